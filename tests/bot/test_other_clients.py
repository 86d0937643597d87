"""Teams clients that name, time and answer things otherwise than the local one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from alke.errors import PostForbidden
from bot.activity import read_turn
from bot.connector import Connector
from bot.remembered import RememberedAddresses
from bot.turn import Answer, Turn, place_of
from ledger import open_ledger
from standins.teams.faults import Fault
from tests.bot.doors import activity, open_door, press
from tests.bot.test_connector import TEXT, Line, line
from tests.fakes import FakeDice
from tests.virtual import FixedClock

__all__ = ["line"]


def turn(body: dict[str, Any]) -> Turn:
    found = read_turn(body)
    assert found is not None
    return found


@pytest.mark.parametrize("identity", ["1700000000001", "1:a b", "f6c2|0000001", "0b1d-77|livechat", "50%"])
def test_a_message_is_found_again_from_its_delivery(identity: str) -> None:
    here = f"19:x@thread.tacv2;messageid={identity}"
    said = turn(activity(id=identity, conversation={"id": here}))
    assert place_of(said.delivery) == (here, identity)


def test_a_press_is_answered_in_its_conversation_for_its_id_is_no_messages() -> None:
    assert place_of(turn(press(id="f:1")).delivery) == ("19:kanava@thread.tacv2;messageid=1700000000000", "")


def test_one_id_for_two_presses_is_two_deliveries() -> None:
    assert turn(press("book", id="1")).delivery != turn(press("release", id="1")).delivery


@pytest.mark.parametrize("person", ["\ud800", "", "A" * 5000])
def test_any_person_makes_a_short_plain_delivery(person: str) -> None:
    found = turn(press() | {"from": {"id": "29:x", "aadObjectId": person}}).delivery
    assert (found.isascii(), len(found) < 200) == (True, True)


@pytest.mark.parametrize(("second", "handled"), [("09:00:01", 2), ("09:00:00", 1)])
async def test_presses_without_id_are_told_apart_by_their_time(second: str, handled: int) -> None:
    seen: set[str] = set()

    async def handle(told: Turn) -> Answer:
        seen.add(told.delivery)
        return Answer(text="ok")

    async with open_door(handle) as bot:
        for at in ("09:00:00", second):
            await bot.receives(press(id="", timestamp=f"2024-03-07T{at}Z"))
    assert len(seen) == handled


async def test_presses_without_id_or_time_are_two() -> None:
    seen: set[str] = set()

    async def handle(told: Turn) -> Answer:
        seen.add(told.delivery)
        return Answer(text="ok")

    async with open_door(handle) as bot:
        for _ in range(2):
            await bot.receives(press(id=""))
    assert len(seen) == 2


async def test_an_answer_to_a_message_that_is_gone_goes_into_its_thread(line: Line) -> None:
    line.teams.guard.faults.waiting.append(Fault(operation="reply", status=404))
    identity = await line.connector.send(line.channel, TEXT, reply_to="1700000000001")
    assert (line.calls(), list(line.teams.channel.messages)) == ([404, 201], [identity])


async def test_a_bot_that_is_no_member_does_not_try_elsewhere(line: Line) -> None:
    line.teams.guard.faults.waiting.append(Fault(operation="reply", status=403))
    with pytest.raises(PostForbidden):
        await line.connector.send(line.channel, TEXT, reply_to="1700000000001")
    assert line.calls() == [403]


async def test_where_a_channel_is_served_is_known_after_a_restart(tmp_path: Path, line: Line) -> None:
    for _ in range(2):
        ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.sqlite", FixedClock(), FakeDice(1))
        addresses = RememberedAddresses(ledger.memory)
        known = await addresses.known()
        await addresses.learn(f"{line.channel};messageid=1", line.teams.url)
        ledger.close()
    again = Connector(
        line.connector._session,
        service_url="http://127.0.0.1:9/",
        sleep=line.naps.sleep,
        dice=FakeDice(1),
        learnt=known,
    )
    assert again.service_url(line.channel) == line.teams.url


async def test_an_address_is_news_once(line: Line) -> None:
    news = [line.connector.learn(line.channel, url) for url in ("http://127.0.0.1:8/", "http://127.0.0.1:8/")]
    assert news == [True, False]
