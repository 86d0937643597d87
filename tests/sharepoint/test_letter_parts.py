"""What a letter in Word or PDF holds besides its paragraphs: heads of pages, boxes, notes, merged cells, hidden addresses."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfWriter
from pypdf.annotations import Link as PdfLink

from sharepoint.text import text_of

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def linked(shown: str, address: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph("Kirje lähetetään: ")
    identity = paragraph.part.relate_to(address, _HYPERLINK, is_external=True)
    half = len(shown) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (shown[:half], shown[half:]))
    paragraph._p.append(parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{identity}">{runs}</w:hyperlink>'))
    return saved(document)


def test_the_head_of_the_page_comes_first_and_only_in_a_whole_letter() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "VN/1/2027"
    document.add_paragraph("Hyvät vastaanottajat")
    data = saved(document)
    assert text_of("a.docx", data, whole=True).split() == ["VN/1/2027", "Hyvät", "vastaanottajat"]
    assert text_of("a.docx", data).strip() == "Hyvät vastaanottajat"


@pytest.mark.parametrize(
    ("shown", "address", "told"),
    [
        ("a@example.org", "mailto:a@example.org", []),
        ("a@example.org", "mailto:b@example.org", ["mailto:b@example.org"]),
        ("kansioon", "https://x.sharepoint.com/a?tenantId=", ["https://x.sharepoint.com/a?tenantId="]),
    ],
)
def test_an_address_that_the_words_hide_stands_on_a_line_of_its_own(shown: str, address: str, told: list[str]) -> None:
    lines = [line for line in text_of("a.docx", linked(shown, address), whole=True).split("\n") if line]
    assert lines == [f"Kirje lähetetään: {shown}", *told]


def test_a_cell_that_goes_on_from_the_row_above_says_the_same_again() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "ti 16.3.2027"
    table.cell(0, 1).text, table.cell(1, 1).text = "klo 9–11", "klo 13–15"
    assert text_of("a.docx", saved(document)).strip() == "ti 16.3.2027 | klo 9–11\nti 16.3.2027 | klo 13–15"


def test_a_text_box_is_read_once_and_a_footnote_follows_its_paragraph() -> None:
    document = docx.Document()
    document.add_paragraph("ALKU")
    inner = "<w:txbxContent><w:p><w:r><w:t>LAATIKKO</w:t></w:r></w:p></w:txbxContent>"
    box = f'<mc:AlternateContent><mc:Choice Requires="wps">{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent>'
    spaces = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document.add_paragraph()._p.append(parse_xml(f"<w:r {spaces}>{box}</w:r>"))
    document.add_paragraph("TEEMA")._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_paragraph("LOPPU")
    assert text_of("a.docx", _noted(saved(document), "ALAVIITE")).split() == [
        "ALKU",
        "LAATIKKO",
        "TEEMA",
        "ALAVIITE",
        "LOPPU",
    ]


def _noted(data: bytes, note: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    extra = {
        "[Content_Types].xml": (
            '<Override PartName="/word/footnotes.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
        ),
        "word/_rels/document.xml.rels": f'<Relationship Id="rIdN" Type="{kind}" Target="footnotes.xml"/></Relationships>',
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            end = b"</Types>" if name.startswith("[") else b"</Relationships>"
            new.writestr(name, text.replace(end, extra[name].encode()) if name in extra else text)
        body = f'<w:footnote w:id="2"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        new.writestr("word/footnotes.xml", f"<w:footnotes {nsdecls('w')}>{body}</w:footnotes>")
    return stream.getvalue()


def test_a_letter_with_a_paragraph_for_each_line_keeps_its_sentences() -> None:
    document = docx.Document()
    lines = [
        "Keskustelut järjestetään keväällä", "neljänä yhteisenä tilaisuutena, ja", "niihin osallistuvat maakuntien", "liitot sekä kaikki ne",
        "ministeriöt, joita aihe", "koskee. Osallistujat ilmoitetaan", "viimeistään perjantaina.",
    ]  # fmt: skip
    for line in lines:
        document.add_paragraph(line)
    assert text_of("a.docx", saved(document)).strip() == "\n".join(lines)


def test_the_address_of_a_pdf_s_link_ends_its_page() -> None:
    writer = PdfWriter(io.BytesIO(_page("Kirje kanavan kansioon")))
    writer.add_annotation(0, PdfLink(rect=(50, 50, 90, 90), url="https://x.sharepoint.com/a"))
    stream = io.BytesIO()
    writer.write(stream)
    assert text_of("a.pdf", stream.getvalue(), whole=True).split("\n")[-1] == "https://x.sharepoint.com/a"
    assert "sharepoint" not in text_of("a.pdf", stream.getvalue())


def _page(text: str) -> bytes:
    """A page with one line of text."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )
