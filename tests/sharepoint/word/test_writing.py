"""One name into one cell, and nothing else touched."""

from __future__ import annotations

import io
import zipfile

import pytest

from sharepoint.cells import CellEdit
from sharepoint.errors import Reason, Refused
from sharepoint.word import read_cells, write_cell, write_cells
from sharepoint.xmlproof import MAX_QUICK
from tests.sharepoint.word.build import (
    STRICT,
    cell_xml,
    document,
    docx,
    main_part,
    one,
    p,
    place,
    rels,
    run,
    sdt,
    tbl,
    tc,
    text,
    texts,
    tr,
)

BOLD = "<w:rPr><w:b/></w:rPr>"


def refused(data: bytes, name: str = "Lapin liitto", at: dict[str, str | int] | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        write_cell(data, at or place(), name)
    return caught.value


def test_an_empty_cell_takes_a_name_and_gives_it_back_byte_for_byte() -> None:
    data = docx(one(""))

    booked = write_cell(data, place(), "Lapin liitto", expected="")
    released = write_cell(booked, place(), "", expected="Lapin liitto")

    assert cell_xml(booked) == "<w:tc><w:p><w:r><w:t>Lapin liitto</w:t></w:r></w:p></w:tc>"
    assert main_part(released) == main_part(data)


def test_every_other_member_stays_as_it_was() -> None:
    data = docx(one(""))

    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(write_cell(data, place(), "a"))) as new:
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]

        assert (new.namelist(), changed) == (old.namelist(), ["word/document.xml"])


def test_the_paragraph_marks_format_is_the_names_format() -> None:
    mark = "<w:pPr><w:jc w:val='center'/><w:rPr><w:b/><w:vanish/><w:ins w:id='1' w:author='T'/></w:rPr></w:pPr>"

    assert "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" in cell_xml(write_cell(docx(one(p(mark))), place(), "a"))


def test_a_names_format_is_kept_over_release_and_the_next_booking() -> None:
    data = docx(one(p(run("Kainuun ", BOLD), run("liitto", BOLD))))

    released = write_cell(data, place(), "")
    again = write_cell(released, place(), "Lapin liitto")

    assert text(released) == ""
    assert f"<w:p><w:r>{BOLD}<w:t>Lapin liitto</w:t></w:r></w:p>" in cell_xml(again)


def test_a_name_in_pieces_becomes_one_and_what_stands_between_stays() -> None:
    data = docx(one(p(run("Lapin ", BOLD), '<w:bookmarkStart w:id="1" w:name="x"/>', run("liitto"))))

    written = cell_xml(write_cell(data, place(), "Kainuun liitto", expected="Lapin liitto"))

    assert written == (
        f'<w:tc><w:p><w:r>{BOLD}<w:t>Kainuun liitto</w:t></w:r><w:bookmarkStart w:id="1" w:name="x"/></w:p></w:tc>'
    )


def test_several_paragraphs_of_words_become_one() -> None:
    data = docx(one("Lapin liitto", "Rovaniemi"))

    assert cell_xml(write_cell(data, place(), "Kainuun liitto")).count("<w:p>") == 1


def test_the_text_is_escaped_and_cleaned() -> None:
    data = write_cell(docx(one("")), place(), ' A\u202e &\u200b <b>\x07\t"c"\n')

    assert text(data) == 'A & <b> "c"'


@pytest.mark.parametrize("bad", ["x" * 201, "\u200b\x00", "\n"])
def test_a_text_that_no_cell_can_hold_is_refused(bad: str) -> None:
    assert refused(docx(one("")), bad).reason is Reason.BAD_TEXT


def test_something_else_in_the_cell_is_not_overwritten() -> None:
    with pytest.raises(Refused) as caught:
        write_cell(docx(one("Kainuun liitto")), place(), "Lapin liitto", expected="")

    assert caught.value.reason is Reason.CHANGED


def test_white_space_makes_no_difference_to_what_is_expected() -> None:
    assert text(write_cell(docx(one(p(run(" Lapin  liitto\u00a0")))), place(), "", expected="Lapin liitto")) == ""


