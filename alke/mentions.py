"""What the date grammar gives back: one expression of time, with its reading and its doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date, time, range, list, week or deadline expression as found in a text (docs/reference/contracts.md, `alke letter`).

    `line` counts from 1, `at` is the offset of `text` in the whole text. A list has its first date in `start`, the rest
    in `more` and no `end`; a week runs Monday to Sunday; relative or time-only expressions have no `start`.
    `doubt` is None or a short English code with facts (`weekday:ti`, `year`, …) that the caller turns into a question.
    """

    text: str
    line: int
    start: date | None
    end: date | None = None
    time_from: time | None = None
    time_to: time | None = None
    more: tuple[date, ...] = ()
    doubt: str | None = None
    at: int = 0
    offset: int | None = None
    """Days from an event for a relative expression: -14 for 'kaksi viikkoa ennen'; counted in working days if `working`."""
    working: bool = False
