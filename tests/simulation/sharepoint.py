"""A SharePoint in virtual time: versions, If-Match, locks, rewriting, and every way in which an answer can go astray."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from alke.errors import FileChanged, FileGone, FileLocked, FileThrottled, OutcomeUnknown, Unavailable
from alke.ports import Snapshot
from tests.simulation.papers import rewritten
from tests.simulation.steering import outside


@dataclass(frozen=True)
class Version:
    """What a file was from a moment on, and who made it so."""

    number: int
    data: bytes
    by: str
    at: float

    @property
    def etag(self) -> str:
        return f'"{{{self.number}}},{self.number}"'


@dataclass
class SimFile:
    versions: list[Version]
    locked_until: float = 0.0
    gone: bool = False

    @property
    def now(self) -> Version:
        return self.versions[-1]


@dataclass
class SimSharePoint:
    """All files of the channel. `calm` ends the bad weather; `put_seen` hears (file, before, after) of each bot's write."""

    chance: random.Random
    files: dict[str, SimFile]
    put_seen: Callable[[str, Version, Version], None]
    honours_if_match: bool = True
    rough: float = 1.0
    """How bad the weather is."""
    calm: bool = False
    units: list[tuple[float, int]] = field(default_factory=list)
    faults: int = 0

    def save(self, file: str, data: bytes, by: str) -> Version:
        """A new version, whoever made it."""
        kept = self.files[file]
        kept.versions.append(Version(kept.now.number + 1, data, by, _time()))
        return kept.now

    async def get(self, file: str) -> Snapshot:
        self.units.append((_time(), 2))
        await asyncio.sleep(self.chance.uniform(0.02, 0.3))
        match self._weather(0.04):
            case 0:
                raise Unavailable(file=file)
            case 1:
                raise FileThrottled(file=file, retry_after=self.chance.choice((1, 5, 30)))
        kept = self.files[file]
        if kept.gone:
            raise FileGone(file=file)
        return Snapshot(kept.now.etag, kept.now.data, file)

    async def download(self, file: str, version: Version) -> Snapshot | None:
        """The bytes that belong to an answer already had; None when others have come in their place."""
        self.units.append((_time(), 1))
        await asyncio.sleep(self.chance.uniform(0.02, 0.3))
        kept = self.files[file]
        return Snapshot(version.etag, version.data, file) if kept.now is version and not kept.gone else None

    async def put(self, file: str, etag: str, data: bytes) -> Version:
        """The version it became. The server's half may go on after the client's half has given up."""
        self.units.append((_time(), 2))
        await asyncio.sleep(self.chance.uniform(0.05, 0.4))
        weather = self._weather(0.12, kinds=7)
        if weather == 0:
            raise FileThrottled(file=file, retry_after=self.chance.choice((1, 5, 30)))
        if weather == 1:  # 502, never done
            raise OutcomeUnknown(file=file, status=502)
        if weather == 2:  # nothing arrives, nothing is answered
            await asyncio.sleep(30)
            raise OutcomeUnknown(file=file, status=0)
        if weather == 3:  # done after the client has given up
            outside(self._late(file, etag, data))
            await asyncio.sleep(30)
            raise OutcomeUnknown(file=file, status=0)
        self._apply(file, etag, data)
        if weather == 4:
            raise OutcomeUnknown(file=file, status=502)
        if weather == 5:
            await asyncio.sleep(30)
            raise OutcomeUnknown(file=file, status=0)
        after = self.files[file].now
        await asyncio.sleep(self.chance.uniform(0.05, 0.4))
        return after

    async def _late(self, file: str, etag: str, data: bytes) -> None:
        await asyncio.sleep(self.chance.uniform(1, 90))
        try:
            self._apply(file, etag, data)
        except (FileGone, FileLocked, FileChanged):
            return

    def _apply(self, file: str, etag: str, data: bytes) -> None:
        kept = self.files[file]
        if kept.gone:
            raise FileGone(file=file)
        if kept.locked_until > _time():
            raise FileLocked(file=file)
        if self.honours_if_match and kept.now.etag != etag:
            raise FileChanged(file=file)
        before = kept.now
        self.put_seen(file, before, self.save(file, data, "bot"))
        match self.chance.choice(("never", "never", "later", "later", "at once")):
            case "later":
                outside(self._rewrite(file, kept.now))
            case "at once":
                self.save(file, rewritten(data, kept.now.number), "sharepoint")

    async def _rewrite(self, file: str, version: Version) -> None:
        await asyncio.sleep(self.chance.uniform(0.0, 2.0))
        if self.files[file].now is version and not self.files[file].gone:
            self.save(file, rewritten(version.data, version.number), "sharepoint")

    def _weather(self, bad: float, kinds: int = 2) -> int:
        """Which fault, or -1."""
        if self.calm or self.chance.random() >= bad * self.rough:
            return -1
        self.faults += 1
        return self.chance.randrange(kinds)


@dataclass(frozen=True)
class SimShelf:
    """Plays alke.ports.Shelf: every request is on its own once it has left."""

    server: SimSharePoint
    answered: dict[str, Version] = field(default_factory=dict)
    """What the last write of each file became, as the answer said."""

    async def read(self, file: str, after: str = "") -> Snapshot:
        version = self.answered.pop(file, None)
        if version and version.etag == after:
            if version.by == "bot":  # the hash says that the bytes are those that were sent
                return Snapshot(version.etag, version.data, file)
            if found := await asyncio.shield(outside(self.server.download(file, version))):
                return found
        return await asyncio.shield(outside(self.server.get(file)))

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        self.answered[file] = version = await asyncio.shield(outside(self.server.put(file, snapshot.etag, data)))
        return version.etag


def _time() -> float:
    return asyncio.get_running_loop().time()
