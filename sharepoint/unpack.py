"""A member of a zip unpacked: no further than it declares, and checked against what it declares."""

from __future__ import annotations

from isal import isal_zlib as zlib

from sharepoint.errors import Reason, Refused
from sharepoint.zipbytes import DEFLATED, ENCRYPTED, STORED, Member

MAX_PART = 64 * 1024 * 1024
"""An inflated XML part. Honest ones of 54 MB exist; a bomb is stopped here without being inflated."""
_MAX_RATIO, _RATIO_FREE = 300, 1024 * 1024
_PIECE = 64 * 1024
_BROKEN: type[Exception] = zlib.error  # type: ignore[assignment]  # its stub says an exception where it is a class


def inflate(data: bytes, member: Member, cap: int = MAX_PART) -> bytes:
    """A member's content, checked against its declared size and sum."""
    _check_sizes(member, cap)
    raw = memoryview(data)[member.body : member.body + member.packed]
    if member.method == STORED:
        content = bytes(raw)
    else:
        stream = _unpacking()
        try:
            content = stream.decompress(raw, member.size + 1)
        except _BROKEN as error:
            raise Refused(Reason.CORRUPT, f"{member.name}: {error}") from error
        if len(content) <= member.size and not stream.eof:
            content += stream.flush(1)
    if len(content) != member.size or zlib.crc32(content) != member.crc:
        raise Refused(Reason.CORRUPT, f"{member.name}: size or sum differs from the directory")
    return content


def holds(data: bytes, member: Member, body: bytes) -> bool:
    """Whether a member unpacks to this, looked at piece by piece, for it may be large. Refused: TOO_LARGE."""
    _check_sizes(member, MAX_PART)
    if (member.size, member.crc) != (len(body), zlib.crc32(body)):
        return False
    if member.method == STORED:
        return data[member.body : member.body + member.packed] == body
    packed, stream, at = memoryview(data)[member.body : member.body + member.packed], _unpacking(), 0
    try:
        for start in range(0, len(packed), _PIECE):
            piece = stream.decompress(packed[start : start + _PIECE])
            if not body.startswith(piece, at):
                return False
            at += len(piece)
    except _BROKEN:
        return False
    return stream.eof and at == len(body)


def _unpacking() -> zlib.Decompress:
    return zlib.decompressobj(-zlib.MAX_WBITS)


def _check_sizes(member: Member, cap: int) -> None:
    if member.flags & ENCRYPTED:
        raise Refused(Reason.ENCRYPTED, member.name)
    if member.method not in (STORED, DEFLATED):
        raise Refused(Reason.CORRUPT, f"{member.name}: compression {member.method}")
    if member.size > cap or (member.size > _RATIO_FREE and member.size > _MAX_RATIO * member.packed):
        raise Refused(Reason.TOO_LARGE, f"{member.name}: {member.size} bytes in {member.packed}")
