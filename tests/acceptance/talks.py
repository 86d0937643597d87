"""A group of four with a confirmed time, and how one looks at its discussion: where the tests of talks begin."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.acceptance.test_themes import FORM
from tests.acceptance.town import Json, Play, playing


@asynccontextmanager
async def confirmed(data: Path) -> AsyncIterator[Play]:
    """2026 on 12 January: Etelä-Savo, Kainuu, Pohjois-Karjala and Pohjois-Savo have a theme and Tuesday 17 March at nine."""
    async with playing(data, "2026", "2025-12-10T10:00") as found:
        form = await found.say("kainuu", "tehdään teemailmoitus")
        await found.press("kainuu", form, "Lähetä", **FORM)
        card = await found.say("koordinaattori", "vahvista ajat")
        await found.press("koordinaattori", card, "Vahvista")
        await found.advance("2026-01-12T10:00")
        yield found


async def opened(play: Play, who: str) -> Json:
    """The first discussion of the list, opened by this person."""
    talks = await play.say(who, "keskustelut")
    await play.press(who, talks, "Avaa")
    return talks


def facts(card: Json) -> dict[str, str]:
    """The first list of names and values on a card."""
    found = next(one for one in card["body"] if one["type"] == "FactSet")
    return {fact["title"]: fact["value"] for fact in found["facts"]}
