"""The desk: what people are answered, and when."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from alke.booking import Action, Order, Outcome
from alke.claim_port import Claim, ClaimState, Entry
from alke.errors import (
    AlreadyBooked,
    BadName,
    FileGone,
    FileLocked,
    FileThrottled,
    FileUnreadable,
    NotAllowed,
    NothingBooked,
    OutcomeUnknown,
    RoundClosed,
    SlotBlocked,
    SlotTaken,
    Unavailable,
    UnknownSlot,
)
from alke.ports import Snapshot
from alke.slots import SlotTime, Status
from tests.alke.desk_room import Room, open_room
from tests.fakes import COORDINATOR, FILE, OUTSIDER, FakeShelf, contact, sample_file
from tests.virtual import VirtualClock, virtually

SLOT = "2024-04-10T12:30"
LATER = "2024-04-10T13:30"


@dataclass
class LateShelf(FakeShelf):
    """Its bytes are on their way for so many seconds more, one a call."""

    late: list[float] = field(default_factory=list)

    async def read(self, file: str, after: str = "") -> Snapshot:
        snapshot = await super().read(file, after)
        await self.clock.sleep(self.late.pop(0) if self.late else 0)
        return snapshot


def at(slot: str) -> SlotTime:
    return SlotTime.parse(slot)


def test_a_booking_is_answered_once_it_is_in_the_file(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        receipt = await room.book(SLOT, "Lappi")
        assert (receipt.outcome, receipt.holder, receipt.slot) == (Outcome.WRITTEN, "Lapin liitto", at(SLOT))
        assert room.names() == {SLOT: ["Lapin liitto"]}
        assert [line.holders for line in receipt.board.lines if line.slot == at(SLOT)] == [("Lapin liitto",)]
        assert room.told == []

    virtually(story())


def test_a_board_shows_who_has_what_in_one_request(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto", LATER: "x"})
        board = await room.desk.board("2024", "own")
        assert [(line.status, line.holders, line.free_lines) for line in board.lines[:3]] == [
            (Status.BOOKED, ("Lapin liitto",), 0),
            (Status.BLOCKED, (), 0),
            (Status.FREE, (), 1),
        ]
        assert room.shelf.reads == 1

    virtually(story())


def test_a_hundred_looks_at_once_are_one_request(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        await asyncio.gather(*(room.desk.board("2024", "own") for _ in range(100)))
        assert room.shelf.reads == 1

    virtually(story())


def test_a_board_comes_from_memory_while_the_file_cannot_be_read(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        before = await room.desk.board("2024", "own")
        room.shelf.reading = [Unavailable(file=FILE)]
        board = await room.desk.board("2024", "own")
        assert board.lines == before.lines
        assert isinstance(board.trouble, Unavailable)

    virtually(story())


def test_the_first_of_many_gets_the_time_and_the_others_hear_who(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        receipts = await asyncio.gather(*(room.book(SLOT, region) for region in ("Lappi", "Kainuu", "Satakunta")))
        assert [r.outcome for r in receipts] == [Outcome.WRITTEN, Outcome.REFUSED, Outcome.REFUSED]
        assert [r.reason.facts["who"] for r in receipts if r.reason] == ["Lapin liitto", "Lapin liitto"]
        assert room.names() == {SLOT: ["Lapin liitto"]}

    virtually(story())


def test_everything_that_waits_is_one_write(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        slots = ("2024-04-10T12:30", "2024-04-10T13:30", "2024-04-16T12:30", "2024-04-16T13:30")
        regions = ("Lappi", "Kainuu", "Satakunta", "Pohjanmaa")
        receipts = await asyncio.gather(*map(room.book, slots, regions))
        assert [r.outcome for r in receipts] == [Outcome.WRITTEN] * 4
        assert (len(room.shelf.writes), room.shelf.reads) == (1, 1)

    virtually(story())


def test_the_same_delivery_acts_once_and_answers_the_same(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        first, again = await asyncio.gather(*(room.book(SLOT, "Lappi", delivery="d") for _ in range(2)))
        later = await room.book(SLOT, "Lappi", delivery="d")
        answers = {(r.outcome, r.holder, r.slot, r.reason) for r in (first, again, later)}
        assert answers == {(Outcome.WRITTEN, "Lapin liitto", at(SLOT), None)}
        assert len(room.shelf.writes) == 1

    virtually(story())


def test_the_same_delivery_answers_the_same_after_a_restart_even_a_refusal(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Kainuun liitto"})
        refused = await room.book(SLOT, "Lappi", delivery="d")
        await room.desk.close()
        room.shelf.type(FILE, room.shelf.files[FILE].replace("Kainuun liitto", "-"))
        again = await open_room(tmp_path, shelf=room.shelf, seed=2).book(SLOT, "Lappi", delivery="d")
        assert (again.outcome, repr(again.reason)) == (refused.outcome, repr(refused.reason))
        assert room.names() == {}

    virtually(story())


def test_an_answer_after_a_restart_stands_above_the_same_board(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={LATER: "Kainuun liitto"})
        before = await room.book(SLOT, "Lappi", delivery="d")
        await room.desk.close()
        again = await open_room(tmp_path, shelf=room.shelf, seed=2).book(SLOT, "Lappi", delivery="d")
        assert (again.outcome, again.board.lines) == (before.outcome, before.board.lines)

    virtually(story())


def test_a_name_typed_by_a_person_first_wins(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        booking = asyncio.ensure_future(room.book(SLOT, "Lappi"))
        await asyncio.sleep(0.3)
        room.shelf.type(FILE, room.shelf.files[FILE].replace(f"{SLOT} -", f"{SLOT} Kainuun liitto", 1))
        receipt = await booking
        assert isinstance(receipt.reason, SlotTaken)
        assert receipt.reason.facts == {"slot": at(SLOT), "who": "Kainuun liitto"}

    virtually(story())


@pytest.mark.parametrize(("slot", "kind"), [("2024-04-11T12:30", UnknownSlot), (SLOT, SlotTaken), (LATER, SlotBlocked)])
def test_a_time_that_cannot_be_had_is_refused_with_its_reason(tmp_path: Path, slot: str, kind: type[Exception]) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Joku muu", LATER: "x"})
        receipt = await room.book(slot, "Lappi")
        assert (receipt.outcome, type(receipt.reason)) == (Outcome.REFUSED, kind)

    virtually(story())


def test_one_council_has_one_time(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "lappi"})
        receipt = await room.book(LATER, "Lappi")
        assert isinstance(receipt.reason, AlreadyBooked)
        assert receipt.reason.facts == {"slot": at(SLOT), "who": "lappi"}

    virtually(story())


def test_nobody_acts_for_a_foreign_council(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        foreign = await room.book(SLOT, "Lappi", person=contact("Kainuu"))
        outsider = await room.book(SLOT, "Lappi", person=OUTSIDER)
        assert (type(foreign.reason), type(outsider.reason), room.shelf.writes) == (NotAllowed, NotAllowed, [])
        assert (await room.book(SLOT, "Lappi", person=COORDINATOR)).outcome is Outcome.WRITTEN

    virtually(story())


def test_a_release_frees_the_time_and_says_which(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto"})
        receipt = await room.place(Action.RELEASE, None, "Lappi")
        assert (receipt.outcome, receipt.left, room.names()) == (Outcome.WRITTEN, at(SLOT), {})
        nothing = await room.place(Action.RELEASE, None, "Lappi")
        assert isinstance(nothing.reason, NothingBooked)

    virtually(story())


def test_a_move_is_one_write(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto"})
        receipt = await room.place(Action.MOVE, LATER, "Lappi")
        assert (receipt.outcome, receipt.left, receipt.slot) == (Outcome.WRITTEN, at(SLOT), at(LATER))
        assert (room.names(), len(room.shelf.writes)) == ({LATER: ["Lapin liitto"]}, 1)

    virtually(story())


def test_two_can_change_places_through_a_free_one_but_neither_loses_a_time_to_a_refused_move(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto", LATER: "Kainuun liitto"})
        receipt = await room.place(Action.MOVE, LATER, "Lappi")
        assert isinstance(receipt.reason, SlotTaken)
        assert room.names() == {SLOT: ["Lapin liitto"], LATER: ["Kainuun liitto"]}

    virtually(story())


def test_a_locked_file_is_told_at_once_and_written_when_it_is_free(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.writing = [(FileLocked(file=FILE), False)] * 4
        receipt = await room.book(SLOT, "Lappi")
        assert (receipt.outcome, type(receipt.reason)) == (Outcome.WAITING, FileLocked)
        assert [line.waiting for line in receipt.board.lines if line.slot == at(SLOT)] == [("Lapin liitto",)]
        assert isinstance(receipt.board.trouble, FileLocked)
        await room.clock.sleep(120)
        assert [(r.outcome, r.holder) for r in room.told] == [(Outcome.WRITTEN, "Lapin liitto")]
        assert (await room.desk.board("2024", "own")).trouble is None
        assert room.names() == {SLOT: ["Lapin liitto"]}

    virtually(story())


def test_while_the_file_is_locked_newcomers_hear_a_no_at_once(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={LATER: "Satakuntaliitto"})
        room.shelf.writing = [(FileLocked(file=FILE), False)] * 8
        await room.book(SLOT, "Lappi")
        await room.clock.sleep(5)
        taken, waiting = await room.book(LATER, "Kainuu"), await room.book(SLOT, "Kainuu")
        assert [type(r.reason) for r in (taken, waiting)] == [SlotTaken, SlotTaken]

    virtually(story())


def test_a_waiting_booking_can_be_taken_back(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.writing = [(FileLocked(file=FILE), False)] * 4
        await room.book(SLOT, "Lappi")
        await room.place(Action.RELEASE, None, "Lappi")
        await room.clock.sleep(180)
        assert [(r.order.action, r.outcome) for r in room.told] == [
            (Action.BOOK, Outcome.WRITTEN),
            (Action.RELEASE, Outcome.WRITTEN),
        ]
        assert room.names() == {}

    virtually(story())


@pytest.mark.parametrize("applied", [True, False])
def test_an_unknown_outcome_is_looked_up_in_the_file(tmp_path: Path, applied: bool) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.writing = [(OutcomeUnknown(file=FILE), applied)]
        receipt = await room.book(SLOT, "Lappi")
        assert (receipt.outcome, room.names(), len(room.shelf.writes)) == (Outcome.WRITTEN, {SLOT: ["Lapin liitto"]}, 1)

    virtually(story())


def test_an_unknown_release_and_move_are_looked_up_too(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto"})
        room.shelf.writing = [(OutcomeUnknown(file=FILE), True)]
        moved = await room.place(Action.MOVE, LATER, "Lappi")
        room.shelf.writing = [(OutcomeUnknown(file=FILE), True)]
        freed = await room.place(Action.RELEASE, None, "Lappi")
        assert [(r.outcome, r.left) for r in (moved, freed)] == [
            (Outcome.WRITTEN, at(SLOT)),
            (Outcome.WRITTEN, at(LATER)),
        ]
        assert (room.names(), len(room.shelf.writes)) == ({}, 2)

    virtually(story())


@pytest.mark.parametrize(("action", "wanted", "left"), [(Action.MOVE, LATER, [LATER]), (Action.RELEASE, None, [])])
def test_an_unknown_move_or_release_is_recognised_beside_what_a_person_typed_since(
    tmp_path: Path, action: Action, wanted: str | None, left: list[str]
) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto"})
        room.shelf.writing = [(OutcomeUnknown(file=FILE), True)]
        order = asyncio.ensure_future(room.place(action, wanted, "Lappi"))
        await asyncio.sleep(sum(room.shelf.seconds) + 0.01)
        typed = "2024-04-16T13:30"
        room.shelf.type(FILE, room.shelf.files[FILE].replace(f"{typed} -", f"{typed} Lappi", 1))
        receipt = await order
        assert (receipt.outcome, receipt.left, len(room.shelf.writes)) == (Outcome.WRITTEN, at(SLOT), 1)
        assert room.names() == {**{slot: ["Lapin liitto"] for slot in left}, typed: ["Lappi"]}

    virtually(story())


def test_an_unknown_move_is_ended_when_the_name_came_back_to_the_old_time(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, own={SLOT: "Lapin liitto"})
        room.shelf.writing = [(OutcomeUnknown(file=FILE), True)]
        order = asyncio.ensure_future(room.place(Action.MOVE, LATER, "Lappi"))
        await asyncio.sleep(sum(room.shelf.seconds) + 0.01)
        room.shelf.type(FILE, room.shelf.files[FILE].replace(f"{SLOT} -", f"{SLOT} Lapin liitto", 1))
        receipt = await order
        assert (receipt.outcome, receipt.left, room.names()) == (Outcome.WRITTEN, at(SLOT), {LATER: ["Lapin liitto"]})

    virtually(story())


def test_an_unknown_write_is_recognised_with_everything_that_was_in_it(tmp_path: Path) -> None:
    """A confirmation and, in the same write, the release of the wish that it needed."""

    async def story() -> None:
        room = open_room(tmp_path, wish={SLOT: "Kainuu, Lappi"})
        room.shelf.writing = [(OutcomeUnknown(file=FILE), True)]
        group = ("Lappi", "Kainuu")
        confirmed, released = await asyncio.gather(
            room.book(SLOT, *group, schedule="confirmed", person=COORDINATOR),
            room.place(Action.RELEASE, None, *group, schedule="wish"),
        )
        assert (confirmed.outcome, released.outcome, released.left) == (Outcome.WRITTEN, Outcome.WRITTEN, at(SLOT))
        assert (room.names(), len(room.shelf.writes)) == ({SLOT: ["Kainuu, Lappi"]}, 1)

    virtually(story())


@pytest.mark.parametrize("trouble", [FileThrottled(retry_after=7), Unavailable(file=FILE), FileGone(file=FILE)])
def test_passing_trouble_makes_it_wait_and_nothing_is_lost(tmp_path: Path, trouble: Exception) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.reading = [trouble] * 3  # type: ignore[list-item]
        receipt = await room.book(SLOT, "Lappi")
        assert (receipt.outcome, receipt.reason) == (Outcome.WAITING, trouble)
        await room.clock.sleep(60)
        assert ([r.outcome for r in room.told], room.names()) == ([Outcome.WRITTEN], {SLOT: ["Lapin liitto"]})

    virtually(story())


def test_a_file_without_a_schedule_refuses_with_the_reason(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.type(FILE, "something else")
        receipt = await room.book(SLOT, "Lappi")
        assert isinstance(receipt.reason, FileUnreadable)
        assert (receipt.outcome, receipt.reason.facts["reason"]) == (Outcome.REFUSED, "no-schedule")

    virtually(story())


def test_a_name_the_file_cannot_hold_costs_only_its_own_claim(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, wish={SLOT: "Lappi\x07, Kainuu"})
        moved, booked = await asyncio.gather(
            room.place(Action.MOVE, LATER, "Pohjanmaa", "Satakunta", schedule="wish"), room.book(SLOT, "Lappi")
        )
        assert (moved.outcome, booked.outcome) == (Outcome.REFUSED, Outcome.WRITTEN)

    virtually(story())


def test_wishes_stand_side_by_side_until_the_lines_run_out(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        groups = [("Lappi", "Kainuu"), ("Pohjanmaa", "Satakunta")]
        receipts = [await room.book(SLOT, *group, schedule="wish") for group in groups]
        assert [r.holder for r in receipts] == ["Kainuu, Lappi", "Pohjanmaa, Satakunta"]
        assert room.names() == {SLOT: ["Kainuu, Lappi", "Pohjanmaa, Satakunta"]}
        again = await room.book(LATER, "Lappi", "Pohjois-Pohjanmaa", schedule="wish")
        assert isinstance(again.reason, AlreadyBooked)

    virtually(story())


def test_only_a_wish_can_be_confirmed_and_only_by_the_coordinator(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path, wish={SLOT: "Kainuu, Lappi"})
        council = await room.book(SLOT, "Lappi", "Kainuu", schedule="confirmed")
        no_wish = await room.book(LATER, "Pohjanmaa", "Satakunta", schedule="confirmed", person=COORDINATOR)
        good = await room.book(SLOT, "Lappi", "Kainuu", schedule="confirmed", person=COORDINATOR)
        assert [r.reason.facts["rule"] for r in (council, no_wish) if r.reason] == ["coordinator_only", "no_wish"]
        assert good.outcome is Outcome.WRITTEN

    virtually(story())


def test_a_restarted_bot_takes_over_what_waited(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.writing = [(FileLocked(file=FILE), False)]
        assert (await room.book(SLOT, "Lappi")).outcome is Outcome.WAITING
        await room.desk.close()
        restarted = open_room(tmp_path, shelf=room.shelf, seed=2)
        await restarted.desk.resume()
        await restarted.clock.sleep(60)
        assert [(r.outcome, r.order.person.name) for r in restarted.told] == [(Outcome.WRITTEN, "Maija Meikäläinen")]

    virtually(story())


def test_after_a_restart_a_promise_of_a_round_that_cannot_be_read_yet_waits_and_is_kept(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.writing = [(FileLocked(), False)] * 99
        promised = await room.book(SLOT, "Lappi")
        await room.desk.close()
        again = open_room(tmp_path, shelf=room.shelf, seed=2)
        again.shelf.writing = []
        again.rounds.unread = True
        await again.desk.resume()
        await again.clock.sleep(300)
        untold = list(again.told)
        again.rounds.unread = False
        await again.clock.sleep(90)
        assert (promised.outcome, untold, again.names()) == (Outcome.WAITING, [], {SLOT: ["Lapin liitto"]})
        assert [told.outcome for told in again.told] == [Outcome.WRITTEN]
        await again.desk.close()

    virtually(story())


def test_an_order_of_a_round_that_cannot_be_read_yet_is_not_called_unknown(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.rounds.unread = True
        with pytest.raises(Unavailable):
            await room.book(SLOT, "Lappi")
        room.rounds.unread = False
        assert (await room.book(SLOT, "Lappi")).outcome is Outcome.WRITTEN
        await room.desk.close()

    virtually(story())


def test_an_answer_that_nobody_heard_is_told_after_a_restart(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        order = Order(Action.BOOK, "2024", "own", contact("Lappi"), ("Lappi",), at(SLOT), "d")
        (claim,) = await room.ledger.claims.enter([Entry(Claim("c", order, FILE, "Lapin liitto"), lambda _: None)])
        await room.ledger.claims.settle([replace(claim, state=ClaimState.WRITTEN)])
        replicas = [open_room(tmp_path, shelf=room.shelf, seed=seed) for seed in (2, 3)]
        await _ticks(*replicas)
        told = [receipt for replica in replicas for receipt in replica.told]
        assert [(r.holder, r.outcome) for r in told] == [("Lapin liitto", Outcome.WRITTEN)]

    virtually(story())


def test_two_replicas_share_one_committer_and_both_answer(tmp_path: Path) -> None:
    async def story() -> None:
        one = open_room(tmp_path)
        two = open_room(tmp_path, shelf=one.shelf, seed=2)
        first, second = await asyncio.gather(
            one.book(SLOT, "Lappi", delivery="a"), two.book(LATER, "Kainuu", delivery="b")
        )
        assert (first.outcome, second.outcome) == (Outcome.WRITTEN, Outcome.WRITTEN)
        assert one.names() == {SLOT: ["Lapin liitto"], LATER: ["Kainuun liitto"]}
        await _ticks(one, two)
        assert one.told + two.told == []  # both stood at their desks and heard it there

    virtually(story())


def test_an_answer_promised_by_a_replica_is_told_once_whoever_writes_it(tmp_path: Path) -> None:
    async def story() -> None:
        one = open_room(tmp_path)
        two = open_room(tmp_path, shelf=one.shelf, seed=2)
        one.shelf.writing = [(FileLocked(file=FILE), False)] * 2
        first, second = await asyncio.gather(
            one.book(SLOT, "Lappi", delivery="a"), two.book(LATER, "Kainuu", delivery="b")
        )
        assert (first.outcome, second.outcome) == (Outcome.WAITING, Outcome.WAITING)
        await _ticks(one, two)
        assert sorted(receipt.holder for receipt in one.told + two.told) == ["Kainuun liitto", "Lapin liitto"]

    virtually(story())


async def _ticks(*replicas: Room) -> None:
    """Two minutes of ticks, both at the same moment."""
    for _ in range(6):
        await replicas[0].clock.sleep(20)
        await asyncio.gather(*(replica.desk.resume() for replica in replicas))


def test_a_meeting_on_another_day_than_the_joint_talk_is_warned_about(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        receipt = await room.book("2024-04-16T12:30", "Lappi")
        assert [(d.code, dict(d.facts)) for d in receipt.warnings] == [
            ("joint_day", {"joint": "2024-04-10", "own": "2024-04-16"})
        ]

    virtually(story())


def test_ones_own_times_are_found_over_all_schedules(tmp_path: Path) -> None:
    async def story() -> None:
        room: Room = open_room(tmp_path, own={SLOT: "Lapin liitto"}, wish={LATER: "Kainuu, Lappi"})
        mine = await room.desk.mine("2024", contact("Lappi"))
        assert [(spec.key, line.slot) for spec, line in mine] == [("own", at(SLOT)), ("wish", at(LATER))]

    virtually(story())


def test_bad_name_is_a_refusal_of_the_name() -> None:
    assert BadName(reason="bad-text").facts == {"reason": "bad-text"}


def test_who_comes_while_old_bytes_are_read_is_judged_by_what_another_replica_has_answered(tmp_path: Path) -> None:
    async def story() -> None:
        shelf = FakeShelf(VirtualClock(), {FILE: sample_file()})
        slow = LateShelf(VirtualClock(), shelf.files, versions=shelf.versions, late=[15])
        one, two = open_room(tmp_path, shelf=slow), open_room(tmp_path, shelf=shelf, seed=2)
        first = asyncio.ensure_future(one.book(LATER, "Kainuu", delivery="a"))
        await one.clock.sleep(11)  # its lease has run out, and its bytes are on their way
        assert (await two.book(SLOT, "Lappi", delivery="b")).outcome is Outcome.WRITTEN
        await one.clock.sleep(14.9 - asyncio.get_running_loop().time())
        released = await one.place(Action.RELEASE, None, "Lappi", delivery="c")
        assert (released.outcome, released.left, one.names()) == (
            Outcome.WRITTEN,
            at(SLOT),
            {LATER: ["Kainuun liitto"]},
        )
        assert (await first).outcome is Outcome.WAITING

    virtually(story())


def test_what_became_of_an_order_is_told_though_its_round_was_withdrawn(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        room.shelf.reading = [None, FileLocked(file=FILE)]
        room.shelf.writing = [(FileLocked(file=FILE), False)]
        assert (await room.book(SLOT, "Lappi")).outcome is Outcome.WAITING
        del room.rounds.rounds["2024"]
        await room.clock.sleep(120)
        assert [(r.outcome, type(r.reason)) for r in room.told] == [(Outcome.REFUSED, RoundClosed)]

    virtually(story())


def test_an_answer_known_after_a_restart_does_not_wait_for_a_file_that_hangs(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        await room.book(SLOT, "Lappi", delivery="d")
        await room.desk.close()
        slow = LateShelf(VirtualClock(), room.shelf.files, versions=room.shelf.versions, late=[60])
        restarted = open_room(tmp_path, shelf=slow, seed=2)
        start = restarted.clock.now()
        receipt = await restarted.book(SLOT, "Lappi", delivery="d")
        assert (receipt.outcome, restarted.clock.now() - start < timedelta(seconds=2)) == (Outcome.WRITTEN, True)

    virtually(story())


def test_a_board_read_before_our_own_write_does_not_hide_it(tmp_path: Path) -> None:
    async def story() -> None:
        shelf = FakeShelf(VirtualClock(), {FILE: sample_file()})
        slow = LateShelf(VirtualClock(), shelf.files, versions=shelf.versions, late=[2.0, 0.0])
        room = open_room(tmp_path, shelf=slow)
        looks = [asyncio.ensure_future(room.desk.board("2024", "own"))]
        await room.clock.sleep(0.5)
        await room.book(SLOT, "Lappi")
        looks.append(asyncio.ensure_future(room.desk.board("2024", "own")))  # the first is still being read
        boards = await asyncio.gather(*looks)
        shown = [line.holders for board in boards for line in board.lines if line.slot == at(SLOT)]
        assert shown == [("Lapin liitto",)] * 2

    virtually(story())
