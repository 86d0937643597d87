"""An Office file as a zip read and rewritten by hand: every member that is not replaced keeps its very bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sharepoint.errors import Reason, Refused
from sharepoint.opc import Relationship, content_type, parse_relationships, rels_name, resolve
from sharepoint.unpack import MAX_PART, holds, inflate
from sharepoint.xmlproof import equal
from sharepoint.xmlscan import parse
from sharepoint.zipbytes import Layout, Member, read_layout
from sharepoint.zipwrite import rebuild

MAX_FILE = 25 * 1024 * 1024
MAX_SMALL = 2 * 1024 * 1024
"""Relationships, content types, settings: parts that are read as a tree."""

_FINAL = "_MarkAsFinal"
_OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
_OLD_STREAMS = tuple(name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "Book", "PowerPoint Document"))
_ODD = re.compile(r"[\\%]|^[./]|/[./]|/$")
"""In a part's name: something that has to be resolved."""
_KINDS = {"word": ("wordprocessingml", "ms-word"), "excel": ("spreadsheetml", "ms-excel")}


@dataclass(frozen=True)
class Package:
    """A .docx or .xlsx family file: `data` are its bytes, `layout` where everything lies in them."""

    data: bytes
    layout: Layout

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Take the zip apart without inflating anything.

        Refused: NOT_OFFICE, CORRUPT (also duplicate and overlapping members), ENCRYPTED, TOO_LARGE.
        """
        if data.startswith(_OLE2):
            raise _ole2(data)
        if not data.startswith(b"PK"):
            raise Refused(Reason.NOT_OFFICE, "no zip signature")
        if len(data) > MAX_FILE:
            raise Refused(Reason.TOO_LARGE, f"{len(data)} bytes")
        package = cls(data, read_layout(data))
        if "[Content_Types].xml" not in package:
            raise Refused(Reason.NOT_OFFICE, "a zip without content types")
        return package

    def __contains__(self, name: str) -> bool:
        """Part names are compared as OPC does: without case, either slash."""
        return part_key(name) in self._by_key

    @property
    def names(self) -> list[str]:
        """Member names as stored, in the order of the central directory."""
        return [member.name for member in self.layout.members]

    @cached_property
    def _by_key(self) -> dict[str, Member]:
        found = {part_key(member.name): member for member in self.layout.members}
        if len(found) != len(self.layout.members):
            raise Refused(Reason.CORRUPT, "duplicate member names")
        return found

    def member(self, name: str) -> Member:
        """Where a part lies; CORRUPT when the package lacks it."""
        try:
            return self._by_key[part_key(name)]
        except KeyError:
            raise Refused(Reason.CORRUPT, f"no part {name}") from None

    def read(self, name: str, cap: int = MAX_PART) -> bytes:
        """A part's bytes, sum checked, inflated no further than declared. Refused: CORRUPT, ENCRYPTED, TOO_LARGE."""
        return inflate(self.data, self.member(name), cap)

    def content_type(self, name: str) -> str:
        """What [Content_Types].xml says a part is, '' when nothing."""
        return content_type(self._content_types, name)

    @cached_property
    def _content_types(self) -> bytes:
        return self.read("[Content_Types].xml", MAX_SMALL)

    def relationships(self, source: str = "") -> list[Relationship]:
        """Relationships of a part, or of the package itself; inner targets are part names without a leading slash."""
        if source not in self._relationships:
            rels = rels_name(source)
            found = parse_relationships(self.read(rels, MAX_SMALL), source) if rels in self else []
            self._relationships[source] = found
        return self._relationships[source]

    @cached_property
    def _relationships(self) -> dict[str, list[Relationship]]:
        return {}

    def related(self, source: str, kind: str) -> list[str]:
        """Present parts related to `source` by a type that ends in `/kind` (Strict differs before that)."""
        return [
            rel.target
            for rel in self.relationships(source)
            if rel.type.endswith("/" + kind) and not rel.external and rel.target in self
        ]

    def main_part(self, kind: str) -> str:
        """Name of the document ('word') or the workbook ('excel'); NOT_OFFICE when the package is of another kind."""
        found = self.related("", "officeDocument")
        if not found:
            raise Refused(Reason.CORRUPT, "no main part")
        what = self.content_type(found[0]).lower()
        if not any(mark in what for mark in _KINDS[kind]) or "binary" in what:
            raise Refused(Reason.NOT_OFFICE, f"not {kind}: {what or 'no content type'}")
        return found[0]

    @cached_property
    def signed(self) -> bool:
        """Whether a signature covers the package: any write would break it (a macro's own signature stays)."""
        return bool(self.related("", "origin")) or any(
            part_key(name).startswith("_xmlsignatures/") for name in self.names
        )

    @cached_property
    def final(self) -> bool:
        """Whether somebody marked it as final, so that people are asked before they edit it."""
        custom = self.related("", "custom-properties") + self.related("", "customProperties")
        marks = [mark for name in custom for mark in parse(self.read(name, MAX_SMALL)) if mark.get("name") == _FINAL]
        return any("".join(map(str, mark.itertext())).strip() in ("1", "true") for mark in marks)

    def replace(self, parts: Mapping[str, bytes]) -> bytes:
        """New bytes with these parts in the place of the old ones; all else is copied raw, and the whole verified.

        Refused: SIGNED, CORRUPT, NOT_VERIFIED.
        """
        if self.signed:
            raise Refused(Reason.SIGNED)
        new = rebuild(self.data, self.layout, {self.member(name).index: body for name, body in parts.items()})
        verify(self, new, parts)
        return new


def part_key(name: str) -> str:
    """Two names of one part have one key."""
    if _ODD.search(name) is None:
        return name.lower()
    return resolve("", name.replace("\\", "/")).lower()


def verify(old: Package, new: bytes, parts: Mapping[str, bytes]) -> None:
    """NOT_VERIFIED unless `new`, opened, holds the same members in the same order: `parts` as told, all others raw-equal."""
    after = Package.open(new)
    if old.names != after.names:
        raise Refused(Reason.NOT_VERIFIED, "members differ")
    bodies = {part_key(name): body for name, body in parts.items()}
    for was, now in zip(old.layout.members, after.layout.members, strict=True):
        body = bodies.get(part_key(was.name))
        if not (_same_raw(old.data, was, new, now) if body is None else holds(new, now, body)):
            raise Refused(Reason.NOT_VERIFIED, f"{was.name} changed")


def _same_raw(old: bytes, was: Member, new: bytes, now: Member) -> bool:
    same_size = was.end - was.start == now.end - now.start
    return same_size and was.same_but_place(now) and equal(old, was.start, was.end, new, now.start)


def _ole2(data: bytes) -> Refused:
    """An OLE2 file is an encrypted package, or one of the old binary formats."""
    encrypted = "EncryptedPackage".encode("utf-16-le") in data
    if not encrypted and any(stream in data for stream in _OLD_STREAMS):
        return Refused(Reason.NOT_OFFICE, "an old binary Office file")
    return Refused(Reason.ENCRYPTED, "an encrypted package")
