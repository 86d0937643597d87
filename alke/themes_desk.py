"""The desk for theme notices: sent (register, Word notice, the two times) and corrected."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from alke.booking import Receipt
from alke.calendar import to_helsinki
from alke.desk import Desk
from alke.errors import FileChanged, NotAllowed, Refusal
from alke.evidence import Notice
from alke.grouping import Notices
from alke.papers import Drawn
from alke.people import Council, Person
from alke.ports import Cabinet, Clock
from alke.registers import Registers, Row, Value
from alke.rounds import Round
from alke.themes import Fault, ThemeNotice, check, theme_desk
from alke.themes_book import SENT, newest, row_of, sent_book, sent_notices, wall_time
from alke.themes_drafts import ThemeDrafts
from alke.themes_times import GroupTimes

Draw = Callable[[ThemeNotice], Awaitable[Drawn]]
"""Makes the document of a notice."""


class NoticeFaulty(Refusal):
    """The notice breaks rules of the round (`faults`): nothing was sent, the draft is kept."""

    code = "notice_faulty"

    def __init__(self, faults: Sequence[Fault]) -> None:
        """All of them: a form is mended once."""
        super().__init__(rules=tuple(fault.code for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a notice: as it stands in the register and the folder, and the answers about its two times."""

    notice: ThemeNotice
    receipts: tuple[Receipt, ...]
    late: bool
    drawn: Drawn | None = None
    """Out of which template its document was made just now."""


class ThemeNotices:
    """One for all rounds of the channel."""

    def __init__(
        self,
        *,
        registers: Registers,
        cabinet: Cabinet,
        notices: Notices,
        desk: Desk,
        councils: Sequence[Council],
        clock: Clock,
    ) -> None:
        """The roles it plays with."""
        self._registers, self._cabinet, self._notices, self._clock = registers, cabinet, notices, clock
        self._times = GroupTimes(desk, councils)
        self.drafts = ThemeDrafts(registers, clock)

    async def begin(self, round_: Round, region: str) -> ThemeNotice:
        """What the form opens with: the council's draft, else its group's notice, else an empty one with its own name."""
        draft = await self.drafts.of(round_, region) if region else None
        if draft:
            return replace(draft, file="")
        sent = newest(sent_notices(await self._registers.rows(sent_book(round_.id))))
        mine = next((notice for notice in reversed(sent) if region in notice.regions), None)
        return mine or ThemeNotice(regions=(region,) if region else ())

    async def numbered(self, round_: Round, number: int) -> ThemeNotice | None:
        """The newest version of this notice."""
        sent = newest(sent_notices(await self._registers.rows(sent_book(round_.id))))
        return next((notice for notice in sent if notice.number == number), None)

    async def noticed(self, round_: Round, regions: Sequence[str]) -> ThemeNotice:
        """The newest notice of the group that has most of these councils; an empty one when there is none."""
        sent = newest(sent_notices(await self._registers.rows(sent_book(round_.id))))
        best = max(sent, key=lambda notice: len(set(notice.regions) & set(regions)), default=ThemeNotice())
        return best if set(best.regions) & set(regions) else ThemeNotice()

    async def faults(self, round_: Round, notice: ThemeNotice) -> list[Fault]:
        """The rules it breaks now."""
        known = sent_notices(await self._registers.rows(sent_book(round_.id)))
        return self._check(round_, notice, known, await self._notices.read(round_))

    async def send(
        self,
        round_: Round,
        person: Person,
        notice: ThemeNotice,
        delivery: str,
        draw: Draw,
        title: str = "Teemailmoitus",
    ) -> Sent:
        """Register, Word notice, both times, in this order; sent again it finds what stands and does what is left.

        `title` begins the document's name.

        A coordinator's `reason` outweighs broken rules. NotAllowed for another group's notice; NoticeFaulty; NotKept.
        """
        asked = theme_desk(round_)
        lying = await self._notices.read(round_)
        before: ThemeNotice | None = None
        result = notice

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            nonlocal before, result
            known = sent_notices(rows)
            before = _before(known, notice)
            self._allowed(person, notice, before)
            if before and before.content == notice.content:
                result = before
                before = _version_before(known, before)
                return []
            faults = self._check(round_, notice, known, lying)
            if faults and not (person.is_coordinator and notice.reason):
                raise NoticeFaulty(faults)
            result = _next(notice, known, before, person, f"{asked.item.folder}/{title}" if asked else title)
            return [row_of(result, round_.id, SENT, wall_time(self._clock))]

        await self._registers.add(sent_book(round_.id), make)
        drawn = await self._file(result, draw)
        receipts = await self._times.book(round_, person, result, before, delivery)
        await self.drafts.settle(round_, result, person)
        due = asked.deadline.due if asked else None
        return Sent(result, receipts, late=bool(due and to_helsinki(self._clock.now()).date() > due), drawn=drawn)

    def _check(
        self, round_: Round, notice: ThemeNotice, known: Sequence[ThemeNotice], lying: Sequence[Notice]
    ) -> list[Fault]:
        own = {one.file for one in known if one.number == notice.number and notice.number}
        told = [Notice(one.file, one.regions, one.filled, one.theme) for one in newest(known) if one.file not in own]
        files = {one.file for one in told}
        by_hand = [one for one in lying if one.file not in own | files]
        today = to_helsinki(self._clock.now()).date()
        return check(notice, round_, [*told, *by_hand], today, before=_before(known, notice))

    def _allowed(self, person: Person, notice: ThemeNotice, before: ThemeNotice | None) -> None:
        """One speaks for a group one is in, and changes no other group's notice; that no council is named is a fault of it."""
        group = notice.regions if before is None else before.regions
        nobodys = before is None and not group and bool(person.regions)
        if not person.is_coordinator and not nobodys and not set(person.regions) & set(group):
            raise NotAllowed(who=group, **({} if person.mandates else {"reason": "outsider"}))

    async def _file(self, notice: ThemeNotice, draw: Draw) -> Drawn | None:
        """The Word notice; one that lies there is never replaced: None, it was sent before."""
        await self._cabinet.ensure_folder(notice.file.rpartition("/")[0])
        drawn = await draw(notice)
        try:
            await self._cabinet.create(notice.file, drawn.data)
        except FileChanged:
            return None
        return drawn


def _before(known: Sequence[ThemeNotice], notice: ThemeNotice) -> ThemeNotice | None:
    """The last version of the same notice: by its number, or, sent a second time, by its content."""
    latest = newest(known)
    if notice.number:
        return next((one for one in latest if one.number == notice.number), None)
    return next((one for one in latest if one.content == notice.content), None)


def _version_before(known: Sequence[ThemeNotice], notice: ThemeNotice) -> ThemeNotice | None:
    older = [one for one in known if one.number == notice.number and one.version < notice.version]
    return older[-1] if older else None


def _next(
    notice: ThemeNotice, known: Sequence[ThemeNotice], before: ThemeNotice | None, person: Person, begins: str
) -> ThemeNotice:
    """The next version of it, with a file name of its own that tells its councils; `begins` is folder and title."""
    number = before.number if before else max((one.number for one in known), default=0) + 1
    version = before.version + 1 if before else 1
    mark = f"{number}" if version == 1 else f"{number} v{version}"
    file = f"{begins} {mark} {', '.join(notice.regions)}.docx".removeprefix("/")
    return replace(notice, number=number, version=version, by=person.name, file=file)
