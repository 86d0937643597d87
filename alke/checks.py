"""What does not fit in a round: faults that make it unusable, doubts that a person should look at; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from alke.rounds import Check, Deadline, Doubt, Meeting, Obliged, Party, Round, ScheduleSpec


def faults(round_: Round) -> list[str]:
    """Contradictions inside a round, one English line each: a key twice, a reference to nothing, an end too early."""
    return [*_keys(round_), *_deadlines(round_), *_schedules(round_), *_spans(round_)]


def doubts(round_: Round) -> tuple[Doubt, ...]:
    """What the round's own numbers make doubtful, whoever wrote it."""
    return (*_too_many_times(round_), *_tentative(round_))


def all_doubts(round_: Round) -> tuple[Doubt, ...]:
    """The doubts written in the round and those that its numbers raise, each once by code and source."""
    written = {(d.code, d.source) for d in round_.doubts}
    return round_.doubts + tuple(d for d in doubts(round_) if (d.code, d.source) not in written)


def most_discussions(round_: Round) -> int | None:
    """How many group discussions the councils can form at most; None when no rule limits it."""
    rules = round_.rules.get("group")
    if rules is None or not rules.min_regions or rules.max_talks_per_region is None:
        return None
    return len(round_.councils) * rules.max_talks_per_region // rules.min_regions


def _too_many_times(round_: Round) -> Iterable[Doubt]:
    most = most_discussions(round_)
    for spec in round_.schedules:
        if most is not None and spec.kind == "wish" and len(spec.offers) > most:
            least = str(round_.rules["group"].min_regions)
            facts = {
                "slots": str(len(spec.offers)),
                "groups": str(most),
                "councils": str(len(round_.councils)),
                "min_regions": least,
            }
            yield Doubt("more_slots_than_groups", spec.name, spec.source, facts)


def _tentative(round_: Round) -> Iterable[Doubt]:
    items: tuple[Meeting | Deadline, ...] = (*round_.meetings, *round_.deadlines)
    for item in items:
        if item.tentative:
            yield Doubt("tentative", item.name, item.source)


def _keys(round_: Round) -> Iterable[str]:
    for kind, items in (
        ("meetings", round_.meetings),
        ("schedules", round_.schedules),
        ("deadlines", round_.deadlines),
    ):
        for key, times in Counter(item.key for item in items).items():
            if times > 1:
                yield f"{kind}: the key {key!r} stands {times} times"
    for name, times in Counter(round_.councils).items():
        if times > 1:
            yield f"councils: {name} stands {times} times"


def _deadlines(round_: Round) -> Iterable[str]:
    for deadline in round_.deadlines:
        where = f"deadlines[{deadline.key}]"
        if "@" in deadline.key:
            yield f"{where}: a key may not hold '@'"
        if deadline.due is not None and deadline.days_before is not None:
            yield f"{where}: has both a date and days_before"
        if deadline.due is None and deadline.days_before is None and not deadline.soft:
            yield f"{where}: has neither a date nor days_before, and is not soft"
        if deadline.days_before is not None and not deadline.of_kind:
            yield f"{where}: days_before of which meetings? of_kind is missing"
        for item in deadline.obliged:
            yield from _obliged(round_, item, f"{where}.obliged[{item.key}]")


def _obliged(round_: Round, item: Obliged, where: str) -> Iterable[str]:
    if item.check is Check.BOOKING and item.schedule not in {s.key for s in round_.schedules}:
        yield f"{where}: there is no schedule {item.schedule!r}"
    if item.check in (Check.FILE, Check.FORM) and not item.folder:
        yield f"{where}: names no folder to look into"
    if item.folder and item.folder not in (*round_.folders.values(), "{meeting}"):
        yield f"{where}: the folder {item.folder!r} is not among folders"


def _schedules(round_: Round) -> Iterable[str]:
    for spec in round_.schedules:
        where = f"schedules[{spec.key}]"
        if spec.closes and spec.closes not in {d.key for d in round_.deadlines}:
            yield f"{where}: closes at {spec.closes!r}, which is no deadline"
        if spec.confirms and spec.confirms not in {s.key for s in round_.schedules}:
            yield f"{where}: confirms {spec.confirms!r}, which is no schedule"
        if spec.lines_per_slot < 1:
            yield f"{where}: lines_per_slot must be at least 1"
        if spec.party not in (Party.COUNCIL, Party.GROUP):
            yield f"{where}: only councils and groups book times"
        yield from _twice(spec, where)


def _twice(spec: ScheduleSpec, where: str) -> Iterable[str]:
    for slot, times in Counter(offer.time for offer in spec.offers).items():
        if times > 1:
            yield f"{where}: {slot} is offered {times} times"


def _spans(round_: Round) -> Iterable[str]:
    if round_.last_day < round_.first_day:
        yield "last_day: the round ends before it begins"
    for meeting in round_.meetings:
        if _backwards(meeting):
            yield f"meetings[{meeting.key}]: ends before it begins"


def _backwards(meeting: Meeting) -> bool:
    if meeting.date and meeting.end_date and meeting.end_date < meeting.date:
        return True
    if meeting.start is None or meeting.end is None or meeting.end_date is not None:
        return False
    return meeting.end <= meeting.start
