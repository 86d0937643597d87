"""Fakes that keep a record: a shelf, a scribe, a channel, dice and rounds, written once for all tests."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from alke.errors import FileChanged, FileGone, FileTrouble, FileUnreadable, PostTrouble, Unavailable
from alke.people import Council, Mandate, Person, Role
from alke.ports import Clock, Edit, Edited, Post, Snapshot
from alke.rounds import Check, Deadline, Doubt, Meeting, Obliged, Offer, Party, Round, Rules, ScheduleSpec
from alke.slots import SlotRow, SlotTime, Status

FILE = "Aikataulut/Ajat.txt"


class FakeDice:
    """Plays alke.ports.Dice from a seed."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)

    def token(self) -> str:
        return f"{self._random.getrandbits(128):032x}"

    def between(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)


@dataclass
class FakeShelf:
    """Plays alke.ports.Shelf over texts in memory; `reading` and `writing` are troubles to raise, one a call.

    A trouble in `writing` with True beside it is raised after the write has taken effect.
    """

    clock: Clock
    files: dict[str, str] = field(default_factory=dict)
    seconds: tuple[float, float] = (0.15, 0.4)
    reading: list[FileTrouble | None] = field(default_factory=list)
    writing: list[tuple[FileTrouble, bool] | None] = field(default_factory=list)
    reads: int = 0
    writes: list[str] = field(default_factory=list)
    versions: dict[str, int] = field(default_factory=dict)

    def _etag(self, file: str) -> str:
        return f'"{{{file}}},{self.versions.get(file, 1)}"'

    async def read(self, file: str, after: str = "") -> Snapshot:
        self.reads += 1
        trouble = self.reading.pop(0) if self.reading else None
        await self.clock.sleep(self.seconds[0])
        if trouble is not None:
            raise trouble
        if file not in self.files:
            raise FileGone(file=file)
        return Snapshot(self._etag(file), self.files[file].encode(), file)

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        trouble, applied = (self.writing.pop(0) if self.writing else None) or (None, True)
        await self.clock.sleep(self.seconds[1])
        if trouble is not None and not applied:
            raise trouble
        if snapshot.etag != self._etag(file):
            raise FileChanged(file=file)
        self.type(file, data.decode())
        self.writes.append(data.decode())
        if trouble is not None:
            raise trouble
        return self._etag(file)

    def type(self, file: str, text: str) -> None:
        """Somebody saves the file."""
        self.files[file] = text
        self.versions[file] = self.versions.get(file, 1) + 1


