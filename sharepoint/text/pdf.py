"""The text layer of a PDF, page by page, in layout mode, which keeps the empty lines between paragraphs."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from sharepoint.errors import Reason, Refused

MAX_PAGES = 200
_LOG = logging.getLogger("pypdf")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False  # it tells every oddity of a file; what matters comes as an error
_FAULTS = (
    PyPdfError, DependencyError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError,
    NotImplementedError, AssertionError, struct.error, zlib.error,
)  # fmt: skip


def pdf_text(data: bytes, *, links: bool) -> str:
    """The pages' lines; with `links` each page ends in the addresses its text hides. Refused: ENCRYPTED, TOO_LARGE, CORRUPT."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused(Reason.ENCRYPTED, "a password is asked")
        if len(reader.pages) > MAX_PAGES:
            raise Refused(Reason.TOO_LARGE, f"{len(reader.pages)} pages")
        return "\n".join(_page(page, links=links) for page in reader.pages)
    except _FAULTS as fault:
        raise Refused(Reason.CORRUPT, type(fault).__name__) from fault


def _page(page: PageObject, *, links: bool) -> str:
    text = _tidy(page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=False))
    shown = re.sub(r"\s", "", text)
    hidden = [address for address in _addresses(page) if address.removeprefix("mailto:") not in shown] if links else []
    return "\n".join((text, *dict.fromkeys(hidden)))


def _addresses(page: PageObject) -> Iterator[str]:
    for mark in page.annotations or ():
        action = mark.get_object().get("/A")
        address = action.get_object().get("/URI") if action is not None else None
        if isinstance(address, str) and address.startswith(("http:", "https:", "mailto:")):
            yield address


def _tidy(page: str) -> str:
    """Without the blanks that show where on the page a line stood."""
    return "\n".join(re.sub(r"[ \u00a0]{2,}", " ", line).strip() for line in page.split("\n"))
