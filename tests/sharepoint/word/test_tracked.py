"""Where a document tracks changes, so does the bot: anybody can accept or reject what it wrote."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from sharepoint.cells import CellEdit
from sharepoint.word import write_cell, write_cells
from tests.sharepoint.word.build import cell_xml, docx, main_part, one, p, place, run, sdt, tbl, tc, text, tr

TRACK = "<w:trackRevisions/>"
OTHERS = '<w:ins w:id="7" w:author="Testi Henkilö">{}</w:ins>'


def tracked(*content: str) -> bytes:
    return docx(one(*content), TRACK)


def rejected(xml: str) -> str:
    """The text when the bot's changes are rejected."""
    kept = re.sub(r'<w:ins [^>]*w:author="ALKE-botti"[^>]*>.*?</w:ins>', "", xml)
    return "".join(re.findall(r"<w:(?:t|delText)(?: [^>]*)?>([^<]*)<", kept))


def test_a_name_in_an_empty_cell_is_a_tracked_insertion() -> None:
    when = datetime(2026, 11, 2, 7, 30, tzinfo=UTC)

    written = write_cell(tracked(""), place(), "Lapin liitto", author="Testi-botti", when=when)

    assert cell_xml(written) == (
        '<w:tc><w:p><w:ins w:id="1" w:author="Testi-botti" w:date="2026-11-02T07:30:00Z">'
        "<w:r><w:t>Lapin liitto</w:t></w:r></w:ins></w:p></w:tc>"
    )


def test_without_a_moment_the_change_has_no_date() -> None:
    assert cell_xml(write_cell(tracked(""), place(), "a")).count("w:date") == 0


def test_what_stood_there_is_marked_deleted() -> None:
    written = cell_xml(write_cell(tracked(p(run("vapaa", "<w:rPr><w:b/></w:rPr>"))), place(), "a", expected="vapaa"))

    assert written == (
        '<w:tc><w:p><w:del w:id="2" w:author="ALKE-botti"><w:r><w:rPr><w:b/></w:rPr><w:delText>vapaa</w:delText></w:r></w:del>'
        '<w:ins w:id="1" w:author="ALKE-botti"><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:ins></w:p></w:tc>'
    )


def test_our_own_insertion_is_simply_taken_back() -> None:
    data = tracked("")

    assert main_part(write_cell(write_cell(data, place(), "Lapin liitto"), place(), "")) == main_part(data)


def test_our_own_insertion_is_simply_changed() -> None:
    once = write_cell(tracked(""), place(), "Lapin liitto")

    assert cell_xml(write_cell(once, place(), "a")) == cell_xml(write_cell(tracked(""), place(), "a"))


@pytest.mark.parametrize(
    "content",
    [
        p(OTHERS.format(run("Kainuun liitto"))),
        p(OTHERS.format(run("Kainuun ") + run("liitto"))),
        p(run("Kainuun "), OTHERS.format(run("liitto")), run("!")),
        p(OTHERS.format(run("Kainuun liitto") + "<w:r><w:drawing/></w:r>")),
        "".join([p(run("Kainuun")), p(run("liitto"))]),
        p("<w:r><w:t>Kainuun</w:t><w:tab/><w:t>liitto</w:t></w:r>"),
    ],
    ids=["inserted", "in two runs", "in the middle", "more in the insertion", "two paragraphs", "a tab"],
)
def test_rejecting_gives_back_what_was_there_and_accepting_gives_the_name(content: str) -> None:
    data = tracked(content)

    written = write_cell(data, place(), "Lapin liitto")

    assert text(written).strip() == "Lapin liitto"
    assert rejected(cell_xml(written)) == rejected(cell_xml(data))


def test_a_deletion_stands_inside_somebodys_insertion_and_ours_beside_it() -> None:
    written = cell_xml(write_cell(tracked(p(OTHERS.format(run("Kainuun liitto")))), place(), "a"))

    assert written == (
        '<w:tc><w:p><w:ins w:id="7" w:author="Testi Henkilö"><w:del w:id="9" w:author="ALKE-botti"><w:r>'
        "<w:delText>Kainuun liitto</w:delText></w:r></w:del></w:ins>"
        '<w:ins w:id="8" w:author="ALKE-botti"><w:r><w:t>a</w:t></w:r></w:ins></w:p></w:tc>'
    )


def test_a_line_keeps_its_time_untouched() -> None:
    data = tracked(p(run("9.00 vapaa")), p(run("10.00 Kainuun liitto")))

    written = write_cell(data, place(paragraph=0), "Lapin liitto", expected="vapaa")

    assert text(written) == "9.00 Lapin liitto\n10.00 Kainuun liitto"
    assert '<w:r><w:t xml:space="preserve">9.00 </w:t></w:r><w:del ' in cell_xml(written)
    assert rejected(cell_xml(written)) == rejected(cell_xml(data))


def test_a_first_name_after_a_time_is_only_an_insertion() -> None:
    data = tracked(p("<w:r><w:t>9.00</w:t><w:br/><w:t>10.00</w:t></w:r>"))

    written = write_cell(data, place(paragraph=0), "Lapin liitto", expected="")

    assert text(written) == "9.00 Lapin liitto\n10.00"
    assert cell_xml(written).count("<w:del") == 0


def test_every_mark_has_a_number_of_its_own() -> None:
    body = tbl(*(tr(tc("9"), tc("vapaa")) for _ in range(4)))

    written = write_cells(docx(body, TRACK), [CellEdit(place(row), f"Testi {row}", "vapaa") for row in range(4)])

    ids = re.findall(r' w:id="(\d+)"', main_part(written.data))
    assert sorted(map(int, ids)) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_filled_prompt_is_a_tracked_insertion_in_its_control() -> None:
    data = tracked(p(sdt("<w:showingPlcHdr/>", run("Valitse kohde."))))

    assert cell_xml(write_cell(data, place(), "a")) == (
        "<w:tc><w:p><w:sdt><w:sdtPr></w:sdtPr><w:sdtContent>"
        '<w:ins w:id="1" w:author="ALKE-botti"><w:r><w:t>a</w:t></w:r></w:ins></w:sdtContent></w:sdt></w:p></w:tc>'
    )


def test_protection_that_asks_for_tracking_is_tracking() -> None:
    data = docx(one(""), '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/>')

    assert cell_xml(write_cell(data, place(), "a")).count("<w:ins ") == 1
