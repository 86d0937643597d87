"""Liite 1: what is written is read back, people's changes are read too, and a note changes nothing but its column."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from alke.followup_document import Action, Aim, FollowUpDocument, Measure
from config.templates import shipped_templates
from sharepoint.documents import add_note, read_follow_up, write_follow_up
from sharepoint.errors import Reason, Refused
from sharepoint.package import Package
from sharepoint.word import read_grids
from sharepoint.workbooks import Sheet, make_workbook

NOTE = "Ei uutta raportoitavaa 7.3.2024"
FULL = FollowUpDocument(
    "Vihreä siirtymä",
    (Aim("Tilanne", "Kärki", "Tavoite"), Aim("Toinen\nrivi", "", "")),
    (Measure("Rata", "LVM", "Lapin liitto", "Tie", "LVM, VM", "Kunnat"),),
    (
        Action("Rata", "Suunnittelu käynnissä", "Rahoitus haettu", "LVM", "Lapin liitto"),
        Action("Tie", "", "", "VM", ""),
    ),
)
HEADINGS = [
    "Keskusteluteema/käsillä olevan tilanteen kuvaus", "Kehittämiskärjet/haasteet ja mahdollisuudet", "Tavoitteet",
    "Käynnissä olevat toimenpiteet", "Vastuutahot", "Ehdotukset uusiksi toimenpiteiksi", "Vastuutahot", "VN", "Maakunnat", "VN", "Maakunnat",
    "Toimenpiteet (käynnissä olevat ja ehdotukset uusiksi toimenpiteiksi", "Etenemisen tilanne", "Vastuutahot", "VN", "Maakunnat", "VN", "Maakunnat",
]  # fmt: skip


@pytest.fixture(params=["liite1", "liite1.sv"])
def template(request: pytest.FixtureRequest) -> bytes:
    return shipped_templates()[request.param]


def written(document: FollowUpDocument = FULL) -> bytes:
    return write_follow_up(shipped_templates()["liite1"], document)


def saved(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def test_headings_of_the_template_are_those_of_the_letter() -> None:
    texts = [cell.text for grid in read_grids(shipped_templates()["liite1"]) for cell in grid.cells if cell.text]
    titles = {"Keskusteluteema:", "Toimenpiteet", "Seuranta toimenpiteistä"}
    assert [text for text in texts if text not in titles] == HEADINGS


def test_values_are_read_back(template: bytes) -> None:
    assert read_follow_up(write_follow_up(template, FULL)) == FULL


def test_empty_template_reads_as_nothing(template: bytes) -> None:
    assert read_follow_up(template) == FollowUpDocument()


CELL = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=30).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.builds(Action, CELL.map(lambda t: f"Toimi {t}".strip()), CELL, CELL, CELL, CELL), max_size=6))
def test_any_rows_are_read_back(actions: list[Action]) -> None:
    assert read_follow_up(written(FollowUpDocument(actions=tuple(actions)))).actions == tuple(
        Action(*(normalize("NFC", value) for value in (a.action, a.state_vn, a.state_councils, a.responsible_vn, a.responsible_councils)))
        for a in actions
    )  # fmt: skip


def test_new_rows_look_like_the_templates_own() -> None:
    document = Document(BytesIO(written(FollowUpDocument(actions=tuple(Action(f"Toimi {n}") for n in range(5))))))
    rows = [row._tr for row in document.tables[2].rows][3:]
    properties = {str(row.find(qn("w:trPr")).xml) for row in rows}
    widths = {tuple(str(cell.tcPr.xml) for cell in row.tc_lst) for row in rows}
    assert (len(rows), len(properties), len(widths)) == (5, 1, 1)


def test_rows_and_paragraphs_that_people_add_are_read() -> None:
    document = Document(BytesIO(written()))
    table = document.tables[2]
    cells = table.add_row().cells
    cells[0].text, cells[2].text = "Uusi toimi", "Alkaa keväällä"
    cells[2].add_paragraph("Päätös puuttuu")
    document.add_paragraph("Lisätietoja antaa Maija Meikäläinen.")
    assert read_follow_up(saved(document)).actions == (
        *FULL.actions,
        Action("Uusi toimi", "", "Alkaa keväällä\nPäätös puuttuu", "", ""),
    )


def other_template(*rows: tuple[str, ...]) -> bytes:
    """A council's own table: one progress column, no parts, a label in the first column."""
    document = Document()
    document.add_paragraph("Lapin liitto")
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Toimenpide", "Etenemisen tilanne", "Vastuutaho"), strict=True):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def test_another_template_with_the_same_headings_is_read() -> None:
    data = other_template(("Seuranta toimenpiteistä", "", ""), ("Rata", "Etenee", "LVM"))
    assert read_follow_up(data).actions == (Action("Rata", "", "Etenee", "", "LVM"),)


