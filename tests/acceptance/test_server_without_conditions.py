"""A SharePoint that ignores If-Match: the bot reads on, writes nothing, and says so."""

from __future__ import annotations

from pathlib import Path

from tests.acceptance.town import Play, playing, texts

FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"


async def healthy(play: Play) -> dict[str, object]:
    async with play.http.get(play.town.bot_url.replace("api/messages", "healthz")) as answer:
        found = await answer.json()
        return {"status": answer.status, "ok": found["ok"], "writes": found["writes"]}


async def test_nothing_is_written_until_the_server_is_proved(tmp_path: Path) -> None:
    async with playing(tmp_path) as play:
        assert await healthy(play) == {"status": 200, "ok": True, "writes": True}
        play.town.graph.cloud.options.honour_if_match = False
        await play.advance("2024-03-08T10:00")  # the next day's proof
        board = await play.say("lappi", "vapaat ajat")
        answer = await play.press("lappi", board, "Varaa 13.15")
        assert texts(answer)[1].startswith("Pyyntö on tallessa ja kirjataan, kun varmistus onnistuu.")
        assert play.names(FILE) == {}
        assert await healthy(play) == {"status": 200, "ok": True, "writes": False}
        play.town.graph.cloud.options.honour_if_match = True
        await play.advance("2024-03-08T10:10")
        await play.until(lambda: play.names(FILE) == {"2024-04-10T13:15": "Lapin liitto"})
