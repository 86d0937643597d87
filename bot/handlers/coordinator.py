"""A coordinator's tools: remind now, move a deadline; and everybody's own: silence, what the bot knows of me, forget me."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from alke.affairs import Standing
from alke.by_hand import ByHand
from alke.calendar import to_helsinki
from alke.due_said import dues_concerning, dues_said
from alke.dues import Due, dues, move_deadline
from alke.errands import is_question
from alke.errors import RuleBroken
from alke.rounds import Round
from bot.handlers import facts
from bot.handlers.status import only_coordinators
from bot.office import Office, Visit
from bot.turn import Answer, Kind
from cards.answers import sentence_card, standing_buttons
from cards.deadline_tools import move_form, moved_card, nudge_question, owing, tools_card
from cards.own_data import ask_card, held_card
from cards.presses import BadPress, text_of

_NUDGED = {
    ByHand.SENT: ("tools.nudged", "good"),
    ByHand.WAITING: ("tools.nudged_waiting", "warning"),
    ByHand.FAILED: ("tools.nudged_failed", "attention"),
    ByHand.LATER: ("tools.nudged_later", "good"),
    ByHand.ALREADY: ("tools.nudged_already", "emphasis"),
}
_MOVE = re.compile(r"(?i)\b(?:siirr|siirt|lykkä|lykät|aikaist|myöhen|flytt|skjut|förläng|move|postpone|resched|extend)")
_MOVED = re.compile(
    r"(?i)\b(?:siirret(?:ty|tii)|siirty|lykät(?:ty|tii)|(?:aikaist|myöhen)\w+t(?:tu|ty|tii)|flytta(?:t|de)|sk(?:jutit|jut(?:en|na)|öt)"
    r"|förläng(?:t|d)|moved|postponed|rescheduled|extended)"
)


async def deadlines(office: Office, visit: Visit) -> Answer:
    """'Määräajat'; a coordinator's 'siirrä määräaikaa' asks which, unless it is said, and to which day."""
    slots = visit.said.slots if visit.said else {}
    day = slots.get("date_to") or slots.get("deadline") or slots.get("date")  # of 'from 13.2. to 20.2.' the last
    text = visit.turn.text
    asks = is_question(text) and (not day or _MOVED.search(text))  # 'can we move it to 15.3.?' is a wish
    if asks or not (visit.person.is_coordinator and _MOVE.search(text)):
        return await facts.deadlines(office, visit)
    _, found, said = await _said(office, visit)
    if len(said) != 1:
        return _choose(office, visit, found, said)
    return Answer(card=move_form(visit.words, office.round_id, said[0], date.fromisoformat(day) if day else None))


async def remind(office: Office, visit: Visit) -> Answer:
    """'Muistuta seurannasta': of everybody's deadlines for a coordinator, of one's own again for others."""
    if not visit.person.is_coordinator:
        return await _silence(office, visit, silent=False)
    standing, found, said = await _said(office, visit)
    return _question(office, visit, standing, said[0]) if len(said) == 1 else _choose(office, visit, found, said)


async def silence(office: Office, visit: Visit) -> Answer:
    """'Lopeta muistutukset': not mentioned any more; what is missing stays visible."""
    return await _silence(office, visit, silent=True)


async def tools(office: Office, visit: Visit) -> Answer:
    """The deadlines that can be reminded of or moved."""
    only_coordinators(visit)
    _, found, said = await _said(office, visit)
    return _choose(office, visit, found, said)


async def nudge_ask(office: Office, visit: Visit) -> Answer:
    """Whom it would call, and of what."""
    standing, due = await _due(office, visit, "due")
    return _question(office, visit, standing, due)


async def nudge_now(office: Office, visit: Visit) -> Answer:
    """The same post as the bot's own, through the same book: once a day, whoever was first."""
    _, due = await _due(office, visit)
    became = await office.coordination.reminding.by_hand(office.round_id, due.key)
    await office.coordination.log.note(visit.person, "reminder by hand", round=office.round_id, deadline=due.key)
    word, style = _NUDGED[became]
    return Answer(card=sentence_card(visit.words, visit.words(word, name=due.deadline.name), style=style))