LETTER = (
    (
        "Toimenpiteet (käynnissä olevat ja ehdotukset uusiksi toimenpiteiksi",
        "Etenemisen tilanne",
        "",
        "Vastuutahot",
        "",
    ),
    ("", "VN", "Maakunnat", "VN", "Maakunnat"),
)


def table_of(*rows: tuple[str, ...], merges: tuple[tuple[int, int, int, int], ...] = ()) -> bytes:
    document = Document()
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for top, left, bottom, right in merges:
        table.cell(top, left).merge(table.cell(bottom, right))
    return saved(document)


@pytest.mark.parametrize("merges", [(), ((0, 1, 0, 2), (0, 3, 0, 4)), ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4))])
def test_label_in_the_first_cell_and_headings_merged_or_not(merges: tuple[tuple[int, int, int, int], ...]) -> None:
    data = table_of(*LETTER, ("Seuranta toimenpiteistä\nRata", "a", "b", "c", "d"), ("", "", "", "", ""), merges=merges)
    assert read_follow_up(data).actions == (Action("Rata", "a", "b", "c", "d"),)
    assert read_follow_up(add_note(data, NOTE)).actions == (Action("Rata", "a", f"b\n{NOTE}", "c", "d"),)


def test_headings_repeated_in_the_middle_are_no_action() -> None:
    data = table_of(*LETTER, ("Rata", "a", "b", "c", "d"), *LETTER, ("Tie", "", "e", "", ""))
    assert [action.action for action in read_follow_up(data).actions] == ["Rata", "Tie"]


def test_action_that_sounds_like_a_heading_is_an_action() -> None:
    action = ("Toimenpideohjelma", "", "Tilanne ennallaan", "Vastuu on TEM:llä", "")
    assert [a.action for a in read_follow_up(table_of(*LETTER, action, ("Tie", "", "", "", ""))).actions] == [
        "Toimenpideohjelma",
        "Tie",
    ]


def test_three_tables_in_one() -> None:
    aims = (
        "Keskusteluteema/käsillä olevan tilanteen kuvaus",
        "Kehittämiskärjet/haasteet ja mahdollisuudet",
        "Tavoitteet",
        "",
        "",
    )
    data = table_of(
        aims, ("Keskusteluteema: Vety", "", "", "", ""), ("t", "k", "g", "", ""), *LETTER, ("Rata", "a", "b", "c", "d")
    )
    assert read_follow_up(data) == FollowUpDocument(
        "Vety", (Aim("t", "k", "g"),), (), (Action("Rata", "a", "b", "c", "d"),)
    )


def test_progress_merged_over_several_actions_gets_one_note() -> None:
    data = table_of(*LETTER, ("Rata", "", "yhteinen", "", ""), ("Tie", "", "", "", ""), merges=((2, 2, 3, 2),))
    noted = read_follow_up(add_note(data, NOTE)).actions
    assert [action.state_councils for action in noted] == [f"yhteinen\n{NOTE}"] * 2


def test_workbook_with_the_headings_is_read() -> None:
    data = make_workbook(
        [Sheet("Seuranta", ("Toimenpide", "Etenemisen tilanne", "Vastuutaho"), [("Rata", "Etenee", "LVM")])]
    )
    assert read_follow_up(data).actions == (Action("Rata", "", "Etenee", "", "LVM"),)


