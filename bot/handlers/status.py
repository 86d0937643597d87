"""The whole round at a glance, into each of its cells, and out as a workbook."""

from __future__ import annotations

from alke.calendar import to_helsinki
from alke.dues import dues
from alke.errors import FileChanged, NotAllowed
from alke.matrix import Cell, matrix
from bot.exports import matrix_workbook
from bot.handlers import groups
from bot.office import Office, Visit
from bot.turn import Answer
from cards.answers import sentence_card
from cards.deadline_tools import thing_card
from cards.followup import with_questions
from cards.matrix import matrix_card
from cards.missing import missing_card
from cards.presses import BadPress, text_of

_COPIES = 20


async def status(office: Office, visit: Visit) -> Answer:
    """'Tilanne': open to all, for the files it is read from are open to all in the channel."""
    standing = await office.affairs.standing(office.round_id)
    shown = matrix(standing.round, standing.obligations)
    coordinator = visit.person.is_coordinator
    faults = office.coordination.rounds.faults if coordinator else {}
    pending = await groups.pending(office)
    card = matrix_card(visit.words, shown, coordinator=coordinator, faults=faults, pending=pending)
    return Answer(card=with_questions(visit.words, standing.round, card, standing.questions, visit.person))


async def thing(office: Office, visit: Visit) -> Answer:
    """One column: who stands where, with a coordinator's tools."""
    only_coordinators(visit)
    standing = await office.affairs.standing(office.round_id)
    shown = matrix(standing.round, standing.obligations)
    column = {c.key: c for c in shown.columns}.get(text_of(visit.turn.data, "thing"))
    if column is None:
        raise BadPress("thing")
    found: dict[Cell, list[str]] = {}
    for party, cell in shown.column(column):
        found.setdefault(cell, []).append(party)
    mine = [due for due in dues(standing.round, standing.meetings) if due.deadline.key == column.deadline]
    return Answer(card=thing_card(visit.words, office.round_id, column.name, found, mine))


async def party(office: Office, visit: Visit) -> Answer:
    """One row, as that party sees it."""
    only_coordinators(visit)
    asked = text_of(visit.turn.data, "party")
    standing = await office.affairs.standing(office.round_id)
    if asked not in {one.party for one in standing.obligations}:
        raise BadPress(asked)
    return Answer(card=missing_card(visit.words, standing.round, (asked,), standing.obligations))


async def export(office: Office, visit: Visit) -> Answer:
    """'Vie Exceliin': a new workbook in ALKE-botti each time, never over an older one."""
    if not visit.person.mandates:
        raise NotAllowed(who=visit.person.name, reason="outsider")
    standing = await office.affairs.standing(office.round_id)
    now = to_helsinki(office.clock.now())
    data = matrix_workbook(visit.words, matrix(standing.round, standing.obligations), standing.obligations, now)
    cabinet = office.coordination.cabinet
    await cabinet.ensure_folder("ALKE-botti")
    for copy in range(1, _COPIES + 1):
        more = "" if copy == 1 else f"_{copy}"
        file = f"ALKE-botti/tilanne_{office.round_id}_{now:%Y-%m-%d}{more}.xlsx"
        try:
            await cabinet.create(file, data)
        except FileChanged:
            continue
        return Answer(card=sentence_card(visit.words, visit.words("status.exported", file=file), style="good"))
    raise FileChanged(file=file)


def only_coordinators(visit: Visit) -> None:
    """NotAllowed for everybody else, whatever the button said."""
    if not visit.person.is_coordinator:
        raise NotAllowed(who=visit.person.name, reason="coordinator_tools")
