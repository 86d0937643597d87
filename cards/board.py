"""The board: every time of a schedule, who has it, and a button for each that is free; the base card that is true for all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from alke.booking import Board, Line
from alke.slots import Status
from cards.elements import Card, Element, action_sets, card, choices, columns, container, execute, heading, text
from cards.presses import Press
from cards.reasons import file_reason
from cards.schedule_questions import doubt_notes
from cards.words import Words, plain

BUTTONS = 24
"""More free times than this become one list: a card must stay well under Teams' 100 kB (learn.microsoft.com, cards-reference)."""

UNREAD = frozenset({"file_gone", "unavailable", "file_throttled", "file_forbidden"})
"""The troubles in which times can only be shown as they were read last."""


def board_card(
    words: Words,
    board: Board,
    *,
    banner: Sequence[Element] = (),
    actions: Sequence[Element] = (),
    viewers: Sequence[str] = (),
) -> Card:
    """The board with, for one person, a banner above it and buttons of their own below.

    `viewers` are the Teams ids, sixty at most, of those whose client fetches a view of their own (User-Specific-Views).
    """
    days = [_day(words, board, list(lines)) for _, lines in groupby(board.lines, key=lambda line: line.slot.date)]
    head = [
        heading(words("board.title", name=board.spec.name)),
        text(_state(words, board), isSubtle=True, spacing="None"),
    ]
    drawn = card(
        words.language,
        [*banner, container([*head, *_notes(words, board)]), *days, *_pick(words, board)],
        [*actions, *_standing(words, board)],
        summary=words("board.summary", name=board.spec.name, free=len(board.free), all=len(board.lines)),
    )
    if viewers:
        press = Press(board.round_id, board.spec.key).to_data()
        drawn["refresh"] = {"action": execute(words("button.refresh"), "board.own", press), "userIds": list(viewers)}
    return drawn


def _state(words: Words, board: Board) -> str:
    file = board.spec.file.rpartition("/")[2]
    if board.trouble and not board.lines:
        return words("board.state_unread", file=file)
    return words("board.state", free=len(board.free), all=len(board.lines), file=file)


def _notes(words: Words, board: Board) -> list[Element]:
    notes = doubt_notes(words, board)
    if board.trouble:
        said = words(f"trouble.{board.trouble.code}", **board.trouble.facts)
        remembered = words("trouble.from_memory") if board.lines and board.trouble.code in UNREAD else ""
        whole = " ".join(filter(None, (said, file_reason(words, board.trouble), remembered)))
        notes.append(text(whole, color="Attention"))
    return notes


def _day(words: Words, board: Board, lines: Sequence[Line]) -> Element:
    """One day: the names first as a list, the free times as buttons under it."""
    head = text(words.long_day(lines[0].slot.date), weight="Bolder", style="heading")
    rows = [_row(words, line) for line in lines if line.holders or line.waiting or not line.free_lines]
    buttons = [_button(words, board, line) for line in lines if line.free_lines and len(board.free) <= BUTTONS]
    return container([head, *rows, *action_sets(buttons, per_row=6)], separator=True, spacing="Medium")


def _row(words: Words, line: Line) -> Element:
    span = text(words.span(line.slot.start, line.end), spacing="None")
    return columns(("90px", [span]), ("stretch", [_holders(words, line)]), spacing="Small")


def _holders(words: Words, line: Line) -> Element:
    waiting = [words("board.waiting", who=who) for who in line.waiting]
    names = [*map(plain, line.holders), *waiting]
    if names:
        return text(" · ".join(names), spacing="None")
    if line.status is Status.BLOCKED:
        return text(words("board.blocked"), isSubtle=True, spacing="None")
    return text(words("board.free"), color="Good", spacing="None")


def _button(words: Words, board: Board, line: Line) -> Element:
    press = Press(board.round_id, board.spec.key, line.slot).to_data()
    key = "book" if board.spec.exclusive else "wish"
    return execute(
        words(f"button.{key}", time=words.hour(line.slot.start)),
        _verb(board),
        press,
        tooltip=words(f"button.{key}_long", slot=line.slot),
    )


def _pick(words: Words, board: Board) -> list[Element]:
    """Too many free times for a button each: one list and one button."""
    if len(board.free) <= BUTTONS:
        return []
    times = [(words.when(line.slot.date, line.slot.start, line.end), str(line.slot)) for line in board.free]
    press = Press(board.round_id, board.spec.key).to_data()
    button = execute(words("button.do_book"), _verb(board), press, style="positive")
    return [choices("to", words("form.time"), times), *action_sets([button])]


def _verb(board: Board) -> str:
    """A council's own time is booked at once; a group is asked who is in it."""
    return "book" if board.spec.kind == "own" else "book.form"


def _standing(words: Words, board: Board) -> list[Element]:
    """The buttons that stand under every board."""
    press = Press(board.round_id, board.spec.key).to_data()
    wishes = board.spec.kind == "wish"
    return [
        execute(words("button.mine"), "mine", press),
        execute(words("button.missing"), "missing", Press(board.round_id).to_data()),
        execute(words("button.refresh"), "board", press),
        *([execute(words("confirm.show"), "confirm.show", Press(board.round_id).to_data())] if wishes else []),
    ]
