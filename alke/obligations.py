"""Who owes what of a round at this moment, who has done it, and by what one sees it; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alke.dues import Due, dues
from alke.evidence import Evidence, confirmed_meetings
from alke.people import Council
from alke.rounds import Check, Doubt, Obliged, Party, Round
from alke.seen import Seen, Sight


class State(StrEnum):
    """Owed until the end of the day, late after it; a soft deadline is never late."""

    OWED = "owed"
    DONE = "done"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Obligation:
    """One party's part of one deadline. `deadline_key` is `Due.key`; `party` a region, an abbreviation or `TEM`.

    `evidence` says by what it is seen to be done (a file's name, a slot, a register row); `by` who saved or said so.
    A done obligation may still carry doubts: two documents, another council's document in the folder. `meeting` is the name
    of the discussion it belongs to, where it belongs to one.
    """

    round_id: str
    deadline_key: str
    version: int
    item: Obliged
    party: str
    due: date | None
    soft: bool
    state: State
    evidence: tuple[str, ...] = ()
    by: str = ""
    doubts: tuple[Doubt, ...] = ()
    meeting: str = ""


def obligations(round_: Round, evidence: Evidence, today: date, councils: Sequence[Council]) -> list[Obligation]:
    """Every party's part of every deadline, as the evidence shows it on the Helsinki day `today`."""
    meetings = confirmed_meetings(round_, evidence, councils)
    sight = Sight(round_, evidence, tuple(councils), tuple(meetings))
    return [
        _judge(round_, due, item, party, sight.seen(due, item, party), today)
        for due in dues(round_, meetings)
        for item in due.deadline.obliged
        for party in parties(round_, due, item)
    ]


def parties(round_: Round, due: Due, item: Obliged) -> tuple[str, ...]:
    """Those who owe this item. A group's part is owed by each of its councils: any of them can do it for all."""
    if item.party is Party.TEM:
        return ("TEM",)
    if item.party is Party.MINISTRY:
        return round_.ministries
    if due.meeting is not None and due.meeting.regions:
        return due.meeting.regions
    return round_.councils


def questions(round_: Round, evidence: Evidence, councils: Sequence[Council]) -> list[Doubt]:
    """What a person must be asked: files that lie in a folder of the round and could be anybody's."""
    meetings = confirmed_meetings(round_, evidence, councils)
    sight = Sight(round_, evidence, tuple(councils), tuple(meetings))
    found: dict[str, Doubt] = {}
    for due in dues(round_, meetings):
        for item in due.deadline.obliged:
            whose = item.party in (Party.COUNCIL, Party.GROUP) or (item.party is Party.TEM and due.meeting is not None)
            if item.check is Check.FILE and whose:
                found |= {doubt.facts["path"]: doubt for doubt in sight.unknown(due, item)}
    return list(found.values())


def owing(obligations: Iterable[Obligation]) -> list[Obligation]:
    """Those that are not done."""
    return [one for one in obligations if one.state is not State.DONE]


def _judge(round_: Round, due: Due, item: Obliged, party: str, seen: Seen, today: date) -> Obligation:
    late = due.day is not None and today > due.day and not due.deadline.soft
    state = State.DONE if seen.done else State.LATE if late else State.OWED
    return Obligation(
        round_.id,
        due.key,
        due.version,
        item,
        party,
        due.day,
        due.deadline.soft,
        state,
        seen.evidence,
        seen.by,
        seen.doubts,
        due.meeting.name if due.meeting else "",
    )
