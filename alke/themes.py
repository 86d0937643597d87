"""A theme notice: what a group tells the ministry, how a form is read, and which rules of the letter it must keep; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alke.evidence import Notice
from alke.groups import group_rules
from alke.rounds import Check, Deadline, Obliged, Round, ScheduleSpec
from alke.slots import SlotTime

TEXTS = ("theme", "description", "questions")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SEVERAL = re.compile(r"\n|;|(?:^|\s)1[.)]\s.*\s2[.)]\s|(?:^|\s)a\)\s.*\sb\)\s")
_LONGEST_THEME = 200


@dataclass(frozen=True, slots=True)
class Named:
    """A contact person: a name and a work mail address, nothing else (alke.md §D)."""

    name: str
    email: str = ""

    def __str__(self) -> str:
        """A line of the form: `Maija Meikäläinen, maija@example.org`."""
        return ", ".join(filter(None, (self.name, self.email)))


@dataclass(frozen=True, slots=True)
class ThemeNotice:
    """One version of a group's notice; `number` 0 was never sent. `reason` is the coordinator's for a broken rule."""

    theme: str = ""
    description: str = ""
    questions: str = ""
    regions: tuple[str, ...] = ()
    contacts: tuple[Named, ...] = ()
    vn_time: SlotTime | None = None
    vn_time_2: SlotTime | None = None
    talk_time: SlotTime | None = None
    number: int = 0
    version: int = 0
    by: str = ""
    reason: str = ""
    file: str = ""

    @property
    def filled(self) -> frozenset[str]:
        """The fields that say something, by the names of `Obliged.fields`."""
        names = (*TEXTS, "regions", "contacts", "vn_time", "talk_time")
        return frozenset(name for name in names if getattr(self, name))

    @property
    def content(self) -> ThemeNotice:
        """What was told, without when and by whom: equal for the same notice sent twice."""
        return replace(self, number=0, version=0, by="", reason="", file="")


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule of the round that a notice breaks, with the letter's lines; `code` names the sentence `theme.fault_<code>`."""

    code: str
    source: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ThemeDesk:
    """The parts of a round that theme notices are about: what is asked by when, and the schedules of the two times."""

    deadline: Deadline
    item: Obliged
    wish: ScheduleSpec | None
    vn: ScheduleSpec | None


def theme_desk(round_: Round) -> ThemeDesk | None:
    """None in a round that asks for no theme notices."""
    for deadline in round_.deadlines:
        for item in deadline.obliged:
            if item.check is Check.NOTICE:
                kinds = {spec.kind: spec for spec in reversed(round_.schedules)}
                return ThemeDesk(deadline, item, kinds.get("wish"), kinds.get("vn"))
    return None


def read_contacts(text: str) -> tuple[Named, ...]:
    """A person a line: a name with a mail address before or behind it, whatever stands between."""
    found = []
    for line in re.split(r"\n|;", text):
        mail = _MAIL.search(line)
        name = " ".join(re.sub(r"[<>()]", " ", line.replace(mail[0], " ") if mail else line).split()).strip(" ,:–-")
        if name or mail:
            found.append(Named(name, mail[0] if mail else ""))
    return tuple(found)


def check(
    notice: ThemeNotice, round_: Round, others: Sequence[Notice], today: date, *, before: ThemeNotice | None = None
) -> list[Fault]:
    """Every rule the notice breaks, in the order of the form; `others` are the other groups' notices, `before` its last version.

    A late notice is no fault (late is better than never); a group that changes after the deadline is.
    """
    desk = theme_desk(round_)
    if desk is None:
        return [Fault("no_notices", "", {})]
    rules = group_rules(round_)
    return [
        *_missing(notice, desk),
        *_theme(notice, rules.max_themes, rules.source),
        *_regions(notice, round_, others),
        *_contacts(notice, desk),
        *_times(notice, desk, today),
        *_closed(notice, before, desk, today),
    ]


def _missing(notice: ThemeNotice, desk: ThemeDesk) -> Iterator[Fault]:
    missing = [name for name in desk.item.fields if name not in notice.filled]
    if missing:
        yield Fault("missing", desk.deadline.source, {"fields": tuple(missing)})


def _theme(notice: ThemeNotice, most: int | None, source: str) -> Iterator[Fault]:
    if most == 1 and _SEVERAL.search(notice.theme.strip()):
        yield Fault("max_themes", source, {"most": most})
    if len(notice.theme) > _LONGEST_THEME:
        yield Fault("long_theme", source, {"most": _LONGEST_THEME})


def _regions(notice: ThemeNotice, round_: Round, others: Sequence[Notice]) -> Iterator[Fault]:
    rules = group_rules(round_)
    strangers = tuple(region for region in notice.regions if region not in round_.councils)
    if strangers:
        yield Fault("strangers", rules.source, {"who": strangers})
    if notice.regions and len(notice.regions) < (rules.min_regions or 1):
        yield Fault("min_regions", rules.source, {"needed": rules.min_regions, "given": len(notice.regions)})
    if rules.max_talks_per_region == 1:
        for other in others:
            both = tuple(region for region in notice.regions if region in other.regions)
            if both:
                yield Fault("one_group", rules.source, {"who": both, "theme": other.theme or other.file})


def _contacts(notice: ThemeNotice, desk: ThemeDesk) -> Iterator[Fault]:
    bad = tuple(person.name or person.email for person in notice.contacts if not (person.name and person.email))
    if bad:
        yield Fault("contacts", desk.deadline.source, {"who": bad})


def _times(notice: ThemeNotice, desk: ThemeDesk, today: date) -> Iterator[Fault]:
    if notice.vn_time and notice.vn_time == notice.vn_time_2:
        yield Fault("same_vn", desk.deadline.source, {"slot": notice.vn_time})
    for spec, times in ((desk.vn, (notice.vn_time, notice.vn_time_2)), (desk.wish, (notice.talk_time,))):
        offered = {offer.time for offer in spec.offers} if spec else set()
        for slot in filter(None, times):
            if (offered and slot not in offered) or slot.date <= today:
                yield Fault("slot", desk.deadline.source, {"slot": slot})


def _closed(notice: ThemeNotice, before: ThemeNotice | None, desk: ThemeDesk, today: date) -> Iterator[Fault]:
    """A group that has told its councils keeps them after the deadline, unless the coordinator says otherwise."""
    if before is None or desk.deadline.due is None or today <= desk.deadline.due:
        return
    changed = tuple(sorted(set(before.regions) ^ set(notice.regions)))
    if changed:
        yield Fault("group_closed", desk.deadline.source, {"who": changed, "due": desk.deadline.due})
