"""Which cells a formula reads: references, names and table columns in its text (ECMA-376 §18.17.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sharepoint.excel.refs import LAST_COL, LAST_ROW, Area, column

_TEXT = re.compile(r'"(?:[^"]|"")*"')
_TOKEN = re.compile(
    r"(?P<sheet>'(?:[^']|'')+'!|[\w.\u0080-\uffff]+(?::[\w.]+)?!|\[\d+\][^\s!(),]*!)?"
    r"(?:(?<![\w.])(?:"
    r"(?P<c1>\$?[A-Za-z]{1,3})(?P<r1>\$?[1-9]\d{0,6})(?::(?P<c2>\$?[A-Za-z]{1,3})(?P<r2>\$?[1-9]\d{0,6}))?"
    r"|(?P<ca>\$?[A-Za-z]{1,3}):(?P<cb>\$?[A-Za-z]{1,3})|(?P<ra>\$?[1-9]\d{0,6}):(?P<rb>\$?[1-9]\d{0,6}))(?![\w.(])"
    r"|(?P<name>[^\W\d][\w.\\]*)(?P<after>\(|\[)?)"
)
_UNSEEN = frozenset({"INDIRECT", "OFFSET"})
_DEPTH = 6
_LONGEST = 16_384
"""Characters of a formula that is read; Excel's own limit is 8192."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A rectangle of a sheet; sheets are known by their names in lower case."""

    sheet: str
    area: Area


@dataclass(frozen=True, slots=True)
class Table:
    """A ListObject: where it lies, and its columns' names in lower case."""

    sheet: str
    area: Area
    columns: tuple[str, ...]


@dataclass(slots=True)
class Reading:
    """The cells a formula reads; `unseen` when it may read others that its text does not tell."""

    references: list[Reference] = field(default_factory=list)
    unseen: bool = False


@dataclass(frozen=True)
class Scope:
    """What words in formulas can mean: the sheets in order, defined names and tables."""

    sheets: list[str]
    names: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    known: dict[tuple[str, str], Reading] = field(default_factory=dict)
    """Names read before, by sheet and name."""


def read(formula: str, at: tuple[str, int, int], scope: Scope, moved: tuple[int, int] = (0, 0)) -> Reading:
    """The references of the formula in the cell `at` (sheet, row, column).

    `moved` is the way in rows and columns from the cell the text was written for, as in shared formulas.
    """
    reading = Reading(unseen=len(formula) > _LONGEST)
    if not reading.unseen:
        _read(formula, at, scope, moved, reading, 0)
    return reading


def _read(
    formula: str, at: tuple[str, int, int], scope: Scope, moved: tuple[int, int], reading: Reading, depth: int
) -> None:
    text = _TEXT.sub('""', formula)
    for token in _TOKEN.finditer(text):
        if token["name"]:
            _name(token, text, at, scope, reading, depth)
        elif (token["sheet"] or "").startswith("["):
            continue
        else:
            reading.unseen = reading.unseen or text[token.end() : token.end() + 1] == ":"
            one = _area(token, moved)
            reading.references += [Reference(sheet, one) for sheet in _sheets(token["sheet"], at[0], scope)]


def _area(token: re.Match[str], moved: tuple[int, int]) -> Area:
    rows = [_moved(token[name], moved[0]) for name in ("r1", "r2", "ra", "rb") if token[name]]
    cols = [_moved(token[name], moved[1]) for name in ("c1", "c2", "ca", "cb") if token[name]]
    return Area(min(rows, default=0), min(cols, default=0), max(rows, default=LAST_ROW), max(cols, default=LAST_COL))


def _moved(part: str, by: int) -> int:
    bare = part.lstrip("$")
    number = int(bare) - 1 if bare.isdigit() else column(bare)
    return number if part.startswith("$") else number + by


def _sheets(prefix: str | None, own: str, scope: Scope) -> Iterator[str]:
    if not prefix:
        yield own
        return
    name = prefix[:-1].strip("'").replace("''", "'").casefold()
    first, _, last = name.partition(":")
    if last and first in scope.sheets and last in scope.sheets:
        yield from scope.sheets[scope.sheets.index(first) : scope.sheets.index(last) + 1]
    else:
        yield name


def _name(
    token: re.Match[str], text: str, at: tuple[str, int, int], scope: Scope, reading: Reading, depth: int
) -> None:
    word = token["name"].casefold()
    if token["after"] == "(":
        reading.unseen = reading.unseen or token["name"].upper() in _UNSEEN
    elif word in scope.tables:
        bracket = _bracket(text, token.end() - 1) if token["after"] else ""
        reading.references.append(_of_table(scope.tables[word], bracket, at))
    else:
        meaning = _meaning(word, at, scope, depth)
        reading.references += meaning.references
        reading.unseen = reading.unseen or meaning.unseen


def _meaning(word: str, at: tuple[str, int, int], scope: Scope, depth: int) -> Reading:
    """What a defined name reads, the sheet's own name first; nothing for a word that is none."""
    known = scope.known.get((at[0], word))
    if known is None:
        own = scope.sheets.index(at[0]) if at[0] in scope.sheets else -1
        text = scope.names.get(f"{own}!{word}", scope.names.get(word))
        known = Reading(unseen=depth > _DEPTH)
        if text is not None and depth <= _DEPTH:
            _read(text, at, scope, (0, 0), known, depth + 1)
        scope.known[at[0], word] = known
    return known


def _bracket(text: str, start: int) -> str:
    depth = 0
    for end in range(start, len(text)):
        depth += {"[": 1, "]": -1}.get(text[end], 0)
        if not depth:
            return text[start : end + 1]
    return text[start:]


def _of_table(table: Table, bracket: str, at: tuple[str, int, int]) -> Reference:
    """The columns a bracket names, of the own row or of all; the whole table when it names none."""
    words = [word.strip().lstrip("@").casefold() for word in re.split(r"[\[\],:]+", bracket)]
    cols = [table.area.left + table.columns.index(word) for word in words if word in table.columns]
    left, right = (min(cols), max(cols)) if cols else (table.area.left, table.area.right)
    own = at[0] == table.sheet and ("@" in bracket or "#this row" in words)
    top, bottom = (at[1], at[1]) if own else (table.area.top, table.area.bottom)
    return Reference(table.sheet, Area(top, left, bottom, right))
