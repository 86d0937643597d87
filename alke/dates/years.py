"""Choose the year a text leaves out: by the weekday, then by the dates around it, then by today; doubt what stands twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from alke.dates.clusters import Day
from alke.dates.words import SHORT_FI

_LONG_AGO = 45  # days behind today after which the coming one may be meant
_FAR = 400  # days from the base beyond which a weekday alone does not settle the year
_NEAR_TIE = 120  # days by which the nearer year must win, else both readings stand
_BESIDE = 160  # characters within which another date speaks louder than the document's own


def made(year: int, day: Day) -> date | None:
    """The date in that year, None on 29 February of a common year."""
    try:
        return date(year, day.month or 0, day.day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Context:
    """What a text says of years: sure dates by their places, years named within sentences, its own date, and today.

    `named` are (from, until, year): 'Vuoden 2026 keskustelut järjestetään maaliskuussa.' `twins` are the years in which a
    (month, day) stands in the text with its right weekday.
    """

    today: date
    places: Sequence[int] = ()
    known: Sequence[date] = ()
    named: Sequence[tuple[int, int, int]] = ()
    own: date | None = None
    twins: dict[tuple[int, int], set[int]] = field(default_factory=dict)

    @property
    def loose(self) -> bool:
        """The text itself knows no year at all."""
        return not (self.known or self.named or self.own)

    @property
    def thin(self) -> bool:
        """One date alone speaks of years, and only by its weekday or for itself."""
        return len(self.known) <= 1 and not self.named

    def year_in_sentence(self, at: int) -> int | None:
        """The year that the sentence names before the place."""
        n = bisect_right(self.named, (at, 0, 0)) - 1
        return self.named[n][2] if n >= 0 and self.named[n][1] >= at else None

    def base(self, at: int) -> date:
        """The day to which a year-less date is nearest: a date beside it, the text's own, the nearest in it, or today."""
        n = bisect_left(self.places, at)
        around = sorted((abs(self.places[k] - at), k) for k in (n - 1, n) if 0 <= k < len(self.places))
        if around and (not self.own or around[0][0] <= _BESIDE):
            return self.known[around[0][1]]
        if self.own or not self.named:
            return self.own or self.today
        years = {year for _, _, year in self.named}
        return self.today if self.today.year in years else date(self.named[0][2], 7, 1)


def by_weekday(day: Day, base: date) -> date | None:
    """The year nearest to `base`, within three, in which that date falls on its weekday."""
    fits = [made(base.year + step, day) for step in (0, 1, -1, 2, -2, 3, -3)]
    matching = [found for found in fits if found and found.weekday() == day.weekday]
    return min(matching, key=lambda found: abs((found - base).days), default=None)


def nearest(day: Day, base: date, *, loose: bool = False) -> tuple[date | None, str | None]:
    """The nearest such date, and the doubt when the next nearest is about as near.

    `loose`: only today is known, and people mostly speak of what comes, so what lies weeks behind is doubtful.
    """
    around = [made(base.year + step, day) for step in range(-4, 5)]
    order = sorted((found for found in around if found), key=lambda found: abs((found - base).days))
    if len(order) < 2:
        return (order[0] if order else None), None
    first, second = order[0], order[1]
    behind = (base - first).days > _LONG_AGO
    tie = abs((second - base).days) - abs((first - base).days) < _NEAR_TIE
    return first, f"year:{second.year}" if (behind if loose else tie) else None


def far(found: date, day: Day, base: date) -> str | None:
    """The doubt when only a distant year gives the weekday: the nearest year is the other reading."""
    if abs((found - base).days) <= _FAR:
        return None
    near, _ = nearest(day, base)
    return f"year:{near.year}" if near and near.year != found.year else None


def contradiction(found: date, day: Day, base: date) -> str | None:
    """'weekday:ti year:2024' where the weekday beside a full date is another day's: the real weekday, the year that fits."""
    if day.weekday is None or found.weekday() == day.weekday:
        return None
    real = f"weekday:{SHORT_FI[found.weekday()]}"
    fits = by_weekday(day, base)
    return f"{real} year:{fits.year}" if fits else real
