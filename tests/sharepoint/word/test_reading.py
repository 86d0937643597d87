"""What a person sees in a table, however it is stored."""

from __future__ import annotations

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.word import read_cells, read_grids
from tests.sharepoint.word.build import STRICT, document, docx, one, p, place, run, sdt, tbl, tc, text, texts, tr


def test_a_tracked_insertion_is_seen_and_a_deletion_is_not() -> None:
    body = one(
        p(
            '<w:del w:id="1" w:author="Testi"><w:r><w:delText>Kainuun liitto</w:delText></w:r></w:del>',
            f'<w:ins w:id="2" w:author="Testi">{run("Lapin liitto")}</w:ins>',
        )
    )

    assert text(docx(body)) == "Lapin liitto"


def test_a_moved_text_is_seen_where_it_went() -> None:
    body = one(
        p(f'<w:moveFrom w:id="1" w:author="Testi">{run("pois")}</w:moveFrom>', f"<w:moveTo>{run('tänne')}</w:moveTo>")
    )

    assert text(docx(body)) == "tänne"


def test_a_deleted_paragraph_mark_joins_two_lines() -> None:
    mark = '<w:pPr><w:rPr><w:del w:id="1" w:author="Testi"/></w:rPr></w:pPr>'

    assert text(docx(one(p(mark, run("Lapin ")), p(run("liitto"))))) == "Lapin liitto"


def test_a_deleted_row_is_not_read_and_the_others_keep_their_numbers() -> None:
    gone = '<w:trPr><w:del w:id="3" w:author="Testi"/></w:trPr>'
    body = tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc("d"), properties=gone), tr(tc("e"), tc("f")))

    assert texts(docx(body)) == {(0, 0, 0): "a", (0, 0, 1): "b", (0, 2, 0): "e", (0, 2, 1): "f"}


@pytest.mark.parametrize(
    "wrapped",
    [
        tbl(tr(tc("9.00"), tc(p(sdt("", run("Lapin liitto")))))),
        tbl(tr(tc("9.00"), tc(sdt("", p(run("Lapin liitto")))))),
        tbl(tr(tc("9.00"), sdt("", tc("Lapin liitto")))),
        tbl(sdt("", tr(tc("9.00"), tc("Lapin liitto")))),
        sdt("", tbl(tr(tc("9.00"), tc("Lapin liitto")))),
        tbl(tr(tc("9.00"), tc(p(f"<w:smartTag><w:customXml>{run('Lapin liitto')}</w:customXml></w:smartTag>")))),
    ],
    ids=["run", "paragraph", "cell", "row", "table", "smart tag"],
)
def test_a_name_inside_a_control_is_read(wrapped: str) -> None:
    assert texts(docx(wrapped)) == {(0, 0, 0): "9.00", (0, 0, 1): "Lapin liitto"}


@pytest.mark.parametrize("level", ["run", "paragraph", "cell"])
def test_a_prompt_is_not_a_name(level: str) -> None:
    shown = "<w:showingPlcHdr/><w:text/>"
    prompt = run("Valitse kohde.", '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>')
    cell = {
        "run": tc(p(sdt(shown, prompt))),
        "paragraph": tc(sdt(shown, p(prompt))),
        "cell": sdt(shown, tc(p(prompt))),
    }[level]

    found = read_cells(docx(tbl(tr(tc("9.00"), cell))))[1]

    assert (found.text, found.placeholder) == ("", True)


def test_merged_cells_stand_once_at_their_grid_place() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    top = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    below = "<w:tcPr><w:vMerge/></w:tcPr>"
    body = tbl(
        tr(tc("otsikko", properties=wide), tc("kolmas")),
        tr(tc("ke 10.4.", properties=top), tc("9.00"), tc("x")),
        tr(tc(properties=below), tc("10.00"), tc("y")),
        tr(tc("z"), properties='<w:trPr><w:gridBefore w:val="2"/></w:trPr>'),
    )

    cells = {(c.row, c.col): (c.text, c.rowspan, c.colspan) for c in read_cells(docx(body))}

    assert cells == {
        (0, 0): ("otsikko", 1, 2),
        (0, 2): ("kolmas", 1, 1),
        (1, 0): ("ke 10.4.", 2, 1),
        (1, 1): ("9.00", 1, 1),
        (1, 2): ("x", 1, 1),
        (2, 1): ("10.00", 1, 1),
        (2, 2): ("y", 1, 1),
        (3, 2): ("z", 1, 1),
    }


def test_an_absurd_span_is_no_span() -> None:
    body = tbl(tr(tc("a", properties='<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>'), tc("b")))

    assert texts(docx(body)) == {(0, 0, 0): "a", (0, 0, 1): "b"}


