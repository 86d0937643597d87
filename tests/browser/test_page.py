"""The channel as people use it: in Chromium, with mouse and keyboard, alone and side by side."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Page, expect

from standins.teams import serve
from tests.browser.conftest import MAIJA, TESTI, Street

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.browser, pytest.mark.xdist_group("browser")]

NAMELESS = """() => [...document.querySelectorAll("button, a[href], input, select, textarea, [role=tab]")]
    .filter((e) => e.checkVisibility() && !(e.getAttribute("aria-label") || e.labels?.length || e.innerText?.trim()))
    .map((e) => e.outerHTML)"""


async def write(page: Page, text: str) -> None:
    field = page.get_by_label("Uusi viesti kanavalle")
    await field.fill(text)
    await field.press("Enter")


async def test_two_people_see_each_others_posts_and_the_cards_changes(street: Street) -> None:
    maija, testi = await street.page("maija"), await street.page("testi")
    await write(maija, "@ALKE-botti vapaat ajat")
    await expect(testi.get_by_text("vapaat ajat", exact=True).last).to_be_visible()
    await testi.get_by_role("button", name="Varaa 12.30").click()
    await expect(testi.get_by_text("Varaaja: Testi Testilä")).to_be_visible()
    await expect(maija.get_by_text("Varaaja: Testi Testilä")).to_be_visible()
    assert street.booth.texts == ["vapaat ajat"]
    assert street.errors == []


async def test_the_slower_of_two_is_told_who_has_the_time(street: Street) -> None:
    maija, testi = await street.page("maija"), await street.page("testi")
    await write(maija, "@ALKE-botti hei")
    for page in (testi, maija):
        await page.get_by_role("button", name="Varaa 12.30").wait_for()
    await maija.get_by_role("button", name="Varaa 12.30").click()
    await expect(testi.get_by_text("Varaaja: Maija")).to_be_visible()
    await testi.get_by_role("button", name="Varaa 12.30").click()
    await expect(testi.get_by_role("status").filter(has_text="Ehti jo: Maija Meikäläinen")).to_be_visible()


async def test_a_listed_persons_card_refreshes_by_itself_and_nobody_elses(street: Street) -> None:
    maija, testi = await street.page("maija"), await street.page("testi")
    await write(maija, "@ALKE-botti hei")
    await expect(testi.get_by_text("[automatic]")).to_be_visible()
    await expect(testi.get_by_text("Tämä näkymä on vain sinulle.")).to_be_visible()
    await expect(maija.get_by_text("Varaaja: ei kukaan")).to_be_visible()
    await expect(maija.get_by_text("[automatic]")).to_have_count(0)


async def test_what_is_written_into_a_card_goes_along(street: Street) -> None:
    page = await street.page("maija")
    await write(page, "@ALKE-botti hei")
    await page.get_by_label("Lisätieto").fill("iltapäivä")
    await page.get_by_role("button", name="Varaa 12.30").click()
    await expect(page.get_by_text("(sinä)")).to_be_visible()
    assert street.booth.notes == ["iltapäivä"]


async def test_the_keyboard_alone_writes_mentions_presses_and_stays_in_place(street: Street) -> None:
    page = await street.page("maija")
    await page.get_by_role("link", name="Siirry kirjoittamaan").focus()
    await page.keyboard.press("Enter")
    await page.keyboard.type("@alk")
    await expect(page.get_by_role("option", name="ALKE-botti")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Enter")
    await page.keyboard.type("vapaat")
    await page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Varaa 12.30")
    await button.wait_for()
    for _ in range(40):
        if await button.evaluate("(e) => e === document.activeElement"):
            break
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Varaaja: Maija Meikäläinen (sinä)")).to_be_visible()
    await expect(page.get_by_role("button", name="Varaa 12.30")).to_be_focused()
    assert street.booth.texts == ["vapaat"]


async def test_messages_and_errors_of_a_press_are_said_aloud(street: Street) -> None:
    page = await street.page("maija")
    await write(page, "@ALKE-botti hei")
    await page.get_by_role("button", name="Kysy").click()
    await expect(page.get_by_role("status").filter(has_text="Hei Maija Meikäläinen")).to_be_visible()
    await page.get_by_role("button", name="Riko").click()
    await expect(page.get_by_role("alert").filter(has_text="Ei onnistunut")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("alert")).to_have_count(0)


async def test_cards_show_mentions_charts_and_hidden_parts(street: Street) -> None:
    page = await street.page("maija")
    await write(page, "@ALKE-botti hei")
    await expect(page.locator(".card .mention")).to_have_text("Maija Meikäläinen")
    await expect(page.get_by_role("row", name="Lappi 3")).to_be_visible()
    await expect(page.get_by_text("Kaikki säännöt")).to_be_hidden()
    await page.get_by_role("button", name="Näytä säännöt").click()
    await expect(page.get_by_text("Kaikki säännöt")).to_be_visible()


async def test_what_people_write_is_never_markup(street: Street) -> None:
    maija, testi = await street.page("maija"), await street.page("testi")
    await write(maija, "<img src=x onerror=alert(1)> **ei lihavoi** <at>Kaikki</at>")
    await expect(testi.get_by_text("<img src=x onerror=alert(1)> **ei lihavoi** ")).to_be_visible()
    assert await testi.locator(".message img").count() == 0


async def test_a_person_brings_locks_and_removes_a_file(street: Street) -> None:
    page = await street.page("maija")
    await page.get_by_role("tab", name="Tiedostot").last.click()
    await page.get_by_role("button", name="8. Seuranta").click()
    file = {"name": "Lappi.docx", "mimeType": "application/octet-stream", "buffer": b"sisalto"}
    await page.get_by_label("Tuo tiedosto").set_input_files(file)  # type: ignore[arg-type] # its own dict type
    await expect(page.get_by_text("Maija Meikäläinen ·")).to_be_visible()
    assert (street.files / "8. Seuranta" / "Lappi.docx").read_bytes() == b"sisalto"
    await page.get_by_role("button", name="Pidä tiedosto Lappi.docx auki Wordissa").click()
    await expect(page.get_by_text("Auki Wordissa: Maija Meikäläinen")).to_be_visible()
    await page.get_by_label("Tuo tiedosto").set_input_files(file)  # type: ignore[arg-type] # its own dict type
    await page.get_by_role("button", name="Pidä tiedosto Lappi.docx auki Wordissa").click()
    page.on("dialog", lambda dialog: dialog.accept())
    await page.get_by_role("button", name="Poista Lappi.docx").click()
    await expect(page.get_by_text("Kansio on tyhjä.")).to_be_visible()
    assert list((street.files / "8. Seuranta").iterdir()) == []


async def test_a_post_below_is_announced_to_whoever_reads_above(street: Street) -> None:
    page = await street.page("maija", height=300)
    for n in range(12):
        await write(page, f"viesti {n}")
    await page.locator("#scroll").evaluate("(e) => { e.scrollTop = 0; }")
    await write(await street.page("testi"), "aivan uusi")
    await page.get_by_role("button", name="Uusi viesti alempana").click()
    await expect(page.get_by_text("aivan uusi")).to_be_in_viewport()
    await expect(page.get_by_role("button", name="Uusi viesti alempana")).to_be_hidden()


async def test_a_lost_connection_is_told_and_mended(street: Street) -> None:
    page = await street.page("maija")
    port = int(street.teams.url.rsplit(":", 1)[1].strip("/"))
    await street.teams.close()
    await expect(page.get_by_role("alert")).to_have_text("Yhteys katkesi. Yritetään uudelleen…")
    again = await serve(port=port, people=[MAIJA, TESTI], install=False)
    try:
        await expect(page.get_by_role("alert")).to_be_hidden()
    finally:
        await again.close()


async def test_one_window_can_become_another_person(street: Street) -> None:
    page = await street.page("maija")
    await page.get_by_label("Kuka olet tässä ikkunassa").select_option("ulla")
    await expect(page).to_have_url(re.compile("as=ulla"))
    await write(page, "terveisiä")
    assert [m.text for m in street.teams.channel.messages.values()] == ["terveisiä"]
    await expect(page.locator(".message strong")).to_have_text("Ulla Ulkopuolinen")


@pytest.mark.parametrize("width", [1280, 400])
async def test_every_control_has_a_name_and_nothing_is_wider_than_the_screen(street: Street, width: int) -> None:
    page = await street.page("maija", width=width)
    await write(page, "@ALKE-botti hei")
    await page.get_by_role("button", name="Varaa 12.30").wait_for()
    assert await page.evaluate(NAMELESS) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await page.evaluate("document.documentElement.lang") == "fi"
    assert street.errors == []
