"""The zip by hand: what is not replaced keeps its bytes, and what lies is refused."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharepoint.errors import Reason, Refused
from sharepoint.package import Package, verify
from tests.sharepoint.word.build import docx, one, package

TYPES = {"[Content_Types].xml": b"<Types/>"}


def zipped(members: dict[str, bytes], **options: int) -> bytes:
    """A zip with every odd thing a writer may leave: extra fields, comments, attributes, mixed methods."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.comment = b"loppu"
        for number, (name, content) in enumerate((TYPES | members).items()):
            info = zipfile.ZipInfo(name, (1999, 12, 31, 23, 59, 58))
            info.comment, info.external_attr = b"k" * number, 0o644 << 16
            info.extra = struct.pack("<2H4s", 0x7777, 4, b"abcd")
            archive.writestr(info, content, (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)[number % 2], **options)
    return stream.getvalue()


def streamed(members: dict[str, bytes]) -> bytes:
    """A zip written to a pipe: sizes stand in data descriptors after each member."""

    class Pipe(io.RawIOBase):
        sent = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.sent += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (TYPES | members).items():
            archive.writestr(name, content)
    return pipe.sent


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def reason(data: bytes) -> Reason:
    with pytest.raises(Refused) as caught:
        read_all(data)
    return caught.value.reason


def read_all(data: bytes) -> None:
    found = Package.open(data)
    for name in found.names:
        found.read(name)


NAMES = st.text(st.sampled_from("abcåäö_-/ 1"), min_size=1, max_size=12).filter(lambda name: name.strip("/ ") == name)


@given(
    st.dictionaries(NAMES.map(lambda name: f"x/{name}/y"), st.binary(max_size=300), min_size=1, max_size=6),
    st.binary(max_size=400),
    st.data(),
)
def test_a_replaced_part_changes_and_nothing_else_does(
    members: dict[str, bytes], new: bytes, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(members)))
    for old in (zipped(members), streamed(members)):
        result = Package.open(old).replace({name: new})

        verify(Package.open(old), result, {name: new})
        assert contents(result) == TYPES | members | {name: new}


def test_a_replaced_part_may_be_the_first_the_last_or_all_of_them() -> None:
    members = {"a": b"1", "b": b"2", "c": b"3"}

    result = Package.open(zipped(members)).replace(dict.fromkeys(members, b"uusi" * 99))

    assert contents(result) == TYPES | dict.fromkeys(members, b"uusi" * 99)


def test_zip64_is_read_and_written() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (TYPES | {"a": b"1" * 50, "b": b"2" * 50}).items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content)

    result = Package.open(stream.getvalue()).replace({"a": b"3"})

    assert contents(result) == TYPES | {"a": b"3", "b": b"2" * 50}


def test_zip64_end_records_move_along() -> None:
    data = zipped({"a": b"1", "b": b"2"})
    tail = data.rfind(b"PK\x05\x06")
    count, length, directory = struct.unpack_from("<H2L", data, tail + 10)
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, length, directory)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, tail, 1)
    end = data[tail : tail + 8] + b"\xff" * 12 + data[tail + 20 :]

    result = Package.open(data[:tail] + end64 + locator + end).replace({"a": b"uusi" * 30})

    assert contents(result) == TYPES | {"a": b"uusi" * 30, "b": b"2"}


def test_bytes_after_the_end_are_kept() -> None:
    data = zipped({"a": b"1"}) + b"\0" * 300

    assert Package.open(data).replace({"a": b"2"}).endswith(b"loppu" + b"\0" * 300)


def test_a_gap_after_the_directory_is_corrupt_as_it_is_to_other_readers() -> None:
    data = zipped({"a": b"1"})
    tail = data.rfind(b"PK\x05\x06")

    assert reason(data[:tail] + b"\0" * 5 + data[tail:]) is Reason.CORRUPT


def test_a_member_that_needs_a_later_format_is_corrupt() -> None:
    data = bytearray(zipped({"a": b"1"}))
    data[data.rfind(b"PK\x01\x02") + 6] = 64

    assert reason(bytes(data)) is Reason.CORRUPT


def test_part_names_are_compared_without_case_and_with_either_slash() -> None:
    found = Package.open(zipped({"Word\\Document.xml": b"1"}))

    assert (found.read("/word/document.xml"), "word/other.xml" in found) == (b"1", False)


