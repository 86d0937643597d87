"""What every ledger does, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from alke.booking import Action, Order
from alke.claim_port import Claim, ClaimState, Entry
from alke.errors import LedgerTrouble, RuleBroken, SlotTaken
from alke.notice_port import Notice, NoticeState
from alke.slots import SlotTime
from ledger import Conversation
from ledger.tables import notice as table
from tests.fakes import contact
from tests.ledger.conftest import OpenIt
from tests.virtual import FixedClock

SLOT = SlotTime.parse("2024-04-10T12:30")
LATER = SlotTime.parse("2024-04-10T13:15")


def entry(name: str, *, file: str = "f", delivery: str = "", refuse: bool = False) -> Entry:
    order = Order(Action.BOOK, "2024", "own", contact("Lappi"), ("Lappi",), SLOT, delivery or name)

    def fits(_: Sequence[Claim]) -> None:
        if refuse:
            raise SlotTaken(slot=SLOT, who="Kainuun liitto")

    return Entry(Claim(name, order, file, "Lapin liitto", slot=SLOT), fits)


def names(claims: Sequence[Claim]) -> list[str]:
    return [claim.id for claim in claims]


async def test_claims_come_back_in_the_order_they_came(open_it: OpenIt) -> None:
    book = open_it().claims
    await book.enter([entry("a"), entry("b", file="g"), entry("c")])
    assert names(await book.live("f")) == ["a", "c"]
    assert await book.files() == ["f", "g"]
    assert [claim.order for claim in await book.live("f")] == [order_kept("a"), order_kept("c")]


def order_kept(name: str) -> Order:
    """As the ledger gives it back: who it was, not what they might do then."""
    return replace(entry(name).claim.order, person=replace(contact("Lappi"), mandates=()))


async def test_a_delivery_makes_one_claim_even_in_one_batch_and_after_reopening(open_it: OpenIt) -> None:
    first, second = await open_it().claims.enter([entry("a", delivery="d"), entry("b", delivery="d")])
    (third,) = await open_it().claims.enter([entry("c", delivery="d")])
    assert (first.id, second.id, third.id) == ("a", "a", "a")


async def test_a_check_sees_what_waits_in_the_same_batch(open_it: OpenIt) -> None:
    book = open_it().claims
    seen: list[list[str]] = []
    looking = replace(entry("b"), fits=lambda waiting: seen.append(names(waiting)))
    await book.enter([entry("a"), looking, entry("z", file="g")])
    assert seen == [["a"]]


async def test_a_refusal_is_kept_as_an_answer_with_its_facts(open_it: OpenIt) -> None:
    await open_it().claims.enter([entry("a", refuse=True)])
    (again,) = await open_it().claims.enter([entry("other", delivery="a")])
    assert (again.id, again.state, type(again.reason)) == ("a", ClaimState.REFUSED, SlotTaken)
    assert again.reason is not None
    assert again.reason.facts == {"slot": SLOT, "who": "Kainuun liitto"}


async def test_a_claim_is_settled_once(open_it: OpenIt) -> None:
    book = open_it().claims
    (claim,) = await book.enter([entry("a")])
    await book.trying([replace(claim, tried='"e,1"', left=LATER)])
    (tried,) = await book.live("f")
    assert (tried.tried, tried.left) == ('"e,1"', LATER)
    assert names(await book.settle([replace(tried, state=ClaimState.WRITTEN)])) == ["a"]
    assert names(await book.settle([replace(tried, state=ClaimState.REFUSED, reason=RuleBroken(rule="x"))])) == []
    (final,) = await book.outcomes(["a"])
    assert (final.state, final.left, final.reason, await book.live("f")) == (ClaimState.WRITTEN, LATER, None, [])


async def test_a_claim_that_was_sent_since_is_not_refused(open_it: OpenIt) -> None:
    book = open_it().claims
    (claim,) = await book.enter([entry("a")])
    await book.trying([replace(claim, tried='"e,1"')])
    refused = replace(claim, state=ClaimState.REFUSED, reason=RuleBroken(rule="x"))
    assert names(await book.settle([refused])) == []
    assert names(await book.settle([replace(refused, tried='"e,1"')])) == ["a"]


async def test_what_nobody_heard_is_known_until_it_is_told(open_it: OpenIt) -> None:
    book = open_it().claims
    claims = await book.enter([entry("a"), entry("b")])
    await book.settle([replace(claim, state=ClaimState.WRITTEN) for claim in claims])
    assert await book.untold(60) == []
    await book.told(["a"])
    assert names(await book.untold(0)) == ["b"]


async def test_a_promise_to_tell_is_kept_though_another_copy_of_the_press_was_answered(open_it: OpenIt) -> None:
    book = open_it().claims
    (claim,) = await book.enter([entry("a")])
    await book.settle([replace(claim, state=ClaimState.WRITTEN)])
    await book.answered(["a"], [])
    assert names(await book.untold(0)) == []
    await book.answered([], ["a"])
    assert names(await book.untold(0)) == ["a"]


async def test_what_was_told_is_not_told_again_for_a_promise_noted_late(open_it: OpenIt) -> None:
    book = open_it().claims
    (claim,) = await book.enter([entry("a")])
    await book.settle([replace(claim, state=ClaimState.WRITTEN)])
    await book.told(["a"])
    await book.answered([], ["a"])
    assert names(await book.untold(0)) == []


async def test_a_file_has_one_committer_at_a_time(open_it: OpenIt) -> None:
    one, two = open_it().claims, open_it().claims
    assert await one.lease("f", "one", 25)
    assert not await two.lease("f", "two", 25)
    assert await one.lease("f", "one", 25)
    assert await one.lease("f", "one", 0)
    assert await two.lease("f", "two", 25)
    assert await one.lease("g", "one", 25)


async def test_many_beats_at_once_are_no_trouble(open_it: OpenIt) -> None:
    ledger = open_it()
    await asyncio.gather(*(ledger.heartbeat() for _ in range(40)))


async def test_many_writers_at_once_lose_nothing(open_it: OpenIt) -> None:
    one, two = open_it().claims, open_it().claims
    await asyncio.gather(*((one, two)[n % 2].enter([entry(f"c{n}")]) for n in range(40)))
    live = await one.live("f")
    assert (sorted(names(live)), [c.seq for c in live]) == (
        sorted(f"c{n}" for n in range(40)),
        sorted(c.seq for c in live),
    )


def notice(step: int = 7) -> Notice:
    due = FixedClock().now()
    return Notice("2024", "varaus", 1, step, due, {"Lappi": NoticeState.DUE, "Kainuu": NoticeState.DUE})


async def test_a_notice_is_made_due_once(open_it: OpenIt) -> None:
    one, two = open_it().notices, open_it().notices
    await asyncio.gather(*(book.make_due([notice(), notice(3)]) for book in (one, two, one, two)))
    assert [n.key for n in await one.all()] == ["2024/varaus/1/7", "2024/varaus/1/3"]


async def test_a_notice_is_taken_by_one(open_it: OpenIt) -> None:
    one, two = open_it().notices, open_it().notices
    await one.make_due([notice()])
    taken = await asyncio.gather(*(book.take(token, 60) for book, token in ((one, "t1"), (two, "t2"), (one, "t3"))))
    assert len([n for n in taken if n]) == 1


async def test_a_recorded_notice_keeps_its_state_and_its_reminders(open_it: OpenIt) -> None:
    book = open_it().notices
    await book.make_due([notice()])
    taken = await book.take("t", 60)
    assert taken is not None
    sent = {"Lappi": NoticeState.SENT, "Kainuu": NoticeState.SKIPPED, "Satakunta": NoticeState.SENT}
    assert await book.record(replace(taken, state=NoticeState.SENT, activity_id="a1", recipients=sent))
    (kept,) = await book.all()
    assert (kept.state, kept.activity_id, kept.recipients) == (NoticeState.SENT, "a1", sent)
    assert not await book.record(replace(taken, state=NoticeState.DUE))


async def test_what_was_posted_is_known_by_deadline_version_and_moment(open_it: OpenIt) -> None:
    book, before, after = open_it().notices, datetime(2001, 1, 1, tzinfo=UTC), datetime(2101, 1, 1, tzinfo=UTC)
    await book.make_due([notice()])
    coming = await book.progress(notice(3), after)
    taken = await book.take("t", 60)
    assert taken is not None
    await book.record(replace(taken, state=NoticeState.SENT))
    asked = [(notice(3), before), (notice(3), after), (replace(notice(3), version=2), before)]
    found = [await book.progress(one, since) for one, since in asked]
    assert (coming, found) == (NoticeState.DUE, [NoticeState.SENT, None, None])


async def test_only_what_ended_without_a_post_is_due_again(open_it: OpenIt) -> None:
    ledger = open_it()
    await ledger.notices.again(notice())  # which is not there at all
    await ledger.notices.make_due([notice()])

    async def after(state: NoticeState) -> NoticeState:
        await ledger.store.run(lambda connection: connection.execute(update(table).values(state=state.value)))
        await ledger.notices.again(notice())
        (one,) = await ledger.notices.all()
        return one.state

    became = {state: await after(state) for state in NoticeState}
    ended = (NoticeState.FAILED, NoticeState.SKIPPED, NoticeState.SUPERSEDED)
    assert became == {state: NoticeState.DUE if state in ended else state for state in NoticeState}


async def test_who_lost_the_lease_records_nothing(open_it: OpenIt) -> None:
    book = open_it().notices
    await book.make_due([notice()])
    taken = await book.take("t", -1)
    assert taken is not None
    assert await book.take("u", 60) is None
    (lost,) = await book.all()
    assert (lost.state, await book.record(replace(taken, state=NoticeState.SENT))) == (NoticeState.UNKNOWN, False)
    assert await book.take_unknown("v", 60, 3600) is None
    found = await book.take_unknown("v", 60, -1)
    assert found is not None
    assert await book.take_unknown("w", 60, -1) is None
    assert await book.record(replace(found, state=NoticeState.DUE, unknown_since=None))
    assert await book.take("x", 60) is not None


async def test_what_was_in_flight_when_the_clock_was_set_back_does_not_wait_for_it(open_it: OpenIt) -> None:
    ledger = open_it()
    book, ahead_of_all = ledger.notices, datetime(2101, 1, 1, tzinfo=UTC)

    async def ahead(**times: datetime) -> None:
        await ledger.store.run(lambda connection: connection.execute(update(table).values(times)))

    await book.make_due([notice()])
    await ahead(not_before=ahead_of_all)
    assert await book.take("t", 60) is not None
    await ahead(lease_until=ahead_of_all)
    assert await book.take("u", 60) is None
    assert [one.state for one in await book.all()] == [NoticeState.UNKNOWN]
    await ahead(unknown_since=ahead_of_all, lease_until=ahead_of_all)
    assert await book.take_unknown("v", 60, 3600) is None
    assert await book.take_unknown("w", 60, 0) is not None


async def test_a_refused_post_waits_as_long_as_it_was_asked(open_it: OpenIt) -> None:
    book = open_it().notices
    await book.make_due([notice()])
    taken = await book.take("t", 60)
    assert taken is not None
    await book.record(replace(taken, state=NoticeState.DUE, wait=3600))
    assert await book.take("t", 60) is None
    await book.make_due([notice(3)])
    other = await book.take("u", 60)
    assert other is not None
    assert other.step == 3


async def test_conversations_are_kept_by_key(open_it: OpenIt) -> None:
    memory = open_it().memory
    await memory.keep(Conversation("board/2024/own", "https://smba.example/", "c1", "a1"))
    await memory.keep(Conversation("board/2024/own", "https://smba.example/", "c1", "a2", {"thread": "t"}))
    await memory.keep(Conversation("channel", "https://smba.example/", "c1"))
    assert await memory.recall("board/2024/own") == Conversation(
        "board/2024/own", "https://smba.example/", "c1", "a2", {"thread": "t"}
    )
    assert [one.key for one in await memory.recall_all("board/")] == ["board/2024/own"]
    assert await memory.recall("nothing") is None


async def test_of_many_who_keep_one_conversation_at_once_the_last_is_remembered(open_it: OpenIt) -> None:
    memory = open_it().memory
    await asyncio.gather(*(memory.keep(Conversation("channel", f"https://{n}/", "c1")) for n in range(40)))
    assert [one.key for one in await memory.recall_all()] == ["channel"]


async def test_an_activity_that_comes_many_times_at_once_is_new_once(open_it: OpenIt) -> None:
    memory = open_it().memory
    new = await asyncio.gather(*(memory.first_time("act") for _ in range(40)))
    assert new.count(True) == 1


async def test_a_person_met_for_the_first_time_by_many_at_once_has_one_pseudonym(open_it: OpenIt) -> None:
    ledger = open_it()
    orders = [ledger.claims.enter([entry(f"c{n}", file=f"f{n}")]) for n in range(20)]
    await asyncio.gather(*orders, *(ledger.memory.note(contact("Lappi"), "looked") for _ in range(20)))
    assert len({line.pseudonym for line in await ledger.memory.lines()}) == 1


async def test_an_activity_is_new_once_and_its_answer_is_kept(open_it: OpenIt, clock: FixedClock) -> None:
    memory = open_it().memory
    assert [await memory.first_time("act") for _ in range(3)] == [True, False, False]
    assert await memory.answer("act") is None
    await memory.answered("act", "{}")
    assert await memory.answer("act") == "{}"
    await memory.drop_deliveries(clock.now() + timedelta(seconds=1))
    assert await memory.first_time("act")


async def test_a_forgotten_person_leaves_a_pseudonym_that_nobody_can_resolve(open_it: OpenIt) -> None:
    ledger = open_it()
    who = contact("Lappi")
    await ledger.claims.enter([entry("a")])
    await ledger.memory.note(who, "booked", slot=SLOT, who="Lapin liitto")
    assert await ledger.memory.forget(who.aad_object_id)
    assert not await ledger.memory.forget(who.aad_object_id)
    (line,) = await ledger.memory.lines()
    (claim,) = await ledger.claims.live("f")
    assert (claim.order.person.name, claim.order.person.aad_object_id, claim.holder) == ("", "", "Lapin liitto")
    assert (line.what, line.facts, who.aad_object_id in line.pseudonym) == (
        "booked",
        {"slot": SLOT, "who": "Lapin liitto"},
        False,
    )


async def test_a_ledger_of_another_version_is_not_opened(open_it: OpenIt) -> None:
    ledger = open_it()
    await ledger.store.run(lambda connection: connection.exec_driver_sql("update meta set value = '99'"))
    with pytest.raises(LedgerTrouble) as trouble:
        open_it()
    assert trouble.value.facts == {"reason": "version", "found": "99", "needed": "1"}
