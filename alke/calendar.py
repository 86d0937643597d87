"""Finnish office days and Helsinki's clock: when a nudge may go out; pure, holidays come as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")
POST_TIME = time(9)
STEPS = (14, 7, 3, 1, 0)

_DAY = timedelta(days=1)
_FRIDAY = 4
# Eves on which offices are empty although the law calls them working days; the holidays library knows juhannusaatto and
# jouluaatto. Kiirastorstai is a whole working day: the agenda due on 2.4.2024 is reminded of on it.
_EVES = frozenset({(4, 30), (12, 31)})


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working days and posting days, for the span of years that `holidays` covers."""

    holidays: frozenset[date]

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday and no holiday."""
        return day.weekday() <= _FRIDAY and day not in self.holidays

    def is_posting_day(self, day: date) -> bool:
        """A working day that is no eve, not in July and not in 22.12.–6.1. (docs/explanation/flows.md)."""
        return self.is_working_day(day) and (day.month, day.day) not in _EVES and not is_quiet(day)

    def posting_day_by(self, day: date) -> date:
        """The day itself, or the last posting day before it."""
        while not self.is_posting_day(day):
            day -= _DAY
        return day

    def first_posting_day_after(self, day: date) -> date:
        """The next day on which something may be posted."""
        day += _DAY
        while not self.is_posting_day(day):
            day += _DAY
        return day

    def reminder_days(self, deadline: date, steps: Iterable[int] = STEPS) -> dict[date, int]:
        """Posting day -> the step it stands for, in order of time.

        A step on a free day moves to the posting day before; steps that meet on one day become the one nearest to the
        deadline.
        """
        days = {self.posting_day_by(deadline - step * _DAY): step for step in sorted(steps, reverse=True)}
        return dict(sorted(days.items()))


def is_quiet(day: date) -> bool:
    """July and 22.12.–6.1., when nobody is nudged."""
    return day.month == 7 or (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 6)


def to_utc(day: date, at: time = POST_TIME) -> datetime:
    """The instant of a Helsinki wall time: one that the clock skips moves forward, one it repeats is the first."""
    return datetime.combine(day, at, HELSINKI).astimezone(UTC)


def to_helsinki(instant: datetime) -> datetime:
    """The Helsinki wall time of an aware instant; ValueError for a naive one."""
    if instant.tzinfo is None:
        raise ValueError(instant)
    return instant.astimezone(HELSINKI)


def lately(then: datetime | None, now: datetime, span: timedelta) -> bool:
    """Whether it was less than the span ago; what lies ahead was noted before the clock was set back, and is not trusted."""
    return then is not None and timedelta(0) <= now - then < span


def read_moment(text: str) -> datetime:
    """An ISO moment as an aware UTC instant; without a zone it is Helsinki's; ValueError if it is none."""
    moment = datetime.fromisoformat(text)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=HELSINKI)).astimezone(UTC)
    except OverflowError as error:  # before the year 1 in UTC
        raise ValueError(text) from error
