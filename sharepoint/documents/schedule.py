"""A new schedule document: one table of times with an empty cell for each name, as the councils know it from earlier years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

_WIDTHS = (Cm(4.0), Cm(3.2), Cm(9.3))


@dataclass(frozen=True, slots=True)
class ScheduleText:
    """The words around and in the table, in the language of its readers; `rows` are (day, time) as people write them."""

    title: str
    intro: str
    columns: tuple[str, str, str]
    rows: Sequence[tuple[str, str]]
    language: str = "fi-FI"


def schedule_document(text: ScheduleText) -> bytes:
    """A .docx with the title, the instruction and the table; the third column is where names go."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    _language(style.element, text.language)
    document.core_properties.title = text.title
    document.core_properties.language = text.language
    document.add_heading(text.title, level=1).runs[0].font.color.rgb = RGBColor(0x1F, 0x38, 0x64)
    document.add_paragraph(text.intro)
    table = document.add_table(rows=1, cols=len(text.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    for cell, words in zip(table.rows[0].cells, text.columns, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
        _shade(cell, "D9E2F3")
    _repeat(table.rows[0])
    for day, hours in text.rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = day, hours
    for row in table.rows:
        for cell, width in zip(row.cells, _WIDTHS, strict=True):
            cell.width = width
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _shade(cell: object, colour: str) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx has no API for it


def _repeat(row: object) -> None:
    """The header row stands again on each page, for eyes and for screen readers."""
    mark = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(mark)  # type: ignore[attr-defined]  # noqa: SLF001 - python-docx has no API for it


def _language(style: object, language: str) -> None:
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), language)
    style.get_or_add_rPr().append(lang)  # type: ignore[attr-defined]
