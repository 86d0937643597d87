"""A slot found again in newer bytes, after people inserted rows or typed elsewhere: by date and time, never by row number."""

from __future__ import annotations

from collections.abc import Sequence

from alke.slots import SlotRow, SlotTime, at


def find_again(rows: Sequence[SlotRow], slot: SlotTime, nth: int = 0) -> SlotRow | None:
    """The `nth` line of this time (several where wishes may collide); None when the file has it no more."""
    lines = at(rows, slot)
    return lines[nth] if 0 <= nth < len(lines) else None
