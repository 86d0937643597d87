"""QuickXorHash, the only hash SharePoint gives (learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash)."""

from __future__ import annotations

import base64

_CYCLE = 160  # bytes: byte i lands at bit 11*i of 160, and 11*160 is a multiple of 160
_CHUNK = _CYCLE * 4096
_MASK = (1 << 160) - 1


def quick_xor(data: bytes) -> str:
    """Base64 of the 20 bytes."""
    folded = 0
    for start in range(0, len(data), _CHUNK):
        folded ^= int.from_bytes(data[start : start + _CHUNK], "little")
    state = 0
    for index, byte in enumerate(_fold(folded.to_bytes(_CHUNK, "little"))):
        shift = index * 11 % 160
        state ^= (byte << shift | byte >> (160 - shift)) & _MASK if shift else byte
    state ^= len(data) << 96  # the length is folded into the last eight bytes
    return base64.b64encode((state & _MASK).to_bytes(20, "little")).decode()


def _fold(chunk: bytes) -> bytes:
    total = 0
    for start in range(0, len(chunk), _CYCLE):
        total ^= int.from_bytes(chunk[start : start + _CYCLE], "little")
    return total.to_bytes(_CYCLE, "little")
