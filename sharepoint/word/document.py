"""A Word document taken out of its package: its body as UTF-8 bytes, its namespace prefix, what its settings demand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from sharepoint.errors import Reason, Refused
from sharepoint.package import MAX_SMALL, Package
from sharepoint.word.controls import properties_at
from sharepoint.xmlnodes import Node
from sharepoint.xmlproof import prove
from sharepoint.xmlscan import INSIDE_TAG, PROLOG, attribute, bare, to_utf8

_ROOT = re.compile(rb"%s<((?:[\w.-]+:)?)document\b%s>" % (PROLOG, INSIDE_TAG), re.DOTALL)
_AFTER = re.compile(rb"\s*>(?:\s+|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_BINDING = re.compile(rb"""xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']""")
_MAIN = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_TRACKING = "trackedChanges"
_WITH_AREAS = ("readOnly", "comments")
_ON = (None, "1", "true", "on")


@dataclass(frozen=True)
class Document:
    """`xml` is the main part in UTF-8 and `back` turns it into the part's own encoding again."""

    package: Package
    part: str
    xml: bytes
    back: Callable[[bytes], bytes]
    prefix: bytes
    body: int
    """Offset after the root's start tag."""
    _controls: dict[int, Node | None] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes) -> Document:
        """Refused: NOT_OFFICE, CORRUPT, ENCRYPTED, TOO_LARGE, DTD, UNSUPPORTED (a namespace prefix of two meanings)."""
        package = Package.open(data)
        part = package.main_part("word")
        xml, back = to_utf8(package.read(part))
        root = _ROOT.match(xml)
        if root is None or not _ended(xml, root):
            raise Refused(Reason.CORRUPT, "no document element")
        return cls(package, part, xml, back, _prefix(xml, root), root.end())

    @property
    def tracked(self) -> bool:
        """Whether a change must be a tracked one. Refused: PROTECTED, SIGNED: the document may not be changed at all."""
        if self.package.signed:
            raise Refused(Reason.SIGNED)
        if self.package.final:
            raise Refused(Reason.PROTECTED, "marked as final")
        settings = self._settings
        enforced = _enforced(settings)
        if enforced not in (None, _TRACKING) and not self.restricted:
            raise Refused(Reason.PROTECTED, f"editing restricted to {enforced}")
        return enforced == _TRACKING or _switch(settings, b"trackRevisions")

    @property
    def restricted(self) -> bool:
        """Whether only the areas that everyone may edit (sharepoint.word.areas) may be changed, for there are some."""
        return _enforced(self._settings) in _WITH_AREAS and b"permStart" in self.xml

    def control(self, start: int, before: int) -> Node | None:
        """The properties of the content control that starts at this offset, around what starts at `before`."""
        if start not in self._controls:
            self._controls[start] = properties_at(self.xml, self.prefix, start, before)
        return self._controls[start]

    @property
    def attribute_prefix(self) -> bytes:
        """The prefix of WordprocessingML's attributes, which are never without. UNSUPPORTED when the root binds none."""
        if self.prefix:
            return self.prefix
        for found in _BINDING.finditer(self.xml, 0, self.body):
            if found[1] and found[2] in _MAIN:
                return found[1] + b":"
        raise Refused(Reason.UNSUPPORTED, "no prefix for attributes")

    @cached_property
    def _settings(self) -> bytes:
        for name in self.package.related(self.part, "settings"):
            settings = to_utf8(self.package.read(name, MAX_SMALL))[0]
            prove(settings)
            return bare(settings)
        return b""


def _ended(xml: bytes, root: re.Match[bytes]) -> bool:
    """Whether the root ends where the part does, comments and processing instructions aside."""
    if root[0].endswith(b"/>"):
        return True
    tag = b"</" + root[1] + b"document"
    return _AFTER.fullmatch(xml, xml.rfind(tag) + len(tag)) is not None


def _prefix(xml: bytes, root: re.Match[bytes]) -> bytes:
    """The prefix of WordprocessingML, which must mean the same throughout the part."""
    prefix = root[1]
    bound = {found[1] or b"": found[2] for found in _BINDING.finditer(root[0])}
    main = bound.get(prefix.removesuffix(b":"))
    if main not in _MAIN:
        raise Refused(Reason.CORRUPT, "not a WordprocessingML document")
    again = xml.find(b"xmlns", root.end())
    for found in _BINDING.finditer(xml, again) if again >= 0 else ():
        mine = (found[1] or b"") == prefix.removesuffix(b":")
        if mine != (found[2] == main):
            raise Refused(Reason.UNSUPPORTED, "namespace prefix of two meanings")
    return prefix


def _tags(xml: bytes, name: bytes) -> list[bytes]:
    return re.findall(rb"<(?:[\w.-]+:)?%s(?=[\s/>])[^<>]*>" % name, xml)


def _switch(settings: bytes, name: bytes) -> bool:
    return any(attribute(tag, "val") in _ON for tag in _tags(settings, name))


def _enforced(settings: bytes) -> str | None:
    """What an enforced protection leaves to editors (formatting aside); None without one. PROTECTED: a password is asked."""
    for tag in _tags(settings, b"documentProtection"):
        if attribute(tag, "enforcement") in _ON[1:] and attribute(tag, "edit") not in (None, "none"):
            return attribute(tag, "edit")
    for tag in _tags(settings, b"writeProtection"):
        if attribute(tag, "hash") or attribute(tag, "hashValue"):
            raise Refused(Reason.PROTECTED, "a password is asked for changes")
    return None
