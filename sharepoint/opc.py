"""The Open Packaging Convention's registers: which part relates to which, what each part is (ECMA-376 part 2)."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import unquote

from sharepoint.xmlscan import parse

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow from a part to another, or out of the package (`external`: the target is as written)."""

    id: str
    type: str
    target: str
    external: bool


def rels_name(source: str) -> str:
    """Where a part's relationships stand: `word/document.xml` -> `word/_rels/document.xml.rels`."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def resolve(source: str, target: str) -> str:
    """A target as a part name without a leading slash, read from the folder of `source`."""
    folder = source.rpartition("/")[0]
    path = unquote(target.replace("\\", "/"))
    return normpath("/" + (path if path.startswith("/") else f"{folder}/{path}")).lstrip("/")


def parse_relationships(xml: bytes, source: str) -> list[Relationship]:
    """The relationships of one .rels part. Refused: CORRUPT, DTD."""
    found = []
    for element in parse(xml).iter(f"{{{_RELATIONSHIPS}}}Relationship"):
        external = element.get("TargetMode", "").lower() == "external"
        target = element.get("Target", "")
        found.append(
            Relationship(
                element.get("Id", ""),
                element.get("Type", ""),
                target if external else resolve(source, target),
                external,
            )
        )
    return found


def content_type(xml: bytes, name: str) -> str:
    """What [Content_Types].xml says of a part: an override by name first, else the default of its extension."""
    wanted, extension = "/" + name.lower(), name.lower().rpartition(".")[2]
    default = ""
    for element in parse(xml):
        if element.tag == f"{{{_TYPES}}}Override" and element.get("PartName", "").lower() == wanted:
            return element.get("ContentType", "")
        if element.tag == f"{{{_TYPES}}}Default" and element.get("Extension", "").lower() == extension:
            default = element.get("ContentType", "")
    return default
