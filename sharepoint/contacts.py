"""Who speaks for whom, out of ALKE-botti/yhteyshenkilot.xlsx, the workbook that the coordinator keeps by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alke.errors import ContactsSpoilt, FileGone, FileTrouble
from alke.people import Council, Mandate, Ministry, Person, Role
from alke.ports import Cabinet, Clock
from sharepoint.errors import Refused
from sharepoint.workbooks import read_rows

FILE = "ALKE-botti/yhteyshenkilot.xlsx"
COLUMNS = ("aadObjectId", "nimi", "sahkoposti", "organisaatio", "rooli")
FRESH = timedelta(seconds=20)
_OF_THE_WHOLE = {"columns", "empty"}
PATIENCE = 1.0  # seconds that somebody known waits for a newer reading: an answer is due in three


@dataclass(frozen=True, slots=True)
class Mistake:
    """What the coordinator should correct in the workbook: its sentence among the words (`contacts.CODE`) and its facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


class ContactBook:
    """Looks people up by their Entra object id alone; names and mail addresses prove nothing.

    An unreadable workbook, or one whose headings are lost, leaves what was read last. Before any reading a workbook that is not
    there or is none makes everybody an outsider, the coordinators of the settings excepted, so that somebody can mend it; any
    other trouble is raised.
    """

    def __init__(
        self,
        cabinet: Cabinet,
        clock: Clock,
        councils: Sequence[Council],
        ministries: Sequence[Ministry],
        coordinators: Sequence[str] = (),
    ) -> None:
        """`coordinators` are object ids that hold the role whatever the workbook says."""
        self._cabinet, self._clock = cabinet, clock
        self._coordinators = {one.lower() for one in coordinators}
        self._names = _organisations(councils, ministries)
        self._rows: Mapping[str, Person] = {}
        self._read_at: datetime | None = None
        self._reading: asyncio.Task[None] | None = None
        self.trouble: FileTrouble | Refused | None = None
        self.mistakes: tuple[Mistake, ...] = ()

    async def find(self, aad_object_id: str, name: str) -> Person:
        """The person with every mandate of theirs; without any, an outsider. FileTrouble when nobody is known yet."""
        await self._refresh()
        known = self._rows.get(aad_object_id.lower(), Person(aad_object_id, name))
        if aad_object_id.lower() in self._coordinators and not known.is_coordinator:
            mandates = (*known.mandates, Mandate(Role.COORDINATOR, "TEM"))
            return Person(aad_object_id, known.name, known.email, mandates)
        return known

    async def speaking_for(self, party: str) -> list[Person]:
        """Everybody who acts for this region or ministry: whom a reminder mentions."""
        await self._refresh()
        return [p for p in self._rows.values() if any(m.organisation == party for m in p.mandates)]

    async def coordinators(self) -> list[Person]:
        """Those who run the round."""
        await self._refresh()
        return [person for person in self._rows.values() if person.is_coordinator]

    async def savers(self) -> dict[str, tuple[str, ...]]:
        """The name SharePoint shows for who saved a file -> the regions that people of this name speak for."""
        await self._refresh()
        found: dict[str, tuple[str, ...]] = {}
        for person in self._rows.values():
            if person.regions:
                found[person.name] = (*found.get(person.name, ()), *person.regions)
        return found

    async def check(self) -> None:
        """FileTrouble while the workbook is out of reach or gone, ContactsSpoilt when nobody can be read out of it."""
        await self._refresh()
        if isinstance(self.trouble, FileTrouble):
            raise self.trouble
        if self.trouble or any(mistake.code in _OF_THE_WHOLE for mistake in self.mistakes):
            raise ContactsSpoilt(file=FILE)

    async def _refresh(self) -> None:
        """One reading at a time; whoever comes meanwhile waits for what it finds, but not long when there is an older one."""
        if self._reading is None and (self._read_at is None or abs(self._clock.now() - self._read_at) >= FRESH):
            self._reading = asyncio.ensure_future(self._read())
            self._reading.add_done_callback(self._done)
        if self._reading is not None:
            await asyncio.wait({self._reading}, timeout=PATIENCE if self._rows else None)
        if self._read_at is None and isinstance(self.trouble, FileTrouble):
            raise self.trouble

    def _done(self, _: asyncio.Task[None]) -> None:
        self._reading = None

    async def _read(self) -> None:
        self._read_at = self._clock.now()
        try:
            rows = read_rows((await self._cabinet.fetch(FILE)).data)
        except (FileTrouble, Refused) as trouble:
            self.trouble = trouble
            if not self._rows and isinstance(trouble, FileTrouble) and not isinstance(trouble, FileGone):
                self._read_at = None
            return
        people, self.mistakes, self.trouble = self._people(rows), tuple(self._wrong(rows)), None
        if people or not rows:
            self._rows = people

    def _people(self, rows: Sequence[Mapping[str, str]]) -> dict[str, Person]:
        people: dict[str, Person] = {}
        for row in rows:
            key, mandate = _key(row), self._mandate(row)
            if key and mandate:
                before = people.get(key)
                mandates = (*(before.mandates if before else ()), mandate)
                people[key] = Person(key, row.get("nimi", "").strip(), row.get("sahkoposti", "").strip(), mandates)
        return people

    def _wrong(self, rows: Sequence[Mapping[str, str]]) -> Iterator[Mistake]:
        """The headings first: without them no row is understood."""
        if missing := [name for name in COLUMNS if rows and name not in rows[0]]:
            yield Mistake("columns", {"missing": ", ".join(missing)})
        elif not rows:
            yield Mistake("empty")
        for row in rows if not missing else ():
            who = next(
                (
                    text
                    for name in ("nimi", "sahkoposti", "aadObjectId", "organisaatio")
                    if (text := row.get(name, "").strip())
                ),
                "?",
            )
            if not _key(row):
                yield Mistake("no_id", {"who": who})
            elif self._mandate(row) is None:
                yield Mistake(
                    "no_mandate",
                    {"who": who, "organisation": row.get("organisaatio", ""), "role": row.get("rooli", "")},
                )

    def _mandate(self, row: Mapping[str, str]) -> Mandate | None:
        try:
            role = Role(row.get("rooli", "").strip().lower())
        except ValueError:
            return None
        if role is Role.COORDINATOR:
            return Mandate(role, "TEM")
        found = self._names.get(row.get("organisaatio", "").strip().casefold())
        return Mandate(*found) if found and found[0] is role else None


def _key(row: Mapping[str, str]) -> str:
    return row.get("aadObjectId", "").strip().lower()


def _organisations(councils: Sequence[Council], ministries: Sequence[Ministry]) -> dict[str, tuple[Role, str]]:
    """Every name an organisation goes by -> its role and its name in code."""
    names: dict[str, tuple[Role, str]] = {}
    for council in councils:
        for name in (council.region, council.name_fi, council.name_sv, council.name_en, *council.aliases):
            names[name.casefold()] = (Role.COUNCIL, council.region)
    for ministry in ministries:
        for name in (ministry.abbreviation, ministry.name_fi, ministry.name_sv, ministry.name_en):
            names[name.casefold()] = (Role.MINISTRY, ministry.abbreviation)
    return names
