"""Bugs planted on purpose, one at a time: each must be found, or the simulation proves nothing.

They stand in the tests only: another part in the place of one of the bot's own. `SEEDS` are the runs that find them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import update

from alke.affairs import Standing
from alke.claim_port import Claim, ClaimState, Entry
from alke.errors import OutcomeUnknown, PostRefused, PostUnknown, RuleBroken
from alke.notice_port import Notice, NoticeState
from alke.ports import Post, Snapshot
from ledger.tables import claim as claims_table
from ledger.tables import notice as notices_table
from tests.simulation.bot import Parts
from tests.simulation.channel import SimStands
from tests.simulation.steering import outside


@dataclass
class Wrapped:
    """The part itself, but for what a bug changes."""

    part: Any

    def __getattr__(self, name: str) -> Any:
        return getattr(self.part, name)


class AnswersBeforeTheWrite(Wrapped):
    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        outside(self._later(file, snapshot, data))
        return snapshot.etag

    async def _later(self, file: str, snapshot: Snapshot, data: bytes) -> None:
        await asyncio.gather(self.part.replace(file, snapshot, data), return_exceptions=True)


class TakesSilenceForSuccess(Wrapped):
    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        try:
            return str(await self.part.replace(file, snapshot, data))
        except OutcomeUnknown:
            return snapshot.etag


@dataclass
class TakesSilenceForFailure(Wrapped):
    book: Any

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        try:
            return str(await self.part.replace(file, snapshot, data))
        except OutcomeUnknown as trouble:
            live = await self.book.live(file)
            await self.book.settle(
                [replace(c, state=ClaimState.REFUSED, reason=RuleBroken(rule="failed")) for c in live]
            )
            raise trouble from None


@dataclass
class BytesBeforeTag(Wrapped):
    """Reads the bytes of a moment ago under the eTag of now: the overwrite without a re-check."""

    last: dict[str, Snapshot] = field(default_factory=dict)

    async def read(self, file: str, after: str = "") -> Snapshot:
        found: Snapshot = await self.part.read(file, after)
        old = self.last.get(file, found)
        self.last[file] = found
        return replace(found, data=old.data)


class TwoTransactions(Wrapped):
    """First 'it is settled', then, in a transaction of its own, how."""

    async def settle(self, claims: Sequence[Claim]) -> Any:
        settled = await self.part.settle(
            [replace(c, state=ClaimState.REFUSED, reason=RuleBroken(rule="unknown")) for c in claims]
        )
        await asyncio.sleep(0.02)
        store = self.part.book._store
        for claim in claims:
            change = (
                update(claims_table).where(claims_table.c.id == claim.id).values(state=claim.state.value, reason=None)
            )
            await store.run(lambda connection, change=change: connection.execute(change))
        return [replace(claim, reason=claim.reason) for claim in claims if claim.id in {one.id for one in settled}]


class ForgetsDeliveries(Wrapped):
    async def enter(self, entries: Sequence[Entry]) -> Any:
        fresh = [
            replace(
                e,
                claim=replace(e.claim, order=replace(e.claim.order, delivery=f"{e.claim.order.delivery}!{e.claim.id}")),
            )
            for e in entries
        ]
        return [replace(c, order=e.claim.order) for c, e in zip(await self.part.enter(fresh), entries, strict=True)]


class RecordsBeforeSending(Wrapped):
    async def take(self, token: str, lease: float) -> Notice | None:
        notice: Notice | None = await self.part.take(token, lease)
        if notice is not None:
            await self.part.record(replace(notice, state=NoticeState.SENT))
        return notice


class SendsAgainAfterSilence(Wrapped):
    async def post(self, post: Post) -> str:
        try:
            return str(await self.part.post(post))
        except PostUnknown as trouble:
            if trouble.facts["status"] != 0:
                raise
            raise PostRefused(retry_after=1) from None


class SendsAgainAfter502(Wrapped):
    async def post(self, post: Post) -> str:
        try:
            return str(await self.part.post(post))
        except PostUnknown as trouble:
            if trouble.facts["status"] != 502:
                raise
            raise PostRefused(retry_after=1) from None


class NeverLooks(Wrapped):
    """An expired lease or a lost answer: sent again without a look."""

    async def find(self, _mark: str) -> str | None:
        return None


class LooksTooEarly(Wrapped):
    async def take_unknown(self, token: str, lease: float, settled: float) -> Notice | None:
        found: Notice | None = await self.part.take_unknown(token, lease, min(settled, 0.0))
        return found


class TakesWithoutClaim(Wrapped):
    """Two replicas take the same notice."""

    async def take(self, _token: str, lease: float) -> Notice | None:
        notice: Notice | None = await self.part.take("nobody", lease)
        if notice is not None:
            due = update(notices_table).where(notices_table.c.claim == "nobody").values(state=NoticeState.DUE.value)
            await self.part.book._store.run(lambda connection: connection.execute(due))
        return replace(notice, claim="nobody") if notice else None


class TellsWithoutAsking(Wrapped):
    """Who tells an answer is settled, and not whether it has been told since it was looked for."""

    async def telling(self, claim_id: str, holder: str, seconds: float) -> bool:
        return bool(await self.part.lease(f"answer/{claim_id}", holder, seconds))


@dataclass
class LooksOnce(Wrapped):
    """Who owes is seen once and believed for ever."""

    seen: dict[str, Standing] = field(default_factory=dict)

    async def standing(self, round_id: str, _deadline: str = "") -> Standing:
        part: SimStands = self.part
        if round_id not in self.seen:
            self.seen[round_id] = await part.standing(round_id)
        return self.seen[round_id]


BUGS: dict[str, Parts] = {
    "no_if_match": Parts(honours_if_match=False),
    "bytes_before_tag": Parts(shelf=lambda shelf, _: BytesBeforeTag(shelf)),
    "answer_before_write": Parts(shelf=lambda shelf, _: AnswersBeforeTheWrite(shelf)),
    "silence_is_success": Parts(shelf=lambda shelf, _: TakesSilenceForSuccess(shelf)),
    "silence_is_failure": Parts(shelf=TakesSilenceForFailure),
    "two_transactions": Parts(book=TwoTransactions),
    "no_durable_claim": Parts(database=lambda url, number: url.replace("ledger", f"ledger-{number}")),
    "delivery_forgotten": Parts(book=ForgetsDeliveries),
    "told_without_asking": Parts(book=TellsWithoutAsking),
    "recorded_before_sending": Parts(notices=RecordsBeforeSending),
    "resent_after_silence": Parts(announcer=SendsAgainAfterSilence),
    "resent_after_502": Parts(announcer=SendsAgainAfter502),
    "resent_without_look": Parts(announcer=NeverLooks),
    "looked_too_early": Parts(notices=LooksTooEarly),
    "notice_not_claimed": Parts(notices=TakesWithoutClaim, replicas=2),
    "no_second_look_at_who_owes": Parts(stands=LooksOnce),
}

SEEDS: dict[str, tuple[int, ...]] = {
    "no_if_match": (3, 9),
    "bytes_before_tag": (1, 5),
    "answer_before_write": (0, 1),
    "silence_is_success": (4, 5),
    "silence_is_failure": (10, 12),
    "two_transactions": (0, 3),
    "no_durable_claim": (0, 1),
    "delivery_forgotten": (0, 2),
    "told_without_asking": (119, 151),
    "recorded_before_sending": (1, 2),
    "resent_after_silence": (1, 3),
    "resent_after_502": (0, 7),
    "resent_without_look": (0, 3),
    "looked_too_early": (5, 9),
    "notice_not_claimed": (0, 2),
    "no_second_look_at_who_owes": (1, 11),
}
"""The recorded runs that find each; when the simulation changes, `python -m tests.simulation.hunt` finds others."""
