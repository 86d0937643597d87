"""Groups that are forming: councils that say they are together before they have a theme, and those that ask to come along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from alke.errors import NotAllowed, RuleBroken
from alke.groups import Group, Source
from alke.people import Person
from alke.ports import Clock
from alke.registers import Book, Registers, Row, Value
from alke.rounds import Round
from alke.themes_book import wall_time

IN, OUT, ASKS, ANSWERED = "mukana", "lähtenyt", "pyytää mukaan", "vastattu"
COLUMNS = ("maakunta", "ryhmä", "tila", "toive", "tekijä", "aika")


def forming_book(round_id: str) -> Book:
    """A row for each thing said; the last word of a council counts. `ryhmä` is a forming group's number, or a council of it."""
    return Book(f"ALKE-botti/ryhmat_{round_id}.xlsx", "Ryhmät", COLUMNS)


@dataclass(frozen=True, slots=True)
class Asked:
    """A council that wants into a group that has told its councils already; `of` is one of that group."""

    region: str
    of: str


def forming_groups(rows: Iterable[Row]) -> list[Group]:
    """Those that still have a council, in the order of their numbers, with whom they would like along."""
    numbers: dict[str, int] = {}
    wishes: dict[int, list[str]] = {}
    for row in rows:
        region, number = row.get("maakunta", "").strip(), _number(row.get("ryhmä", ""))
        if row.get("tila", "").strip() in (IN, OUT):
            numbers.pop(region, None)
        if row.get("tila", "").strip() == IN and region and number:
            numbers[region] = number
            wishes.setdefault(number, []).extend(filter(None, (w.strip() for w in row.get("toive", "").split(","))))
    members: dict[int, list[str]] = {}
    for region, number in numbers.items():
        members.setdefault(number, []).append(region)
    return [
        Group(tuple(sorted(regions)), Source.FORMING, number=number, wished=_wished(wishes[number], regions))
        for number, regions in sorted(members.items())
    ]


def asking(rows: Iterable[Row]) -> list[Asked]:
    """Those whom nobody has answered yet."""
    found: dict[str, Asked] = {}
    for row in rows:
        region, state = row.get("maakunta", "").strip(), row.get("tila", "").strip()
        if state == ASKS:
            found[region] = Asked(region, row.get("ryhmä", "").strip())
        elif state in (ANSWERED, IN):
            found.pop(region, None)
    return list(found.values())


class Forming:
    """Over the book; each council speaks for itself, a coordinator for everybody. NotAllowed, RuleBroken, NotKept."""

    def __init__(self, registers: Registers, clock: Clock) -> None:
        """The books and the clock."""
        self._registers, self._clock = registers, clock

    async def groups(self, round_: Round) -> list[Group]:
        """As they stand."""
        return forming_groups(await self._registers.rows(forming_book(round_.id)))

    async def asked(self, round_: Round) -> list[Asked]:
        """Who waits for an answer."""
        return asking(await self._registers.rows(forming_book(round_.id)))

    async def begin(self, round_: Round, person: Person, region: str, wished: Sequence[str] = ()) -> None:
        """A new group of one; a council that is in one leaves it."""

        def row(rows: Sequence[Row]) -> tuple[str, str] | None:
            return str(max((_number(one.get("ryhmä", "")) for one in rows), default=0) + 1), ", ".join(wished)

        await self._say(round_, person, region, IN, row)

    async def join(self, round_: Round, person: Person, region: str, number: int) -> None:
        """Into a group that still has a council; RuleBroken when it has none any more."""

        def row(rows: Sequence[Row]) -> tuple[str, str] | None:
            group = next((one for one in forming_groups(rows) if one.number == number), None)
            if group is None:
                raise RuleBroken(rule="group_gone")
            return None if region in group.regions else (str(number), "")

        await self._say(round_, person, region, IN, row)

    async def leave(self, round_: Round, person: Person, region: str) -> None:
        """Out of the group it is in; nothing to write when it is in none."""

        def row(rows: Sequence[Row]) -> tuple[str, str] | None:
            group = next((one for one in forming_groups(rows) if region in one.regions), None)
            return (str(group.number), "") if group else None

        await self._say(round_, person, region, OUT, row)

    async def ask(self, round_: Round, person: Person, region: str, of: str) -> None:
        """Written down for the group to answer; asked twice it is one request."""

        def row(rows: Sequence[Row]) -> tuple[str, str] | None:
            return None if Asked(region, of) in asking(rows) else (of, "")

        await self._say(round_, person, region, ASKS, row)

    async def answer(self, round_: Round, person: Person, asked: Asked) -> None:
        """The group, or the coordinator, has taken the council in or has not; the handler has seen that they may."""

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            return [self._row(person, asked.region, asked.of, ANSWERED)] if asked in asking(rows) else []

        await self._registers.add(forming_book(round_.id), make)

    async def _say(
        self,
        round_: Round,
        person: Person,
        region: str,
        state: str,
        row: Callable[[Sequence[Row]], tuple[str, str] | None],
    ) -> None:
        if region not in person.regions and not person.is_coordinator:
            raise NotAllowed(who=region, **({} if person.mandates else {"reason": "outsider"}))

        def make(rows: Sequence[Row]) -> list[dict[str, Value]]:
            said = row(rows)
            return [self._row(person, region, said[0], state, said[1])] if said else []

        await self._registers.add(forming_book(round_.id), make)

    def _row(self, person: Person, region: str, group: str, state: str, wish: str = "") -> dict[str, Value]:
        cells = (region, group, state, wish, person.name, wall_time(self._clock))
        return dict(zip(COLUMNS, cells, strict=True))


def _wished(wishes: Sequence[str], members: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(wish for wish in wishes if wish not in members))


def _number(text: str) -> int:
    plain = text.strip().removesuffix(".0")
    return int(plain) if plain.isdigit() else 0
