"""The zip format: where each member and its directory entry lie in the bytes (APPNOTE 6.3.10)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from sharepoint.errors import Reason, Refused

STORED, DEFLATED = 0, 8
ENCRYPTED = 0x2041
"""Flags of encryption: of the content, strong, and of the directory."""
_UTF8 = 0x0800
_NEWEST = 63
"""The format's latest version, 6.3: what asks for a later one is damage."""
MAX_MEMBERS = 2000
BIG = 0xFFFFFFFF

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")
END64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR64 = struct.Struct("<4sLQL")


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
    tail = data.rfind(b"PK\x05\x06", max(0, len(data) - 0xFFFF - 2 * END.size))
    if tail < 0:
        raise Refused(Reason.CORRUPT, "no end record")
    _, disk, _, _, count, length, directory, _ = END.unpack_from(data, tail)
    before_tail = tail
    locator = tail - LOCATOR64.size
    if locator >= 0 and data.startswith(b"PK\x06\x07", locator):
        _, _, before_tail, _ = LOCATOR64.unpack_from(data, locator)
        signature, *_, count, length, directory = END64.unpack_from(data, before_tail)
        if signature != b"PK\x06\x06" or before_tail + END64.size != locator:
            raise Refused(Reason.CORRUPT, "zip64 end record")
    if disk not in (0, 0xFFFF) or directory + length != before_tail:
        raise Refused(Reason.CORRUPT, "directory out of place")  # with a gap, other readers look in the wrong place
    if count > MAX_MEMBERS:
        raise Refused(Reason.TOO_LARGE, f"{count} members")
    members, end = _members(data, directory, count)
    if end != directory + length:
        raise Refused(Reason.CORRUPT, "directory size")
    return Layout(tuple(_with_ends(members, directory)), directory, end, tail)


def _members(data: bytes, position: int, count: int) -> tuple[list[Member], int]:
    members = []
    for index in range(count):
        fields = CENTRAL.unpack_from(data, position)
        if fields[0] != b"PK\x01\x02" or fields[2] & 0xFF > _NEWEST:
            raise Refused(Reason.CORRUPT, "directory entry")
        end = position + CENTRAL.size + sum(fields[10:13])
        members.append(_member(data, index, data[position:end]))
        position = end
    return members, position


def _member(data: bytes, index: int, entry: bytes) -> Member:
    _, _, _, flags, method, _, _, crc, packed, size, name_length, extra_length, _, _, _, _, start = CENTRAL.unpack_from(
        entry
    )
    extra_at = CENTRAL.size + name_length
    raw_name = entry[CENTRAL.size : extra_at]
    size, packed, start = _zip64_values(entry[extra_at : extra_at + extra_length], (size, packed, start))
    local = LOCAL.unpack_from(data, start)
    body = start + LOCAL.size + local[9] + local[10]
    if local[0] != b"PK\x03\x04" or local[9] != name_length or not data.startswith(raw_name, start + LOCAL.size):
        raise Refused(Reason.CORRUPT, "local header differs from the directory")
    name = raw_name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    return Member(index, name, flags, method, crc, packed, size, start, body, body + packed, entry)


def _zip64_values(extra: bytes, values: tuple[int, int, int]) -> tuple[int, int, int]:
    """Size, packed size and offset: those that read 0xFFFFFFFF stand in the zip64 extra field, in this order."""
    if BIG not in values:
        return values
    wide = next((body for tag, body in extras(extra) if tag == 1), b"")
    result, position = [], 0
    for value in values:
        if value == BIG:
            (value,) = struct.unpack_from("<Q", wide, position)  # noqa: PLW2901 - the wide value stands for the narrow one
            position += 8
        result.append(value)
    return result[0], result[1], result[2]


def extras(extra: bytes) -> list[tuple[int, bytes]]:
    """The fields of an extra field: tag and content."""
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