async def move_ask(office: Office, visit: Visit) -> Answer:
    """Which day instead."""
    _, due = await _due(office, visit, "due")
    return Answer(card=move_form(visit.words, office.round_id, due))


async def move(office: Office, visit: Visit) -> Answer:
    """The deadline has another day, in the round's own file; its reminders start anew."""
    standing, due = await _due(office, visit)
    try:
        day = date.fromisoformat(text_of(visit.turn.data, "day"))
    except ValueError as error:
        raise BadPress(str(error)) from error
    today = to_helsinki(office.clock.now()).date()

    def change(round_: Round) -> Round:
        return move_deadline(round_, due.key, day, today, standing.meetings)

    changed = await office.coordination.rounds.change(office.round_id, change)
    moved = next(one for one in dues(changed, standing.meetings) if one.key == due.key)
    await office.coordination.log.note(
        visit.person, "deadline moved", round=office.round_id, deadline=due.key, day=day.isoformat()
    )
    return Answer(card=moved_card(visit.words, office.round_id, moved, due.day))


async def own_data(office: Office, visit: Visit) -> Answer:
    """'Mitä tietoja minusta on?', 'Poista tietoni': an answer to a message is for all, so a button shows it to oneself."""
    if visit.turn.kind is Kind.MESSAGE:
        return Answer(card=ask_card(visit.words, office.round_id))
    held = await office.coordination.own_data.held(visit.person.aad_object_id)
    return Answer(card=held_card(visit.words, office.round_id, visit.person, held))


async def forget_own_data(office: Office, visit: Visit) -> Answer:
    """Asked for on one's own card: it cannot be undone."""
    await office.coordination.own_data.forget(visit.person.aad_object_id)
    return Answer(card=sentence_card(visit.words, visit.words("privacy.forgotten"), style="good"))


async def _silence(office: Office, visit: Visit, *, silent: bool) -> Answer:
    await office.preferences.be_silent(visit.person.aad_object_id, silent=silent)
    sentence = visit.words("silence.on" if silent else "silence.off")
    return Answer(card=sentence_card(visit.words, sentence, actions=standing_buttons(visit.words, office.round)))


def _choose(office: Office, visit: Visit, found: Sequence[Due], said: Sequence[Due]) -> Answer:
    """Which deadline: those said first."""
    return Answer(card=tools_card(visit.words, office.round_id, sorted(found, key=lambda due: due not in said)))


def _question(office: Office, visit: Visit, standing: Standing, due: Due) -> Answer:
    missing = owing(standing.obligations, due.key)
    if not missing:
        raise RuleBroken(rule="nobody_owes", name=due.deadline.name)
    return Answer(card=nudge_question(visit.words, office.round_id, due, missing))


async def _said(office: Office, visit: Visit) -> tuple[Standing, list[Due], list[Due]]:
    """How things stand, the deadlines still to come or of which something is owed, and those of them said.

    The next are first, those of discussions of which the sentence does not speak last.
    """
    standing = await office.affairs.standing(office.round_id)
    today = to_helsinki(office.clock.now()).date()
    every = dues(standing.round, standing.meetings)
    coming = [due for due in every if due.day is None or due.day >= today]
    passed = [due for due in every if due not in coming and owing(standing.obligations, due.key)]
    found = [*coming, *passed[::-1]]
    whom = office.whom(visit)
    near = dues_concerning(found, whom.regions, whom.area)
    said = dues_said(whom.rest, near, visit.words.name)
    return standing, sorted(found, key=lambda due: due not in near), said


async def _due(office: Office, visit: Visit, chosen: str = "") -> tuple[Standing, Due]:
    """How things stand, and the deadline of the button or, with `chosen`, of that input; BadPress for one not of this round."""
    only_coordinators(visit)
    standing = await office.affairs.standing(office.round_id)
    key = (text_of(visit.turn.data, chosen) if chosen else "") or visit.press.item
    found = {due.key: due for due in dues(standing.round, standing.meetings)}
    if key not in found:
        raise BadPress(key)
    return standing, found[key]
