"""The zip format: where each member lies, and a rebuilt file where only chosen ones differ (APPNOTE 6.3.10)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from sharepoint.errors import Reason, Refused

STORED, DEFLATED = 0, 8
ENCRYPTED = 0x2041
"""Flags of encryption: of the content, strong, and of the directory."""
_DESCRIPTOR = 0x0008
_UTF8 = 0x0800
_NEWEST = 63
"""The format's latest version, 6.3: what asks for a later one is damage."""
MAX_MEMBERS = 2000
_BIG = 0xFFFFFFFF
_LEVELS = ((512 * 1024, 1), (64 * 1024, 3))
"""From so many bytes on, this level of deflate: speed counts for more than the last tenth of size."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")


@dataclass(slots=True)
class Member:
    """One member: its directory record (`entry`), and its bytes from `start` (local header) to `end` (the next one)."""

    index: int
    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    start: int
    body: int
    end: int
    entry: bytes

    def same_but_place(self, other: Member) -> bool:
        """Whether the directory says the same of both, the offset of the local header aside."""
        return _without_offset(self.entry) == _without_offset(other.entry)


@dataclass(frozen=True, slots=True)
class Layout:
    """The members in directory order, and where the directory and what follows it lie."""

    members: tuple[Member, ...]
    directory: int
    directory_end: int
    tail: int
    """Offset of the end record."""


def read_layout(data: bytes) -> Layout:
    """Find every member. Refused: CORRUPT (lies, overlaps), TOO_LARGE (too many). Bytes after the end may follow."""
    try:
        return _read_layout(data)
    except (struct.error, OverflowError) as error:
        raise Refused(Reason.CORRUPT, "cut short") from error


def _read_layout(data: bytes) -> Layout:
    tail = data.rfind(b"PK\x05\x06", max(0, len(data) - 0xFFFF - 2 * _END.size))
    if tail < 0:
        raise Refused(Reason.CORRUPT, "no end record")
    _, disk, _, _, count, length, directory, _ = _END.unpack_from(data, tail)
    before_tail = tail
    locator = tail - _LOCATOR64.size
    if locator >= 0 and data.startswith(b"PK\x06\x07", locator):
        _, _, before_tail, _ = _LOCATOR64.unpack_from(data, locator)
        signature, *_, count, length, directory = _END64.unpack_from(data, before_tail)
        if signature != b"PK\x06\x06" or before_tail + _END64.size != locator:
            raise Refused(Reason.CORRUPT, "zip64 end record")
    if (
        disk not in (0, 0xFFFF) or directory + length != before_tail
    ):  # with a gap, other readers look in the wrong place
        raise Refused(Reason.CORRUPT, "directory out of place")
    if count > MAX_MEMBERS:
        raise Refused(Reason.TOO_LARGE, f"{count} members")
    members, end = _members(data, directory, count)
    if end != directory + length:
        raise Refused(Reason.CORRUPT, "directory size")
    return Layout(tuple(_with_ends(members, directory)), directory, end, tail)


def _members(data: bytes, position: int, count: int) -> tuple[list[Member], int]:
    members = []
    for index in range(count):
        fields = _CENTRAL.unpack_from(data, position)
        if fields[0] != b"PK\x01\x02" or fields[2] & 0xFF > _NEWEST:
            raise Refused(Reason.CORRUPT, "directory entry")
        end = position + _CENTRAL.size + sum(fields[10:13])
        members.append(_member(data, index, data[position:end]))
        position = end
    return members, position


def _member(data: bytes, index: int, entry: bytes) -> Member:
    _, _, _, flags, method, _, _, crc, packed, size, name_length, extra_length, _, _, _, _, start = (
        _CENTRAL.unpack_from(entry)
    )
    raw_name = entry[_CENTRAL.size : _CENTRAL.size + name_length]
    extra = entry[_CENTRAL.size + name_length : _CENTRAL.size + name_length + extra_length]
    size, packed, start = _zip64_values(extra, (size, packed, start))
    local = _LOCAL.unpack_from(data, start)
    body = start + _LOCAL.size + local[9] + local[10]
    if local[0] != b"PK\x03\x04" or data[start + _LOCAL.size : start + _LOCAL.size + local[9]] != raw_name:
        raise Refused(Reason.CORRUPT, "local header differs from the directory")
    name = raw_name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    return Member(index, name, flags, method, crc, packed, size, start, body, body + packed, entry)


def _zip64_values(extra: bytes, values: tuple[int, int, int]) -> tuple[int, int, int]:
    """Size, packed size and offset: those that read 0xFFFFFFFF stand in the zip64 extra field, in this order."""
    if _BIG not in values:
        return values
    wide = next((body for tag, body in _extras(extra) if tag == 1), b"")
    result, position = [], 0
    for value in values:
        if value == _BIG:
            (value,) = struct.unpack_from("<Q", wide, position)  # noqa: PLW2901 - the wide value stands for the narrow one
            position += 8
        result.append(value)
    return result[0], result[1], result[2]


def _extras(extra: bytes) -> list[tuple[int, bytes]]:
    found, position = [], 0
    while position + 4 <= len(extra):
        tag, length = struct.unpack_from("<2H", extra, position)
        found.append((tag, extra[position + 4 : position + 4 + length]))
        position += 4 + length
    return found


def _with_ends(members: list[Member], directory: int) -> list[Member]:
    """Each member reaches to the next one in the file, its data descriptor and any padding included."""
    ordered = sorted(members, key=lambda member: member.start)
    borders = [*(member.start for member in ordered[1:]), directory]
    for member, border in zip(ordered, borders, strict=True):
        if member.end > border:
            raise Refused(Reason.CORRUPT, f"{member.name} overlaps")
        member.end = border
    return members


def _without_offset(entry: bytes) -> bytes:
    return entry[:42] + entry[46:]


def rebuild(data: bytes, layout: Layout, bodies: Mapping[int, bytes]) -> bytes:
    """The whole file again with new contents for some members (by index); all else raw, offsets moved along."""
    whole = memoryview(data)
    pieces: list[bytes | memoryview] = []
    entries: dict[int, bytes] = {}
    ordered = sorted(layout.members, key=lambda member: member.start)
    position = ordered[0].start if ordered else layout.directory
    pieces.append(whole[:position])
    for member in ordered:
        piece: bytes | memoryview = whole[member.start : member.end]
        entry = member.entry
        if member.index in bodies:
            piece, entry = _packed(data, member, bodies[member.index])
        pieces.append(piece)
        entries[member.index] = _moved(entry, member.start, position)
        position += len(piece)
    directory = b"".join(entries[member.index] for member in layout.members)
    return b"".join([*pieces, directory, _ending(data, layout, position, len(directory))])


def _packed(data: bytes, member: Member, content: bytes) -> tuple[bytes, bytes]:
    """Local header with body, and directory entry: sizes stand in the headers, so no descriptor and no zip64."""
    crc = zlib.crc32(content)
    method = member.method if member.method == STORED else DEFLATED
    body = content if method == STORED else _deflate(content)
    flags = member.flags & ~_DESCRIPTOR
    local = list(_LOCAL.unpack_from(data, member.start))
    names_at = member.start + _LOCAL.size
    extra = _without_zip64(data[names_at + local[9] : names_at + local[9] + local[10]])
    name = data[names_at : names_at + local[9]]
    local[2:4], local[6:9], local[10] = [flags, method], [crc, len(body), len(content)], len(extra)
    central = list(_CENTRAL.unpack_from(member.entry))
    after_name = _CENTRAL.size + central[10]
    central_extra = _without_zip64(member.entry[after_name : after_name + central[11]])
    comment = member.entry[after_name + central[11] :]
    central[3:5], central[7:10], central[11], central[16] = (
        [flags, method],
        [crc, len(body), len(content)],
        len(central_extra),
        0,
    )
    entry = _CENTRAL.pack(*central) + name + central_extra + comment
    return _LOCAL.pack(*local) + name + extra + body, entry


def _deflate(content: bytes) -> bytes:
    level = next((level for size, level in _LEVELS if len(content) >= size), 6)
    stream = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(content) + stream.flush()


def _without_zip64(extra: bytes) -> bytes:
    fields = _extras(extra)
    if all(tag != 1 for tag, _ in fields):
        return extra
    return b"".join(struct.pack("<2H", tag, len(body)) + body for tag, body in fields if tag != 1)


def _moved(entry: bytes, was: int, now: int) -> bytes:
    """The entry with its offset moved; a zip64 offset stays where it stands, in the extra field."""
    (offset,) = struct.unpack_from("<L", entry, 42)
    if offset != _BIG:
        return entry[:42] + struct.pack("<L", now) + entry[46:]
    wide = struct.pack("<Q", was)
    where = entry.rfind(wide, _CENTRAL.size)
    return entry[:where] + struct.pack("<Q", now) + entry[where + 8 :]


def _ending(data: bytes, layout: Layout, directory: int, length: int) -> bytes:
    """What follows the directory, with the directory's new place in the end records."""
    ending = bytearray(data[layout.directory_end :])
    shift = directory + length - layout.directory_end
    tail = layout.tail - layout.directory_end
    _, _, _, _, _, old_length, old_directory, _ = _END.unpack_from(ending, tail)
    struct.pack_into(
        "<2L",
        ending,
        tail + 12,
        *(was if was == _BIG else now for was, now in ((old_length, length), (old_directory, directory))),
    )
    locator = tail - _LOCATOR64.size
    if locator >= 0 and ending[locator : locator + 4] == b"PK\x06\x07":
        (place,) = struct.unpack_from("<Q", ending, locator + 8)
        struct.pack_into("<Q", ending, locator + 8, place + shift)
        struct.pack_into("<2Q", ending, place - layout.directory_end + 40, length, directory)
    return bytes(ending)
