"""A document with its main part spliced, proven before it leaves."""

from __future__ import annotations

from collections.abc import Iterable

from sharepoint.word.document import Document
from sharepoint.word.splice import Splice, apply
from sharepoint.xmlproof import prove


def spliced(document: Document, splices: Iterable[Splice]) -> bytes:
    """The file's new bytes: the part well-formed, all others raw-equal. Refused: SIGNED, NOT_VERIFIED, CORRUPT."""
    xml = apply(document.xml, splices)
    if xml == document.xml:
        return document.package.data
    prove(xml, names=True)
    return document.package.replace({document.part: document.back(xml)})
