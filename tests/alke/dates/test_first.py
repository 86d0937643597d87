"""The letters' own expressions in one breath."""

from __future__ import annotations

from datetime import date, time

from alke.dates import find


def test_list_has_its_first_day_in_start_and_the_rest_in_more() -> None:
    mention = find("20. ja 22.1.2026 klo 9–11", date(2026, 1, 12))[0]
    assert (mention.start, mention.end, mention.more) == (date(2026, 1, 20), None, (date(2026, 1, 22),))
    assert (mention.time_from, mention.time_to) == (time(9), time(11))
