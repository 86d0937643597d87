"""Schedule bytes to slots and back: Word or Excel is told by the content, and what cannot be done by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from alke.errors import (
    BadName,
    FileUnreadable,
    NothingBooked,
    SlotBlocked,
    SlotTaken,
    SlotUnclear,
    Unavailable,
    UnknownSlot,
)
from alke.ports import Edit, Edited
from alke.rounds import Doubt
from alke.slots import SlotRow, SlotTime, Status, at, held
from sharepoint.cells import CellEdit
from sharepoint.errors import Reason, Refused
from sharepoint.schedule import Hints, Recognised, rows_of
from sharepoint.schedule.words import is_break, status_of
from sharepoint.studied import office_of, study


@dataclass(frozen=True)
class OfficeScribe:
    """alke.ports.Scribe over files people keep; `hints` are the coordinator's answers by the file's path, once `known`."""

    hints: Mapping[str, Hints] = field(default_factory=dict)
    known: Callable[[], bool] = lambda: True

    def read(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[SlotRow]:
        """Every slot row, of one sheet if `sheet` names it. FileUnreadable with the reason, Unavailable as `_study`."""
        try:
            return rows_of(self._study(name, data, year, sheet))
        except Refused as why:
            choices = {"choices": why.choices} if why.choices else {}
            raise FileUnreadable(file=PurePath(name).name, reason=why.reason.value, **choices) from why

    def doubts(self, name: str, data: bytes, year: int | None, sheet: str = "") -> Sequence[Doubt]:
        """What does not fit and what must be asked, as `doubts_of` gives it; nothing for a file that cannot be read."""
        try:
            return doubts_of(self._study(name, data, year, sheet))
        except Refused:
            return ()

    def write(self, name: str, data: bytes, edits: Sequence[Edit]) -> Edited:
        """All edits in one pass, verified; a name that would read as free, blocked or a break is refused like a bad text."""
        good = {
            n: CellEdit(edit.place, edit.text, edit.expected) for n, edit in enumerate(edits) if _is_name(edit.text)
        }
        refused = {n: Reason.BAD_TEXT.value for n in range(len(edits)) if n not in good}
        try:
            written = office_of(data).write_cells(data, list(good.values()))
        except Refused as why:
            raise FileUnreadable(file=name, reason=why.reason.value) from why
        refused |= {list(good)[n]: why.reason.value for n, why in written.refused.items()}
        return Edited(written.data, refused)

    def _study(self, name: str, data: bytes, year: int | None, sheet: str) -> Recognised:
        """Unavailable while the file asks what may have been answered: nobody is refused for what the bot has not read yet."""
        found = study(name, data, year, sheet, self.hints.get(name))
        if found.questions and not self.known():
            raise Unavailable(file=PurePath(name).name)
        return found


def doubts_of(found: Recognised) -> list[Doubt]:
    """The questions as doubts `ask_<code>`, their key as text and the choices a line each; then what does not fit."""
    asked = [Doubt(f"ask_{q.code}", q.key, facts={"choices": "\n".join(q.choices)}) for q in found.questions]
    return [*asked, *found.doubts]


def read_schedule(name: str, data: bytes, year: int | None = None) -> list[SlotRow]:
    """The slot rows of a file. Refused as `rows_of`."""
    return rows_of(study(name, data, year))


def book(name: str, data: bytes, slot: SlotTime, who: str, year: int | None = None) -> bytes:
    """The file with `who` in the first free line of the time.

    UnknownSlot, SlotTaken, SlotBlocked, SlotUnclear (free in several tables), BadName; Refused by the file.
    """
    if not who.strip() or not _is_name(who):
        raise BadName(reason=Reason.BAD_TEXT.value, who=who)
    rows = read_schedule(name, data, year or slot.date.year)
    lines = _at(rows, slot)
    free = [line for line in lines if line.status is Status.FREE]
    if not free:
        booked = [line.who for line in lines if line.who]
        raise SlotTaken(slot=slot, who=", ".join(booked)) if booked else SlotBlocked(slot=slot)
    if len({(line.place.get("table"), line.place.get("sheet")) for line in free}) > 1:
        raise SlotUnclear(choices=[dict(line.place) for line in free])
    new = _written(data, free[0], who)
    _check_names([replace(row, status=Status.BOOKED) if row is free[0] else row for row in rows], name, new, slot, year)
    return new


def release(name: str, data: bytes, slot: SlotTime, who: str = "", year: int | None = None) -> bytes:
    """The file without the name at that time (only if it is `who`); the line says what the table's free lines all say.

    UnknownSlot, NothingBooked, SlotTaken, SlotUnclear.
    """
    rows = read_schedule(name, data, year or slot.date.year)
    lines = _at(rows, slot)
    booked = [line for line in lines if line.who]
    mine = [line for line in booked if who in ("", line.who)]
    if booked and not mine:
        raise SlotTaken(slot=slot, who=", ".join(line.who or "" for line in booked))
    if not mine:
        raise NothingBooked(slot=slot, who=who or slot)
    if len(mine) > 1:
        raise SlotUnclear(choices=[line.who for line in mine])
    new = _written(data, mine[0], _free_word(rows, mine[0]))
    _check_names([replace(row, status=Status.FREE) if row is mine[0] else row for row in rows], name, new, slot, year)
    return new


def _at(rows: Sequence[SlotRow], slot: SlotTime) -> list[SlotRow]:
    lines = at(rows, slot)
    if not lines:
        raise UnknownSlot(slot=slot)
    return lines


def _free_word(rows: Sequence[SlotRow], line: SlotRow) -> str:
    """'vapaa' where every free line of the table says so; nothing where they differ, or none is left."""
    table = [line.place.get("table"), line.place.get("sheet")]
    free = (row for row in rows if row.status is Status.FREE)
    words = {row.text for row in free if [row.place.get("table"), row.place.get("sheet")] == table}
    word = words.pop() if len(words) == 1 else ""
    return "" if "\n" in word else word.strip()


def _written(data: bytes, line: SlotRow, text: str) -> bytes:
    new: bytes = office_of(data).write_cell(data, line.place, text, line.text)
    return new


def _check_names(rows: Sequence[SlotRow], name: str, new: bytes, slot: SlotTime, year: int | None) -> None:
    """Refused when a name of these rows is not read at its time in the new bytes."""
    names = held(rows)
    if names and not names <= held(read_schedule(name, new, year or slot.date.year)):
        raise Refused(Reason.READ_OTHERWISE)


def _is_name(text: str) -> bool:
    return not text or (status_of(text) is Status.BOOKED and not is_break(text))
