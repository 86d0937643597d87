"""Draws the app's two icons, a speech bubble with two lines, as PNG bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

Shape = Callable[[float, float], bool]
"""Whether a point belongs to it; both coordinates run from 0 to 1."""

VIOLET = (79, 82, 178)
WHITE = (255, 255, 255)
FINE = 3  # samples a pixel in each direction, for soft edges


def colour_icon() -> bytes:
    """192 × 192: the bubble in white on violet, inside the middle that Teams never cuts."""
    return _png(
        192, lambda x, y: _bubble(_wide(x), _wide(y)) and not _lines(_wide(x), _wide(y)), background=(*VIOLET, 255)
    )


def outline_icon() -> bytes:
    """32 × 32: white on nothing, as Teams wants it."""
    return _png(32, lambda x, y: _bubble(x, y) and not _lines(x, y), background=(*WHITE, 0))


def _wide(at: float) -> float:
    """The symbol takes the middle two thirds."""
    return (at - 0.5) * 1.5 + 0.5


def _bubble(x: float, y: float) -> bool:
    tail = 0.25 <= x <= 0.48 and 0.68 <= y <= 0.94 and y - 0.68 <= (0.48 - x) * 1.15
    return _rounded(x, y, (0.1, 0.14, 0.9, 0.72), 0.14) or tail


def _lines(x: float, y: float) -> bool:
    return _rounded(x, y, (0.27, 0.305, 0.73, 0.375), 0.03) or _rounded(x, y, (0.27, 0.475, 0.55, 0.545), 0.03)


def _rounded(x: float, y: float, box: tuple[float, float, float, float], radius: float) -> bool:
    left, top, right, bottom = box
    dx = max(left + radius - x, 0.0, x - right + radius)
    dy = max(top + radius - y, 0.0, y - bottom + radius)
    return dx * dx + dy * dy <= radius * radius


def _png(size: int, shape: Shape, background: tuple[int, int, int, int]) -> bytes:
    """An RGBA image: white where the shape is, the background elsewhere, mixed along the edge."""
    rows = (b"\0" + b"".join(_pixel(size, shape, background, x, y) for x in range(size)) for y in range(size))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _pixel(size: int, shape: Shape, background: tuple[int, int, int, int], x: int, y: int) -> bytes:
    steps = [(2 * n + 1) / (2 * FINE) for n in range(FINE)]
    share = sum(shape((x + dx) / size, (y + dy) / size) for dx in steps for dy in steps) / FINE**2
    return bytes(round(low + (high - low) * share) for low, high in zip(background, (*WHITE, 255), strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
