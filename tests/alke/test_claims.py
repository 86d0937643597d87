"""The rules of booking that need no file, and the names that people write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from alke.booking import Action, Order
from alke.claim_port import Claim, Waiting
from alke.claims import admit, fit_among, holder_text, same_holder, warnings
from alke.errors import AlreadyBooked, NotAllowed, NothingBooked, Refusal, RoundClosed, RuleBroken, SlotPast, SlotTaken
from alke.holders import official_names, read_holder
from alke.people import Person
from alke.slots import SlotTime
from tests.fakes import COORDINATOR, COUNCILS, OUTSIDER, contact, sample_round

NAMES = official_names(COUNCILS)

ROUND = sample_round()
SLOT, LATER = SlotTime.parse("2024-04-10T12:30"), SlotTime.parse("2024-04-16T12:30")
NOW = datetime(2024, 2, 1, 7, 0, tzinfo=UTC)


def order(
    *regions: str,
    action: Action = Action.BOOK,
    slot: SlotTime | None = SLOT,
    schedule: str = "own",
    by: Person | None = None,
) -> Order:
    return Order(action, "2024", schedule, by or contact(*regions), regions, slot, "d")


def said(asked: Order, now: datetime = NOW) -> Refusal | None:
    try:
        admit(asked, ROUND, ROUND.schedule(asked.schedule), now)
    except Refusal as no:
        return no
    return None


def kind(no: Refusal | None) -> tuple[type | None, object]:
    return (type(no), no.facts.get("rule")) if no else (None, None)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (order("Lappi"), (None, None)),
        (order("Lappi", by=COORDINATOR), (None, None)),
        (order("Lappi", by=contact("Kainuu")), (NotAllowed, None)),
        (order("Lappi", by=OUTSIDER), (NotAllowed, None)),
        (order("Atlantis", by=COORDINATOR), (NotAllowed, None)),
        (order(by=COORDINATOR), (NotAllowed, None)),
        (order("Lappi", "Kainuu"), (RuleBroken, "max_talks_per_region")),
        (order("Lappi", "Kainuu", schedule="wish", by=contact("Lappi")), (None, None)),
        (order("Lappi", "Kainuu", schedule="wish", by=contact("Satakunta")), (NotAllowed, None)),
        (order("Lappi", schedule="wish"), (RuleBroken, "min_regions")),
        (order("Lappi", "Lappi", schedule="wish"), (RuleBroken, "one_group")),
        (order("Lappi", "Kainuu", schedule="confirmed"), (RuleBroken, "coordinator_only")),
        (order("Lappi", "Kainuu", schedule="confirmed", by=COORDINATOR), (None, None)),
    ],
)
def test_who_may_ask_for_whom(asked: Order, answer: tuple[type | None, object]) -> None:
    assert kind(said(asked)) == answer


def test_a_time_is_past_from_its_first_minute_on() -> None:
    late = replace(order("Lappi", by=COORDINATOR))
    assert said(late, datetime(2024, 4, 10, 9, 29, tzinfo=UTC)) is None
    assert isinstance(said(late, datetime(2024, 4, 10, 9, 30, tzinfo=UTC)), SlotPast)


def test_councils_book_until_the_closing_days_end_and_the_coordinator_until_the_rounds() -> None:
    last, after = datetime(2024, 3, 20, 21, 59, tzinfo=UTC), datetime(2024, 3, 20, 22, 0, tzinfo=UTC)
    assert said(order("Lappi"), last) is None
    closed = said(order("Lappi"), after)
    assert isinstance(closed, RoundClosed)
    assert closed.facts["until"] == date(2024, 3, 20)
    assert said(order("Lappi", by=COORDINATOR), after) is None
    over = said(order("Lappi", by=COORDINATOR), datetime(2024, 7, 1, tzinfo=UTC))
    assert isinstance(over, RoundClosed)


def waiting(*regions: str, action: Action = Action.BOOK, slot: SlotTime | None = SLOT) -> Claim:
    asked = order(*regions, action=action, slot=slot)
    return Claim("c", asked, "f", holder_text(asked, NAMES), slot=None if action is Action.RELEASE else slot)


@pytest.mark.parametrize(
    ("asked", "before", "answer"),
    [
        (order("Lappi", slot=LATER), [waiting("Lappi")], AlreadyBooked),
        (order("Lappi"), [waiting("Kainuu")], SlotTaken),
        (order("Lappi"), [waiting("Kainuu"), waiting("Kainuu", action=Action.RELEASE, slot=None)], None),
        (order("Lappi"), [waiting("Lappi"), waiting("Lappi", action=Action.RELEASE, slot=None)], None),
        (
            order("Lappi", action=Action.RELEASE, slot=None),
            [waiting("Lappi", action=Action.RELEASE, slot=None)],
            NothingBooked,
        ),
        (order("Lappi", action=Action.RELEASE, slot=None), [waiting("Lappi")], None),
        (order("Lappi", action=Action.MOVE, slot=LATER), [waiting("Lappi")], None),
        (order("Lappi", action=Action.MOVE), [waiting("Kainuu", action=Action.MOVE)], SlotTaken),
    ],
)
def test_what_waits_counts_as_taken(asked: Order, before: list[Claim], answer: type | None) -> None:
    try:
        fit_among(asked, ROUND.schedule("own"), Waiting(before))
        found = None
    except Refusal as no:
        found = type(no)
    assert found == answer


@pytest.mark.parametrize("action", [Action.BOOK, Action.RELEASE])
def test_an_order_that_only_waits_is_not_called_done(action: Action) -> None:
    with pytest.raises(Refusal) as no:
        fit_among(order("Lappi", action=action), ROUND.schedule("own"), Waiting([waiting("Lappi", action=action)]))
    assert no.value.facts["reason"] == "under_way"


def test_a_name_is_written_in_one_way() -> None:
    assert holder_text(order("Lappi"), NAMES) == "Lapin liitto"
    assert holder_text(order("Satakunta", "Kainuu", "Lappi"), NAMES) == "Kainuu, Lappi, Satakunta"


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Lapin liitto", {"Lappi"}),
        ("  LAPPI ", {"Lappi"}),
        ("Lapplands förbund", {"Lappi"}),
        ("LL", {"Lappi"}),
        ("Pohjois–Pohjanmaan liitto", {"Pohjois-Pohjanmaa"}),
        ("Pohjanmaa", {"Pohjanmaa"}),
        ("Lappi, Kainuu", {"Kainuu", "Lappi"}),
        ("Kainuu ja Lappi", {"Kainuu", "Lappi"}),
        ("Lapin liitto + Kainuun liitto", {"Kainuu", "Lappi"}),
    ],
)
def test_a_name_is_recognised_in_many(text: str, regions: set[str]) -> None:
    assert same_holder(text, regions, COUNCILS)


@pytest.mark.parametrize("text", ["Lapin liitto (Maija)", "Lappi, Joku muu", "Lappeenranta", "", "-"])
def test_a_name_with_something_more_is_not_the_holders_alone(text: str) -> None:
    assert not same_holder(text, {"Lappi"}, COUNCILS)


def test_a_longer_name_is_not_a_shorter_one() -> None:
    assert read_holder("Pohjois-Pohjanmaa (alustava)", COUNCILS).regions == {"Pohjois-Pohjanmaa"}


def test_a_meeting_on_the_joint_talks_day_is_not_warned_about() -> None:
    own = ROUND.schedule("own")
    assert warnings(order("Lappi"), ROUND, own) == ()
    assert [doubt.code for doubt in warnings(order("Lappi", slot=LATER), ROUND, own)] == ["joint_day"]
    assert warnings(order("Lappi", slot=LATER, action=Action.RELEASE), ROUND, own) == ()