def test_note_stands_below_what_stood_in_the_councils_progress_column() -> None:
    states = [action.state_councils for action in read_follow_up(add_note(written(), NOTE)).actions]
    assert states == [f"Rahoitus haettu\n{NOTE}", NOTE]


def test_note_changes_nothing_else() -> None:
    before = written()
    after = add_note(before, NOTE)
    old, new = Package.open(before), Package.open(after)
    changed = [name for name in old.names if old.read(name) != new.read(name)]
    cells = {str(c.place): c.text for g in read_grids(before) for c in g.cells}
    now = {str(c.place): c.text for g in read_grids(after) for c in g.cells}
    assert changed == ["word/document.xml"]
    assert {now[place] for place in cells if now[place] != cells[place]} == {f"Rahoitus haettu\n{NOTE}", NOTE}


def test_only_the_new_paragraphs_bytes_are_new() -> None:
    before, after = (Package.open(data).read("word/document.xml") for data in (written(), add_note(written(), NOTE)))
    bare = after.replace(f"<w:p><w:r><w:t>{NOTE}</w:t></w:r></w:p>".encode(), b"", 1)
    assert bare.replace(f"<w:r><w:t>{NOTE}</w:t></w:r>".encode(), b"", 1).replace(
        b"<w:p></w:p>", b"<w:p/>"
    ) == before.replace(b"<w:p></w:p>", b"<w:p/>")


def test_note_in_a_single_progress_column() -> None:
    data = add_note(other_template(("Rata", "Etenee", "LVM"), ("Tie", "", "VM")), NOTE)
    assert [a.state_councils for a in read_follow_up(data).actions] == [f"Etenee\n{NOTE}", NOTE]


def test_note_in_a_workbook() -> None:
    data = make_workbook(
        [Sheet("Seuranta", ("Toimenpide", "Etenemisen tilanne", "Vastuutaho"), [("Rata", "Etenee", "LVM")])]
    )
    assert read_follow_up(add_note(data, NOTE)).actions == (Action("Rata", "", f"Etenee; {NOTE}", "", "LVM"),)


def test_note_in_an_empty_table_goes_into_its_first_row() -> None:
    note = read_follow_up(add_note(shipped_templates()["liite1"], NOTE))
    assert note.actions == (Action(state_councils=NOTE),)


def test_note_is_a_tracked_insertion_where_changes_are_tracked() -> None:
    document = Document(BytesIO(written()))
    document.settings.element.insert(0, OxmlElement("w:trackRevisions"))
    data = add_note(saved(document), NOTE)
    xml = Package.open(data).read("word/document.xml").decode()
    assert xml.count('w:author="ALKE-botti"') == 2
    assert [a.state_councils for a in read_follow_up(data).actions] == [f"Rahoitus haettu\n{NOTE}", NOTE]


def test_long_progress_is_kept_whole() -> None:
    long = "Etenee. " * 100
    data = add_note(other_template(("Rata", long, "LVM")), NOTE)
    assert read_follow_up(data).actions[0].state_councils == f"{long.strip()} \n{NOTE}"


@pytest.mark.parametrize("data", [table_of(("Nimi", "Puhelin"), ("Testi", "1")), saved(Document())])
def test_document_without_a_progress_column_is_refused(data: bytes) -> None:
    assert read_follow_up(data) == FollowUpDocument()
    with pytest.raises(Refused) as why:
        add_note(data, NOTE)
    assert why.value.reason is Reason.UNSUPPORTED


@pytest.mark.parametrize("hostile", ["x" * 10_000, "\u202e\u200b", "\x00\x01"])
def test_hostile_value_is_refused(hostile: str) -> None:
    with pytest.raises(Refused) as why:
        written(FollowUpDocument(actions=(Action(hostile),)))
    assert why.value.reason is Reason.BAD_TEXT


def test_control_characters_are_dropped_and_markup_stays_text() -> None:
    document = read_follow_up(written(FollowUpDocument(actions=(Action("a\x07b <w:p/> & \u202e=1+1"),))))
    assert document.actions == (Action("ab <w:p/> & =1+1"),)
