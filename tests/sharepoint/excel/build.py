"""Workbooks made by hand for the tests: a sheet's XML in a small, complete package."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from sharepoint.excel import read_cells

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(
    *sheets: str,
    strings: str = "",
    formats: tuple[str, ...] = (),
    after_sheets: str = "",
    properties: str = "",
    namespace: str = MAIN,
    names: tuple[str, ...] = (),
    extra: Mapping[str, str | bytes] | None = None,
    relations: Mapping[int, str] | None = None,
    prefix: str = "",
) -> bytes:
    """An .xlsx; each sheet is what stands inside `worksheet`. Cell format n+1 has number format `formats[n]`.

    Cell format 0 is General; the last one is General and not locked.
    """
    p, colon = prefix, f":{prefix[:-1]}" if prefix else ""
    titles = names or tuple(f"Taul{n}" for n in range(1, len(sheets) + 1))
    tabs = "".join(f'<{p}sheet name="{t}" sheetId="{n}" r:id="rId{n}"/>' for n, t in enumerate(titles, 1))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<{p}workbook xmlns{colon}="{namespace}" xmlns:r="{RELATIONS}">{properties}'
        f"<{p}sheets>{tabs}</{p}sheets>{after_sheets}</{p}workbook>",
        "xl/_rels/workbook.xml.rels": _relationships(
            {f"rId{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)}
            | {"s": ("styles", "styles.xml"), "t": ("sharedStrings", "sharedStrings.xml")}
        ),
        "xl/styles.xml": _styles(formats, namespace),
        "xl/sharedStrings.xml": f'<sst xmlns="{namespace}">{strings}</sst>',
    }
    for number, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<{p}worksheet xmlns{colon}="{namespace}" xmlns:r="{RELATIONS}">'
            f"{sheet}</{p}worksheet>"
        )
    for number, xml in (relations or {}).items():
        parts[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = xml
    return package({**parts, **(extra or {})})


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    """Every part of a package."""
    with ZipFile(BytesIO(data)) as file:
        return {name.replace("\\", "/"): file.read(name) for name in file.namelist()}


def relationships(*pairs: tuple[str, str]) -> str:
    """A .rels part of (type's last word, target)."""
    return _relationships({f"rId{n}": pair for n, pair in enumerate(pairs, 1)})


def _relationships(found: Mapping[str, tuple[str, str]]) -> str:
    rows = (f'<Relationship Id="{i}" Type="{RELATIONS}/{kind}" Target="{to}"/>' for i, (kind, to) in found.items())
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'


def _content_types(sheets: int) -> str:
    sheet = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}sheet.main+xml"/>{sheet}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}sharedStrings+xml"/></Types>'
    )


def _styles(formats: tuple[str, ...], namespace: str) -> str:
    codes = "".join(f'<numFmt numFmtId="{170 + n}" formatCode={quoteattr(code)}/>' for n, code in enumerate(formats))
    cells = "".join(f'<xf numFmtId="{170 + n}"/>' for n in range(len(formats)))
    return (
        f'<styleSheet xmlns="{namespace}"><numFmts count="{len(formats)}">{codes}</numFmts>'
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
        f'<cellXfs><xf numFmtId="0"/>{cells}<xf numFmtId="0"><protection locked="0"/></xf></cellXfs></styleSheet>'
    )


def rows(*texts: str) -> str:
    """`sheetData` of these row elements' insides, numbered from 1."""
    return "<sheetData>" + "".join(f'<row r="{n}">{text}</row>' for n, text in enumerate(texts, 1)) + "</sheetData>"


def text(ref: str, words: str) -> str:
    """A cell with inline text."""
    return f'<c r="{ref}" t="inlineStr"><is><t>{words}</t></is></c>'


def seen(data: bytes, sheet: str = "Taul1") -> dict[str, str]:
    """What a person sees on a sheet, by reference; empty cells left out."""
    return {str(c.place["ref"]): c.text for c in read_cells(data) if c.place["sheet"] == sheet and c.text}
