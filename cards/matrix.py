"""The round at a glance as a card: a chart of how far each thing is, a table of councils, and ways into each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alke.matrix import Cell, Column, Matrix
from alke.rounds import Party
from cards.elements import Card, Element, action_sets, card, choices, execute, facts, heading, text
from cards.presses import Press
from cards.words import Words

COLUMNS = 7
"""More do not fit beside eighteen names; the workbook has all of them."""
SIGNS = {Cell.DONE: "✓", Cell.OPEN: "○", Cell.DOUBT: "?", Cell.LATE: "!"}
_COLOURS = {Cell.DONE: "good", Cell.OPEN: "neutral", Cell.DOUBT: "warning", Cell.LATE: "attention"}
_LOOKS = {Cell.DONE: "Good", Cell.DOUBT: "Warning", Cell.LATE: "Attention"}


def matrix_card(
    words: Words,
    shown: Matrix,
    *,
    coordinator: bool,
    faults: Mapping[str, str] | None = None,
    pending: Sequence[str] = (),
) -> Card:
    """Signs and numbers, never colour alone; a coordinator gets the ways in, everybody the workbook's button.

    `faults`: files of rounds that somebody has spoilt, with what is wrong in them; `pending`: councils whose request to
    join or leave a group waits for its answer.
    """
    body = [
        heading(words("status.title", round=shown.round.name)),
        *(text(words("status.fault", file=f, why=why), color="Attention") for f, why in (faults or {}).items()),
        *(_pending(words, shown, pending) if pending else []),
        *([_chart(words, shown)] if shown.columns else [text(words("missing.nothing"))]),
        *_table(words, shown),
        *(_ways_in(words, shown) if coordinator and shown.columns else []),
    ]
    return card(words.language, body, _buttons(words, shown), summary=words("status.title", round=shown.round.name))


def name_of(words: Words, column: Column) -> str:
    """'pe 8.3. Seuranta-asiakirja', 'ke 13.3. alkaen Yhteyshenkilö nimetty' where it is not the same day for everybody."""
    day = words.day(column.day) if column.day else words("status.soft")
    if column.more:
        day = words("status.from", day=day)
    return f"{day} {_short(words.name(column.name), 60)}"


def legend(words: Words) -> str:
    """What the signs mean."""
    return " · ".join(f"{sign} {words(f'status.cell_{cell}')}" for cell, sign in SIGNS.items())


def _pending(words: Words, shown: Matrix, who: Sequence[str]) -> list[Element]:
    press = Press(shown.round.id).to_data()
    told = text(words("forming.pending", count=len(who), who=who), color="Warning")
    return [told, *action_sets([execute(words("group.show"), "groups", press)])]


def _chart(words: Words, shown: Matrix) -> Element:
    """A bar for each thing; where charts are not drawn, the same numbers as a list."""
    bars, rows = [], []
    for column in shown.columns:
        counts = {cell: count for cell, count in shown.counts(column).items() if count}
        values = [
            {"legend": words(f"status.cell_{cell}"), "value": count, "color": _COLOURS[cell]}
            for cell, count in counts.items()
        ]
        bars.append({"title": _short(name_of(words, column), 44), "data": values})
        told = ", ".join(f"{words(f'status.cell_{cell}')} {count}" for cell, count in counts.items())
        rows.append((words.spell(name_of(words, column)), told))
    return {
        "type": "Chart.HorizontalBar.Stacked",
        "title": words("status.chart"),
        "data": bars,
        "fallback": facts(rows),
    }


def _table(words: Words, shown: Matrix) -> list[Element]:
    """Councils and the things nearest in time, a sign a cell; what the letters of the heading stand for is told below."""
    mine = [column for column in shown.columns if column.kind in (Party.COUNCIL, Party.GROUP)]
    columns = _nearest(shown, mine)
    parties = [party for party in shown.parties if any(shown.of(party, column) for column in columns)]
    if not parties:
        return []
    letters = [chr(ord("A") + n) for n in range(len(columns))]
    rows = [_row([words("status.council"), *letters])]
    rows += [_row([words.name(party), *(_sign(shown, party, column) for column in columns)]) for party in parties]
    key = [f"**{letter}** {words.spell(name_of(words, c))}" for letter, c in zip(letters, columns, strict=True)]
    grid: Element = {
        "type": "Table",
        "firstRowAsHeaders": True,
        "showGridLines": False,
        "columns": [{"width": 4}, *({"width": 1} for _ in columns)],
        "rows": rows,
    }
    return [grid, text(legend(words), isSubtle=True, size="Small"), text("\n".join(f"- {line}" for line in key))]


def _nearest(shown: Matrix, columns: Sequence[Column]) -> list[Column]:
    """What is not all done first, in order of time."""
    unfinished = [c for c in columns if shown.counts(c)[Cell.DONE] < len(shown.column(c))]
    finished = [c for c in columns if c not in unfinished]
    kept = (unfinished + finished[::-1])[:COLUMNS]
    return [column for column in columns if column in kept]


def _row(cells: Sequence[str]) -> Element:
    return {"type": "TableRow", "cells": [{"type": "TableCell", "items": [_cell(one)]} for one in cells]}


def _cell(shown: str) -> Element:
    looks = next(({"color": _LOOKS[cell]} for cell, sign in SIGNS.items() if sign == shown and cell in _LOOKS), {})
    return {"type": "TextBlock", "text": shown, **looks}


def _sign(shown: Matrix, party: str, column: Column) -> str:
    cell = shown.of(party, column)
    return SIGNS[cell] if cell else "–"


def _ways_in(words: Words, shown: Matrix) -> list[Element]:
    press = Press(shown.round.id).to_data()
    things = [(name_of(words, column)[:100], column.key) for column in shown.columns]
    parties = [(words.name(party), party) for party in shown.parties]
    return [
        choices("thing", words("status.thing"), things, value=things[0][1]),
        *action_sets([execute(words("status.show_thing"), "status.thing", press)]),
        choices("party", words("status.party"), parties, value=parties[0][1]),
        *action_sets([execute(words("status.show_party"), "status.party", press)]),
    ]


def _buttons(words: Words, shown: Matrix) -> list[Element]:
    press = Press(shown.round.id).to_data()
    return [
        execute(words("button.missing"), "missing", press),
        execute(words("status.export"), "status.export", press),
        execute(words("button.refresh"), "status", press),
    ]


def _short(name: str, most: int) -> str:
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
