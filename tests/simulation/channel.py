"""A Teams channel in virtual time: posts that are stored, lost, stored late, and a look-up that sees them a moment later."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from alke.affairs import Standing
from alke.dues import dues
from alke.errors import PostRefused, PostUnknown, Unavailable
from alke.nudges import Nudge
from alke.obligations import Obligation, State
from alke.ports import Post
from alke.rounds import Round
from tests.fakes import REGIONS
from tests.simulation.steering import outside


@dataclass(frozen=True)
class Stored:
    """A message as the channel has it: when it was asked for, and since when it is there."""

    post: Post
    asked: float
    at: float


@dataclass
class SimChannel:
    """Plays alke.ports.Announcer."""

    chance: random.Random
    stored: list[Stored] = field(default_factory=list)
    calm: bool = False

    async def post(self, post: Post) -> str:
        return await asyncio.shield(outside(self._post(post)))

    async def find(self, mark: str) -> str | None:
        await asyncio.sleep(self.chance.uniform(0.1, 1.0))
        if not self.calm and self.chance.random() < 0.1:
            raise PostUnknown(status=500)
        now = asyncio.get_running_loop().time()
        return next((f"a{n}" for n, one in enumerate(self.stored) if one.post.mark == mark and one.at + 3 < now), None)

    async def _post(self, post: Post) -> str:
        asked = asyncio.get_running_loop().time()
        await asyncio.sleep(self.chance.uniform(0.1, 0.6))
        weather = -1 if self.calm or self.chance.random() >= 0.35 else self.chance.randrange(6)
        if weather == 0:
            raise PostRefused(retry_after=self.chance.choice((1, 10, 40)))
        if weather in (1, 2):  # lost
            await asyncio.sleep(15 * (weather - 1))
            raise PostUnknown(status=502 if weather == 1 else 0)
        if weather == 3:  # stored after the client has given up
            outside(self._late(post, asked))
            await asyncio.sleep(15)
            raise PostUnknown(status=0)
        self._store(post, asked)
        if weather in (4, 5):  # stored, and the answer lost
            await asyncio.sleep(15 * (weather - 4))
            raise PostUnknown(status=502 if weather == 4 else 0)
        return f"a{len(self.stored) - 1}"

    async def _late(self, post: Post, asked: float) -> None:
        await asyncio.sleep(self.chance.uniform(15, 75))
        self._store(post, asked)

    def _store(self, post: Post, asked: float) -> None:
        self.stored.append(Stored(post, asked, asyncio.get_running_loop().time()))


@dataclass
class SimStands:
    """Plays alke.reminding.Stands: who has delivered by now, read in a moment, sometimes not at all."""

    round: Round
    chance: random.Random
    done: dict[tuple[str, str], float] = field(default_factory=dict)
    """(deadline, region) -> since when."""
    calm: bool = False

    async def standing(self, round_id: str, deadline: str = "") -> Standing:
        assert round_id == self.round.id
        await asyncio.sleep(self.chance.uniform(0.1, 0.5))
        if not self.calm and self.chance.random() < 0.1:
            raise Unavailable(file="folder")
        return Standing(self.round, [one for due in dues(self.round) for one in self._of(due)], (), ())

    def _of(self, due: object) -> Sequence[Obligation]:
        key, version, day, item = due.key, due.version, due.day, due.deadline.obliged[0]  # type: ignore[attr-defined]
        return [
            Obligation(self.round.id, key, version, item, region, day, soft=False, state=self._state(key, region))
            for region in REGIONS
        ]

    def _state(self, key: str, region: str) -> State:
        return (
            State.DONE
            if self.done.get((key, region), float("inf")) <= asyncio.get_running_loop().time()
            else State.OWED
        )


class SimMentions:
    """Plays alke.reminding.Mentions."""

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        return [(one.party, one.party) for one in nudge.owed]
