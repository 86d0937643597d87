"""For any table, any edit and any damage: the cell changes, nothing else does, and nobody crashes."""

from __future__ import annotations

import io
import re
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sharepoint.cells import CellEdit
from sharepoint.cleantext import clean
from sharepoint.errors import Refused
from sharepoint.word import read_cells, read_grids, write_cell, write_cells
from sharepoint.word.document import Document
from sharepoint.word.outline import outline
from sharepoint.word.reading import read_cell
from sharepoint.word.visible import paragraphs, text_of
from sharepoint.xmlnodes import tree
from tests.sharepoint.word.build import docx, main_part, p, run, sdt, tbl, tc, tr

words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=12)
shown = words.map(lambda word: word.replace("&", "&amp;").replace("<", "&lt;"))
formats = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:lang w:val="fi-FI"/></w:rPr>'])
runs = st.builds(run, shown, formats)
inline = st.one_of(
    runs,
    runs.map(lambda inside: f'<w:ins w:id="3" w:author="Testi">{inside}</w:ins>'),
    shown.map(lambda word: f'<w:del w:id="4" w:author="Testi"><w:r><w:delText>{word}</w:delText></w:r></w:del>'),
    runs.map(lambda inside: sdt("<w:text/>", inside)),
    runs.map(lambda inside: sdt("<w:showingPlcHdr/>", inside)),
    st.sampled_from(
        ["<w:proofErr/>", '<w:bookmarkEnd w:id="1"/>', "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", "<!-- c -->"]
    ),
)
marks = st.sampled_from(["", "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>", '<w:pPr><w:jc w:val="center"/></w:pPr>'])
lines = st.builds(lambda mark, inside: p(mark, *inside), marks, st.lists(inline, max_size=4))
cells = st.lists(lines, min_size=1, max_size=3).map(lambda inside: tc(*inside))
wrapped = st.one_of(cells, cells, cells.map(lambda cell: sdt("<w:text/>", cell)))
rows = st.lists(wrapped, min_size=1, max_size=3).map(lambda inside: tr(*inside))
tables = st.lists(rows, min_size=1, max_size=4).map(lambda inside: tbl(*inside))
bodies = st.lists(tables, min_size=1, max_size=3).map(p(run("väli")).join)
switches = st.sampled_from(["", "<w:trackRevisions/>"])


def outside(xml: str, number: int) -> list[str]:
    """The part with the cell of this number, and its control's prompt flag, cut out."""
    pieces = re.split(r"(<w:tc>.*?</w:tc>)", xml.replace("<w:showingPlcHdr/>", ""))
    pieces[2 * number + 1] = ""
    return pieces


@settings(max_examples=60)
@given(bodies, switches, words, st.data())
def test_an_edit_changes_its_cell_and_nothing_else(body: str, switch: str, name: str, data: st.DataObject) -> None:
    old = docx(body, switch)
    before = read_cells(old)
    number = data.draw(st.integers(0, len(before) - 1))
    try:
        new = write_cell(old, before[number].place, name, expected=before[number].text)
    except Refused:
        return

    after = read_cells(new)
    assert " ".join(after[number].text.split()) == clean(name)
    assert [cell.text for cell in after if cell is not after[number]] == [
        cell.text for cell in before if cell is not before[number]
    ]
    assert outside(main_part(new), number) == outside(main_part(old), number)
    etree.fromstring(main_part(new).encode())


@settings(max_examples=40)
@given(bodies, switches)
def test_a_batch_does_what_its_edits_do_one_by_one(body: str, switch: str) -> None:
    data = docx(body, switch)
    edits = [CellEdit(cell.place, f"Testi {number}", cell.text) for number, cell in enumerate(read_cells(data))]

    together = write_cells(data, edits)

    apart = data
    for edit in edits:
        apart = write_cells(apart, [edit]).data
    assert [cell.text for cell in read_cells(together.data)] == [cell.text for cell in read_cells(apart)]


@given(st.lists(st.lists(words, min_size=1, max_size=3), min_size=1, max_size=4), words.filter(str.strip))
def test_release_undoes_a_booking_to_the_byte(table: list[list[str]], name: str) -> None:
    data = docx(tbl(*(tr(*(tc() for _ in row)) for row in table)))
    place = read_cells(data)[-1].place

    assert main_part(write_cell(write_cell(data, place, name), place, "")) == main_part(data)


@given(bodies)
def test_the_quick_ways_of_reading_read_what_the_slow_ones_do(body: str) -> None:
    document = Document.open(docx(body))
    for table in outline(document.xml, document.prefix, document.body):
        for span in (span for row in table.rows for span in row.cells):
            found = paragraphs(tree(document.xml, span.start, span.end, document.prefix))
            assert read_cell(document, span)[0] == text_of(found)
    assert read_grids(docx(body.replace("<w:tr>", "<w:tr><!-- </w:tr><w:tr> -->"))) == read_grids(docx(body))


@given(bodies, st.data())
def test_damage_ends_in_a_refusal_or_in_a_sound_file(body: str, data: st.DataObject) -> None:
    broken = bytearray(docx(body))
    for _ in range(data.draw(st.integers(1, 3))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        first = read_cells(bytes(broken))[0]
        new = write_cell(bytes(broken), first.place, "Lapin liitto", expected=first.text)
    except (Refused, IndexError):
        return

    assert read_cells(new)[0].text.strip() == "Lapin liitto"
    with zipfile.ZipFile(io.BytesIO(new)) as archive:
        etree.fromstring(archive.read("word/document.xml"))
