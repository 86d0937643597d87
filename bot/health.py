"""`/healthz` and `/metrics`: whether the bot lives, and the figures that tell an administrator that something is wrong."""

from __future__ import annotations

from contextlib import suppress

from aiohttp import web

from alke.errors import LedgerTrouble
from ledger import Ledger
from scheduler.ticker import Ticker
from sharepoint.proven import Proving

STALE = 180.0
"""Seconds without a completed tick after which the bot calls itself ill: nine ticks."""


class Health:
    """Two addresses without any secret or name in them."""

    def __init__(self, ticker: Ticker, ledger: Ledger, proving: Proving) -> None:
        """What lives or does not."""
        self._ticker, self._ledger, self._proving = ticker, ledger, proving

    def routes(self) -> list[web.RouteDef]:
        """Both, by GET."""
        return [web.get("/healthz", self._health), web.get("/metrics", self._metrics)]

    async def _health(self, _: web.Request) -> web.Response:
        """200 when well, 503 when not; JSON with the reasons' figures.

        A bot that may not write (`writes`) is well: it answers people, and another host would not mend SharePoint.
        """
        idle, ledger = round(self._ticker.idle, 1), await self._ledger_answers()
        well = ledger and idle < STALE
        body = {"ok": well, "seconds_since_tick": idle, "ledger": ledger, "writes": self._proving.proof.good}
        return web.json_response(body, status=200 if well else 503)

    async def _metrics(self, _: web.Request) -> web.Response:
        """Prometheus' text format."""
        lines = ["# TYPE alke_seconds_since_tick gauge", f"alke_seconds_since_tick {self._ticker.idle:.1f}"]
        lines += ["# TYPE alke_writes gauge", f"alke_writes {int(self._proving.proof.good)}"]
        with suppress(LedgerTrouble):  # then /healthz says so
            waiting = [len(await self._ledger.claims.live(file)) for file in await self._ledger.claims.files()]
            lines += ["# TYPE alke_claims_waiting gauge", f"alke_claims_waiting {sum(waiting)}"]
        return web.Response(text="\n".join(lines) + "\n", content_type="text/plain")

    async def _ledger_answers(self) -> bool:
        try:
            await self._ledger.heartbeat()
        except LedgerTrouble:
            return False
        return True
