"""A proposal that the coordinator has approved becomes a round, as far as the letter gives it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from alke.letter.known import COUNCILS
from alke.letter.model import ProposedDeadline, ProposedMeeting, ProposedRound, ProposedSlot
from alke.rounds import Check, Contact, Deadline, Doubt, Meeting, Obliged, Offer, Party, Round, Rules, ScheduleSpec

_PARTIES = {"council": Party.COUNCIL, "ministry": Party.MINISTRY, "tem": Party.TEM}
_CHECKS = {
    "booking": Check.BOOKING, "vn_time": Check.BOOKING, "talk_time": Check.BOOKING, "theme": Check.NOTICE,
    "questions": Check.NOTICE, "composition": Check.NOTICE, "agenda": Check.FILE, "followup": Check.FILE,
    "picture": Check.FILE, "memo": Check.FILE, "invitations": Check.FILE, "background": Check.FILE,
}  # fmt: skip
_SCHEDULES = {"booking": "own", "vn_time": "vn", "talk_time": "wish"}
_AFTER = timedelta(60)  # a round stays open for its memos after its last day
_SUMMER = (6, 30)  # and one of spring to the end of June


def to_round(proposed: ProposedRound, round_id: str) -> Round:
    """The round: what the letter does not say (folders, files, the areas' regions) is left empty for a person to fill."""
    days = [*_days(proposed)] or [date(int(round_id[:4]), 1, 1)]
    asked = {entry.key for entry in proposed.distribution if entry.kind == "council" and not entry.cc}
    name = f"ALKE-keskustelut {proposed.year or round_id}"
    return Round(
        id=round_id,
        name=proposed.title or name,
        channel=name,
        first_day=min(days),
        last_day=max(max(days) + _AFTER, date(max(days).year, *_SUMMER)),
        rules={kind: _rules(proposed, kind) for kind in dict.fromkeys(rule.kind for rule in proposed.rules)},
        meetings=tuple(_meeting(meeting, n) for n, meeting in enumerate(proposed.meetings, 1)),
        schedules=tuple(_schedules(proposed, name)),
        deadlines=tuple(_deadline(proposed, deadline, n) for n, deadline in enumerate(proposed.deadlines, 1)),
        contacts=tuple(
            Contact(c.name, c.email, c.phone, c.role, c.area, c.valid_from, c.valid_to, _line(c.line))
            for c in proposed.contacts
        ),
        folders={},
        councils=tuple(council.region for council in COUNCILS if not asked or council.region in asked),
        ministries=tuple(dict.fromkeys(e.key for e in proposed.distribution if e.kind == "ministry" and not e.cc)),
        diary_numbers=tuple(number.number for number in proposed.diary_numbers),
        addresses=tuple(
            dict.fromkeys((*(to for d in proposed.deadlines for to in d.to if "@" in to), *proposed.addresses))
        ),
        themes=proposed.themes,
        signers=tuple(f"{signer.title} {signer.name}" for signer in proposed.signers),
        cc=tuple(dict.fromkeys(entry.written for entry in proposed.distribution if entry.cc)),
        doubts=tuple(Doubt(d.code, d.text, _line(d.line), d.facts) for d in proposed.doubts),
    )


def _line(number: int) -> str:
    return f"rivi {number}"


def _days(proposed: ProposedRound) -> Iterator[date]:
    yield from (
        day
        for day in (proposed.dated, *(m.date for m in proposed.meetings), *(d.due for d in proposed.deadlines))
        if day
    )
    yield from (slot.date for slot in proposed.slots)
    yield from (contact.valid_from for contact in proposed.contacts if contact.valid_from)


def _rules(proposed: ProposedRound, kind: str) -> Rules:
    mine = {rule.rule: rule for rule in proposed.rules if rule.kind == kind}

    def number(name: str) -> int | None:
        value = mine[name].value if name in mine else None
        return value if isinstance(value, int) else None

    place = str(mine["place"].value) if "place" in mine else ""
    lines = ", ".join(str(line) for line in sorted({rule.line for rule in mine.values()}))
    return Rules(number("max_themes"), number("min_regions"), number("max_talks_per_region"), place, f"rivit {lines}")


def _meeting(meeting: ProposedMeeting, n: int) -> Meeting:
    return Meeting(
        key=f"{meeting.kind}{n}", name=meeting.name, kind=meeting.kind, date=meeting.date, start=meeting.start, end=meeting.end,
        end_date=meeting.end_date, place=meeting.place, area=meeting.area, tentative=meeting.tentative,
        source=_line(meeting.line),
    )  # fmt: skip


def _schedules(proposed: ProposedRound, name: str) -> Iterator[ScheduleSpec]:
    vn = [
        ProposedSlot(m.date, m.start, m.end, "vn", m.line)
        for m in proposed.meetings
        if m.kind == "vn" and m.date and m.start
    ]
    for kind, key, party, lines in (
        ("own", "own", Party.COUNCIL, 1), ("group", "wish", Party.GROUP, 4), ("group", "confirmed", Party.GROUP, 1),
        ("vn", "vn", Party.GROUP, 4),
    ):  # fmt: skip
        mine = [slot for slot in (*proposed.slots, *vn) if slot.kind == kind]
        offers = tuple(Offer(slot.date, slot.start, slot.end, slot.end_date) for slot in mine if slot.start)
        if offers:
            yield ScheduleSpec(
                key, key, f"{name}/Ajat {key}.xlsx", key, party, offers, lines_per_slot=lines, closes=_closes(proposed, key),
                confirms="wish" if key == "confirmed" else "", source=_line(mine[0].line),
            )  # fmt: skip


def _closes(proposed: ProposedRound, key: str) -> str:
    """The deadline that asks for a booking in this schedule."""
    asked = (n for n, d in enumerate(proposed.deadlines, 1) for item in d.what if _SCHEDULES.get(item) == key)
    return next((f"d{n}" for n in asked), "")


def _deadline(proposed: ProposedRound, deadline: ProposedDeadline, n: int) -> Deadline:
    return Deadline(
        key=f"d{n}",
        name=deadline.text,
        obliged=tuple(_obliged(proposed, deadline)),
        due=deadline.due,
        days_before=_calendar_days(deadline),
        of_kind=deadline.of_kind,
        soft=deadline.soft,
        source=_line(deadline.line),
    )


def _calendar_days(deadline: ProposedDeadline) -> int | None:
    """Ten working days are two weeks."""
    days = deadline.days_before
    return days if days is None or not deadline.working_days else -(-days * 7 // 5)


def _obliged(proposed: ProposedRound, deadline: ProposedDeadline) -> Iterator[Obliged]:
    grouped = any(rule.rule == "min_regions" for rule in proposed.rules)
    mails = tuple(to for to in deadline.to if "@" in to)
    folder = next((to for to in deadline.to if "@" not in to and to != "Teams"), "")
    for party in _parties(deadline.who, grouped=grouped):
        for item in deadline.what:
            yield Obliged(
                key=item if party is not Party.MINISTRY else f"ministry_{item}", name=item, party=party,
                check=_CHECKS.get(item, Check.REGISTER), folder=folder, schedule=_SCHEDULES.get(item, ""), recipients=mails,
                source=_line(deadline.line),
            )  # fmt: skip


def _parties(who: Iterable[str], *, grouped: bool) -> tuple[Party, ...]:
    """Where councils form groups, the group owes what its councils owe."""
    return tuple(Party.GROUP if grouped and party == "council" else _PARTIES[party] for party in who)
