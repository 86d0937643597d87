"""What is said about discussions and their papers: done at once where it is clear which one is meant, else asked with buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alke.errands import Errand, errand_of
from alke.participants_said import people_said
from alke.talk_marks import TalkFacts, asks_attendance, memo_done_mark
from alke.talks import Talk
from bot.handlers import (
    facts,
    followup,
    followup_form,
    forming,
    groups,
    missing,
    papers,
    register,
    status,
    talk,
    talks,
    themes,
)
from bot.handlers.languages import asked_in
from bot.office import Office, Visit
from bot.turn import Answer
from cards.presses import LANGUAGE
from cards.register import item_of
from cards.talk_forms import attendance_form, choose_talk

_OWN = frozenset(
    [
        "slots.book",
        "slots.move",
        "slots.cancel",
        "slots.who",
        "vn_slot.book",
        "participants.add",
        "participants.remove",
        "participants.list",
        "deadline.show",
        "group.join",
        "agenda.submit",
        "deny",
    ]
)
"""Intents that no errand takes over: they were told apart by more than words."""
_BESIDE = frozenset({("deadlines", "deadline.show"), ("attend", "group.join")})


def meant(office: Office, visit: Visit) -> Errand | None:
    """The errand of a sentence; times are a coordinator's to confirm one by one where the round has a file of them."""
    mine = visit.person.ministries
    named = bool(mine) and not set(mine).isdisjoint(office.whom(visit).ministries)
    found = errand_of(visit.turn.text, ministry=bool(mine), named=named)
    if found is None or (found.name == "talk.times" and office.round.schedules):
        return None
    intent = visit.said.intent if visit.said else ""
    return None if intent in _OWN and (found.name, intent) not in _BESIDE else found


async def run(office: Office, visit: Visit, errand: Errand) -> Answer | None:
    """The errand's handler."""
    match errand.name:
        case "paper":
            return await paper(office, visit, errand.kind)
        case "attend":
            return await attend(office, visit, errand.yes)
        case "talk.owner" | "talk.contact" | "talk.firm" | "talk.times" | "memo.done":
            return await of_coordinator(office, visit, errand.name)
    plain = {
        "group.leave": groups.leave,
        "group.begin": forming.begin,
        "status": status.status,
        "status.export": status.export,
        "missing": missing.missing,
        "theme": themes.begin,
        "form": followup_form.show,
        "followup": followup.update,
        "followup.overview": followup.overview,
        "talks": talks.mine,
        "deadlines": facts.deadlines,
        "folders": facts.folders,
        "filing": facts.filing,
    }
    return await plain[errand.name](office, visit)


async def paper(office: Office, visit: Visit, kind: str) -> Answer:
    """'Tee asialista': of the one discussion that is meant, in the language that is named."""
    found = await _meant(office, visit)
    items = [(one, f"{kind}|{one.key}") for one in found]
    if len(items) == 1:
        return await papers.make(office, visit.on(items[0][1]))
    title = visit.words(f"talk.make_{kind}")
    return _choose(office, visit, title, "paper", items, {LANGUAGE: asked_in(visit)})


async def attend(office: Office, visit: Visit, yes: bool | None) -> Answer:  # noqa: FBT001 - a person's answer, or none
    """'Osallistumme Lapin keskusteluun': the ministry's form with that answer in it, to be saved with a press."""
    if not asks_attendance(office.round):
        return await talks.mine(office, visit)
    ministry = talks.ministry_of(office, visit)
    own = [one for one in await office.works.talks.all(office.round) if one.kind == "own"]
    told = await talks.told_all(office, own)
    named = set(office.whom(visit).regions)
    if yes is not None:
        told |= {one.key: _answering(told[one.key], ministry, yes) for one in own if named & set(one.regions)}
    return Answer(card=attendance_form(visit.words, office.round, ministry, own, told))


async def of_coordinator(office: Office, visit: Visit, name: str) -> Answer:
    """A person named for a discussion, its memo delivered, its days confirmed: the coordinator's; others see the discussion."""
    if not visit.person.is_coordinator:
        return await (talk.set_contact if name == "talk.contact" else talks.mine)(office, visit)
    found = await _meant(office, visit)
    people = people_said(office.whom(visit).rest)
    kept = {"name": people[0].name, "email": people[0].email} if people else {}
    match name:
        case "talk.firm" | "talk.times":
            found = [one for one in found if one.tentative] or [one for one in await _all(office) if one.tentative]
            return _choose(office, visit, visit.words("talk.firm"), "talk.firm", [(one, one.key) for one in found])
        case "memo.done":
            done = [(one, item_of(mark)) for one in found if (mark := memo_done_mark(office.round, one))]
            if len(done) == 1:
                return await register.form(office, visit.on(done[0][1]))
            return _choose(office, visit, visit.words("talk.memo_done"), "mark.form", done)
    found = [one for one in found if one.kind != "own"] if name == "talk.contact" else found
    title = visit.words("talk.name_contact" if name == "talk.contact" else "talk.name_owner")
    who = f": {visit.words.spell(people[0].name)}" if people else ""
    verb = f"{name}.set" if people else name
    return _choose(office, visit, f"{title}{who}", verb, [(one, one.key) for one in found], kept)


def _choose(
    office: Office,
    visit: Visit,
    title: str,
    verb: str,
    items: Sequence[tuple[Talk, str]],
    kept: Mapping[str, str] | None = None,
) -> Answer:
    return Answer(card=choose_talk(visit.words, office.round, title, verb, items, kept or {}))


async def _meant(office: Office, visit: Visit) -> list[Talk]:
    """The discussions of the councils, the area or the day named, else of one's own; all of them for a coordinator."""
    whom, day = office.whom(visit), visit.said.date if visit.said else None
    regions = whom.regions or (() if visit.person.is_coordinator else visit.person.regions)
    found = list(await office.works.talks.of(office.round, regions))
    named = [one for one in found if whom.area in ("", one.area) and day in (None, one.date)]
    return named or found


async def _all(office: Office) -> list[Talk]:
    return list(await office.works.talks.all(office.round))


def _answering(told: TalkFacts, ministry: str, yes: bool) -> TalkFacts:  # noqa: FBT001 - a person's answer
    return replace(told, coming={**told.coming, ministry: yes})
