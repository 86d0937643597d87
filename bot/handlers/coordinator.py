"""A coordinator's tools: remind now, move a deadline; and everybody's own: silence, what the bot knows of me, forget me."""

from __future__ import annotations

import re
from datetime import date

from alke.affairs import Standing
from alke.by_hand import ByHand
from alke.calendar import to_helsinki
from alke.dues import Due, dues, move_deadline
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
    ByHand.SENT: "tools.nudged",
    ByHand.LATER: "tools.nudged_later",
    ByHand.ALREADY: "tools.nudged_already",
}
_MOVE = re.compile(r"(?i)\b(?:siirr|siirt|flytt|skjut|move|postpone|resched)")


async def deadlines(office: Office, visit: Visit) -> Answer:
    """'Määräajat'; a coordinator's 'siirrä määräaikaa' asks which."""
    if visit.person.is_coordinator and _MOVE.search(visit.turn.text):
        return await tools(office, visit)
    return await facts.deadlines(office, visit)


async def remind(office: Office, visit: Visit) -> Answer:
    """'Muistuta': of everybody's deadlines for a coordinator, of one's own again for others."""
    if visit.person.is_coordinator:
        return await tools(office, visit)
    return await _silence(office, visit, silent=False)


async def silence(office: Office, visit: Visit) -> Answer:
    """'Lopeta muistutukset': not mentioned any more; what is missing stays visible."""
    return await _silence(office, visit, silent=True)


async def tools(office: Office, visit: Visit) -> Answer:
    """The deadlines that can be reminded of or moved, the next first."""
    only_coordinators(visit)
    standing = await office.affairs.standing(office.round_id)
    today = to_helsinki(office.clock.now()).date()
    found = dues(standing.round, standing.meetings)
    coming = [due for due in found if due.day is None or due.day >= today]
    passed = [due for due in found if due not in coming and owing(standing.obligations, due.key)]
    return Answer(card=tools_card(visit.words, office.round_id, [*coming, *passed[::-1]]))


async def nudge_ask(office: Office, visit: Visit) -> Answer:
    """Whom it would call, and of what."""
    standing, due = await _due(office, visit, "due")
    missing = owing(standing.obligations, due.key)
    if not missing:
        raise RuleBroken(rule="nobody_owes", name=due.deadline.name)
    return Answer(card=nudge_question(visit.words, office.round_id, due, missing))


async def nudge_now(office: Office, visit: Visit) -> Answer:
    """The same post as the bot's own, through the same book: once a day, whoever was first."""
    _, due = await _due(office, visit)
    became = await office.coordination.reminding.by_hand(office.round_id, due.key)
    await office.coordination.log.note(visit.person, "reminder by hand", round=office.round_id, deadline=due.key)
    sentence = visit.words(_NUDGED[became], name=due.deadline.name)
    return Answer(card=sentence_card(visit.words, sentence, style="emphasis" if became is ByHand.ALREADY else "good"))


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


async def _due(office: Office, visit: Visit, chosen: str = "") -> tuple[Standing, Due]:
    """How things stand, and the deadline of the button or, with `chosen`, of that input; BadPress for one not of this round."""
    only_coordinators(visit)
    standing = await office.affairs.standing(office.round_id)
    key = (text_of(visit.turn.data, chosen) if chosen else "") or visit.press.item
    found = {due.key: due for due in dues(standing.round, standing.meetings)}
    if key not in found:
        raise BadPress(key)
    return standing, found[key]
