"""Everything one local Graph holds, handed to each operation."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from collections.abc import Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standins.graph.faults import Faults
from standins.graph.locks import Locks
from standins.graph.options import Options
from standins.graph.records import Identity, Item, Monitor, Session, Version
from standins.graph.store import Store
from standins.graph.throttle import Throttle
from standins.graph.tree import Tree


@dataclass(frozen=True, slots=True)
class Ticket:
    """A pre-authenticated address of the download host; `version` fixes an old one's bytes."""

    item: str
    until: float
    version: Version | None = None


class Cloud:
    """The library and its surroundings."""

    def __init__(self, root: Path, options: Options) -> None:
        root.mkdir(parents=True, exist_ok=True)
        self.options = options
        self.store = Store(options.state or root.with_name(root.name + ".graph"))
        self.tree = Tree(root, self.store)
        self.locks = Locks(self.tree, options)
        self.throttle = Throttle(options)
        self.faults = Faults()
        self.tickets: dict[str, Ticket] = {}
        self.sessions: dict[str, Session] = {}
        self.monitors: dict[str, Monitor] = {}
        self.subscriptions: dict[str, dict[str, Any]] = {}
        self.other_origin = ""  # of downloads, upload sessions and copy monitors; set at start
        self.requests = self.downloads = self.writes = 0
        self.delta_floor = 0  # tokens older than this answer 410
        self._tasks: set[asyncio.Task[None]] = set()
        self._dice = random.Random(options.seed)
        if options.channel:
            self.channel()

    @property
    def app(self) -> Identity:
        """Who writes through Graph: app-only, so an application and no user (onedrive-api-docs#362)."""
        return {"application": {"id": self.options.app_id, "displayName": self.options.app_name}}

    def channel(self) -> Item:
        """The channel's folder, made when it is not there."""
        folder = self.tree.root
        for part in [part for part in self.options.channel.split("/") if part]:
            folder = self.tree.find(folder, [part]) or self.tree.add_folder(folder, part, self.app)
        return folder

    def ticket(self, item: Item, version: Version | None = None) -> str:
        """A download address on the other origin."""
        now = time.monotonic()
        if len(self.tickets) > 10_000:
            self.tickets = {token: each for token, each in self.tickets.items() if each.until > now}
        token = secrets.token_urlsafe(24)
        self.tickets[token] = Ticket(item.id, now + self.options.download_life, version)
        return f"{self.other_origin}/download/{token}"

    def pending_names(self) -> set[tuple[str, str]]:
        """New names that an unfinished upload session keeps for itself."""
        now = time.time()
        return {
            (each.parent, each.name.casefold()) for each in self.sessions.values() if not each.item and each.until > now
        }

    def count(self, method: str) -> None:
        """For measurements."""
        self.requests += 1
        self.writes += method != "GET"

    def half_latency(self, *, write: bool) -> float:
        """Half of one call's time: the state is looked at half-way."""
        if not write:
            return self.options.read_latency / 2
        jitter = self._dice.uniform(-1, 1) * self.options.write_jitter
        return max(0.0, self.options.write_latency + jitter) / 2

    def spawn(self, work: Coroutine[None, None, None]) -> None:
        """Background work that ends with the server."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop the background work and let go of the side folder."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.store.close()
