"""The channel's own rounds, as files in its folder: shipped rounds, approved letters, moved deadlines; plays alke.rounds_kept."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from alke.calendar import lately
from alke.errors import FileChanged, FileGone, FileTrouble, FileUnreadable, RoundSpoilt, Unavailable
from alke.ports import Cabinet, Clock, FileEntry, Rounds, Snapshot
from alke.rounds import Round

log = logging.getLogger(__name__)

FOLDER = "ALKE-botti"
RUNNING = f"{FOLDER}/kierros.txt"
FRESH = timedelta(seconds=60)
TRIES = 4

Parse = Callable[[str, str], Round]
"""TOML text and a file's name to a round; ValueError (with every fault) when it is none. config.round_files plays it."""
Write = Callable[[Round, str], str]
"""A round and the text of its file so far ('' for none) to the text to be saved, comments kept. config.round_text plays it."""


class RoundsFolder:
    """A file that is no round leaves the round as it was, and stands in `faults`; one that is not given is asked for again."""

    def __init__(self, shipped: Rounds, first: str, cabinet: Cabinet, clock: Clock, parse: Parse, write: Write) -> None:
        """`first` is the round of the settings; `shipped` knows it."""
        self._shipped, self._first, self._cabinet, self._clock = shipped, first, cabinet, clock
        self._parse, self._text = parse, write
        self._live: dict[str, Round] = {}
        self._etags: dict[str, str] = {}
        self._running = ""
        self._looked: datetime | None = None
        self._faults: dict[str, str] = {}
        self._withheld: set[str] = set()

    @property
    def running(self) -> str:
        """The last approved round if its file is there, readable or not, else the setting's."""
        there = self._running in self._live or self._hidden(self._running)
        return self._running if there else self._first

    @property
    def faults(self) -> Mapping[str, str]:
        """Files that are no rounds: path -> what is wrong."""
        return self._faults

    @property
    def approved(self) -> Collection[str]:
        """Those with a file of their own."""
        return self._live.keys()

    def get(self, round_id: str) -> Round:
        """A live round before a shipped one; KeyError for neither.

        Unavailable while the channel may have one of its own that was not given yet, RoundSpoilt when nobody can read it.
        """
        if round_id in self._live:
            return self._live[round_id]
        file = kept_file(round_id)
        if file in self._faults:
            raise RoundSpoilt(file=file, why=self._faults[file])
        if self._looked is None or file in self._withheld:
            raise Unavailable(file=file)
        return self._shipped.get(round_id)

    def open(self, today: date) -> Sequence[Round]:
        """The running one, and others of this channel until their last day; none that nobody has seen yet."""
        if self._looked is None:
            return ()
        names = dict.fromkeys([self.running, *self._live, self._first])
        known = [self.get(name) for name in names if name in self._live or not self._hidden(name)]
        return [round_ for round_ in known if round_.id == self.running or round_.last_day >= today]

    async def refresh(self) -> None:
        """Look whether a file has changed, once a minute at most; at every call while one was not given."""
        if not self._withheld and lately(self._looked, self._clock.now(), FRESH):
            return
        try:
            await self._look()
        except FileTrouble as trouble:
            log.warning("rounds of %s not read: %s", FOLDER, trouble)

    async def propose(self, round_: Round) -> None:
        """`ehdotus_2027.toml`, over an older proposal, also one that cannot be read any more."""
        await self._cabinet.ensure_folder(FOLDER)
        await self._write(_draft(round_.id), lambda _: round_, anew=True)

    async def proposal(self, round_id: str) -> Round:
        """FileGone, or FileUnreadable when somebody has mended it into something else."""
        return self._read(_draft(round_id), (await self._cabinet.fetch(_draft(round_id))).data)

    async def approve(self, round_: Round) -> None:
        """`kierros_2027.toml`, never over one that is there; the channel's round is named in `kierros.txt`."""
        await self._cabinet.ensure_folder(FOLDER)
        draft = await self._found(_draft(round_.id))
        await self._cabinet.create(kept_file(round_.id), self._bytes(round_, draft))
        await self._run(round_.id)
        await self._look()

    async def change(self, round_id: str, change: Callable[[Round], Round]) -> Round:
        """The live file, or a first one of a shipped round."""
        if self._looked is None:
            await self._look()
        shipped = self.get(round_id)
        await self._cabinet.ensure_folder(FOLDER)
        changed = await self._write(kept_file(round_id), lambda found: change(found or shipped))
        self._live[round_id] = changed
        return changed

    async def _look(self) -> None:
        entries = await self._entries()
        for entry in entries:
            if entry.name.startswith("kierros_") and entry.name.endswith(".toml"):
                await self._taken(entry)
        there = {entry.path for entry in entries}
        self._withheld &= there
        for path in self._etags.keys() - there:
            del self._etags[path]
            self._live.pop(_id(path), None)
            self._faults.pop(path, None)
        if any(entry.path == RUNNING for entry in entries):
            self._running = (await self._cabinet.fetch(RUNNING)).data[:100].decode("utf-8", "replace").strip()
        self._looked = self._clock.now()

    def _hidden(self, round_id: str) -> bool:
        """Its own file stands there and was not read: a shipped round of this id is not what the channel has."""
        return kept_file(round_id) in {*self._withheld, *self._faults}

    async def _entries(self) -> Sequence[FileEntry]:
        try:
            return await self._cabinet.entries(FOLDER)
        except FileGone:
            return ()

    async def _taken(self, entry: FileEntry) -> None:
        """A file that SharePoint does not give holds up no other; it is asked for again at the next look."""
        try:
            await self._take(entry)
            self._withheld.discard(entry.path)
        except FileTrouble as trouble:
            self._withheld.add(entry.path)
            log.warning("%s is not read: %s", entry.path, trouble)

    async def _take(self, entry: FileEntry) -> None:
        if entry.still(self._etags.get(entry.path, "")):
            return
        found = await self._cabinet.fetch(entry.path)
        self._etags[entry.path] = entry.etag
        try:
            self._live[_id(entry.path)] = self._read(entry.path, found.data)
        except FileUnreadable as trouble:
            self._faults[entry.path] = str(trouble.facts["why"])
            log.warning("%s is not taken: %s", entry.path, trouble.facts["why"])
        else:
            self._faults.pop(entry.path, None)

    async def _write(self, path: str, change: Callable[[Round | None], Round], *, anew: bool = False) -> Round:
        """Read, change, write if nobody did meanwhile; again from the start when somebody did."""
        for attempt in range(TRIES):
            found = await self._found(path)
            changed = change(self._read(path, found.data) if found and not anew else None)
            try:
                if found:
                    await self._cabinet.save(path, found, self._bytes(changed, found))
                else:
                    await self._cabinet.create(path, self._bytes(changed))
            except FileChanged:
                if attempt == TRIES - 1:
                    raise
                continue
            return changed
        raise FileChanged(file=path)

    async def _run(self, round_id: str) -> None:
        data = f"{round_id}\n".encode()
        try:
            await self._cabinet.create(RUNNING, data)
        except FileChanged:
            await self._cabinet.save(RUNNING, await self._cabinet.fetch(RUNNING), data)
        self._running = round_id

    async def _found(self, path: str) -> Snapshot | None:
        try:
            return await self._cabinet.fetch(path)
        except FileGone:
            return None

    def _bytes(self, round_: Round, found: Snapshot | None = None) -> bytes:
        """With the comments that people have put into the file."""
        return self._text(round_, found.data.decode("utf-8-sig", "replace") if found else "").encode()

    def _read(self, path: str, data: bytes) -> Round:
        name = path.rpartition("/")[2]
        try:
            round_ = self._parse(data.decode("utf-8-sig"), name)
        except ValueError as fault:  # a UnicodeDecodeError is one too
            raise FileUnreadable(file=name, reason="round-file", why=str(fault)) from fault
        if round_.id != _id(path):
            raise FileUnreadable(file=name, reason="round-file", why=f"{name}: holds the round {round_.id!r}")
        return round_


def kept_file(round_id: str) -> str:
    """Where the channel keeps a round of its own, below its folder."""
    return f"{FOLDER}/kierros_{round_id}.toml"


def _draft(round_id: str) -> str:
    return f"{FOLDER}/ehdotus_{round_id}.toml"


def _id(path: str) -> str:
    return path.rpartition("/")[2].partition("_")[2].removesuffix(".toml")
