"""Draws the shipped templates anew (`python -m config.templates.draw`): headings, header rows, language, title."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from config.templates.wording import WORDING, Paper

_BLUE, _PALE = "003479", "E8EEF7"
_DRAWN = datetime(2024, 1, 1, tzinfo=UTC)  # the same bytes each time


def draw(paper: Paper) -> Any:
    """One template as a python-docx document."""
    document = Document()
    _styles(document, paper)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    if paper.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(1.8)
    width = Cm(25.7 if paper.landscape else 17.0)
    _running(section.header.paragraphs[0], paper.head)
    _running(section.footer.paragraphs[0], paper.foot)
    document.add_heading(paper.title, level=1)
    for line in paper.intro:
        document.add_paragraph(line)
    for block in paper.blocks:
        if block.heading:
            document.add_heading(block.heading, level=2)
        if block.labels:
            _fields(document, block.labels, width)
        elif block.columns:
            _table(document, block.columns, block.rows, width)
        for line in block.lines:
            document.add_paragraph(line)
    return document


def _styles(document: Any, paper: Paper) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(4)
    _child(normal.element.get_or_add_rPr(), "w:lang", val=paper.language, eastAsia=paper.language)
    for level, size in ((1, 18), (2, 13)):
        style = document.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = "Calibri", Pt(size), True
        style.font.color.rgb = RGBColor.from_string(_BLUE)
        fonts = style.element.rPr.rFonts  # the theme's heading font would win over the name
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(6)
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), paper.language)
    properties = document.core_properties
    properties.title, properties.language, properties.author = paper.title, paper.language, "ALKE-botti"
    properties.comments, properties.created, properties.modified = "", _DRAWN, _DRAWN


def _running(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), RGBColor(0x44, 0x44, 0x44)


def _fields(document: Any, labels: Sequence[tuple[str, str]], width: int) -> None:
    """Label and text side by side."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    widths = (int(width * 0.32), int(width * 0.68))
    for label, text in labels:
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(label).bold = True
        _shade(cells[0], _PALE)
        if text:
            cells[1].paragraphs[0].add_run(text)
    _finish(table, widths)


def _table(document: Any, columns: Sequence[Any], rows: Sequence[Sequence[str]], width: int) -> None:
    """Headings in one row, or in two where some split into parts; then the rows, a one-celled one as a title."""
    flat = [part for column in columns for part in (column.parts or ("",))]
    split = any(column.parts for column in columns)
    shares = [column.share / (len(column.parts) or 1) for column in columns for _ in (column.parts or ("",))]
    table = document.add_table(rows=2 if split else 1, cols=len(flat), style="Table Grid")
    at = 0
    for column in columns:
        count = len(column.parts) or 1
        top = table.cell(0, at).merge(table.cell(0, at + count - 1)) if column.parts else table.cell(0, at)
        for offset, part in enumerate(column.parts):
            _heading_cell(table.cell(1, at + offset), part)
        if split and not column.parts:
            top = top.merge(table.cell(1, at))
        _heading_cell(top, column.text)
        at += count
    for row in table.rows:
        _child(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001 - python-docx has no API for it
    for row in rows:
        _row(table.add_row().cells, row)
    _finish(table, [int(width * share / sum(shares)) for share in shares])


def _row(cells: Sequence[Any], texts: Sequence[str]) -> None:
    if len(texts) == 1 < len(cells):
        whole = cells[0].merge(cells[-1])
        whole.paragraphs[0].add_run(texts[0]).bold = True
        whole.paragraphs[0].paragraph_format.keep_with_next = True
        _shade(whole, _PALE)
        return
    for cell, text in zip(cells, texts, strict=True):
        if text:
            cell.paragraphs[0].add_run(text)


def _heading_cell(cell: Any, text: str) -> None:
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # noqa: SLF001 - what a merge leaves behind
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    run = cell.paragraphs[0].add_run(text)
    run.bold, run.font.color.rgb = True, RGBColor(0xFF, 0xFF, 0xFF)
    _shade(cell, _BLUE)


def _finish(table: Any, widths: Sequence[int]) -> None:
    table.autofit = False
    margins = _child(table._tbl.tblPr, "w:tblCellMar")  # noqa: SLF001 - python-docx has no API for it
    for look in table._tbl.tblPr.findall(qn("w:tblLook")):  # noqa: SLF001 - the schema wants it last
        table._tbl.tblPr.append(look)  # noqa: SLF001
    for side, twips in (("top", "50"), ("left", "100"), ("bottom", "50"), ("right", "100")):
        _child(margins, f"w:{side}", w=twips, type="dxa")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        _child(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx has no API for it
        for element in row._tr.tc_lst:  # noqa: SLF001
            first = element.grid_offset
            element.width = sum(widths[first : first + element.grid_span])


def _shade(cell: Any, colour: str) -> None:
    _child(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)  # noqa: SLF001


def _child(parent: Any, name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.append(element)
    return element


def main(folder: Path = Path(__file__).parent) -> None:
    """Write them all beside this file."""
    save: Callable[[Paper], None] = lambda paper: draw(paper).save(str(folder / f"{paper.name}.docx"))  # noqa: E731
    for paper in WORDING:
        save(paper)


if __name__ == "__main__":
    main()
