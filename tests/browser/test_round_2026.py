"""The 2026 round in Chromium: a council sends its theme notice, and the coordinator in another window confirms the time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from sharepoint.documents.forms import read_form
from tests.acceptance.town import Play, playing
from tests.browser.test_booking import ask, window

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.browser, pytest.mark.xdist_group("browser")]
TIMES = "ALKE-keskustelut 2026/Keskusteluajat 2026.xlsx"
EAST = "Etelä-Savo, Kainuu, Pohjois-Karjala, Pohjois-Savo"
FILE = f"Teemailmoitus 1 {EAST}.docx"


@pytest_asyncio.fixture(loop_scope="module")
async def play(tmp_path: Path) -> AsyncIterator[Play]:
    async with playing(tmp_path, "2026", "2025-12-10T10:00") as found:
        yield found


async def fill(page: Page) -> None:
    """The whole form, as a person fills it: texts, marks and choices."""
    await page.get_by_role("textbox", name="Keskusteluteema").fill("Rajan saavutettavuus")
    await page.get_by_role("textbox", name="Teeman kuvaus").fill("Miten itärajan alueet pysyvät elinvoimaisina.")
    await page.get_by_role("textbox", name="Keskeiset keskustelukysymykset").fill("Mitä valtio tekee?")
    for region in EAST.split(", "):
        await page.get_by_role("checkbox", name=region, exact=True).check()
    await page.get_by_role("textbox", name="Maakuntien yhteyshenkilöt").fill("Maija Meikäläinen, maija@example.org")
    await page.get_by_role("combobox", name="Ensisijainen käsittelyaika VN-verkostossa").select_option(
        "2026-01-20T09:00"
    )
    await page.get_by_role("combobox", name="Toissijainen käsittelyaika VN-verkostossa").select_option(
        "2026-01-22T09:00"
    )
    await page.get_by_role("combobox", name="ALKE-keskustelun toivottu ajankohta").select_option("2026-03-17T09:00")


async def test_a_notice_is_sent_and_its_time_is_confirmed_by_clicking(browser: Browser, play: Play) -> None:
    council, coordinator = [await window(browser, play, who) for who in ("kainuu", "koordinaattori")]
    await ask(council, "tehdään teemailmoitus")
    send = council.locator(".ac-pushButton").get_by_text("Lähetä", exact=True).last
    await send.wait_for()
    await fill(council)
    await send.click()
    await expect(council.get_by_text(f"Teemailmoitus on tallennettu: {FILE} (versio 1).")).to_be_visible()
    assert [path.name for path in play.file("Teemailmoitukset").iterdir()] == [FILE]
    written = read_form(play.file(f"Teemailmoitukset/{FILE}").read_bytes())
    assert (written["theme"], written["regions"]) == ("Rajan saavutettavuus", EAST)

    box = coordinator.get_by_role("textbox", name="Uusi viesti kanavalle")
    await box.fill("@ALKE-botti vahvista ajat")
    await box.press("Enter")
    await coordinator.get_by_role("button", name="Vahvista", exact=True).click()
    await expect(coordinator.get_by_text(f"Kirjattu: {EAST}, ti 17.3. klo 9–11.")).to_be_visible()
    assert play.names(TIMES, "Vahvistetut") == {"2026-03-17T09:00": EAST}


async def test_a_coordinator_posts_a_letter_in_the_channel(browser: Browser, play: Play) -> None:
    page = await window(browser, play, "koordinaattori")
    letter = (Path(__file__).parents[1] / "data" / "letters" / "fi_2027.txt").read_bytes()
    file = {"name": "Kirje 2027.txt", "mimeType": "text/plain", "buffer": letter}
    await page.get_by_label("Liitä tiedosto").set_input_files(file)  # type: ignore[arg-type] # its own dict type
    await expect(page.get_by_role("button", name="Poista liite Kirje 2027.txt")).to_be_visible()
    box = page.get_by_role("textbox", name="Uusi viesti kanavalle")
    await box.fill("@ALKE-botti tässä uusi kirje")
    await box.press("Enter")
    await expect(page.get_by_text("Ehdotus kirjeestä: Aluekehittämiskeskustelut 2027")).to_be_visible()
    await expect(page.get_by_role("link", name="Kirje 2027.txt").first).to_be_visible()
