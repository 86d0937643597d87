"""Deadlines of a letter as duties that can be seen to be done: who, by what, in which folder, with which fields; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from alke.letter.model import ProposedDeadline, ProposedRound
from alke.rounds import Check, Deadline, Meeting, Obliged, Party, Round

TALKS = ("group", "joint", "thematic")
"""The kinds of discussions that deadlines count from."""
_NOTICE = ("theme", "questions", "composition", "description")
_NOTICE_FIELDS = ("theme", "description", "questions", "regions", "contacts", "vn_time", "talk_time")
_BOOKINGS = {"booking": "own", "vn_time": "vn", "talk_time": "wish"}
_FOLDERS = {
    "theme": "notices", "agenda": "agendas", "invitations": "invitations", "participants": "participants",
    "invitation": "invitations", "background": "background", "memo": "memos", "picture": "pictures", "followup": "followup",
}  # fmt: skip
_KEYS = {"contacts": "contact", "invitations": "invitation", "tem_theme": "themes", "tem_tem_contact": "tem_contact"}
"""Where a duty is called otherwise than what the letter reader calls its item: as in every round file."""
_WORDS = {
    "agenda": ("asialist", "agenda", "esityslist", "föredragningslist", "dagordning"),
    "memo": ("muistio", "promemoria", "memo"),
}
_EACH = frozenset({"followup", "picture", "participants", "contacts"})
"""What each council owes itself, also one in a group; anything else one of the group does for all."""
_SOFT_DAYS = {"contacts": 28, "participants": 21, "attendance": 14, "memo": -14}
"""Where the letter says 'as early as possible' or nothing: when the bot nudges once. Shown, and the coordinator may move it."""


@dataclass(frozen=True, slots=True)
class _Maker:
    """What every duty of this round is made with."""

    base: Round
    meetings: Sequence[Meeting]
    name: Callable[[str], str]
    text: str

    @property
    def grouped(self) -> bool:
        """Councils form groups of their own."""
        return "group" in self.base.rules or any(s.kind == "wish" for s in self.base.schedules)

    @property
    def talk(self) -> str:
        """The kind of discussion that relative deadlines of this round count from, '' when there is none."""
        dated = {m.kind for m in self.meetings}
        return next((kind for kind in TALKS if kind in dated), "group" if self.grouped else "")

    def folder(self, key: str) -> str:
        """A folder by the name people know."""
        return self.name(f"folder.{key}")

    def each_talk(self, item: str) -> bool:
        """Whether each discussion has a folder of its own for this."""
        return item in _WORDS and any(m.folder and m.kind == self.talk for m in self.meetings)


def live_deadlines(
    proposed: ProposedRound, meetings: Sequence[Meeting], base: Round, name: Callable[[str], str], text: str
) -> tuple[tuple[Deadline, ...], dict[str, str]]:
    """The deadlines with their duties, and every folder they look into by its key; `text` is the letter's."""
    make = _Maker(base, meetings, name, text)
    made = [one for deadline in proposed.deadlines for one in _deadlines(make, deadline)]
    made += _ministries(make, made)
    keyed = _with_keys([one for one in made if one.obliged])
    return keyed, _folders(meetings, keyed)


def _folders(meetings: Sequence[Meeting], deadlines: Sequence[Deadline]) -> dict[str, str]:
    """Each folder once, by the discussion or the duty it is for."""
    found = {m.key: m.folder for m in meetings if m.folder}
    for duty in (duty for deadline in deadlines for duty in deadline.obliged):
        if duty.folder.endswith("/{region}"):
            found |= {"own": duty.folder.removesuffix("/{region}"), "council": duty.folder}
        elif duty.folder and duty.folder not in ("{meeting}", *found.values()):
            key = _FOLDERS.get(duty.key, duty.key)
            found[key if key not in found else f"{key}{len(found)}"] = duty.folder
        if duty.template:
            found["followup_last"] = duty.template
    return found


def _deadlines(make: _Maker, deadline: ProposedDeadline) -> Iterator[Deadline]:
    duties = tuple(_duties(make, deadline))
    days, of_kind = _relative(make, deadline)
    yield Deadline(
        key="",
        name=", ".join(dict.fromkeys(duty.name for duty in duties)),
        obliged=duties,
        due=deadline.due,
        days_before=days,
        of_kind=of_kind,
        soft=deadline.soft or (deadline.due is None and days is None),
        source=f"rivi {deadline.line}",
    )


