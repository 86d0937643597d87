"""A letter's proposal made into a round that can run: what the letter leaves out gets a default that a person sees and mends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from alke.dates.tokens import unwrap
from alke.letter import ProposedRound, to_round
from alke.live_duties import live_deadlines
from alke.people import Council
from alke.rounds import Contact, Deadline, Doubt, Meeting, Offer, Round, Rules, ScheduleSpec

Name = Callable[[str], str]
"""A Finnish name by its key (`item.agenda`, `folder.memos`, `kind.seminar`): what lies in files is named in Finnish."""

AREAS = {"läntinen": "Länsi-Suomi", "itäinen": "Itä-Suomi", "pohjoinen": "Pohjois-Suomi", "eteläinen": "Etelä-Suomi"}
MINUTES = 45
"""A council's own meeting, where the letter gives only when the first begins and no length (the 2024 round's own schedule)."""
_BEFORE = timedelta(28)
_YEAR = timedelta(365)
_SCHEDULES = re.compile(r"aikataulu|tidtabell|schedule", re.IGNORECASE)
_NAMED = {"webinar", "seminar", "event", "myr"}
"""Kinds whose events have names of their own."""
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
    meetings = tuple(_meetings(base.meetings, makings))
    deadlines, folders = live_deadlines(proposed, meetings, base, makings.name, makings.text)
    schedules = next((link.name for link in proposed.links if _SCHEDULES.search(link.name)), channel)
    files = _Files(schedules, makings.name("schedule.file").format(year=year), proposed.schedule_file)
    timed = [_timed(spec, len(base.councils), _minutes(proposed)) for spec in base.schedules]
    specs = tuple(_schedule(spec, deadlines, makings, files) for spec in timed)
    folders = {**({"schedules": schedules} if specs else {}), **folders}
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
        doubts=(*map(_told, base.doubts), *_chosen(folders, proposed, makings.text)),
        folders=folders,
        links=_links(proposed, folders),
    )


@dataclass(frozen=True, slots=True)
class _Files:
    """Where schedules lie, what the bot calls its own file, and the one that the letter names."""

    folder: str
    own: str
    named: str

    def of(self, kind: str) -> tuple[str, bool]:
        """The path for a schedule of this kind, and whether the letter names the file."""
        named = bool(self.named) and kind in {"own", "wish"}
        return f"{self.folder}/{self.named if named else self.own}", named


def _links(proposed: ProposedRound, folders: Mapping[str, str]) -> dict[str, str]:
    """The letter's own addresses of the channel and of the folders, by the folders' keys."""
    channel = [link.address for link in proposed.links if link.channel][:1]
    by_name = {link.name: link.address for link in proposed.links if link.name}
    return {
        **dict.fromkeys(["channel"][: len(channel)], "".join(channel)),
        **{key: by_name[path] for key, path in folders.items() if path in by_name},
    }


def _chosen(folders: Mapping[str, str], proposed: ProposedRound, text: str) -> Iterator[Doubt]:
    """The folders whose names no letter gives."""
    told = " ".join((unwrap(text).text, *(link.name for link in proposed.links)))
    said = " ".join(told.split()).lower()
    names = dict.fromkeys(path.partition("/")[0] for path in folders.values())
    if own := [name for name in names if name.lower() not in said]:
        yield Doubt("folder_not_in_letter", ", ".join(own))


def _told(doubt: Doubt) -> Doubt:
    """Where the letter gives no end, what was put in its place."""
    if doubt.code != "no_end" or doubt.facts.get("kind") != "own":
        return doubt
    return replace(doubt, facts={**doubt.facts, "minutes": str(MINUTES)})


def _first_day(base: Round, today: date) -> date:
    """The round begins when it is approved, unless its letter is an old one; where that has no date, some weeks before it."""
    if timedelta() <= base.first_day - today < _YEAR:
        return today
    dated = all(doubt.code != "letter_undated" for doubt in base.doubts)
    return base.first_day if dated else base.first_day - _BEFORE


def _rules(kind: str, rules: Rules) -> Rules:
    """A council's own talk is one council's by its nature."""
    return replace(rules, min_regions=1, max_talks_per_region=1) if kind == "own" else rules


def _meetings(meetings: Sequence[Meeting], makings: Makings) -> Iterator[Meeting]:
    """Each with its key: the area's, the kind's, or the kind with a number where there are several."""
    counted = Counter(one.kind for one in meetings)
    seen: Counter[str] = Counter()
    for one in meetings:
        seen[one.kind] += 1
        key = one.kind if counted[one.kind] == 1 else f"{one.kind}{seen[one.kind]}"
        yield _meeting(replace(one, key=key), makings)


def _meeting(meeting: Meeting, makings: Makings) -> Meeting:
    """An area's talk gets its councils and its folder; a webinar keeps its name, others are called by their kind."""
    if meeting.area:
        regions = tuple(sorted(c.region for c in makings.councils if meeting.area in c.areas))
        key, area = meeting.area.translate(_LATIN), AREAS.get(meeting.area, meeting.area)
        return replace(meeting, key=key, area=area, regions=regions, folder=meeting.name)
    folder = makings.name("folder.thematic") if meeting.kind == "thematic" else ""
    name = meeting.name if meeting.kind in _NAMED else makings.name(f"kind.{meeting.kind}")
    return replace(meeting, name=name, folder=folder)


def _once(contacts: Sequence[Contact]) -> list[Contact]:
    """Who can be reached: a person mentioned in passing and again with a number is one contact; a number is the person's."""
    phones = {c.name: c.phone for c in contacts if c.phone}
    passing = {c.name: c for c in contacts if not c.phone and not c.area and c.name in phones}
    found = [c for c in contacts if c not in passing.values() and (c.phone or c.email)]
    roles = {c.name: f"{passing[c.name].role}, {c.role}" for c in found if c.phone and c.name in passing}
    return [replace(c, phone=phones.get(c.name, ""), role=roles.get(c.name, c.role)) for c in found]


def _schedule(spec: ScheduleSpec, deadlines: Sequence[Deadline], makings: Makings, files: _Files) -> ScheduleSpec:
    """Its own file or sheet, and its closing deadline."""
    closing = (d.key for d in deadlines for item in d.obliged if item.schedule == spec.key)
    file, named = files.of(spec.kind)
    return replace(
        spec,
        name=makings.name(f"schedule.{spec.kind}"),
        file=file,
        sheet="" if named else makings.name(f"sheet.{spec.kind}"),
        closes=next(closing, ""),
    )


def _minutes(proposed: ProposedRound) -> int:
    """The length of a council's own talk: the letter's, else the default."""
    said = [rule.value for rule in proposed.rules if rule.rule == "minutes" and isinstance(rule.value, int)]
    return said[0] if said else MINUTES


def _timed(spec: ScheduleSpec, councils: int, minutes: int) -> ScheduleSpec:
    """Councils' own talks: times enough for everybody."""
    return replace(spec, offers=divided(spec.offers, councils, minutes)) if spec.kind == "own" else spec


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