@pytest.mark.parametrize(
    "where",
    [
        {},
        {"table": 0},
        place(table=1),
        place(row=1),
        place(gridcol=2),
        place(row=-1),
        {"table": "0", "row": 0, "gridcol": 0},
    ],
)
def test_a_place_that_is_not_there_is_refused(where: dict[str, str | int]) -> None:
    assert refused(docx(one("")), at=where or {"sheet": "x"}).reason is Reason.NO_SUCH_PLACE


def test_a_covered_cell_is_the_cell_that_covers_it() -> None:
    top, below = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    body = tbl(tr(tc("9"), tc(properties=top)), tr(tc("10"), tc(properties=below)), tr(tc("11"), tc(properties=below)))

    assert texts(write_cell(docx(body), place(row=2), "a")) == {
        (0, 0, 0): "9",
        (0, 0, 1): "a",
        (0, 1, 0): "10",
        (0, 2, 0): "11",
    }


def test_a_cell_merged_sideways_in_the_old_manner_is_the_cell_it_continues() -> None:
    first, more = '<w:tcPr><w:hMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:hMerge/></w:tcPr>"
    body = tbl(tr(tc(properties=first), tc(properties=more), tc(properties=more), tc("loppu")))

    assert texts(write_cell(docx(body), place(gridcol=2), "a")) == {(0, 0, 0): "a", (0, 0, 3): "loppu"}


@pytest.mark.parametrize(
    "gone",
    [
        tr(tc("c"), tc("d"), properties='<w:trPr><w:del w:id="3" w:author="Testi"/></w:trPr>'),
        tr(tc("c"), tc("d", properties='<w:tcPr><w:cellDel w:id="3" w:author="Testi"/></w:tcPr>')),
    ],
    ids=["row", "cell"],
)
def test_what_is_deleted_is_neither_read_nor_written(gone: str) -> None:
    assert place() not in [cell.place for cell in read_cells(docx(tbl(gone)))]
    assert refused(docx(tbl(gone))).reason is Reason.DELETED_ROW


