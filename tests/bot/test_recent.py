"""A person's own view is kept for a while, for as many as Teams refreshes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from alke.slots import SlotTime
from bot.recent import LASTING, VIEWERS, Form, RecentViews, Topic
from tests.virtual import FixedClock

FORM = Form("book", SlotTime(datetime(2024, 4, 10, tzinfo=UTC).date(), time(12, 30)))


def topic(person: str) -> Topic:
    return Topic(person, "2024", "own")


def test_a_view_is_found_while_it_is_fresh() -> None:
    watch = FixedClock()
    views = RecentViews(watch)
    views.keep(topic("a"), "29:a", FORM)
    watch.moment += LASTING
    assert views.find(topic("a")) == FORM
    watch.moment += timedelta(seconds=1)
    assert views.find(topic("a")) is None


def test_a_dropped_view_is_gone() -> None:
    views = RecentViews(FixedClock())
    views.keep(topic("a"), "29:a", FORM)
    views.drop(topic("a"))
    assert (views.find(topic("a")), views.viewers("2024", "own")) == (None, [])


def test_the_newest_sixty_are_refreshed() -> None:
    views = RecentViews(FixedClock())
    for number in range(VIEWERS + 5):
        views.keep(topic(str(number)), f"29:{number}", FORM)
    assert views.viewers("2024", "own") == [f"29:{number}" for number in range(VIEWERS + 4, 4, -1)]


def test_another_schedules_viewers_are_left_alone() -> None:
    views = RecentViews(FixedClock())
    views.keep(topic("a"), "29:a", FORM)
    assert views.viewers("2024", "wish") == []
