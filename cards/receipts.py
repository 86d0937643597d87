"""The answer to an order: what happened, what it means, and what to do next; above the board as it is now."""

from __future__ import annotations

from collections.abc import Sequence

from alke.booking import Action, Board, Line, Outcome, Receipt
from alke.errors import AlkeError
from alke.rounds import Doubt, ScheduleSpec
from alke.slots import SlotTime
from cards.board import board_card
from cards.elements import Card, Element, action_sets, card, choices, container, execute, heading, text
from cards.presses import Press
from cards.reasons import file_reason
from cards.words import Words

_LOOKS = {Outcome.WRITTEN: "good", Outcome.WAITING: "warning", Outcome.REFUSED: "attention"}


def receipt_card(words: Words, receipt: Receipt) -> Card:
    """The board with the answer on top."""
    banner = container(
        [
            heading(receipt_text(words, receipt), level="Medium"),
            *_next(words, receipt),
            *_warnings(words, receipt.warnings),
            *action_sets(_own_buttons(words, receipt)),
        ],
        style=_LOOKS[receipt.outcome],
        bleed=True,
    )
    return board_card(words, receipt.board, banner=[banner])


def receipt_text(words: Words, receipt: Receipt) -> str:
    """One sentence: 'Kirjattu: Lapin liitto, ke 10.4. klo 12.30–13.15.'"""
    if receipt.outcome is Outcome.REFUSED and receipt.reason:
        return refusal_text(words, receipt.reason)
    facts = {
        "who": receipt.holder,
        "when": _when(words, receipt.board, receipt.slot),
        "left": _when(words, receipt.board, receipt.left),
    }
    key = f"receipt.{receipt.order.action}_{receipt.outcome}"
    any_time = f"{key}_any"  # whatever they have: which time it is shows when the file is read
    return words(any_time if receipt.left is None and words.has(any_time) else key, **facts)


def refusal_text(words: Words, error: AlkeError) -> str:
    """The refusal's sentence: its own, its kind's for a rule or a bad name, or the general one; and what ails a file."""
    detail = error.facts.get("rule") or error.facts.get("reason")
    key = f"refusal.{error.code}.{detail}"
    if words.has(key):
        return words(key, **error.facts)
    own = f"refusal.{error.code}.text"
    said = words(own if words.has(own) else "refusal.error.text", **error.facts)
    return " ".join(filter(None, (said, file_reason(words, error))))


def mine_card(words: Words, round_id: str, mine: Sequence[tuple[ScheduleSpec, Line]], who: Sequence[str]) -> Card:
    """One's own bookings, each with the buttons to move or cancel it."""
    if not mine:
        body = [heading(words("mine.title")), text(words("mine.none", who=who))]
        return card(words.language, body, [execute(words("button.board"), "board", Press(round_id).to_data())])
    items = [element for spec, line in mine for element in _mine(words, round_id, spec, line, who)]
    return card(words.language, [heading(words("mine.title")), *items])


def _mine(words: Words, round_id: str, spec: ScheduleSpec, line: Line, who: Sequence[str]) -> list[Element]:
    press = Press(round_id, spec.key, line.slot).to_data() | _for(who)
    names = [*line.holders, *line.waiting]
    state = "mine.waiting" if line.waiting else "mine.booked"
    return [
        text(f"**{words.when(line.slot.date, line.slot.start, line.end)}** · {words.spell(spec.name)}"),
        text(words(state, who=names), spacing="None"),
        {
            "type": "ActionSet",
            "actions": [
                execute(words("button.move"), "move.form", press),
                execute(words("button.cancel"), "release", press, style="destructive"),
            ],
        },
    ]


def choose_card(
    words: Words,
    board: Board,
    *,
    verb: str,
    slot: SlotTime | None,
    regions: Sequence[tuple[str, str]],
    several: bool,
    whom: Sequence[str] = (),
) -> Card:
    """Asks for what a press does not tell: for whom (a coordinator, a group) unless `whom` says so, and to which time."""
    inputs: list[Element] = [text(words.spell(tuple(whom)))] if whom else []
    if regions:
        label = words("form.regions" if several else "form.region")
        inputs.append(choices("regions", label, regions, several=several, required=words("form.region_required")))
    if verb == "move" or (verb == "book" and slot is None):
        label = words("form.new_time" if verb == "move" else "form.time")
        times = [(words.when(line.slot.date, line.slot.start, line.end), str(line.slot)) for line in board.free]
        inputs.append(choices("to", label, times, required=words("form.time_required")))
    any_time = verb == "book" and slot is None
    title = words("form.book_any" if any_time else f"form.{verb}", slot=slot or "", name=board.spec.name).rstrip()
    press = Press(board.round_id, board.spec.key, slot).to_data()
    buttons = [
        execute(words(f"button.do_{verb}"), verb, press | _for(whom), style="positive"),
        execute(words("button.back"), "board", press),
    ]
    return card(words.language, [heading(title, level="Medium"), *inputs], buttons)


def _when(words: Words, board: Board, slot: SlotTime | None) -> str:
    if slot is None:
        return ""
    end = next((line.end for line in board.lines if line.slot == slot), None)
    return words.when(slot.date, slot.start, end)


def advice_text(words: Words, receipt: Receipt) -> str:
    """What to do next: the refusal's advice, or why it waits; '' when there is nothing to do."""
    key = f"advice.{receipt.reason.code}" if receipt.reason else ""
    if receipt.reason is None or not words.has(key):
        return ""
    why = file_reason(words, receipt.reason) if receipt.outcome is Outcome.WAITING else ""
    return " ".join(filter(None, (why, words(key, **receipt.reason.facts))))


def _next(words: Words, receipt: Receipt) -> list[Element]:
    advice = advice_text(words, receipt)
    return [text(advice, spacing="Small")] if advice else []


def _warnings(words: Words, warnings: Sequence[Doubt]) -> list[Element]:
    return [text(words(f"doubt.{doubt.code}", **doubt.facts), spacing="Small") for doubt in warnings]


def _own_buttons(words: Words, receipt: Receipt) -> list[Element]:
    if receipt.outcome is Outcome.REFUSED or receipt.slot is None or receipt.order.action is Action.RELEASE:
        return []
    press = Press(receipt.board.round_id, receipt.board.spec.key, receipt.slot).to_data() | _for(receipt.order.regions)
    return [
        execute(words("button.move"), "move.form", press),
        execute(words("button.cancel"), "release", press, style="destructive"),
    ]


def _for(regions: Sequence[str]) -> dict[str, object]:
    """Whose booking the button is about, by the name of the form's field: whoever presses it may not be of them."""
    return {"regions": ",".join(regions)} if regions else {}
