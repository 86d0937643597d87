"""Proof that XML is well-formed, without a tree of it, and that bytes are where they were."""

from __future__ import annotations

from xml.parsers import expat

from lxml import etree

from sharepoint.errors import Reason, Refused

MAX_DEPTH = 250_000
MAX_QUICK = 1024 * 1024
"""Up to here libxml2 checks: the names it meets stay in memory for good, so a hostile part must not hold many."""
_STEP = 1024 * 1024


def parser(listener: _Nobody | None = None) -> etree.XMLParser:
    """One that fetches nothing and expands nothing."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        target=listener,  # type: ignore[arg-type]  # close is all that lxml asks of a listener
    )


def prove(xml: bytes, *, names: bool = False) -> None:
    """CORRUPT unless this UTF-8 XML is well-formed from end to end, with `names` its prefixes bound too; no tree is built.

    libxml2 is asked first, for it is twice as fast; where it finds anything amiss, expat has the last word. TOO_LARGE when
    nested absurdly.
    """
    if len(xml) <= MAX_QUICK and _flawless(xml):
        return
    parser = expat.ParserCreate(namespace_separator=" " if names else None)
    may_be_deep, depth = xml.count(b"<") > MAX_DEPTH, 0
    try:
        for start in range(0, len(xml), _STEP):
            piece = xml[start : start + _STEP]
            if may_be_deep:
                depth += piece.count(b"<") - 2 * piece.count(b"</") - piece.count(b"/>")
            if depth > MAX_DEPTH:
                raise Refused(Reason.TOO_LARGE, "nested too deeply")
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Refused(Reason.CORRUPT, str(error)) from error


def _flawless(xml: bytes) -> bool:
    """Whether libxml2 reads it all without a word, prefixes included. Its limits of depth and length are words, too."""
    reader = parser(_Nobody())
    try:
        etree.fromstring(xml, reader)
    except etree.XMLSyntaxError:
        return False
    return not reader.error_log


class _Nobody:
    """Listens to no event of the parser, which then only checks."""

    def close(self) -> None:
        """The end, of which it hears."""


def equal(old: bytes, start: int, end: int, new: bytes, at: int) -> bool:
    """Whether `old[start:end]` stands in `new` from `at` on; compared in steps, for parts may be large."""
    return all(
        new.startswith(old[here : min(here + _STEP, end)], at + here - start) for here in range(start, end, _STEP)
    )