def _relative(make: _Maker, deadline: ProposedDeadline) -> tuple[int | None, str]:
    """Days before which kind of talk: as the letter says, else our default for a soft one, else nothing to count."""
    kind = deadline.of_kind if deadline.of_kind in {m.kind for m in make.meetings} else make.talk
    if deadline.due is not None or not kind:
        return None, ""
    days = deadline.days_before
    if days is not None:
        return (-(-days * 7 // 5) if deadline.working_days else days), kind
    soft = next((_SOFT_DAYS[item] for item in deadline.what if item in _SOFT_DAYS), None)
    return (None, "") if soft is None else (soft, kind)


def _duties(make: _Maker, deadline: ProposedDeadline) -> Iterator[Obliged]:
    if "council" in deadline.who:
        yield from _councils(make, deadline)
    if "ministry" in deadline.who and not set(deadline.what) & {"agenda", "memo"}:
        for item in deadline.what:
            yield replace(_said(make, deadline, item, Party.MINISTRY), key=f"ministry_{item}")
    if "tem" in deadline.who:
        for item in deadline.what:
            filed = item in {"memo", "agenda", "invitations"}
            key = item if filed or f"tem_{item}" not in _KEYS else f"tem_{item}"
            yield (_filed if filed else _said)(make, deadline, key, Party.TEM)


def _councils(make: _Maker, deadline: ProposedDeadline) -> Iterator[Obliged]:
    """A theme with its questions is one notice (or one form); a booking is seen in its schedule; the rest are documents."""
    left = list(deadline.what)
    if "theme" in left and make.grouped:
        left = [item for item in left if item not in (*_NOTICE, "contacts")]
        notice = _filed(make, deadline, "theme", Party.GROUP)
        yield replace(notice, check=Check.NOTICE, fields=_NOTICE_FIELDS)
    elif "theme" in left:
        fields = tuple(item for item in ("theme", "questions", "participants", "contacts") if item in left)
        left = [item for item in left if item not in (*_NOTICE, *fields)]
        form = _filed(make, deadline, "form", Party.COUNCIL)
        yield replace(form, check=Check.FORM, folder=f"{make.folder('own')}/{{region}}", fields=fields)
    for item in left:
        yield _of_councils(make, deadline, item)


def _of_councils(make: _Maker, deadline: ProposedDeadline, item: str) -> Obliged:
    schedule = _BOOKINGS.get(item, "")
    if schedule and any(spec.key == schedule for spec in make.base.schedules):
        party = make.base.schedule(schedule).party
        return replace(_said(make, deadline, item, party), check=Check.BOOKING, schedule=schedule, recipients=())
    party = Party.COUNCIL if item in _EACH else Party.GROUP
    party = Party.COUNCIL if not make.talk else party
    mailed = item == "participants" and any("@" in to for to in deadline.to)
    if item in _FOLDERS and not mailed:
        return _filed(make, deadline, item, party)
    return _said(make, deadline, item, party)


def _filed(make: _Maker, deadline: ProposedDeadline, item: str, party: Party) -> Obliged:
    """Seen by a file: in the folder that the letter names, else in each talk's own, else in one by the item's name."""
    named = next((to for to in deadline.to if "@" not in to and to != "Teams"), "")
    each = make.each_talk(item)
    folder = named or ("{meeting}" if each else make.folder(_FOLDERS.get(item, "other")))
    words = _WORDS[item] if folder == "{meeting}" else ()
    said = _said(make, deadline, item, party)
    mails = said.recipients if item == "theme" else ()
    last = _last_folder(make.text, named) if item == "followup" else ""
    return replace(said, check=Check.FILE, folder=folder, words=words, recipients=mails, template=last)


def _last_folder(text: str, named: str) -> str:
    """'8. Seuranta helmikuu 2024' follows '7. Seuranta syksy 2023', if the letter names both."""
    number, _, words = named.partition(". ")
    if not number.isdigit() or not words:
        return ""
    before = rf"(?<!\d){int(number) - 1}\.\s+{re.escape(words.split()[0])}\s+\w+\s+20\d\d"
    found = re.search(before, text)
    return " ".join(found.group().split()) if found else ""


def _said(make: _Maker, deadline: ProposedDeadline, item: str, party: Party) -> Obliged:
    """Seen by a person's word in the register."""
    key = _KEYS.get(item, item)
    label = make.name(f"item.{key}")
    mails = tuple(to for to in deadline.to if "@" in to)
    lines = ", ".join(str(line) for line in (deadline.lines or (deadline.line,)))
    return Obliged(key, label, party, Check.REGISTER, recipients=mails, source=f"rivi {lines}")


def _ministries(make: _Maker, made: Sequence[Deadline]) -> Iterator[Deadline]:
    """Ministries name their people when councils do, and say yes or no to councils' own talks."""
    if not make.base.ministries:
        return
    asked = {o.key for d in made for o in d.obliged if o.party is Party.MINISTRY}
    beside = next((d for d in made for o in d.obliged if o.key == "participants" and o.party is Party.COUNCIL), None)
    if beside is not None and "ministry_participants" not in asked:
        yield _beside(make, beside, "ministry_participants")
    own = next((d for d in made for o in d.obliged if o.schedule == "own"), None)
    if own is not None and make.talk:
        soft = replace(own, due=None, days_before=_SOFT_DAYS["attendance"], of_kind=make.talk, soft=True)
        yield _beside(make, soft, "attendance")


def _beside(make: _Maker, deadline: Deadline, item: str) -> Deadline:
    label = make.name(f"item.{item}")
    duty = Obliged(item, label, Party.MINISTRY, Check.REGISTER, source=deadline.source)
    return replace(deadline, name=label, obliged=(duty,))


def _with_keys(deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Each is called by the first thing it asks for, with a number where two ask for the same."""
    seen: dict[str, int] = {}
    keyed = []
    for deadline in deadlines:
        first = deadline.obliged[0].key
        seen[first] = seen.get(first, 0) + 1
        keyed.append(replace(deadline, key=first if seen[first] == 1 else f"{first}{seen[first]}"))
    return tuple(keyed)
