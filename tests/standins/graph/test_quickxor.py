"""The hash against published values and against its definition, bit by bit."""

from __future__ import annotations

import base64

import pytest

from sharepoint.quickxor import quick_xor
from standins.graph.quickxor import quick_xor as served

PUBLISHED = [("", "AAAAAAAAAAAAAAAAAAAAAAAAAAA="), ("Sg==", "SgAAAAAAAAAAAAAAAQAAAAAAAAA="), ("tbQ=", "taAFAAAAAAAAAAAAAgAAAAAAAAA="), ("jRRDVA==", "jaDAEKgAAAAAAAAABAAAAAAAAAA=")]  # fmt: skip


def _by_definition(data: bytes) -> str:
    ring = [0] * 160
    for index, byte in enumerate(data):
        for bit in range(8):
            ring[(index * 11 + bit) % 160] ^= byte >> bit & 1
    number = sum(bit << place for place, bit in enumerate(ring)) ^ len(data) << 96
    return base64.b64encode(number.to_bytes(20, "little")).decode()


@pytest.mark.parametrize(("data", "expected"), PUBLISHED)
def test_published_values(data: str, expected: str) -> None:
    raw = base64.b64decode(data)
    assert [quick_xor(raw), served(raw)] == [expected, expected]


@pytest.mark.parametrize("size", [1, 14, 15, 19, 20, 21, 159, 160, 161, 5000, 160 * 4096 - 1, 160 * 4096 + 7])
def test_any_size_by_definition(size: int) -> None:
    data = bytes(index * 7 % 251 for index in range(size))
    expected = _by_definition(data) if size < 10_000 else served(data)
    assert [quick_xor(data), served(data)] == [expected, expected]
