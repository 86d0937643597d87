"""What the register says of single discussions: the ministry's contact, who writes the memo, which ministries come; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from alke.dues import dues
from alke.evidence import talk_key
from alke.register import Mark
from alke.rounds import Check, Party, Round
from alke.talks import Talk, letter_contact

CONTACT, MEMO_OWNER, ATTENDANCE = "tem_contact", "memo_owner", "attendance"
YES, NO = "kyllä", "ei"
TEM, MEMO = "TEM", "memo"


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """Texts as people gave them, '' when nobody has; `coming` is a ministry -> whether it comes (TEM always does)."""

    contact: str = ""
    memo_owner: str = ""
    coming: Mapping[str, bool] = field(default_factory=dict)


def facts_of(round_: Round, talk: Talk, marks: Iterable[Mark]) -> TalkFacts:
    """What is said of this talk; the letter's own contact of an area stands until another is named."""
    mine = [mark for mark in marks if mark.talk and talk.is_of(mark.talk)]
    notes = {mark.item: mark.note for mark in mine}
    letter = letter_contact(round_, talk)
    told = ", ".join(filter(None, (letter.name, letter.email))) if letter else ""
    coming = {mark.party: mark.note == YES for mark in mine if mark.item == ATTENDANCE}
    return TalkFacts(notes.get(CONTACT, told), notes.get(MEMO_OWNER, ""), {TEM: True, **coming})


def contact_mark(round_: Round, talk: Talk, note: str) -> Mark:
    """The ministry names its contact for a talk."""
    return Mark(_tem_deadline(round_), CONTACT, TEM, talk.key, note)


def memo_owner_mark(talk: Talk, note: str) -> Mark:
    """Somebody is asked to write the memo; the letters name nobody (alke.md §A8 25)."""
    return Mark("", MEMO_OWNER, TEM, talk.key, note)


def memo_done_mark(round_: Round, talk: Talk) -> Mark | None:
    """The memo has gone to the participants; None where the round has no such duty, or the talk no time yet."""
    for deadline in round_.deadlines:
        for item in deadline.obliged:
            if item.key == MEMO and deadline.of_kind == talk.kind and talk.date:
                return Mark(f"{deadline.key}@{_meeting(round_, talk)}", MEMO, TEM)
    return None


def _meeting(round_: Round, talk: Talk) -> str:
    """What this talk is called in the keys of deadlines: a confirmed group is its time, anything else the round's meeting."""
    spec = next((one for one in round_.schedules if one.kind == "confirmed"), None)
    if talk.kind == "group" and spec and talk.date:
        return talk_key(spec, talk.date, talk.start)
    return talk.key


def all_named(round_: Round, talks: Sequence[Talk], marks: Sequence[Mark]) -> list[Mark]:
    """The whole part, once every discussion has its contact."""
    named = [facts_of(round_, talk, marks).contact for talk in talks if talk.kind != "own"]
    deadline = _tem_deadline(round_)
    return [Mark(deadline, CONTACT, TEM)] if deadline and named and all(named) else []


def attendance_marks(round_: Round, ministry: str, answers: Mapping[str, bool]) -> list[Mark]:
    """A ministry's yes or no for each council's own talk, and each whole part that is complete with it."""
    marks = [Mark("", ATTENDANCE, ministry, region, YES if yes else NO) for region, yes in answers.items()]
    for due in dues(round_):
        asked = any(item.key == ATTENDANCE for item in due.deadline.obliged)
        if asked and due.meeting and set(due.meeting.regions) <= set(answers):
            marks.append(Mark(due.key, ATTENDANCE, ministry))
    return marks


def asks_attendance(round_: Round) -> bool:
    """Only some rounds ask the ministries."""
    return any(item.key == ATTENDANCE for deadline in round_.deadlines for item in deadline.obliged)


def _tem_deadline(round_: Round) -> str:
    found = (
        deadline.key
        for deadline in round_.deadlines
        for item in deadline.obliged
        if item.key == CONTACT and item.party is Party.TEM and item.check is Check.REGISTER
    )
    return next(found, "")
