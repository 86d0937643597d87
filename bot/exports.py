"""The round at a glance for other programs: a workbook, a page, plain values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from textwrap import wrap
from typing import Any

from alke.matrix import Cell, Column, Matrix, cell_of
from alke.obligations import Obligation
from bot.pages import element, page, table
from cards.matrix import SIGNS, legend, name_of
from cards.words import Words
from sharepoint.workbooks import Sheet, make_workbook

_CLASSES = {Cell.DONE: "done", Cell.OPEN: "owed", Cell.DOUBT: "owed", Cell.LATE: "late"}


def matrix_workbook(words: Words, shown: Matrix, obligations: Sequence[Obligation], now: datetime) -> bytes:
    """One sheet with a row a party, one with a row an obligation: by what it is seen to be done, and when it was looked."""
    head = [words("status.council"), *("\n".join(wrap(name_of(words, column), 18)) for column in shown.columns)]
    rows = [[party, *(_cell(words, shown, party, column) for column in shown.columns)] for party in shown.parties]
    titles = [words(f"status.list_{name}") for name in ("day", "thing", "party", "state", "seen", "by", "looked")]
    looked = now.replace(tzinfo=None)
    lines = [
        [o.due, o.item.name, o.party, words(f"status.cell_{cell_of(o)}"), "\n".join(o.evidence), o.by, looked]
        for o in obligations
    ]
    return make_workbook(
        [Sheet(words("status.sheet_matrix"), head, rows), Sheet(words("status.sheet_list"), titles, lines)]
    )


def matrix_page(words: Words, shown: Matrix, now: datetime) -> str:
    """A self-contained page: signs and words in every cell, so that it reads without colours."""
    caption = words("status.title", round=shown.round.name)
    head = [words("status.council"), *(name_of(words, column) for column in shown.columns)]
    rows = [
        [(party, ""), *(_looks(words, shown.of(party, column)) for column in shown.columns)] for party in shown.parties
    ]
    looked = words("status.looked", moment=now.replace(tzinfo=None))
    return page(
        words.language,
        caption,
        [element("p", looked, "soft"), element("p", legend(words)), table(caption, head, rows)],
    )


def matrix_values(shown: Matrix) -> dict[str, Any]:
    """Columns, and for each party its cells by the column's key."""
    return {
        "round": shown.round.id,
        "columns": [
            {"key": c.key, "name": c.name, "day": c.day, "party": c.kind, "counts": shown.counts(c)}
            for c in shown.columns
        ],
        "rows": {
            party: {c.key: cell for c in shown.columns if (cell := shown.of(party, c)) is not None}
            for party in shown.parties
        },
    }


def _cell(words: Words, shown: Matrix, party: str, column: Column) -> str:
    cell = shown.of(party, column)
    return words(f"status.cell_{cell}") if cell else ""


def _looks(words: Words, cell: Cell | None) -> tuple[str, str]:
    return (f"{SIGNS[cell]} {words(f'status.cell_{cell}')}", _CLASSES[cell]) if cell else ("", "")
