"""Files made to harm end in a refusal by name, or do no harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.guard import guarded
from sharepoint.word import read_cells, read_schedule, write_cell
from tests.sharepoint.word.build import document, docx, main_part, one, p, place, rels, run, tbl, tc, texts, tr


def padded(body: str) -> bytes:
    """A main part with so much noise that its compression looks honest."""
    noise = "".join(f"<w:bookmarkStart w:name='{number * 2654435761 % 2**32:x}'/>" for number in range(20_000))
    return document(f"{noise}{body}").encode()


def why(data: bytes) -> Reason:
    with pytest.raises(Refused) as caught:
        read_cells(data)
    return caught.value.reason


DOCTYPES = [
    '<!DOCTYPE w:document SYSTEM "http://127.0.0.1/x.dtd">',
    '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!-- <w:document> --><!DOCTYPE w:document [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>',
]


@pytest.mark.parametrize("doctype", DOCTYPES)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(doctype: str, codec: str) -> None:
    main = document(one("&a;")).replace("?>\r\n", f"?>{doctype}").replace("UTF-8", codec)

    assert why(docx(main=main.encode(codec))) is Reason.DTD


def test_a_document_type_in_another_part_is_refused_when_it_is_read() -> None:
    data = docx(one(""), more={"word/settings.xml": DOCTYPES[1].encode() + b"<w:settings/>"})

    with pytest.raises(Refused) as caught:
        write_cell(data, place(), "a")

    assert caught.value.reason is Reason.DTD


def test_a_gigabyte_of_white_space_is_not_inflated() -> None:
    assert why(docx(main=document(" " * 2**25).encode())) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc>" * 200 + "</w:tc></w:tr></w:tbl>" * 200,
        "<w:tbl/>" * 10_001,
        tbl("<w:tr/>" * 400_001),
        one(p("<w:r>" + "<w:br/>" * 110_000 + "</w:r>")),
        one(p("<w:smartTag>" * 300 + "</w:smartTag>" * 300, "<w:r><w:tab/></w:r>")),
    ],
    ids=["deep tables", "many tables", "many rows", "a cell of breaks", "a deep cell"],
)
def test_what_no_person_makes_is_too_large(body: str) -> None:
    assert why(docx(main=padded(body))) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tr><w:tc><w:p/>",
        "<w:tbl></w:tr></w:tbl>",
        tbl("<w:tr></w:tc></w:tr>"),
        one("") + "<!-- never ends",
        one("<w:p><w:r><w:tab/></w:p>"),
    ],
)
def test_tags_that_do_not_match_are_corrupt(body: str) -> None:
    assert why(docx(body)) is Reason.CORRUPT


@pytest.mark.parametrize(
    "main", [b"", b"<?a?>" * 1000 + b"<x", b"<w:document/>", b"\xff\xfe<", document("")[:-1].encode()]
)
def test_what_is_no_document_is_corrupt(main: bytes) -> None:
    assert why(docx(main=main)) is Reason.CORRUPT


def test_deep_nesting_outside_the_tables_is_passed_over_and_refused_when_written() -> None:
    data = docx(main=document(one("") + "<w:x>" * 60_000 + "</w:x>" * 60_000).encode())

    assert texts(data) == {(0, 0, 0): "9.00–9.45", (0, 0, 1): ""}


def all_that_is_done(data: bytes) -> list[str]:
    """What reading, recognising and writing come to."""
    attempts = (lambda: read_cells(data), lambda: read_schedule(data), lambda: write_cell(data, place(), "a"))
    return [_came_to(attempt) for attempt in attempts]


def _came_to(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except Refused as why:
        return why.reason.value
    return "done"


CUSTOM = {
    "_rels/.rels": rels("x/officeDocument", "word/document.xml").replace(
        b"</R", b'<Relationship Id="c" Type="x/custom-properties" Target="c.xml"/></R'
    ),
    "c.xml": b'name="_MarkAsFinal" ' * 50_000,
}
SLOW = {
    "blanks in a cell": (docx(one(p(run("a" + " " * 300_000 + "b")))), ["done", "no-schedule", "done"]),
    "lines in a cell": (
        docx(one(p("<w:r>" + "<w:t>9.00 a</w:t><w:br/>" * 20_000 + "</w:r>"))),
        ["done", "no-schedule", "done"],
    ),
    "blanks in the declaration": (
        docx(main=document(one("")).replace(' encoding="UTF-8"', " " * 300_000).encode()),
        ["corrupt"] * 3,
    ),
    "tags that never end in the settings": (
        docx(one(""), "<w:trackRevisions " * 50_000),
        ["done", "no-schedule", "corrupt"],
    ),
    "properties that never end": (docx(one(""), more=CUSTOM), ["done", "no-schedule", "corrupt"]),
}


@pytest.mark.parametrize("name", SLOW)
def test_what_would_take_the_square_of_its_length_does_not(name: str) -> None:
    data, expected = SLOW[name]

    assert guarded(all_that_is_done, data, seconds=60) == expected


def test_a_greater_sign_in_an_attribute_ends_no_tag() -> None:
    body = tbl('<w:tr w:rsidR="a>b"><w:tc w:x=\'"></w:tc>\'>' + p(run("a")) + "</w:tc>" + tc("b") + "</w:tr>")
    quoted = body.replace("</w:tc>'", "&lt;/w:tc>'")

    assert texts(docx(quoted)) == {(0, 0, 0): "a", (0, 0, 1): "b"}


@pytest.mark.parametrize("name", ["=1+1", "@SUM(1)", "<w:t>", "]]>", "&amp;", "{0}", "%s", "\\1"])
def test_a_name_is_never_anything_but_text(name: str) -> None:
    data = write_cell(docx(one("")), place(), name)

    assert texts(data)[0, 0, 1] == name


def test_an_external_picture_stays_as_it_was() -> None:
    linked = p('<w:r><w:drawing><a:blip xmlns:a="x" r:link="rId7"/></w:drawing></w:r>')

    assert linked in main_part(write_cell(docx(linked + tbl(tr(tc("9"), tc()))), place(), "a"))
