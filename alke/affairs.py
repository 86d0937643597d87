"""How things stand: the obligations of a round as SharePoint shows them now, for whoever asks and for whoever reminds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from alke.calendar import to_helsinki
from alke.dues import Due, sought
from alke.evidence import Evidence, confirmed_meetings
from alke.obligations import Obligation, obligations, questions
from alke.people import Council
from alke.ports import Clock, Rounds
from alke.rounds import Doubt, Meeting, Round


class Evidences(Protocol):
    """The eyes: reads what these deadlines need. Raises FileTrouble's children."""

    async def gather(self, round_: Round, dues: Sequence[Due]) -> Evidence:
        """What lies in SharePoint now."""
        ...


@dataclass(frozen=True, slots=True)
class Standing:
    """A round at one moment: who owes what, the discussions the files know, and what a person must be asked."""

    round: Round
    obligations: Sequence[Obligation]
    meetings: Sequence[Meeting]
    questions: Sequence[Doubt]


class Affairs:
    """Looks each time anew: a reminder must never go to someone who has delivered."""

    def __init__(self, rounds: Rounds, eyes: Evidences, councils: Sequence[Council], clock: Clock) -> None:
        """The roles it needs."""
        self._rounds, self._eyes, self._councils, self._clock = rounds, eyes, councils, clock

    async def meetings(self, round_id: str) -> Sequence[Meeting]:
        """The discussions that only the files know, without a look at anything else."""
        round_ = self._rounds.get(round_id)
        return confirmed_meetings(round_, await self._eyes.gather(round_, ()), self._councils)

    async def standing(self, round_id: str, deadline: str = "") -> Standing:
        """The whole round, or with `deadline` what is asked at that one: fewer places are looked into then.

        KeyError for an unknown round; FileTrouble when SharePoint does not answer.
        """
        round_ = self._rounds.get(round_id)
        asked = [due for due in sought(round_) if deadline in ("", due.deadline.key)]
        evidence = await self._eyes.gather(round_, asked)
        today = to_helsinki(self._clock.now()).date()
        found = obligations(round_, evidence, today, self._councils)
        return Standing(
            round_,
            [one for one in found if deadline in ("", one.deadline_key.partition("@")[0])],
            confirmed_meetings(round_, evidence, self._councils),
            questions(round_, evidence, self._councils),
        )
