"""What SharePoint does to an uploaded Office file: property promotion.

The container is written anew, so size and hash differ from what was sent (onedrive-api-docs#935, rclone's "Unexpected file
size/hash differences"), and the library's content type is put into docProps/custom.xml. The visible content never changes.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import quoteattr

_SUFFIXES = (".docx", ".docm", ".xlsx", ".xlsm", ".pptx")
_CUSTOM = "docProps/custom.xml"
_CONTENT_TYPE = "0x0101"
_DATE = (2026, 1, 1, 0, 0, 0)
_PROPERTY = (
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="ContentTypeId">'
    "<vt:lpwstr>" + _CONTENT_TYPE + "</vt:lpwstr></property>"
)
_EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties '
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>'
)
_OVERRIDE = (
    f"<Override PartName={quoteattr('/' + _CUSTOM)} "
    'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>'
)
_RELATION = (
    '<Relationship Id="rIdPromoted" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    f'custom-properties" Target="{_CUSTOM}"/></Relationships>'
)


def is_office(name: str) -> bool:
    """One of the files SharePoint rewrites."""
    return name.lower().endswith(_SUFFIXES)


def rewrite(data: bytes, *, promote: bool) -> bytes:
    """The bytes as SharePoint would store them; what is no zip is stored as it came.

    `promote` adds docProps/custom.xml where there was none; one that is there is always brought up to date.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {info.filename: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        return data
    if _CUSTOM in parts:
        parts[_CUSTOM] = _promoted(parts[_CUSTOM])
    elif promote and {"[Content_Types].xml", "_rels/.rels"} <= parts.keys():
        parts[_CUSTOM] = _promoted(_EMPTY.encode())
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", _OVERRIDE.encode())
        parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"</Relationships>", _RELATION.encode())
    return _pack(parts)


def _promoted(part: bytes) -> bytes:
    """The ContentTypeId property, once."""
    if b"ContentTypeId" in part or b"</Properties>" not in part:
        return part
    highest = max((int(number) for number in re.findall(rb'pid="(\d+)"', part)), default=1)
    return part.replace(b"</Properties>", (_PROPERTY % (highest + 1)).encode() + b"</Properties>")


def _pack(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED, compresslevel=1)
    return out.getvalue()
