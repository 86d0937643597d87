"""So many councils, so many times, one Excel file, and who orders what."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import openpyxl

from alke.booking import Action, Order
from alke.people import Council, Mandate, Person, Role
from alke.rounds import Offer, Party, Round, ScheduleSpec
from alke.slots import SlotTime

FILE = "Ajat.xlsx"
WHO = Person("tem", "Testi Koordinaattori", mandates=(Mandate(Role.COORDINATOR, "TEM"),))


@dataclass(frozen=True)
class Town:
    """Plays alke.ports.Rounds, too."""

    round: Round
    councils: tuple[Council, ...]
    slots: tuple[SlotTime, ...]
    data: bytes

    def get(self, _round_id: str) -> Round:
        return self.round

    def order(self, number: int) -> Order:
        """Each council its own time."""
        return Order(Action.BOOK, "r", "own", WHO, (self.councils[number].region,), self.slots[number], f"d{number}")


def town(count: int) -> Town:
    """Twenty times a day, a council for each."""
    first = date.fromordinal(datetime.now(UTC).date().toordinal() + 60)
    slots = [SlotTime(first + timedelta(days=n // 20), time(8 + n % 20 // 2, n % 2 * 30)) for n in range(count)]
    names = [f"Maakunta {number:04}" for number in range(count)]
    councils = tuple(Council(n, f"{n} liitto", f"{n} förbund", f"{n} council", f"{n} sv", f"{n} en") for n in names)
    spec = ScheduleSpec("own", "Ajat", FILE, "own", Party.COUNCIL, tuple(Offer(s.date, s.start) for s in slots))
    last = slots[-1].date + timedelta(days=1)
    round_ = Round("r", "r", "k", first - timedelta(days=90), last, {}, (), (spec,), (), (), {}, tuple(names), ())
    return Town(round_, councils, tuple(slots), _workbook(slots))


def _workbook(slots: list[SlotTime]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Päivä", "Aika", "Maakunta", "Huomautus"])
    for slot in slots:
        sheet.append([slot.date, slot.start, None, None])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