def test_how_a_cell_was_before_a_tracked_change_does_not_count() -> None:
    was = '<w:tcPr><w:tcPrChange w:id="1" w:author="Testi"><w:tcPr><w:gridSpan w:val="5"/></w:tcPr></w:tcPrChange></w:tcPr>'

    assert texts(docx(tbl(tr(tc("a", properties=was), tc("b"))))) == {(0, 0, 0): "a", (0, 0, 1): "b"}


def test_a_nested_table_has_its_own_number_and_its_words_are_not_the_outer_cells() -> None:
    inner = tbl(tr(tc("sisä"), tc("taulu")))
    body = tbl(tr(tc(p(run("ulompi")), inner, "<w:p/>"), tc("b"))) + one("toinen")

    assert texts(docx(body)) == {
        (0, 0, 0): "ulompi",
        (0, 0, 1): "b",
        (1, 0, 0): "sisä",
        (1, 0, 1): "taulu",
        (2, 0, 0): "9.00–9.45",
        (2, 0, 1): "toinen",
    }


def test_a_text_box_is_read_neither_once_nor_twice() -> None:
    box = f"<w:txbxContent>{p(run('laatikko'))}{one('laatikossa')}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert texts(docx(one(p(both, run("Lapin liitto"))))) == {(0, 0, 0): "9.00–9.45", (0, 0, 1): "Lapin liitto"}


def test_breaks_are_lines_and_tabs_are_tabs() -> None:
    body = one(p("<w:r><w:t>9.00</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>10.00</w:t></w:r>"), p(run("11.00")))

    assert read_cells(docx(body))[1].lines == ["9.00\ta", "10.00", "11.00"]


def test_white_space_that_is_not_preserved_is_not_seen() -> None:
    assert text(docx(one("<w:p><w:r><w:t>  Lapin\n liitto </w:t></w:r></w:p>"))) == "Lapin  liitto"


def test_hidden_text_is_not_seen() -> None:
    assert text(docx(one(p(run("salaa", "<w:rPr><w:vanish/></w:rPr>"), run("Lapin liitto"))))) == "Lapin liitto"


def test_comments_and_cdata_are_read_as_xml_says() -> None:
    body = one("<w:p><w:r><w:t>Lapin<!-- </w:t></w:tc> --> <![CDATA[liitto & co]]></w:t></w:r></w:p>")

    assert text(docx(body)) == "Lapin liitto & co"


def test_comments_say_nothing_of_merging_nor_of_the_documents_end() -> None:
    body = one("a").replace("<w:tc>", '<w:tc><w:tcPr><!-- <w:gridSpan w:val="3"/> --><?x <w:vMerge/>?></w:tcPr>')

    assert texts(docx(main=f"{document(body)}<!-- loppu -->\n<?x?>".encode())) == {
        (0, 0, 0): "9.00–9.45",
        (0, 0, 1): "a",
    }


def test_the_words_above_a_table_are_told_and_its_heading_is_its_title() -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Otsikko2"/></w:pPr><w:r><w:t>ke 10.4.</w:t></w:r></w:p>'
    grids = read_grids(docx(p(run("Hei")) + heading + p(run("Varatkaa")) + one("a") + p(run("to 11.4.")) + one("b")))

    assert [(grid.title, tuple(grid.above)) for grid in grids] == [
        ("ke 10.4.", ("Hei", "ke 10.4.", "Varatkaa")),
        ("to 11.4.", ("to 11.4.",)),
    ]


def test_any_prefix_will_do_and_none() -> None:
    named = (
        document(one("Lapin liitto")).replace("w:", "ns0:").replace("xmlns:ns0:", "xmlns:w:").replace(":w=", ":ns0=")
    )
    bare = document(one("Lapin liitto")).replace("<w:", "<").replace("</w:", "</").replace("xmlns:w=", "xmlns=")

    assert [text(docx(main=main.encode())) for main in (named, bare)] == ["Lapin liitto"] * 2


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-be", "iso-8859-1", "windows-1252"])
def test_any_encoding_will_do(codec: str) -> None:
    main = document(one("Etelä-Savo")).replace("UTF-8", codec.removesuffix("-sig")).replace("–", "-")

    assert text(docx(main=main.encode(codec))) == "Etelä-Savo"


def test_strict_documents_are_documents() -> None:
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships"

    assert text(docx(main=document(one("a"), STRICT).encode(), office=office)) == "a"


def test_a_workbook_is_not_a_word_document() -> None:
    with pytest.raises(Refused) as caught:
        read_cells(docx(kind="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))

    assert caught.value.reason is Reason.NOT_OFFICE


def test_places_can_be_given_back_as_they_came() -> None:
    assert read_cells(docx(one("a")))[1].place == place()
