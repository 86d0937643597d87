"""A zip rebuilt so that only chosen members differ; every other byte is copied (APPNOTE 6.3.10)."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from isal import isal_zlib as zlib

from sharepoint.zipbytes import BIG, CENTRAL, LOCAL, LOCATOR64, STORED, Layout, Member, extras

_DESCRIPTOR = 0x0008
_FAST = 1
"""ISA-L's level 1 packs as tightly as its others and as zlib's first, four times as fast."""


def rebuild(data: bytes, layout: Layout, bodies: Mapping[int, bytes]) -> bytes:
    """The whole file again with new contents for some members (by index); all else raw, offsets moved along."""
    whole = memoryview(data)
    ordered = sorted(layout.members, key=lambda member: member.start)
    position = ordered[0].start if ordered else layout.directory
    pieces: list[bytes | memoryview] = [whole[:position]]
    entries: dict[int, bytes] = {}
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
    body = content if member.method == STORED else _deflated(content)
    facts = zlib.crc32(content), len(body), len(content)
    local = _described(LOCAL, 2, data[member.start : member.body], facts)
    entry = _described(CENTRAL, 3, member.entry, facts)
    return local + body, _at(entry, 0)


def _deflated(content: bytes) -> bytes:
    stream = zlib.compressobj(_FAST, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(content) + stream.flush()


def _described(header: struct.Struct, flags: int, record: bytes, facts: tuple[int, int, int]) -> bytes:
    """A local header or directory entry with another sum, packed size and size; `flags` is where its flags stand."""
    fields = list(header.unpack_from(record))
    fields[flags] &= ~_DESCRIPTOR
    fields[flags + 4 : flags + 7] = facts
    extra_at = header.size + fields[flags + 7]
    extra_end = extra_at + fields[flags + 8]
    extra = _without_zip64(record[extra_at:extra_end])
    fields[flags + 8] = len(extra)
    return header.pack(*fields) + record[header.size : extra_at] + extra + record[extra_end:]


def _without_zip64(extra: bytes) -> bytes:
    fields = extras(extra)
    if all(tag != 1 for tag, _ in fields):
        return extra
    return b"".join(struct.pack("<2H", tag, len(body)) + body for tag, body in fields if tag != 1)


def _at(entry: bytes, offset: int) -> bytes:
    return entry[:42] + struct.pack("<L", offset) + entry[46:]


def _moved(entry: bytes, was: int, now: int) -> bytes:
    """The entry with its offset moved; a zip64 offset stays where it stands, in the extra field."""
    if struct.unpack_from("<L", entry, 42) != (BIG,):
        return _at(entry, now)
    where = entry.rfind(struct.pack("<Q", was), CENTRAL.size)
    return entry[:where] + struct.pack("<Q", now) + entry[where + 8 :]


def _ending(data: bytes, layout: Layout, directory: int, length: int) -> bytes:
    """What follows the directory, with the directory's new place in the end records."""
    ending = bytearray(data[layout.directory_end :])
    shift = directory + length - layout.directory_end
    tail = layout.tail - layout.directory_end
    for at, now in ((tail + 12, length), (tail + 16, directory)):
        if struct.unpack_from("<L", ending, at) != (BIG,):
            struct.pack_into("<L", ending, at, now)
    locator = tail - LOCATOR64.size
    if locator >= 0 and ending[locator : locator + 4] == b"PK\x06\x07":
        (place,) = struct.unpack_from("<Q", ending, locator + 8)
        struct.pack_into("<Q", ending, locator + 8, place + shift)
        struct.pack_into("<2Q", ending, place - layout.directory_end + 40, length, directory)
    return bytes(ending)
