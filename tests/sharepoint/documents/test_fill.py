"""Templates filled: marks in text, tables, page heads and title, and what is left alone."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document

from config.templates import shipped_templates
from sharepoint.documents import fill, marks
from sharepoint.documents.fill import Values
from sharepoint.errors import Reason, Refused
from sharepoint.word import read_cells

PEOPLE = [{"name": "Testi A", "organisation": "Lapin liitto"}, {"name": "Testi B", "organisation": "Kemi"}]


def saved(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def words(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(data)).paragraphs]


def test_mark_cut_into_runs_is_filled_in_the_first_ones_look() -> None:
    document = Document()
    paragraph = document.add_paragraph("Teema: ")
    paragraph.add_run("{{the").bold = True
    paragraph.add_run("me}}, {{time}}").italic = True
    filled = Document(BytesIO(fill(saved(document), {"theme": "Vety", "time": "klo 9"})))
    assert [(run.text, run.bold, run.italic) for run in filled.paragraphs[0].runs] == [
        ("Teema: ", None, None), ("Vety", True, None), (", klo 9", None, True),
    ]  # fmt: skip


def test_list_fills_a_row_for_each_item() -> None:
    data = fill(shipped_templates()["asialista"], {"people": PEOPLE, "items": []})
    texts = [cell.text for cell in read_cells(data)]
    assert texts[texts.index("Organisaatio") + 1 :] == ["Testi A", "Lapin liitto", "Testi B", "Kemi"]
    assert texts[texts.index("Esittelijä") + 1 : texts.index("Nimi")] == ["", "", ""]


def test_mark_without_a_value_stays_to_be_seen() -> None:
    document = Document()
    document.add_paragraph("{{theme}} {{unheard_of}}")
    assert words(fill(saved(document), {"theme": "Vety"})) == ["Vety {{unheard_of}}"]


def test_value_that_looks_like_a_mark_or_markup_is_text() -> None:
    document = Document()
    document.add_paragraph("{{theme}} {{time}}")
    assert words(fill(saved(document), {"theme": "<w:p/> & {{time}}", "time": "{{time}}"})) == [
        "<w:p/> & {{time}} {{time}}"
    ]


def test_title_property_and_page_head_are_filled() -> None:
    data = fill(shipped_templates()["lomake"], {"title": "Lomake: Lappi & muut", "round": "ALKE 2024"})
    document = Document(BytesIO(data))
    assert (document.core_properties.title, document.sections[0].header.paragraphs[0].text) == (
        "Lomake: Lappi & muut",
        "ALKE 2024",
    )


@pytest.mark.parametrize("name", sorted(shipped_templates()))
def test_every_template_is_accessible(name: str) -> None:
    document = Document(BytesIO(shipped_templates()[name]))
    language = "sv-FI" if name.endswith(".sv") else "fi-FI"
    heads = ["w:tblHeader" in table.rows[0]._tr.xml for table in document.tables if len(table.columns) > 2]
    styles = document.styles.element.xml
    assert document.core_properties.title
    assert document.paragraphs[0].style.name == "Heading 1"
    assert set(re.findall(r'<w:lang [^>]*w:val="([^"]+)"', styles)) == {language}
    assert all(heads)


@pytest.mark.parametrize("name", sorted(shipped_templates()))
def test_every_template_loses_all_its_marks_when_filled(name: str) -> None:
    template = shipped_templates()[name]
    values: Values = {mark: "x" for mark in marks(template) if "." not in mark}
    lists = {mark.partition(".")[0]: [{mark.partition(".")[2]: "x"}] for mark in marks(template) if "." in mark}
    assert marks(fill(template, {**values, **lists})) == frozenset()


def test_mark_in_a_page_foot_is_named_and_filled() -> None:
    template = shipped_templates()["muistio"]
    filled = Document(BytesIO(fill(template, {"diary": "VN/1/2026"})))
    assert "diary" in marks(template)
    assert filled.sections[0].footer.paragraphs[0].text == "VN/1/2026"


def test_too_long_a_value_is_refused() -> None:
    with pytest.raises(Refused) as why:
        fill(shipped_templates()["lomake"], {"region": "x" * 10_000})
    assert why.value.reason is Reason.BAD_TEXT
