"""A letter becomes a round: brought by a coordinator, shown as a proposal, mended, approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from alke.calendar import to_helsinki
from alke.errors import FileChanged, FileGone, NotAllowed, RuleBroken
from alke.letter import read as read_letter
from alke.live_rounds import Makings, live_round
from alke.mending import choices, choose, dated, set_day
from alke.rounds import Round
from bot.office import Office, Visit
from bot.turn import Answer, Attached
from cards.letters import approved_card, day_form, files_card, proposal_card
from cards.presses import BadPress, text_of

LONG = 400
"""A message of so many characters on several lines is a letter pasted in, no sentence."""
_KINDS = (".docx", ".pdf", ".txt")


def brought(visit: Visit) -> bool:
    """Whether this message of a coordinator's carries a letter: as a file, or as its text."""
    text = visit.turn.text
    pasted = len(text) >= LONG and text.count("\n") >= 3
    return visit.person.is_coordinator and (pasted or any(map(_is_letter, visit.turn.attachments)))


async def read(office: Office, visit: Visit) -> Answer:
    """'Lue kirje': the file sent along, the text pasted in, the file named; or ask which."""
    _only_coordinators(visit)
    for attached in filter(_is_letter, visit.turn.attachments):
        text = await office.coordination.letters.of_attachment(attached.name, attached.content_type, attached.url)
        return await _propose(office, _in_words_language(office, visit), text, attached.name)
    if brought(visit):
        return await _propose(office, visit, visit.turn.text, "–")
    known = await office.coordination.letters.known()
    low = visit.turn.text.casefold()
    named = max((f for f in known if f.name.casefold() in low), key=lambda f: len(f.name), default=None)
    if named is not None:
        return await _propose(office, visit, await office.coordination.letters.of_file(named.path), named.name)
    return Answer(card=files_card(visit.words, [(f.name, f.path) for f in known]))


async def read_file(office: Office, visit: Visit) -> Answer:
    """The button 'Lue …'; only what could be a letter is opened."""
    _only_coordinators(visit)
    known = {f.path: f.name for f in await office.coordination.letters.known()}
    if visit.press.item not in known:
        raise FileGone(file=visit.press.item.rpartition("/")[2])
    text = await office.coordination.letters.of_file(visit.press.item)
    return await _propose(office, visit, text, known[visit.press.item])


async def show(office: Office, visit: Visit) -> Answer:
    """Back to the proposal."""
    return await _show(office, visit, await _proposal(office, visit))


async def mend_form(office: Office, visit: Visit) -> Answer:
    """Which date, and which day instead."""
    proposal = await _with_choices(office, visit)
    return Answer(card=day_form(visit.words, proposal, dated(proposal)))


async def mend(office: Office, visit: Visit) -> Answer:
    """The date is set in the kept proposal."""
    proposal = await _proposal(office, visit)
    try:
        day = date.fromisoformat(text_of(visit.turn.data, "day"))
        mended = set_day(proposal, text_of(visit.turn.data, "item"), day)
    except (KeyError, ValueError) as error:
        raise BadPress(str(error)) from error
    await office.coordination.rounds.propose(mended)
    return await _show(office, visit, mended)


async def approve(office: Office, visit: Visit) -> Answer:
    """The round goes live with its folders and files; pressed again, it goes on where it was cut off."""
    round_ = await _with_choices(office, visit)
    if not (round_.meetings or round_.deadlines):
        raise RuleBroken(rule="empty_round")
    rounds = office.coordination.rounds
    try:
        await rounds.approve(round_)
        await office.coordination.log.note(visit.person, "round approved", round=round_.id)
    except FileChanged as taken:
        if rounds.get(round_.id) != round_:
            raise RuleBroken(rule="round_live", round=round_.id) from taken
    made = await office.coordination.founder.found(round_)
    return Answer(card=approved_card(visit.words, round_, made))


async def _propose(office: Office, visit: Visit, text: str, file: str) -> Answer:
    """The reading is kept as a file at once: whoever comes back to the card finds it as it was left."""
    today = to_helsinki(office.clock.now()).date()
    finnish = office.languages["fi"]

    def name(key: str) -> str:
        return finnish.table.get(f"live.{key}", key.rpartition(".")[2])

    round_ = live_round(
        read_letter(text, today, office.coordination.calendar), Makings(office.councils, name, today, text)
    )
    round_ = await office.coordination.founder.bound(round_)
    await office.coordination.rounds.propose(round_)
    await office.coordination.log.note(visit.person, "letter read", round=round_.id, file=file)
    return await _show(office, visit, round_, file)


async def _show(office: Office, visit: Visit, round_: Round, file: str = "") -> Answer:
    live = round_.id in office.coordination.rounds.approved
    name = file or f"ALKE-botti/ehdotus_{round_.id}.toml"
    return Answer(card=proposal_card(visit.words, round_, file=name, live=live))


async def _proposal(office: Office, visit: Visit) -> Round:
    _only_coordinators(visit)
    if not visit.press.round_id.isalnum():
        raise BadPress(visit.press.round_id)
    return await office.coordination.rounds.proposal(visit.press.round_id)


async def _with_choices(office: Office, visit: Visit) -> Round:
    """The proposal by the readings chosen on the card, kept if they changed it."""
    kept = await _proposal(office, visit)
    round_ = kept
    for choice in choices(kept):
        reading = text_of(visit.turn.data, f"c{choice.number}") or "suggested"
        if reading not in ("written", "suggested"):
            raise BadPress(reading)
        round_ = choose(round_, choice.number, reading)
    if round_ != kept:
        await office.coordination.rounds.propose(round_)
    return round_


def _in_words_language(office: Office, visit: Visit) -> Visit:
    """What is written beside a file tells the language of the answer; a letter pasted in tells its own only."""
    if not visit.turn.text.strip():
        return visit
    said = office.understand(visit.turn.text, office.round_id, visit.person)
    return replace(visit, words=office.languages[said.language])


def _only_coordinators(visit: Visit) -> None:
    if not visit.person.is_coordinator:
        raise NotAllowed(who=visit.person.name, reason="not_coordinator")


def _is_letter(attached: Attached) -> bool:
    return attached.name.casefold().endswith(_KINDS)
