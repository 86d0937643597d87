"""The desk after a restart, beside another replica, and when a press comes twice: done once, answered the same."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from alke.booking import Action, Order, Outcome
from alke.claim_port import Claim, ClaimState, Entry
from alke.errors import (
    FileLocked,
    RoundClosed,
    Unavailable,
)
from tests.alke.desk_room import LATER, SLOT, LateShelf, Room, at, open_room
from tests.fakes import FILE, FakeShelf, contact, sample_file
from tests.virtual import VirtualClock, virtually


async def _ticks(*replicas: Room) -> None:
    """Two minutes of ticks, both at the same moment."""
    for _ in range(6):
        await replicas[0].clock.sleep(20)
        await asyncio.gather(*(replica.desk.resume() for replica in replicas))


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
