"""The main job in Chromium: two people press the same time at once, and the Word file has exactly one name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.acceptance.town import Play, playing

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.browser, pytest.mark.xdist_group("browser")]
FILE = "Tilaisuuksien aikataulut ja teemat/Maakuntien aikataulut_kevät24.docx"


@pytest_asyncio.fixture(loop_scope="module")
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path) as found:
        yield found


async def window(browser: Browser, play: Play, who: str) -> Page:
    page = await (await browser.new_context()).new_page()
    await page.goto(f"{play.town.teams_url}?as={who}")
    return page


async def ask(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Uusi viesti kanavalle").fill(f"@ALKE-botti {text}")
    await page.get_by_role("button", name="Lähetä").click()


async def test_of_two_people_who_press_at_once_one_gets_the_time(browser: Browser, play: Play) -> None:
    pages = [await window(browser, play, who) for who in ("lappi", "kainuu")]
    await ask(pages[0], "vapaat ajat")
    presses = [page.get_by_role("button", name="Varaa 13.15").first for page in pages]
    await asyncio.gather(*(press.wait_for() for press in presses))
    await asyncio.gather(*(press.click() for press in presses))
    await play.until(lambda: len(play.names(FILE)) == 1)
    winner = play.names(FILE)["2024-04-10T13:15"]
    got, lost = (pages[0], pages[1]) if winner == "Lapin liitto" else (pages[1], pages[0])
    await expect(got.get_by_role("heading", name=f"Kirjattu: {winner}, ke 10.4. klo 13.15–14.00.")).to_be_visible()
    await expect(lost.get_by_role("heading", name=f"Aika ke 10.4. klo 13.15 on jo varattu: {winner}.")).to_be_visible()
    await expect(lost.get_by_role("button", name="Varaa 14.45").first).to_be_visible()


async def test_a_booking_is_made_with_the_keyboard_alone(browser: Browser, play: Play) -> None:
    page = await window(browser, play, "uusimaa")
    box = page.get_by_role("textbox", name="Uusi viesti kanavalle")
    await box.focus()
    await page.keyboard.type("@ALKE-botti vapaat ajat ")
    await page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Varaa 13.15").first
    await button.wait_for()
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(
        page.get_by_role("heading", name="Kirjattu: Uudenmaan liitto, ke 10.4. klo 13.15–14.00.")
    ).to_be_visible()
    assert play.names(FILE) == {"2024-04-10T13:15": "Uudenmaan liitto"}


async def test_the_clock_brings_the_reminder_and_its_mention(browser: Browser, play: Play) -> None:
    page = await window(browser, play, "lappi")
    await page.get_by_role("button", name="Siirrä kelloa tunti eteenpäin").click()
    await expect(page.get_by_role("heading", name="Muistutus: Vuoden 2023 seurantatietojen päivitys")).to_be_visible()
    await expect(page.get_by_text("Sinut mainittiin").first).to_be_visible()
