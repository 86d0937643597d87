"""Small Word files out of raw XML, and what stands in them."""

from __future__ import annotations

import io
import zipfile

from sharepoint.word import read_cells

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def package(parts: dict[str, bytes]) -> bytes:
    """A zip of these members in this order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 2, 3, 4, 6)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def document(body: str, namespace: str = TRANSITIONAL) -> str:
    """A main part with this body; w, w14, mc and r are bound."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        f'<w:document xmlns:w="{namespace}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        f' xmlns:r="{_DOC}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    )


def docx(
    body: str = "",
    settings: str = "",
    *,
    main: bytes | None = None,
    kind: str = _MAIN,
    more: dict[str, bytes] | None = None,
    office: str = _DOC,
) -> bytes:
    """A whole file; `main` gives the main part as it is, `settings` what stands in w:settings."""
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        ).encode(),
        "_rels/.rels": rels(f"{office}/officeDocument", "word/document.xml"),
        "word/document.xml": main if main is not None else document(body).encode(),
        "word/_rels/document.xml.rels": rels(f"{office}/settings", "settings.xml"),
        "word/settings.xml": f'<w:settings xmlns:w="{TRANSITIONAL}">{settings}</w:settings>'.encode(),
        "word/media/image1.png": bytes(range(256)) * 9,
    }
    return package(parts | (more or {}))


def rels(kind: str, target: str) -> bytes:
    """One relationship."""
    return f'<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{kind}" Target="{target}"/></Relationships>'.encode()


def run(text: str, properties: str = "") -> str:
    """A w:r with one w:t."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str) -> str:
    """A w:p."""
    return f"<w:p>{''.join(content)}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    """A w:tc; text given bare becomes a paragraph."""
    inside = "".join(piece if piece.startswith("<") else p(run(piece)) for piece in content if piece) or "<w:p/>"
    return f"<w:tc>{properties}{inside}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A w:tr."""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    """A w:tbl of two columns."""
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"


def one(*content: str) -> str:
    """A table of one row: a time, and the cell with this content."""
    return tbl(tr(tc("9.00–9.45"), tc(*content)))


def sdt(properties: str, content: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def place(row: int = 0, gridcol: int = 1, table: int = 0, paragraph: int | None = None) -> dict[str, str | int]:
    """A place, by default the second cell of the first row."""
    found: dict[str, str | int] = {"table": table, "row": row, "gridcol": gridcol}
    return found if paragraph is None else found | {"paragraph": paragraph}


def texts(data: bytes) -> dict[tuple[int, int, int], str]:
    """Every cell's text by table, row and column."""
    return {
        (int(cell.place["table"]), int(cell.place["row"]), int(cell.place["gridcol"])): cell.text
        for cell in read_cells(data)
    }


def text(data: bytes, row: int = 0, gridcol: int = 1, table: int = 0) -> str:
    """One cell's text."""
    return texts(data)[table, row, gridcol]


def main_part(data: bytes) -> str:
    """The main part as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def cell_xml(data: bytes) -> str:
    """The second cell of the first row as it is written."""
    return main_part(data).split("</w:tc>")[1] + "</w:tc>"
