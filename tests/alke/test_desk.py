"""The desk: what people are answered, and when."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from alke.booking import Action, Outcome
from alke.errors import (
    AlreadyBooked,
    NotAllowed,
    NothingBooked,
    SlotBlocked,
    SlotTaken,
    UnknownSlot,
)
from alke.slots import Status
from tests.alke.desk_room import LATER, SLOT, Room, at, open_room
from tests.fakes import COORDINATOR, FILE, OUTSIDER, contact
from tests.virtual import virtually


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