@pytest.mark.parametrize(
    "inside",
    [
        one("x") + "<w:p/>",
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run("x"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        p(f'<w:fldSimple w:instr="DATE">{run("x")}</w:fldSimple>'),
        p(f'<w:hyperlink r:id="rId9">{run("x")}</w:hyperlink>'),
        p(run("x"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p("<w:r><w:t>x<!-- y --></w:t></w:r>"),
        p(f'<mc:AlternateContent><mc:Choice Requires="w14">{run("x")}</mc:Choice></mc:AlternateContent>'),
        p('<m:oMath xmlns:m="urn:m"><m:r><m:t>x</m:t></m:r></m:oMath>'),
    ],
    ids=["table", "field", "simple field", "link", "footnote", "comment in the text", "alternative", "formula"],
)
def test_what_would_be_lost_is_seen_and_refused(inside: str) -> None:
    assert "x" in [cell.text for cell in read_cells(docx(one(inside)))]
    assert refused(docx(one(inside))).reason is Reason.UNSUPPORTED


def test_pictures_text_boxes_and_comments_stay_where_they_are() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{one('laatikko')}</w:txbxContent></w:pict></w:r>"
    kept = '<w:commentRangeStart w:id="1"/><w:r><w:drawing/></w:r>' + box
    after = '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'

    written = main_part(write_cell(docx(one(p(kept, run("vapaa"), after))), place(), "a", expected="vapaa"))

    assert written == document(one(p(kept, "<w:r><w:t>a</w:t></w:r>", after)))


def test_many_edits_are_made_at_once_and_a_bad_one_harms_no_other() -> None:
    body = tbl(tr(tc("9"), tc()), tr(tc("10"), tc("Kainuun liitto")), tr(tc("11"), tc()))
    edits = [CellEdit(place(row=row), f"Testi {row}", "") for row in (2, 1, 0, 7)]

    written = write_cells(docx(body), edits)

    assert {index: why.reason for index, why in written.refused.items()} == {1: Reason.CHANGED, 3: Reason.NO_SUCH_PLACE}
    assert [text(written.data, row) for row in range(3)] == ["Testi 0", "Kainuun liitto", "Testi 2"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["outer first", "inner first"])
def test_of_a_cell_and_a_cell_in_it_the_first_is_written(order: tuple[int, int]) -> None:
    body = one(p(run("9.00 Lappi")), one("sisä") + "<w:p/>")
    edits = [CellEdit(place(paragraph=0), "Kainuu"), CellEdit(place(table=1), "Kainuu")]

    written = write_cells(docx(body), [edits[index] for index in order])

    assert {index: why.reason for index, why in written.refused.items()} == {1: Reason.UNSUPPORTED}
    assert (text(written.data), text(written.data, table=1)) == [("9.00 Kainuu", "sisä"), ("9.00 Lappi", "Kainuu")][
        order[0]
    ]


def test_a_later_edit_sees_the_earlier_one() -> None:
    edits = [CellEdit(place(), "a", ""), CellEdit(place(), "b", ""), CellEdit(place(), "c", "a")]

    written = write_cells(docx(one("")), edits)

    assert (text(written.data), list(written.refused)) == ("c", [1])


def test_writing_what_stands_there_changes_not_a_byte() -> None:
    data = docx(one("Lapin liitto"))

    assert write_cell(data, place(), "Lapin liitto") == data


def test_a_strict_document_is_written_as_it_is() -> None:
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    data = docx(main=document(one(""), STRICT).encode(), office=office)

    assert main_part(write_cell(data, place(), "a")) == main_part(data).replace(
        "<w:p/>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
    )


def test_utf_16_stays_utf_16() -> None:
    main = document(one("")).replace("UTF-8", "UTF-16").encode("utf-16")

    written = write_cell(docx(main=main), place(), "Itä")

    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.read("word/document.xml") == main.decode("utf-16").replace(
            "<w:p/>", "<w:p><w:r><w:t>Itä</w:t></w:r></w:p>"
        ).encode("utf-16")


@pytest.mark.parametrize(
    "kind",
    ["ms-word.document.macroEnabled.main+xml", "openxmlformats-officedocument.wordprocessingml.template.main+xml"],
)
def test_macro_documents_and_templates_are_documents(kind: str) -> None:
    assert text(write_cell(docx(one(""), kind=f"application/vnd.{kind}"), place(), "a")) == "a"


@pytest.mark.parametrize("edit", ["readOnly", "forms", "comments"])
def test_a_protected_document_is_refused(edit: str) -> None:
    settings = f'<w:documentProtection w:edit="{edit}" w:enforcement="1"/>'

    assert refused(docx(one(""), settings)).reason is Reason.PROTECTED


@pytest.mark.parametrize(
    "settings",
    [
        '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>',
        '<w:documentProtection w:formatting="1" w:enforcement="1"/>',
        '<w:trackRevisions w:val="false"/>',
        '<w:writeProtection w:recommended="1"/>',
        "<!-- <w:trackRevisions/> -->",
    ],
)
def test_a_protection_that_is_not_in_force_does_not_matter(settings: str) -> None:
    assert cell_xml(write_cell(docx(one(""), settings), place(), "a")).count("<w:ins") == 0


def test_a_document_marked_as_final_is_refused() -> None:
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool>'
        "</property></Properties>"
    )
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    roots = rels(f"{base}/officeDocument", "word/document.xml").replace(
        b"</Rel",
        f'<Relationship Id="rId2" Type="{base}/custom-properties" Target="docProps/custom.xml"/></Rel'.encode(),
    )
    data = docx(one(""), more={"_rels/.rels": roots, "docProps/custom.xml": custom.encode()})

    assert refused(data).reason is Reason.PROTECTED


def test_a_signed_document_is_read_and_not_written() -> None:
    data = docx(one("a"), more={"_xmlsignatures/sig1.xml": b"<Signature/>"})

    assert (text(data), refused(data).reason) == ("a", Reason.SIGNED)


def test_broken_xml_is_refused_even_far_from_the_cell() -> None:
    main = document(one("") + "<w:p><w:r></w:p>")

    assert refused(docx(main=main.encode())).reason is Reason.CORRUPT


class TestControls:
    """Content controls, each as Word lets a person use it."""

    LIST = (
        '<w:dropDownList><w:listItem w:displayText="Valitse" w:value=""/><w:listItem w:displayText="Lapin liitto"'
        ' w:value="1"/><w:listItem w:value="Kainuun liitto"/></w:dropDownList>'
    )
    PROMPT = run("Valitse kohde.", '<w:rPr><w:rStyle w:val="Paikkamerkki"/></w:rPr>')

    @pytest.mark.parametrize("level", ["run", "paragraph", "cell"])
    def test_a_prompt_gives_way_to_the_name(self, level: str) -> None:
        shown = "<w:rPr><w:i/></w:rPr><w:showingPlcHdr/><w:text/>"
        cell = {
            "run": tc(p(sdt(shown, self.PROMPT))),
            "paragraph": tc(sdt(shown, p(self.PROMPT))),
            "cell": sdt(shown, tc(p(self.PROMPT))),
        }[level]

        written = write_cell(docx(tbl(tr(tc("9"), cell))), place(), "a", expected="")

        assert main_part(written).count("<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>") == 1
        assert [word in main_part(written) for word in ("showingPlcHdr", "Valitse", "<w:text/>")] == [
            False,
            False,
            True,
        ]
        assert text(written) == "a"

    def test_a_drop_down_takes_what_it_lists_as_it_spells_it(self) -> None:
        data = docx(one(p(sdt(self.LIST + "<w:showingPlcHdr/>", self.PROMPT))))

        assert text(write_cell(data, place(), "lapin liitto")) == "Lapin liitto"

    def test_a_drop_down_refuses_the_rest_and_says_what_it_takes(self) -> None:
        why = refused(docx(one(p(sdt(self.LIST, run("Kainuun liitto"))))), "Satakuntaliitto")

        assert (why.reason, why.choices) == (Reason.NOT_LISTED, ("Valitse", "Lapin liitto", "Kainuun liitto"))

    def test_a_combo_box_takes_anything(self) -> None:
        data = docx(one(p(sdt(self.LIST.replace("dropDownList", "comboBox"), run("Kainuun liitto")))))

        assert text(write_cell(data, place(), "Satakuntaliitto")) == "Satakuntaliitto"

    def test_an_emptied_control_can_be_filled_again(self) -> None:
        data = docx(one(p(sdt("<w:text/>", run("Kainuun liitto")))))

        emptied = write_cell(data, place(), "")

        assert (text(emptied), text(write_cell(emptied, place(), "a"))) == ("", "a")
        assert "<w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent>" in main_part(write_cell(emptied, place(), "a"))

    def test_an_emptied_control_beside_other_words_stays_the_place_of_the_name(self) -> None:
        line = p(run("10.00 "), sdt(self.LIST, run("Kainuun liitto", BOLD)))

        emptied = write_cell(docx(one("9.00", line)), place(paragraph=1), "", expected="Kainuun liitto")

        assert refused(emptied, "Satakuntaliitto", place(paragraph=1)).reason is Reason.NOT_LISTED
        assert f"<w:r>{BOLD}<w:t>Lapin liitto</w:t></w:r></w:sdtContent>" in cell_xml(
            write_cell(emptied, place(paragraph=1), "Lapin liitto")
        )

    @pytest.mark.parametrize(
        "properties",
        [
            '<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/><w:text/>',
            '<w:lock w:val="contentLocked"/>',
            '<w:lock w:val="sdtContentLocked"/>',
            "<w:date/>",
            "<w14:checkbox/>",
        ],
    )
    @pytest.mark.parametrize("level", ["run", "cell"])
    def test_a_control_that_is_not_ours_to_fill_is_refused(self, properties: str, level: str) -> None:
        cell = tc(p(sdt(properties, run("x")))) if level == "run" else sdt(properties, tc("x"))

        assert refused(docx(tbl(tr(tc("9"), cell)))).reason is Reason.CONTROL

    def test_a_bound_row_is_refused_and_a_locked_frame_is_not(self) -> None:
        row = tr(tc("9"), tc("x"))
        bound = tbl(sdt('<w15:dataBinding xmlns:w15="y" w15:xpath="/x"/>', row))

        assert refused(docx(bound)).reason is Reason.CONTROL
        assert text(write_cell(docx(tbl(sdt('<w:lock w:val="sdtLocked"/>', row))), place(), "a")) == "a"


class TestLines:
    """A cell that holds several slots: one line of it is changed."""

    @pytest.mark.parametrize(
        ("lines", "index", "after"),
        [
            (["9.00–9.45 Kainuun liitto", "10.00–10.45 vapaa"], 1, "10.00–10.45 Lapin liitto"),
            (["9.00–9.45 Kainuun liitto", "10.00–10.45"], 1, "10.00–10.45 Lapin liitto"),
            (["9.00: Kainuun liitto", "10.00"], 1, "10.00: Lapin liitto"),
            (["9.00: Kainuun liitto", "10.00:"], 1, "10.00: Lapin liitto"),
            (["klo 9.00 – Kainuun liitto", "klo 10.00 – "], 1, "klo 10.00 – Lapin liitto"),
            (["klo 9.00 – ", "klo 10.00 – Kainuun liitto"], 0, "klo 9.00 – Lapin liitto"),
        ],
    )
    @pytest.mark.parametrize("how", ["paragraphs", "breaks"])
    def test_a_line_takes_a_name_and_the_time_stays(self, lines: list[str], index: int, after: str, how: str) -> None:
        broken = "</w:t><w:br/><w:t xml:space='preserve'>".join(lines)
        cell = one(*lines) if how == "paragraphs" else one(p(run(broken)))

        written = write_cell(docx(cell), place(paragraph=index), "Lapin liitto")

        others = [line.strip() for number, line in enumerate(lines) if number != index]
        assert text(written).split("\n")[index] == after
        assert [line.strip() for number, line in enumerate(text(written).split("\n")) if number != index] == others

    def test_release_undoes_the_booking_of_a_line(self) -> None:
        data = docx(one("9.00–9.45", "10.00–10.45 Kainuun liitto"))

        booked = write_cell(data, place(paragraph=0), "Lapin liitto", expected="")
        released = write_cell(booked, place(paragraph=0), "", expected="Lapin liitto")

        assert (text(booked), text(released)) == ("9.00–9.45 Lapin liitto\n10.00–10.45 Kainuun liitto", text(data))

    @pytest.mark.parametrize("heading", ["ti 14.3.2028", "Ti 14.3. – Itä-Suomi"])
    def test_a_heading_with_a_day_is_no_free_line_beside_a_time(self, heading: str) -> None:
        data = docx(one(heading, "9.00–9.45: Kainuun liitto", "10.00–10.45:"))

        booked = write_cell(data, place(paragraph=2), "Lapin liitto", expected="")
        released = write_cell(booked, place(paragraph=2), "", expected="Lapin liitto")

        assert (text(booked).split("\n")[2], text(released)) == ("10.00–10.45: Lapin liitto", text(data))

    def test_the_name_is_compared_and_not_the_time(self) -> None:
        with pytest.raises(Refused) as caught:
            write_cell(docx(one("9.00 Kainuun liitto", "10.00")), place(paragraph=0), "a", expected="")

        assert caught.value.reason is Reason.CHANGED

    def test_a_line_in_pieces_keeps_the_format_of_its_time(self) -> None:
        data = docx(one(p(run("9.00 ", BOLD), run("vapaa", "<w:rPr><w:i/></w:rPr>")), p(run("10.00"))))

        written = cell_xml(write_cell(data, place(paragraph=0), "a"))

        assert (
            f'<w:r>{BOLD}<w:t xml:space="preserve">9.00 </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>'
            in written
        )

    def test_several_lines_of_one_cell_are_written_at_once(self) -> None:
        edits = [CellEdit(place(paragraph=number), f"Testi {number}", "") for number in (2, 0)]

        written = write_cells(docx(one("9.00", "10.00", "11.00")), edits)

        assert (text(written.data), written.refused) == ("9.00 Testi 0\n10.00\n11.00 Testi 2", {})

    def test_a_line_that_is_not_there_is_refused(self) -> None:
        assert refused(docx(one("9.00", "10.00")), at=place(paragraph=2)).reason is Reason.NO_SUCH_PLACE


@pytest.mark.parametrize("bound", ["", ' xmlns:x="urn:x"'], ids=["by the root alone", "by the table too"])
def test_a_large_document_is_written_whatever_binds_its_prefixes(bound: str) -> None:
    cell = tc(p("<w:r><w:t>Lapin liitto</w:t></w:r>", "<x:y/>" if bound else ""))
    body = p(run("".join(map(str, range(MAX_QUICK // 5))))) + tbl(tr(tc("9.00"), cell)).replace(
        "<w:tbl>", f"<w:tbl{bound}>"
    )

    written = write_cell(docx(body), place(), "Kainuun liitto")

    assert main_part(written) == document(body.replace("Lapin", "Kainuun"))