class FakeScribe:
    """Plays alke.ports.Scribe over lines `2024-04-10T12:30 name`; '-' is free, 'x' not in use, `#sheet` begins a sheet."""

    def read(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[SlotRow]:
        if not data.startswith(b"#"):
            raise FileUnreadable(file=name, reason="no-schedule")
        return [_row(number, line) for number, line, at in _lines(data.decode()) if at == sheet]

    def doubts(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[Doubt]:
        return ()

    def write(self, name: str, data: bytes, edits: Sequence[Edit]) -> Edited:
        lines = data.decode().split("\n")
        refused: dict[int, str] = {}
        for index, edit in enumerate(edits):
            number = int(edit.place["row"])
            slot, _, text = lines[number].partition(" ")
            if not edit.text.isprintable():
                refused[index] = "bad-text"
            elif text != edit.expected:
                refused[index] = "changed"
            else:
                lines[number] = f"{slot} {edit.text or '-'}"
        return Edited("\n".join(lines).encode(), refused)


@dataclass
class FakeAnnouncer:
    """Plays alke.ports.Announcer; `troubles` are raised one a post, after it took effect when True stands beside."""

    clock: Clock
    posts: list[Post] = field(default_factory=list)
    troubles: list[tuple[PostTrouble, bool] | None] = field(default_factory=list)
    blind: PostTrouble | None = None
    seconds: float = 0.3

    async def post(self, post: Post) -> str:
        trouble, stored = (self.troubles.pop(0) if self.troubles else None) or (None, True)
        await self.clock.sleep(self.seconds)
        if stored:
            self.posts.append(post)
        if trouble is not None:
            raise trouble
        return f"activity-{len(self.posts)}"

    async def find(self, mark: str) -> str | None:
        await self.clock.sleep(self.seconds)
        if self.blind is not None:
            raise self.blind
        return next((f"activity-{n}" for n, post in enumerate(self.posts, 1) if post.mark == mark), None)


@dataclass
class FakeRounds:
    """Plays alke.ports.Rounds; while `unread`, nobody can know which there are."""

    rounds: dict[str, Round] = field(default_factory=dict)
    unread: bool = False

    def get(self, round_id: str) -> Round:
        if self.unread:
            raise Unavailable(file=f"kierros_{round_id}.toml")
        return self.rounds[round_id]


def _lines(text: str) -> list[tuple[int, str, str]]:
    found, sheet = [], ""
    for number, line in enumerate(text.split("\n")):
        if line.startswith("#"):
            sheet = line[1:].strip()
        elif line:
            found.append((number, line, sheet))
    return found


def _row(number: int, line: str) -> SlotRow:
    slot, _, text = line.partition(" ")
    at = SlotTime.parse(slot)
    status = Status.FREE if text in {"", "-"} else Status.BLOCKED if text == "x" else Status.BOOKED
    who = text if status is Status.BOOKED else None
    return SlotRow(at.date, at.start, None, who, status, {"row": number}, text)


def names(text: str) -> dict[str, list[str]]:
    """A fake file's names by time, free lines left out."""
    found: dict[str, list[str]] = {}
    for _, line, _ in _lines(text):
        slot, _, who = line.partition(" ")
        if who not in {"", "-"}:
            found.setdefault(slot, []).append(who)
    return found


COUNCILS = tuple(
    Council(region, fi, sv, en, region_sv, region_en, aliases=aliases)
    for region, fi, sv, en, region_sv, region_en, aliases in (
        ("Lappi", "Lapin liitto", "Lapplands förbund", "Regional Council of Lapland", "Lappland", "Lapland", ("LL",)),
        ("Kainuu", "Kainuun liitto", "Kajanalands förbund", "Regional Council of Kainuu", "Kajanaland", "Kainuu", ()),
        (
            "Pohjanmaa",
            "Pohjanmaan liitto",
            "Österbottens förbund",
            "Council of Ostrobothnia",
            "Österbotten",
            "Ostrobothnia",
            (),
        ),
        (
            "Pohjois-Pohjanmaa",
            "Pohjois-Pohjanmaan liitto",
            "Norra Österbottens förbund",
            "Council of Oulu Region",
            "Norra Österbotten",
            "North Ostrobothnia",
            (),
        ),
        ("Satakunta", "Satakuntaliitto", "Satakuntaförbundet", "Council of Satakunta", "Satakunta", "Satakunta", ()),
    )
)

REGIONS = tuple(council.region for council in COUNCILS)


def contact(*regions: str, name: str = "Maija Meikäläinen", object_id: str = "") -> Person:
    """A council's contact."""
    mandates = tuple(Mandate(Role.COUNCIL, region) for region in regions)
    return Person(object_id or f"id-{'-'.join(regions)}", name, mandates=mandates)


COORDINATOR = Person("id-tem", "Testi Koordinaattori", mandates=(Mandate(Role.COORDINATOR, "TEM"),))
OUTSIDER = Person("id-out", "Ulla Ulkopuolinen")


def sample_round(round_id: str = "2024", *, file: str = FILE) -> Round:
    """A small round: own meetings on two days, wishes for groups and their confirmations, one deadline."""
    days = (date(2024, 4, 10), date(2024, 4, 16))
    offers = tuple(Offer(day, time(12 + n, 30)) for day in days for n in range(3))
    return Round(
        id=round_id,
        name="Testikierros",
        channel="Testikanava",
        first_day=date(2024, 1, 15),
        last_day=date(2024, 6, 30),
        rules={"own": Rules(max_themes=1, min_regions=1), "group": Rules(min_regions=2, max_talks_per_region=1)},
        meetings=(
            Meeting(
                "pohjoinen", "Pohjoinen", "joint", date(2024, 4, 10), regions=("Lappi", "Kainuu", "Pohjois-Pohjanmaa")
            ),
            Meeting("lantinen", "Läntinen", "joint", date(2024, 4, 16), regions=("Pohjanmaa", "Satakunta")),
        ),
        schedules=(
            ScheduleSpec("own", "Omat", file, "own", Party.COUNCIL, offers, sheet="omat", closes="varaus"),
            ScheduleSpec(
                "wish", "Toiveet", file, "wish", Party.GROUP, offers, sheet="toiveet", lines_per_slot=2, closes="varaus"
            ),
            ScheduleSpec(
                "confirmed", "Vahvistetut", file, "confirmed", Party.GROUP, offers, sheet="vahvistetut", confirms="wish"
            ),
        ),
        deadlines=(
            Deadline(
                "varaus",
                "Ajan varaaminen",
                (Obliged("own", "Aika", Party.COUNCIL, Check.BOOKING, schedule="own"),),
                date(2024, 3, 20),
            ),
        ),
        contacts=(),
        folders={},
        councils=REGIONS,
        ministries=("TEM",),
    )


def sample_file(**named: Mapping[str, str]) -> str:
    """The sample round's file, all free but for `own={"2024-04-10T12:30": "Lapin liitto"}` and so on."""
    round_ = sample_round()
    lines: list[str] = []
    for spec, title in zip(round_.schedules, ("own", "wish", "confirmed"), strict=True):
        lines.append(f"#{spec.sheet}")
        for offer in spec.offers:
            text = named.get(title, {}).get(str(offer.time), "-")
            lines += [f"{offer.time} {text}"] + [f"{offer.time} -"] * (spec.lines_per_slot - 1)
    return "\n".join(lines)
