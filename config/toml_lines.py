"""The lines of a TOML file, changed key by key: a person's comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from config.plain_text import literal
from config.toml_text import read_toml

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\"-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_LONG = 110
_SIGNS = 20
"""In a line: what stands behind more of them is no comment, and asking of each would take the square of the line."""


@dataclass(frozen=True, slots=True)
class Change:
    """One key of one table: `path` names the table (`deadlines`, `deadlines.obliged`), `number` counts those of this path."""

    path: str
    number: int
    key: str
    value: Any


class TomlLines:
    """The file's lines, cut at its headers."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines(keepends=True)
        self._end = "\r\n" if "\r\n" in text else "\n"

    def __str__(self) -> str:
        return "".join(self._lines)

    def set(self, change: Change) -> None:
        """Put the value in the key's place, or behind the last key of its table; a table that is not found is left out."""
        span = self._table(change.path, change.number)
        if span is None:
            return
        written = f"{change.key} = {_value(change.value)}"
        last = span[0]
        for first, end in self._keys(*span):
            if _named(self._lines[first]) == change.key:
                self._lines[first:end] = self._instead(self._lines[first:end], written)
                return
            last = end
        self._lines[last:last] = [written.replace("\n", self._end) + self._end]

    def _instead(self, old: Sequence[str], written: str) -> list[str]:
        """The comments of the lines that go are kept: behind the value, or above it when there were several lines."""
        notes = list(filter(None, map(note_of, old)))
        indent = old[0][: len(old[0]) - len(old[0].lstrip())]
        behind = f"  {notes[0]}" if notes and len(old) == 1 else ""
        above = [f"{indent}{note}{self._end}" for note in notes] if len(old) > 1 else []
        return [*above, indent + written.replace("\n", self._end) + behind + self._end]

    def _table(self, path: str, number: int) -> tuple[int, int] | None:
        """The lines of a table without its header; the top of the file has no path."""
        heads = [(n, found[1].replace('"', "")) for n, line in enumerate(self._lines) if (found := _HEADER.match(line))]
        ends = [*(n for n, _ in heads), len(self._lines)]
        if not path:
            return 0, ends[0]
        mine = [(n + 1, ends[at + 1]) for at, (n, name) in enumerate(heads) if name == path]
        return mine[number] if number < len(mine) else None

    def _keys(self, first: int, end: int) -> Iterator[tuple[int, int]]:
        """The lines of each key of a table; a value may go over several."""
        at = first
        while at < end:
            if not _named(self._lines[at]):
                at += 1
                continue
            stop = next((n for n in range(at + 1, end + 1) if _whole("".join(self._lines[at:n]))), end)
            yield at, stop
            at = stop


def _value(value: Any) -> str:
    """On one line, or a line for each item where that would be long."""
    line = literal(value)
    if len(line) < _LONG or not isinstance(value, tuple):
        return line
    items = "".join(f"    {literal(item)},\n" for item in value)
    return f"[\n{items}]"


def _named(line: str) -> str:
    found = _KEY.match(line)
    return found[1] if found else ""


def note_of(line: str) -> str:
    """The comment at the end of a line: the first `#` before which the value is whole, or that begins the line."""
    if line.lstrip().startswith("#"):
        return line.strip()
    for found in islice(re.finditer("#", line), _SIGNS):
        if _whole(line[: found.start()]) or re.fullmatch(r"[\s\S]*[\[,]\s*", line[: found.start()]):
            return line[found.start() :].strip()
    return ""


def _whole(text: str) -> bool:
    try:
        read_toml(text)
    except ValueError:
        return False
    return True
