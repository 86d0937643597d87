"""What one write will do where names decide how the table is read: fewer are tried, those that were sent before first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from alke.booking import Action, Order
from alke.claim_port import Claim, ClaimState
from alke.plan import Hand, Plan, make_plan
from alke.ports import Edit, Edited
from alke.rounds import Party, ScheduleSpec
from alke.slots import SlotRow, SlotTime, Status
from tests.fakes import COUNCILS, contact

SCHEDULE = ("2024", "own")
SPEC = ScheduleSpec("own", "Omat", "f", "own", Party.COUNCIL, ())
STARTS = {"Lappi": "09", "Kainuu": "10", "Satakunta": "11"}
SLOTS = {region: SlotTime.parse(f"2024-04-10T{hour}:00") for region, hour in STARTS.items()}
ROWS = [SlotRow(slot.date, slot.start, None, None, Status.FREE, {"row": n}) for n, slot in enumerate(SLOTS.values())]


def claim(region: str, tried: str = "") -> Claim:
    order = Order(Action.BOOK, *SCHEDULE, contact(region), (region,), SLOTS[region], region)
    return Claim(
        region, order, "f", next(c.name_fi for c in COUNCILS if c.region == region), slot=SLOTS[region], tried=tried
    )


def planned(claims: Sequence[Claim], turned: Callable[[set[str]], bool]) -> Plan:
    """In a table that nobody can read once those stand in it of whom `turned` says so."""
    written: dict[bytes, list[SlotRow]] = {}

    def write(edits: Sequence[Edit]) -> Edited:
        names = {edit.place["row"]: edit.text for edit in edits}
        data = ";".join(names.values()).encode()
        rows = [
            replace(row, who=name, status=Status.BOOKED) if (name := names.get(n)) else row
            for n, row in enumerate(ROWS)
        ]
        written[data] = [] if turned(set(names.values())) else rows
        return Edited(data, {})

    return make_plan(claims, {SCHEDULE: ROWS}, {SCHEDULE: SPEC}, COUNCILS, Hand(write, lambda _, data: written[data]))


def states(plan: Plan) -> dict[str, ClaimState]:
    return {one.id: one.state for one in plan.verdicts}


def test_the_oldest_is_tried_alone_and_the_others_wait() -> None:
    plan = planned([claim("Lappi"), claim("Satakunta")], lambda names: "Satakuntaliitto" in names)
    assert (states(plan), plan.data) == ({"Lappi": ClaimState.WRITTEN}, b"Lapin liitto")


def test_who_turns_the_table_alone_is_refused() -> None:
    plan = planned([claim("Satakunta"), claim("Lappi")], lambda names: "Satakuntaliitto" in names)
    assert (states(plan), plan.data) == ({"Satakunta": ClaimState.REFUSED}, None)


def test_those_that_were_sent_are_planned_again_as_they_were_whoever_came_since() -> None:
    claims = [claim("Satakunta", "e1"), claim("Kainuu", "e1"), claim("Lappi")]
    plan = planned(claims, lambda names: "Lapin liitto" in names or names == {"Satakuntaliitto"})
    assert states(plan) == dict.fromkeys(("Satakunta", "Kainuu"), ClaimState.WRITTEN)
