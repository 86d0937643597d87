"""What a reminder says when it goes out: one step of one deadline, and what is owed of it at that moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from alke.affairs import Standing
from alke.by_hand import is_by_hand, said_by_hand
from alke.calendar import Calendar
from alke.notice_port import Notice
from alke.obligations import Obligation, State
from alke.ports import Clock
from alke.rounds import Doubt, Round
from alke.steps import Step, due_steps, plan


@dataclass(frozen=True, slots=True)
class Nudge:
    """The content of a reminder: one step of one deadline and what is owed of it now (for a summary: what never came)."""

    round: Round
    step: Step
    owed: tuple[Obligation, ...]
    questions: tuple[Doubt, ...] = ()
    """Files in this deadline's folders that could be anybody's: whoever knows is asked in the same post."""


class Stands(Protocol):
    """Who owes what, seen in SharePoint at that moment (alke.affairs.Affairs)."""

    async def standing(self, round_id: str, deadline: str = "") -> Standing:
        """Of the whole round, or of one deadline alone; FileTrouble when SharePoint does not answer."""
        ...


async def nudge_of(notice: Notice, stands: Stands, calendar: Calendar, clock: Clock) -> Nudge | None:
    """What it would say now; None when a newer step, a moved deadline or the end of its day has overtaken it."""
    standing = await stands.standing(notice.round_id, notice.deadline.partition("@")[0])
    now = clock.now()
    if is_by_hand(notice.step):
        said = said_by_hand(standing, notice, now)
        return said and Nudge(standing.round, *said)
    newest = [s for s in plan(standing.round, calendar, standing.meetings) if s.due_at <= now]
    last = {(s.deadline_key, s.version): s for s in newest}.get((notice.deadline, notice.version))
    if last is None or last.step != notice.step:
        return None
    steps = due_steps(standing.round, standing.obligations, calendar, now, standing.meetings)
    step = next((s for s in steps if (s.deadline_key, s.version) == (notice.deadline, notice.version)), last)
    parties = {owed.party for owed in step.owed}
    owed = tuple(
        one
        for one in standing.obligations
        if one.deadline_key == notice.deadline and one.party in parties and one.state is not State.DONE
    )
    return Nudge(standing.round, step, owed, _questions(standing, notice.deadline))


def _questions(standing: Standing, deadline_key: str) -> tuple[Doubt, ...]:
    """The files in this deadline's own folders that nobody can tell."""
    obliged = standing.round.deadline(deadline_key.partition("@")[0]).obliged
    folders = {item.folder for item in obliged if item.folder}
    return tuple(q for q in standing.questions if str(q.facts.get("path", "")).rpartition("/")[0] in folders)
