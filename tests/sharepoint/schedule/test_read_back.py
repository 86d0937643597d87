"""A name is not written where it would turn the table: names can be all that tells which column takes them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, time

import openpyxl
import pytest

from alke.booking import Action, Order
from alke.claim_port import Claim, ClaimState
from alke.plan import Hand, Plan, make_plan
from alke.rounds import Party, ScheduleSpec
from alke.slots import SlotTime
from config.directory import councils
from sharepoint import scribe
from sharepoint.errors import Reason, Refused
from sharepoint.scribe import OfficeScribe
from tests.fakes import contact

FILE = "ajat.xlsx"
DAY = "ke 10.4.2024"
TURNING = (
    (DAY, "9.00–9.45", None, "vapaa"),
    (DAY, "10.00–10.45", None, "Lapin liitto"),
    (DAY, "11.00–11.45", "Satakuntaliitto", None),
)
"""Two columns without headings: of which one takes names, the names decide."""
COUNCILS = councils()
NINE, ELEVEN = SlotTime(date(2024, 4, 10), time(9)), SlotTime(date(2024, 4, 10), time(11))


def workbook(*rows: Sequence[str | None]) -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def planned(data: bytes, *wanted: tuple[str, SlotTime]) -> Plan:
    """What the committer would write for these councils."""
    reader = OfficeScribe()
    spec = ScheduleSpec("own", "Omat", FILE, "own", Party.COUNCIL, ())
    claims = [
        Claim(
            region, Order(Action.BOOK, "2024", "own", contact(region), (region,), slot, region), FILE, name, slot=slot
        )
        for region, slot in wanted
        for name in [next(council.name_fi for council in COUNCILS if council.region == region)]
    ]
    hand = Hand(lambda edits: reader.write(FILE, data, edits), lambda _, new: reader.read(FILE, new, 2024))
    rows = {("2024", "own"): reader.read(FILE, data, 2024)}
    return make_plan(claims, rows, {("2024", "own"): spec}, COUNCILS, hand)


def test_a_booking_that_would_turn_the_table_is_refused_and_nothing_is_written() -> None:
    plan = planned(workbook(*TURNING), ("Kainuu", NINE))
    assert [(claim.state, claim.reason and claim.reason.facts["reason"]) for claim in plan.verdicts] == [
        (ClaimState.REFUSED, "read-otherwise")
    ]
    assert plan.data is None


def test_of_several_bookings_the_oldest_is_tried_alone_and_the_others_wait() -> None:
    plan = planned(workbook(*TURNING), ("Kainuu", NINE), ("Uusimaa", ELEVEN))
    assert [(claim.order.regions, claim.state) for claim in plan.verdicts] == [(("Kainuu",), ClaimState.REFUSED)]


def test_under_a_heading_both_are_written() -> None:
    data = workbook(("Päivä", "Klo", "Paikka", "Varaaja"), *TURNING)
    plan = planned(data, ("Kainuu", NINE), ("Uusimaa", ELEVEN))
    assert plan.data is not None
    assert [row.who for row in OfficeScribe().read(FILE, plan.data, 2024)] == [
        "Kainuun liitto", "Lapin liitto", "Uudenmaan liitto",
    ]  # fmt: skip


def test_the_command_line_refuses_it_too() -> None:
    with pytest.raises(Refused) as refused:
        scribe.book(FILE, workbook(*TURNING), NINE, "Kainuun liitto")
    assert refused.value.reason is Reason.READ_OTHERWISE
