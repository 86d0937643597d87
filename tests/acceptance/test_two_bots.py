"""docs/how-to/scale-out.md done word for word: PostgreSQL, a town and two bots as processes, one of which is killed.

Three quarters of a minute long: real processes start, a lease of ten seconds runs out, and ticks come every twenty.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from sharepoint import scribe
from tests.acceptance.town import free_ports, texts
from tests.postgres import binaries, free_port, unprivileged

pytestmark = pytest.mark.postgres

PAGE = Path(__file__).parents[2] / "docs/how-to/scale-out.md"
FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"
GREETING, BOARD = "Hei, olen ALKE-botti", "Maakuntakohtaiset tapaamiset"
REMINDERS = (
    "Muistutus: Vuoden 2023 seurantatietojen päivitys",
    "Muistutus: Maakuntakohtaisen keskustelun aika ja aihe",
)
TOLD = "<at>Testi Uusimaa</at> Kirjattu: Uudenmaan liitto, to 18.4. klo 12.30–13.15."
Json = dict[str, Any]


@dataclass
class Trial:
    """Everything that runs, and the people in front of it."""

    home: Path
    port: int
    bots: dict[int, subprocess.Popen[bytes]]
    http: aiohttp.ClientSession

    async def teams(self, path: str, body: Json | None = None) -> Any:
        url = f"http://127.0.0.1:{self.port + 1}/{path}"
        async with self.http.request("POST" if body else "GET", url, json=body) as answer:
            return await answer.json()

    async def slow(self, seconds: float) -> None:
        """SharePoint takes so long to be read."""
        url = f"http://127.0.0.1:{self.port + 2}/_standin/options"
        async with self.http.post(url, json={"read_latency": seconds}) as answer:
            assert answer.status == 200

    async def awake(self) -> bool:
        """Whether both bots listen."""
        with suppress(aiohttp.ClientError):
            for bot in self.bots:
                async with self.http.get(f"http://127.0.0.1:{bot}/healthz") as answer:
                    assert answer.status == 200
            return True
        return False

    async def waiting(self, bot: int) -> bool:
        """Whether an order is stored and not written."""
        async with self.http.get(f"http://127.0.0.1:{bot}/metrics") as answer:
            return "alke_claims_waiting 1" in await answer.text()

    async def board(self) -> Json:
        """Somebody asks for the free times."""
        root = (await self.teams("api/messages", {"as": "lappi", "text": "@ALKE-botti vapaat ajat"}))["id"]
        for _ in range(150):
            await asyncio.sleep(0.2)
            if found := [m for m in await self.posts() if m["root"] == root]:
                return found[0]
        raise AssertionError(await self.called())

    async def posts(self) -> list[Json]:
        """What the bots have posted."""
        return [m for m in (await self.teams("api/state?as=lappi"))["messages"] if m["bot"]]

    async def said(self) -> list[str]:
        """The beginning of each of their posts."""
        return [texts(post["card"])[0] if post["card"] else post["text"] for post in await self.posts()]

    async def has_said(self, text: str) -> bool:
        return text in await self.said()

    async def press(self, who: str, board: Json, slot: str) -> str:
        """What the card says at its top afterwards, or what was said instead."""
        action = {"type": "Action.Execute", "verb": "book", "data": {"r": "2024", "s": "own", "t": slot}}
        told = await self.teams("api/press", {"as": who, "message": board["id"], "action": action})
        if told["kind"] != "card":
            return str(told["text"])
        seen = (await self.teams(f"api/state?as={who}"))["messages"]
        return texts(next(m["card"] for m in seen if m["id"] == board["id"]))[0]

    async def called(self) -> list[tuple[int, int | None]]:
        """The port of the bot that each activity went to, and how it was answered."""
        return [
            (int(e["bot"].split("/")[2].split(":")[1]), e["status"]) for e in (await self.teams("_standin/log"))["bot"]
        ]

    def names(self) -> dict[str, str]:
        rows = scribe.read_schedule(FILE, (self.home / "town/2024/sharepoint" / FILE).read_bytes())
        return {str(row.time): row.who for row in rows if row.who}


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Trial]:
    if binaries() is None:
        pytest.skip("PostgreSQL's binaries are not installed (Debian: apt install postgresql)")
    port, first, second, database = free_ports(), free_port(), free_port(), free_port()
    page = PAGE.read_text(encoding="utf-8").partition("## Try it on one machine")[2]
    for said, here in (("3978", port), ("4001", first), ("4002", second), ("5433", database)):
        page = page.replace(said, str(here))
    make_database, run_town, *run_bots = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
    with database_of(make_database), running(tmp_path, run_town):
        await until(60, lambda: there(tmp_path / "town/2024/settings.env"))
        with running(tmp_path, run_bots[0]) as one, running(tmp_path, run_bots[1]) as two:
            async with aiohttp.ClientSession() as http:
                found = Trial(tmp_path, port, {first: one, second: two}, http)
                await until(60, found.awake)
                yield found


@contextmanager
def database_of(commands: str) -> Iterator[None]:
    """PostgreSQL does not run as root, so its folder is its own user's."""
    home = Path(tempfile.mkdtemp(prefix="alke-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(home, "postgres", "postgres")
        subprocess.run(["sh", "-ec", commands], cwd=home, check=True, stdout=subprocess.DEVNULL, **unprivileged())
        yield
    finally:
        bin_ = binaries()
        assert bin_ is not None
        stop = [str(bin_ / "pg_ctl"), "-D", "pg", "-m", "immediate", "stop"]
        subprocess.run(stop, cwd=home, check=False, stdout=subprocess.DEVNULL, **unprivileged())
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def running(home: Path, commands: str) -> Iterator[subprocess.Popen[bytes]]:
    """A terminal in which these lines were typed."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    with subprocess.Popen(
        ["sh", "-ec", commands], cwd=home, env={**os.environ, "PATH": path}, stdout=subprocess.DEVNULL, start_new_session=True
    ) as shell:  # fmt: skip
        try:
            yield shell
        finally:
            os.killpg(shell.pid, signal.SIGKILL)


async def there(path: Path) -> bool:
    return path.exists()  # noqa: ASYNC240 - a look at a file of our own


async def until(seconds: float, true: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(int(seconds * 4)):
        if await true():
            return
        await asyncio.sleep(0.25)
    raise AssertionError(seconds)


async def test_a_killed_bots_order_is_written_by_the_other_and_nobody_is_told_or_reminded_twice(trial: Trial) -> None:
    board = await trial.board()
    first = ("lappi", "2024-04-10T13:15"), ("kainuu", "2024-04-10T14:00"), ("satakunta", "2024-04-16T14:00")
    answers = await asyncio.gather(*(trial.press(who, board, slot) for who, slot in first))
    assert {bot for bot, status in await trial.called() if status == 200} == set(trial.bots)
    await until(60, lambda: trial.has_said(REMINDERS[1]))
    await trial.slow(30)
    pressing = asyncio.ensure_future(trial.press("uusimaa", board, "2024-04-18T12:30"))
    await until(10, lambda: trial.waiting(next(iter(trial.bots))))
    (killed,) = (bot for bot, status in await trial.called() if status is None)
    os.killpg(trial.bots[killed].pid, signal.SIGKILL)
    assert await pressing == "Jokin meni vikaan. Yritä uudelleen."
    await trial.slow(0)
    await until(60, lambda: trial.has_said(TOLD))
    answers.append(await trial.press("uusimaa", board, "2024-04-18T13:15"))
    answers.append(await trial.press("pirkanmaa", board, "2024-04-18T14:00"))

    async def all_heard() -> bool:
        return len(confirmed(answers + await trial.said())) == 5

    await until(30, all_heard)  # on a busy machine some hear it in the thread
    said = await trial.said()
    assert trial.names() == {
        "2024-04-10T13:15": "Lapin liitto",
        "2024-04-10T14:00": "Kainuun liitto",
        "2024-04-16T14:00": "Satakuntaliitto",
        "2024-04-18T12:30": "Uudenmaan liitto",
        "2024-04-18T14:00": "Pirkanmaan liitto",
    }
    assert confirmed(answers + said) == dict.fromkeys(trial.names().values(), 1)
    assert [said.count(text) for text in (GREETING, BOARD, *REMINDERS)] == [1, 1, 1, 1]


def confirmed(heard: list[str]) -> Counter[str]:
    """How often each was told that it has its time."""
    return Counter(found[1] for text in heard if (found := re.search("Kirjattu: (.*?),", text)))
