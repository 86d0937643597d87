"""Text as a person sees it in a string of a workbook, shared or inline, plain or in runs; and text as it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from xml.sax.saxutils import escape

from sharepoint.xmlscan import bare

_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ENTITY = re.compile(r"&(#x[0-9A-Fa-f]+|#[0-9]+|lt|gt|amp|quot|apos);")
_PHONETIC = re.compile(rb"<(?:\w+:)?(?:rPh\b[^>]*?(?:/>|>.*?</(?:\w+:)?rPh\s*>)|phoneticPr\b[^>]*/>)", re.DOTALL)
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?(?<!/)>(.*?)</(?:\w+:)?t\s*>", re.DOTALL)
_RUN = re.compile(rb"<(\w+:)?r(?:\s[^>]*)?(?<!/)>(.*?)</(?:\w+:)?r\s*>", re.DOTALL)
_FORMAT = re.compile(rb"<(?:\w+:)?rPr(?:\s[^>]*?)?(?:/>|>.*?</(?:\w+:)?rPr\s*>)", re.DOTALL)
_TAG = re.compile(rb"(</?)(?:\w+:)?(?=\w)")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one format; `format` is its `rPr` element without a namespace prefix, or nothing."""

    text: str
    format: bytes = b""


def plain(raw: bytes) -> str:
    """Character data of XML: entities resolved once, CDATA opened, comments left out, line ends as XML reads them."""
    text = raw.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if "<" in text:
        text = _CDATA.sub(lambda found: escape(found[1]), bare(text.encode()).decode())
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _words(raw: bytes) -> bytes:
    """Without comments, processing instructions and phonetic runs."""
    return _PHONETIC.sub(b"", bare(raw))


def _opened(raw: bytes) -> str:
    """Text of a `t` element: also Excel's own `_x000A_` escapes resolved, once."""
    text = plain(raw)
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: _character(found[1]), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _character(code: str) -> str:
    number = int(code, 16)
    return "" if 0xD800 <= number <= 0xDFFF or number == 0 else chr(number)


def visible(raw: bytes) -> str:
    """The text of an `si` or `is` element's content, reading aids (phonetic runs) left out."""
    return "".join(map(_opened, _TEXT.findall(_words(raw))))


def runs(raw: bytes) -> list[Run]:
    """The same text with its formats, for a write that must keep those of the other characters."""
    raw = _words(raw)
    found = [Run("".join(map(_opened, _TEXT.findall(run[2]))), _format(run[2])) for run in _RUN.finditer(raw)]
    return found or [Run(visible(raw))]


def _format(run: bytes) -> bytes:
    found = _FORMAT.search(run)
    return _TAG.sub(rb"\1", found[0]) if found else b""


def replaced(old: list[Run], start: int, end: int, text: str) -> list[Run]:
    """Runs with the characters from `start` to `end` replaced; the new text takes the format it stands in."""
    result: list[Run] = []
    at, placed = 0, False
    for run in old:
        stop = at + len(run.text)
        before, after = run.text[: max(0, start - at)], run.text[max(0, end - at) :]
        if not placed and start <= stop:
            before, placed = before + text, True
        if before + after:
            result.append(Run(before + after, run.format))
        at = stop
    return result


def inline(content: list[Run], prefix: bytes) -> bytes:
    """The `is` element of these runs in the sheet's own prefix."""
    if len(content) == 1 and not content[0].format:
        inner = _t(content[0].text, prefix)
    else:
        inner = b"".join(
            b"<%sr>%s%s</%sr>" % (prefix, _TAG.sub(rb"\1" + prefix, run.format), _t(run.text, prefix), prefix)
            for run in content
        )
    return b"<%sis>%s</%sis>" % (prefix, inner, prefix)


def _t(text: str, prefix: bytes) -> bytes:
    space = b' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else b""
    literal = _ESCAPED.sub(lambda found: "_x005F" + found[0], text)
    return b"<%st%s>%s</%st>" % (prefix, space, escape(literal).encode(), prefix)
