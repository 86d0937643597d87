"""What one cell element holds: the text a person sees, the value behind it, and whether a formula makes it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from sharepoint.errors import Reason, Refused
from sharepoint.excel import formats
from sharepoint.excel.book import MAX_TEXT, Book
from sharepoint.excel.strings import Run, plain, runs, visible

_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?(?<!/)>(.*?)</(?:\w+:)?v\s*>", re.DOTALL)
_INLINE = re.compile(rb"<(?:\w+:)?is(?:\s[^>]*)?(?<!/)>(.*)</(?:\w+:)?is\s*>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")

_DIGITS = 20
"""Of an index: longer ones are no numbers that mean anything here."""

Value = datetime | date | time | float | None


@dataclass(frozen=True, slots=True)
class Content:
    """A cell's text and typed value."""

    text: str = ""
    value: Value = None


EMPTY = Content()


def has_formula(body: bytes) -> bool:
    """Whether the cell computes its value."""
    return _FORMULA.search(body) is not None


def content(book: Book, attrs: dict[bytes, bytes], body: bytes) -> Content:
    """The text and value of a cell element. CORRUPT for a shared string that is not there."""
    kind = attrs.get(b"t", b"n")
    if len(body) > MAX_TEXT:
        raise Refused(Reason.TOO_LARGE, f"{len(body)} bytes in a cell")
    if kind == b"inlineStr":
        inline = _INLINE.search(body)
        return Content(visible(inline[1])) if inline else EMPTY
    found = _VALUE.search(body)
    if not found:
        return EMPTY
    if kind == b"str":
        return Content(visible(b"<t>" + found[1] + b"</t>"))
    return _KINDS.get(kind, _numeric)(plain(found[1]), book, attrs)


def text_runs(book: Book, attrs: dict[bytes, bytes], body: bytes) -> list[Run]:
    """A cell's text with its formats: several runs only for rich text."""
    kind = attrs.get(b"t", b"n")
    found = _INLINE.search(body) if kind == b"inlineStr" else _VALUE.search(body)
    if found and kind == b"s":
        return runs(book.string(_index(plain(found[1]))))
    return runs(found[1]) if found and kind == b"inlineStr" else [Run(content(book, attrs, body).text)]


def _shared(raw: str, book: Book, _: object) -> Content:
    return Content(book.shared(_index(raw)))


def _boolean(raw: str, *_: object) -> Content:
    return Content("TRUE" if raw.strip() in {"1", "true"} else "FALSE")


def _error(raw: str, *_: object) -> Content:
    return Content(raw)


def _index(raw: str) -> int:
    if not raw.strip().isdecimal() or len(raw) > _DIGITS:
        raise Refused(Reason.CORRUPT, "a shared string's number")
    return int(raw)


def style_of(attrs: dict[bytes, bytes]) -> int:
    """The cell format's index."""
    style = attrs.get(b"s", b"0")
    return int(style) if style.isdigit() and len(style) < _DIGITS else 0


def _numeric(raw: str, book: Book, attrs: dict[bytes, bytes]) -> Content:
    try:
        number = float(raw)
    except ValueError:
        return Content(raw)
    if not math.isfinite(number):
        return Content(raw)
    return number_content(number, book, style_of(attrs))


def number_content(number: float, book: Book, style: int) -> Content:
    """A number in a cell format."""
    code = book.styles[style].code
    return Content(
        formats.render(number, code, since_1904=book.since_1904),
        formats.value(number, code, since_1904=book.since_1904),
    )


def _dated(raw: str, book: Book, attrs: dict[bytes, bytes]) -> Content:
    """An ISO 8601 date cell (Strict workbooks may have them), shown in its format as its serial number would be."""
    try:
        at = datetime.fromisoformat(raw.strip().removesuffix("Z"))
    except ValueError:
        return Content(raw)
    epoch = datetime(1904, 1, 1) if book.since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - wall times
    days = (at.replace(tzinfo=None) - epoch).total_seconds() / 86400
    shown = number_content(days, book, style_of(attrs))
    if isinstance(shown.value, datetime | date | time):
        return shown
    return Content(f"{at.day}.{at.month}.{at.year}", at if at.hour or at.minute else at.date())


_KINDS: dict[bytes, Callable[[str, Book, dict[bytes, bytes]], Content]] = {
    b"s": _shared,
    b"b": _boolean,
    b"e": _error,
    b"d": _dated,
}
