"""Debian's Chromium, a local Teams, and a small bot behind the real door that counts and remembers presses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.posts import carrying
from bot.turn import Answer, Kind, Turn
from standins.graph import serve as serve_graph
from standins.teams import Person, Teams, serve
from tests.bot.doors import Bot, open_door

CHROMIUM = Path("/usr/bin/chromium")
MODULES = Path(__file__).parents[2] / "node_modules"
WANTED = {CHROMIUM: "apt-get install chromium", MODULES / "adaptivecards": "npm ci"}
MISSING = [f"{path} is missing. Mend: {mend}" for path, mend in WANTED.items() if not path.exists()]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MAIJA = Person("maija", "Maija Meikäläinen", "aaaaaaaa-0000-4000-8000-000000000001", "Lapin liitto", guest=True)
TESTI = Person("testi", "Testi Testilä", "aaaaaaaa-0000-4000-8000-000000000002", "TEM")
ULLA = Person("ulla", "Ulla Ulkopuolinen", "aaaaaaaa-0000-4000-8000-000000000003", member=False)


def card(who: str, refreshed: str = "") -> dict[str, Any]:
    """A card with one of each: a button, a form, a hidden part, a chart, and a refresh for Testi alone."""
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        "speak": "Ajat",
        "body": [
            {"type": "TextBlock", "text": f"Varaaja: {who or 'ei kukaan'}{refreshed} <at>Maija Meikäläinen</at>"},
            {"type": "Input.Text", "id": "note", "label": "Lisätieto"},
            {"type": "TextBlock", "id": "more", "text": "Kaikki säännöt", "isVisible": False},
            {
                "type": "Chart.HorizontalBar",
                "title": "Varaukset",
                "data": [{"x": "Lappi", "y": 3}, {"x": "Kainuu", "y": 1}],
            },
        ],
        "actions": [
            {"type": "Action.Execute", "title": "Varaa 12.30", "verb": "book"},
            {"type": "Action.Execute", "title": "Kysy", "verb": "ask"},
            {"type": "Action.Execute", "title": "Riko", "verb": "break"},
            {"type": "Action.ToggleVisibility", "title": "Näytä säännöt", "targetElements": ["more"]},
        ],
        "refresh": {"action": {"type": "Action.Execute", "verb": "refresh"}, "userIds": [TESTI.teams_id]},
    }


@dataclass
class Booth:
    """Books one time for whoever presses first, and shows it to everybody."""

    bot: Bot | None = None
    holder: str = ""
    card_at: tuple[str, str] = ("", "")
    notes: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    async def handle(self, turn: Turn) -> Answer | None:
        if turn.kind is Kind.MESSAGE:
            self.texts.append(turn.text)
            assert self.bot is not None
            identity = await self.bot.connector.send(turn.conversation, carrying(card(self.holder)))
            self.card_at = (turn.conversation, identity)
            return None
        deeds: dict[str, Callable[[Turn], Awaitable[Answer]]] = {
            "book": self._book, "ask": self._ask, "refresh": self._refresh
        }  # fmt: skip
        return await deeds[turn.verb](turn) if turn.verb in deeds else Answer(error="Ei onnistunut")

    async def _book(self, turn: Turn) -> Answer:
        self.notes.append(str(turn.data.get("note", "")))
        if self.holder:
            return Answer(text=f"Ehti jo: {self.holder}")
        self.holder = turn.person_name
        assert self.bot is not None
        await self.bot.connector.update(*self.card_at, carrying(card(self.holder)))
        return Answer(card=card(self.holder, " (sinä)"))

    async def _ask(self, turn: Turn) -> Answer:
        return Answer(text=f"Hei {turn.person_name}")

    async def _refresh(self, turn: Turn) -> Answer:
        return Answer(card=card(self.holder, f" [{turn.trigger}]"))


@dataclass
class Street:
    """Everything together: `page(key)` opens a window of its own for a person and notes what goes wrong in it."""

    teams: Teams
    booth: Booth
    files: Path
    browser: Browser
    errors: list[str]

    async def page(self, key: str, **size: int) -> Page:
        viewport = {"width": 1280, "height": 800} | size
        context = await self.browser.new_context(viewport=viewport, locale="fi-FI")  # type: ignore[arg-type] # its own dict type
        page = await context.new_page()
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(self.teams.url) else self.errors.append(r.url))
        await page.goto(f"{self.teams.url}?as={key}")
        await page.get_by_label("Uusi viesti kanavalle").wait_for()
        return page


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One for the module; each window has a context, and so cookies and storage, of its own."""
    if MISSING:
        pytest.skip(MISSING[0])
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def street(tmp_path: Path, browser: Browser) -> AsyncIterator[Street]:
    """A new channel for each test, its windows closed afterwards."""
    booth, files = Booth(), tmp_path / "files"
    (files / "8. Seuranta").mkdir(parents=True)
    async with AsyncExitStack() as stack:
        booth.bot = await stack.enter_async_context(open_door(booth.handle))
        graph = await serve_graph(files)
        stack.push_async_callback(graph.close)
        teams = await serve(
            bot_url=booth.bot.url,
            people=[MAIJA, TESTI, ULLA],
            graph_url=graph.url,
            install=False,
            commands=["vapaat ajat"],
        )
        stack.push_async_callback(teams.close)
        yield Street(teams, booth, files, browser, [])
        for context in browser.contexts:
            await context.close()
