"""QuickXorHash, the only hash SharePoint gives (learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash)."""

from __future__ import annotations

import base64

_CYCLE = 160  # bytes: byte i lands at bit 11*i of 160, and 11*160 is a multiple of 160
_CHUNK = _CYCLE * 4096
_MASK = (1 << 160) - 1


def quick_xor(data: bytes) -> str:
    """Base64 of the 20 bytes."""
    folded = _fold(_fold(data, _CHUNK) if len(data) > _CHUNK else data, _CYCLE)
    state = 0
    for index, byte in enumerate(folded):
        shift = index * 11 % 160
        state ^= (byte << shift | byte >> (160 - shift)) & _MASK if shift else byte
    state ^= len(data) << 96  # the length is folded into the last eight bytes
    return base64.b64encode((state & _MASK).to_bytes(20, "little")).decode()


def _fold(data: bytes, size: int) -> bytes:
    total = 0
    for start in range(0, len(data), size):
        total ^= int.from_bytes(data[start : start + size], "little")
    return total.to_bytes(size, "little")
