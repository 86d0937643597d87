"""What a party still owes, and how the whole round stands: lists for one, a table for the coordinator."""

from __future__ import annotations

from collections.abc import Sequence

from alke.obligations import Obligation, State
from alke.rounds import Round
from cards.answers import standing_buttons
from cards.duties import duty_buttons
from cards.elements import Card, Element, action_sets, card, container, heading, text
from cards.followup import owed_buttons
from cards.register import mark_button
from cards.words import Words

_LOOKS = {State.DONE: "Good", State.OWED: "Warning", State.LATE: "Attention"}


def missing_card(words: Words, round_: Round, parties: Sequence[str], found: Sequence[Obligation]) -> Card:
    """For each party its open obligations by date, then what is done."""
    blocks = [element for party in parties for element in _party(words, party, [o for o in found if o.party == party])]
    body = [heading(words("missing.title", who=parties)), *(blocks or [text(words("missing.nothing"))])]
    return card(words.language, body, standing_buttons(words, round_))


def _party(words: Words, party: str, found: Sequence[Obligation]) -> list[Element]:
    open_ = [one for one in found if one.state is not State.DONE]
    done = [one for one in found if one.state is State.DONE]
    told = [element for one in done for element in (_done(words, one), *_doubts(words, one))]
    head = text(words("missing.party", who=party, open=len(open_), done=len(done)), weight="Bolder", separator=True)
    if not open_:
        return [head, text(words("missing.all_done"), color="Good"), *told]
    return [head, *(_open(words, one) for one in open_), *told]


def _open(words: Words, one: Obligation) -> Element:
    day = words.day(one.due, year=True) if one.due else words("deadlines.soft")
    line = words(f"missing.{one.state}", item=_item(words, one), day=day)
    buttons = action_sets([*owed_buttons(words, one), *duty_buttons(words, one), *mark_button(words, one)])
    return container([text(line, color=_LOOKS[one.state]), *_doubts(words, one), *buttons], spacing="Small")


def _done(words: Words, one: Obligation) -> Element:
    return text(words("missing.done", item=_item(words, one)), isSubtle=True, spacing="Small")


def _item(words: Words, one: Obligation) -> str:
    """With its discussion: the same is owed for each of them."""
    name = words.name(one.item.name)
    return f"{name} ({words.name(one.meeting)})" if one.meeting else name


def _doubts(words: Words, one: Obligation) -> list[Element]:
    codes = [(f"doubt.{doubt.code}", doubt.facts) for doubt in one.doubts]
    return [text(words(code, **facts), isSubtle=True) for code, facts in codes if words.has(code)]
