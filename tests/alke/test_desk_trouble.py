"""The desk while the file is locked, gone, unreadable or silent: nothing is lost, and everybody hears why they wait."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from alke.booking import Action, Outcome
from alke.errors import (
    BadName,
    FileGone,
    FileLocked,
    FileThrottled,
    FileUnreadable,
    OutcomeUnknown,
    SlotTaken,
    Unavailable,
)
from tests.alke.desk_room import LATER, SLOT, LateShelf, at, open_room
from tests.fakes import COORDINATOR, FILE, FakeShelf, sample_file
from tests.virtual import VirtualClock, virtually


def test_a_board_comes_from_memory_while_the_file_cannot_be_read(tmp_path: Path) -> None:
    async def story() -> None:
        room = open_room(tmp_path)
        before = await room.desk.board("2024", "own")
        room.shelf.reading = [Unavailable(file=FILE)]
        board = await room.desk.board("2024", "own")
        assert board.lines == before.lines
        assert isinstance(board.trouble, Unavailable)

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


def test_bad_name_is_a_refusal_of_the_name() -> None:
    assert BadName(reason="bad-text").facts == {"reason": "bad-text"}


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
