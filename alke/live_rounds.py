"""A letter's proposal made into a round that can run: what the letter leaves out gets a default that a person sees and mends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from alke.letter import ProposedRound, to_round
from alke.live_duties import live_deadlines
from alke.people import Council
from alke.rounds import Contact, Deadline, Doubt, Meeting, Offer, Round, Rules, ScheduleSpec

Name = Callable[[str], str]
"""A Finnish name by its key (`item.agenda`, `folder.memos`, `kind.seminar`): what lies in files is named in Finnish."""

AREAS = {"läntinen": "Länsi-Suomi", "itäinen": "Itä-Suomi", "pohjoinen": "Pohjois-Suomi", "eteläinen": "Etelä-Suomi"}
MINUTES = 45
"""A council's own meeting, where the letter gives only when the first begins (the 2024 round's own schedule)."""
_BEFORE = timedelta(28)
_YEAR = timedelta(365)
_LATIN = str.maketrans("äöåÄÖÅ", "aoaAOA")


@dataclass(frozen=True, slots=True)
class Makings:
    """What a round is made with besides the letter."""

    councils: Sequence[Council]
    name: Name
    today: date
    text: str = ""
    """The letter's, for folder names that no deadline mentions."""


def live_round(proposed: ProposedRound, makings: Makings) -> Round:
    """The round by its year; every reference holds (alke.checks.faults finds none), whatever the letter lacked."""
    year = proposed.year or makings.today.year
    base = to_round(proposed, str(year))
    channel = f"ALKE-keskustelut {year}"
    meetings = tuple(_meeting(one, makings, n) for n, one in enumerate(base.meetings, 1))
    deadlines, folders = live_deadlines(proposed, meetings, base, makings.name, makings.text)
    specs = tuple(_schedule(spec, base, deadlines, makings, channel) for spec in base.schedules)
    return replace(
        base,
        name=makings.name("round.name").format(year=year),
        letter=proposed.title,
        channel=channel,
        first_day=_first_day(base, makings.today),
        last_day=max(base.last_day, makings.today),
        meetings=meetings,
        rules={kind: _rules(kind, rules) for kind, rules in base.rules.items()},
        schedules=specs,
        deadlines=deadlines,
        contacts=tuple(replace(one, area=AREAS.get(one.area, one.area)) for one in _once(base.contacts)),
        doubts=tuple(_told(doubt) for doubt in base.doubts),
        folders={**({"schedules": channel} if specs else {}), **folders},
    )


def _told(doubt: Doubt) -> Doubt:
    """Where the letter gives no end, what was put in its place."""
    if doubt.code != "no_end" or doubt.facts.get("kind") != "own":
        return doubt
    return replace(doubt, facts={**doubt.facts, "minutes": str(MINUTES)})


def _first_day(base: Round, today: date) -> date:
    """The round begins when it is approved, unless its letter is an old one."""
    return today if timedelta() <= base.first_day - today < _YEAR else base.first_day - _BEFORE


def _rules(kind: str, rules: Rules) -> Rules:
    """A council's own talk is one council's by its nature."""
    return replace(rules, min_regions=1, max_talks_per_region=1) if kind == "own" else rules


def _meeting(meeting: Meeting, makings: Makings, n: int) -> Meeting:
    """An area's talk gets its councils and its folder; an event is called by its kind, not by an inflected word."""
    if meeting.area:
        regions = tuple(sorted(c.region for c in makings.councils if meeting.area in c.areas))
        key = meeting.area.translate(_LATIN)
        return replace(
            meeting,
            key=key,
            area=AREAS.get(meeting.area, meeting.area),
            regions=regions,
            folder=meeting.name,
            source=meeting.source,
        )
    folder = makings.name("folder.thematic") if meeting.kind == "thematic" else ""
    return replace(meeting, key=f"{meeting.kind}{n}", name=makings.name(f"kind.{meeting.kind}"), folder=folder)


def _once(contacts: Sequence[Contact]) -> list[Contact]:
    """Who can be reached: a person mentioned in passing and again with a number is one contact; a number is the person's."""
    phones = {c.name: c.phone for c in contacts if c.phone}
    passing = {c.name: c for c in contacts if not c.phone and not c.area and c.name in phones}
    found = [c for c in contacts if c not in passing.values() and (c.phone or c.email)]
    roles = {c.name: f"{passing[c.name].role}, {c.role}" for c in found if c.phone and c.name in passing}
    return [replace(c, phone=phones.get(c.name, ""), role=roles.get(c.name, c.role)) for c in found]


def _schedule(
    spec: ScheduleSpec, base: Round, deadlines: Sequence[Deadline], makings: Makings, channel: str
) -> ScheduleSpec:
    """Its own file or sheet, its closing deadline, and times enough for everybody."""
    closing = (d.key for d in deadlines for item in d.obliged if item.schedule == spec.key)
    offers = divided(spec.offers, len(base.councils), MINUTES) if spec.kind == "own" else spec.offers
    year = channel.rpartition(" ")[2]
    return replace(
        spec,
        name=makings.name(f"schedule.{spec.kind}"),
        file=f"{channel}/{makings.name('schedule.file').format(year=year)}",
        sheet=makings.name(f"sheet.{spec.kind}"),
        offers=offers,
        closes=next(closing, ""),
    )


def divided(offers: Sequence[Offer], councils: int, minutes: int) -> tuple[Offer, ...]:
    """'Alkaen klo 12.30' on four days: on each as many times of so many minutes as give every council one."""
    open_ = [offer for offer in offers if offer.end is None]
    if not open_:
        return tuple(offers)
    rows = -(-max(0, councils - (len(offers) - len(open_))) // len(open_))
    made = [_after(offer, n, minutes) for offer in offers for n in range(rows if offer.end is None else 1)]
    return tuple(offer for offer in made if offer is not None)


def _after(offer: Offer, n: int, minutes: int) -> Offer | None:
    """The nth time that begins so; None past the evening."""
    if offer.end is not None:
        return offer
    start = datetime.combine(offer.date, offer.start) + n * timedelta(minutes=minutes)
    end = start + timedelta(minutes=minutes)
    if end.date() != offer.date or end.time() > time(21):
        return None
    return Offer(offer.date, start.time(), end.time())
