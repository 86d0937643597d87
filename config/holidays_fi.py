"""Finland's public holidays as values, out of the `holidays` library (its category `public` only)."""

from __future__ import annotations

from datetime import date
from functools import cache

import holidays

from alke.calendar import Calendar


@cache
def calendar(first_year: int = 2015, last_year: int = 2045) -> Calendar:
    """Finnish working days of these years; `holidays` counts juhannusaatto and jouluaatto among the public ones."""
    days: list[date] = list(holidays.country_holidays("FI", years=range(first_year, last_year + 1)))
    return Calendar(frozenset(days))
