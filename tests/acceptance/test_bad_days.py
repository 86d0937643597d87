"""What goes wrong on bad days: the person who asks is told, and so is, once, the coordinator who can have it mended."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from config.round_files import shipped_rounds
from config.round_text import write_round
from tests.acceptance.town import Json, Play, playing, texts

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
TIME = "2024-04-10T13:15"
BOOK = {"type": "Action.Execute", "verb": "book", "data": {"r": "2024", "s": "own", "t": TIME}}
NOT_TAKEN = "Botin muisti ei ole käytettävissä. Varausta ei otettu vastaan, yritä myöhemmin uudelleen."
CONTACTS = "ALKE-botti/yhteyshenkilot.xlsx"
TO = "<at>Testi Koordinaattori</at> "
NO_LEDGER = (
    "Botin muisti ei ole käytettävissä ({}), joten varauksia ei voi juuri nyt ottaa vastaan. "
    "Ajan voi kirjoittaa aikataulutiedostoon käsin. Ylläpito saa syyn selville komennolla alke doctor."
)
GONE = f"Tiedostoa {FILE} ei löydy kanavan kansiosta. TEM:n koordinaattori voi palauttaa tiedoston SharePointin roskakorista."

Mend = Callable[[], object]


def sql(play: Play, *statements: str) -> None:
    """As an administrator's tool would, over the bot's own connection."""
    with play.town.bot.office.coordination.log._store.engine.begin() as connection:  # type: ignore[attr-defined]
        for statement in statements:
            connection.exec_driver_sql(statement)


def deleted(play: Play) -> Mend:
    for file in play.data.glob("alke.db*"):
        file.unlink()
    return lambda: None


def locked(play: Play) -> Mend:
    sql(play, "pragma busy_timeout = 20")
    other = sqlite3.connect(play.data / "alke.db", isolation_level=None)
    other.execute("begin exclusive")
    return other.close


async def ticks(play: Play) -> list[str]:
    """Three of them; what the bot has posted by then as plain text."""
    for _ in range(3):
        await play.town.bot.ticker.tick()
    return [message["text"] for message in await play.messages("lappi") if message["bot"] and message["text"]]


def top(answer: Json) -> str:
    return texts(answer)[0]


@pytest.mark.parametrize(("spoil", "reason"), [(deleted, "gone"), (locked, "locked")])
async def test_without_its_ledger_the_bot_takes_no_order_and_says_so(
    tmp_path: Path, spoil: Callable[[Play], Mend], reason: str
) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        mend = spoil(play)
        assert top(await play.send("kainuu", board, BOOK)) == NOT_TAKEN  # of whom nothing is remembered
        said = await play.say("lappi", "varaa meille ti 16.4. klo 14")
        assert (top(said["card"]), play.names(FILE)) == (NOT_TAKEN, {})
        assert await ticks(play) == [TO + NO_LEDGER.format(reason)]
        mend()
        if reason != "gone":  # else an administrator starts it anew
            assert top(await play.send("kainuu", board, BOOK)).startswith("Kirjattu: Kainuun liitto")


async def test_on_a_full_disk_orders_are_taken_until_there_is_no_room_and_then_none(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        sql(play, "pragma max_page_count = 1")
        while top(await play.send("lappi", board, BOOK)) != NOT_TAKEN:
            continue
        assert play.names(FILE) == {TIME: "Lapin liitto"}
        assert await ticks(play) == [TO + NO_LEDGER.format("disk-full")]
        sql(play, "pragma max_page_count = 100000")
        later = {**BOOK, "data": {"r": "2024", "s": "own", "t": "2024-04-16T14:00"}}
        assert top(await play.send("kainuu", board, later)).startswith("Kirjattu: Kainuun liitto")


async def test_while_the_channels_own_round_is_not_given_no_shipped_one_answers_for_it(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        control = f"{play.town.graph_url.removesuffix('/v1.0')}/_standin/fault"
        fault = {"kind": "status", "status": 403, "code": "accessDenied", "path": "kierros_2024", "times": 999}
        await play.http.post(control, json=fault)
        play.file("ALKE-botti/kierros_2024.toml").write_text(
            write_round(shipped_rounds()["2024"], ""), encoding="utf-8"
        )
        await play.advance("2024-03-07T09:30")
        await play.until(lambda: not play.town.bot.office.rounds.open(date(2024, 3, 7)))
        answer = await play.say("lappi", "varaa meille ti 16.4. klo 14")
        said = "SharePoint ei vastaa juuri nyt. Mitään ei ole kadonnut. Yritä hetken päästä uudelleen."
        assert (texts(answer["card"]), play.names(FILE)) == ([said], {})
        await play.http.post(control, json={"clear": True})
        await play.town.bot.ticker.tick()
        again = await play.say("lappi", "varaa meille ti 16.4. klo 14")
        assert texts(again["card"])[0] == "Kirjattu: Lapin liitto, ti 16.4. klo 14.00–14.45."


async def test_a_file_deleted_and_restored_under_the_bot_costs_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        data = play.file(FILE).read_bytes()
        play.file(FILE).unlink()
        answer = texts(await play.send("lappi", board, BOOK))
        assert answer[0].startswith("Vastaanotettu: Lapin liitto")
        assert answer[1] == "TEM:n koordinaattori voi palauttaa tiedoston SharePointin roskakorista."
        assert await ticks(play) == [TO + GONE]
        play.file(FILE).write_bytes(data)
        await play.advance("2024-03-07T09:30")
        await play.until(lambda: play.names(FILE) == {TIME: "Lapin liitto"})
        for _ in range(100):
            if len(told := await ticks(play)) > 1:
                break
            await asyncio.sleep(0.05)
        assert told == [TO + GONE, "<at>Testi Lappi</at> Kirjattu: Lapin liitto, ke 10.4. klo 13.15–14.00."]


async def test_of_spoilt_contacts_the_coordinator_hears_while_everybody_known_goes_on(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        data = play.file(CONTACTS).read_bytes()
        play.file(CONTACTS).write_bytes(data[: len(data) // 2])
        await play.advance("2024-03-07T09:30")
        assert top(await play.send("lappi", board, BOOK)).startswith("Kirjattu: Lapin liitto")
        (told,) = [text for text in await ticks(play) if text.startswith(TO)]
        assert told.startswith(f"{TO}Yhteyshenkilöitä ei voi lukea tiedostosta {CONTACTS}, joten")


async def test_of_a_file_that_is_no_schedule_any_more_the_coordinator_hears_too(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        board = await play.say("lappi", "vapaat ajat")
        play.file(FILE).write_bytes(b"PK half of a document")
        answer = top(await play.send("lappi", board, BOOK))
        (told,) = await ticks(play)
        assert (
            told
            == f"{TO}{answer} TEM:n koordinaattori voi tarkistaa tiedoston. Sillä välin ajan voi kirjoittaa siihen käsin."
        )