@pytest.mark.parametrize("twin", ["A.xml", "/a.xml", "x/../a.xml"])
def test_two_names_of_one_part_are_corrupt(twin: str) -> None:
    assert reason(zipped({"a.xml": b"1", twin: b"2"})) is Reason.CORRUPT


def test_the_same_member_twice_is_corrupt() -> None:
    data = zipped({"a.xml": b"1", "b.xml": b"2"})

    assert reason(data.replace(b"b.xml", b"a.xml")) is Reason.CORRUPT


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", Reason.NOT_OFFICE),
        (b"hei", Reason.NOT_OFFICE),
        (b"%PDF-1.7", Reason.NOT_OFFICE),
        (b"PK\x03\x04", Reason.CORRUPT),
        (package({"mimetype": b"application/vnd.oasis.opendocument.text"}), Reason.NOT_OFFICE),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), Reason.ENCRYPTED),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"), Reason.NOT_OFFICE),
        (b"PK" + bytes(26 * 1024 * 1024), Reason.TOO_LARGE),
    ],
    ids=["empty", "text", "pdf", "cut", "odt", "encrypted", "doc", "large"],
)
def test_what_is_no_package_is_refused_by_name(data: bytes, why: Reason) -> None:
    assert reason(data) is why


def test_every_cut_of_a_file_is_corrupt_or_no_package() -> None:
    data = zipped({"a.xml": b"1" * 40})

    assert {reason(data[:length]) for length in range(len(data) - 5)} == {Reason.CORRUPT, Reason.NOT_OFFICE}


def test_a_lie_about_the_sum_is_corrupt() -> None:
    data = zipped({"a.xml": b"abcdefgh"})

    assert reason(data.replace(b"abcdefgh", b"abcdefgH")) is Reason.CORRUPT


def test_members_that_share_bytes_are_corrupt() -> None:
    data = zipped({"a": b"1" * 90, "b": b"2" * 90})
    first, second = (data.rfind(b"PK\x01\x02", 0, data.rfind(name)) for name in (b"a\x77\x77", b"b\x77\x77"))
    shared = data[: second + 42] + data[first + 42 : first + 46] + data[second + 46 :]

    assert reason(shared) is Reason.CORRUPT


def test_a_part_that_claims_to_be_huge_is_not_inflated() -> None:
    data = package(TYPES | {"word/document.xml": bytes(2 * 1024 * 1024)})

    assert reason(data) is Reason.TOO_LARGE


def test_a_part_larger_than_it_claims_is_corrupt() -> None:
    data = bytearray(package(TYPES | {"a": b"1" * 5000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.rfind(mark)
        data[at + offset : at + offset + 4] = struct.pack("<L", 50)

    assert reason(bytes(data)) is Reason.CORRUPT


def test_too_many_members_are_too_large() -> None:
    assert reason(zipped({f"a{number}": b"" for number in range(2001)})) is Reason.TOO_LARGE


def test_an_encrypted_member_is_encrypted() -> None:
    data = bytearray(zipped({"a": b"1"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1

    assert reason(bytes(data)) is Reason.ENCRYPTED


def test_a_signed_package_is_never_rewritten() -> None:
    found = Package.open(docx(one("a"), more={"_xmlsignatures/origin.sigs": b""}))

    with pytest.raises(Refused) as caught:
        found.replace({"word/document.xml": b""})

    assert (found.signed, caught.value.reason) == (True, Reason.SIGNED)


@pytest.mark.parametrize("asked", [b"1", b"2"], ids=["another part changed", "the part is not as told"])
def test_verification_sees(asked: bytes) -> None:
    old, new = zipped({"a": b"1", "b": b"2"}), zipped({"a": b"1", "b": b"3" if asked == b"1" else b"2"})

    with pytest.raises(Refused) as caught:
        verify(Package.open(old), new, {"a": asked})

    assert caught.value.reason is Reason.NOT_VERIFIED


def test_relationships_are_found_by_the_end_of_their_type() -> None:
    found = Package.open(docx(one("a"), office="http://purl.oclc.org/ooxml/officeDocument/relationships"))

    assert (found.main_part("word"), found.related("word/document.xml", "settings")) == (
        "word/document.xml",
        ["word/settings.xml"],
    )
