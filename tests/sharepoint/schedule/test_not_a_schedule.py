"""Tables with dates, times and names that are no schedules are not taken for one."""

from __future__ import annotations

from datetime import date, time

import pytest

from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.schedule import read_rows
from tests.sharepoint.schedule.grids import sheet, table

CONTACTS = table(
    ["Nimi", "Puhelin", "Päivystys"],
    ["Maija Meikäläinen", "0295 000 001", "klo 9–15"],
    ["Testi Testinen", "0295 000 002", ""],
    title="Yhteyshenkilöt 10.4.2024",
    above=["Lisätietoja viimeistään perjantaina 22.3.2024"],
)
AGENDA = table(
    ["Klo", "Aihe", "Puhuja"],
    ["9.00", "Avaus", "Testi Testinen"],
    ["9.15", "Lapin liiton puheenvuoro", ""],
    ["10.00", "Tauko", ""],
    title="Asialista keskiviikko 10.4.2024",
    above=["Asialista keskiviikko 10.4.2024"],
)
BARE_AGENDA = table(
    ["9.00–9.15", "Avaus"], ["9.15–10.00", "Keskustelu"], ["10.00–10.15", "Yhteenveto"], title="Aikataulu ke 10.4.2024"
)
PROGRAMME = table(
    ["", "ke 10.4.2024", "to 11.4.2024"], ["9.00", "Avaus", "Työpajat"], ["12.00", "Ryhmätyö", "Yhteenveto"]
)
PRICES = sheet(
    ["Tuote", "Hinta"], ["Kahvi", "2.50"], ["Lounas", "12.90"], ["Pulla", "3.20"], ["Mehu"], name="10.4.2024"
)
MEETINGS = table(
    ["Pvm", "Klo", "Kokous", "Paikka"],
    ["ke 10.4.2024", "9–11", "MYR-sihteeristö", "Teams"],
    ["ti 16.4.2024", "13–15", "AUNE", ""],
)
BUDGET = sheet(
    ["Menot 2024", "Tammikuu", "Helmikuu"],
    ["Matkat", 120.5, 99.0],
    ["Kokoukset", 12.3, 45.0],
    ["Yhteensä", 132.8, 144.0],
)
ARRIVALS = sheet(
    ["Liitto", "Saapunut", "Klo"],
    ["Lapin liitto", date(2024, 3, 8), time(12, 15)],
    ["Kainuun liitto", date(2024, 3, 9), time(9, 0)],
)
DEADLINES = table(
    ["Määräaika", "Tehtävä", "Vastuu"], ["8.3.2024 klo 12", "Seuranta", "Maakunnat"], ["19.12.2024", "Teemat", "TEM"]
)
YEAR_PLAN = table(["Viikko", "Päivä", "Tapahtuma"], ["15", "10.4.2024", "Keskustelut"], ["16", "16.4.2024", ""])
FOLLOW_UP = table(
    ["Toimenpiteet", "Etenemisen tilanne", "Vastuutahot"], ["Rata 2028–2034", "Aloitettu 1.2.2024", "Lapin liitto"]
)
EMPTY = table(["", ""], ["", ""])


@pytest.mark.parametrize(
    "grid",
    [
        CONTACTS,
        AGENDA,
        BARE_AGENDA,
        PROGRAMME,
        PRICES,
        MEETINGS,
        BUDGET,
        ARRIVALS,
        DEADLINES,
        YEAR_PLAN,
        FOLLOW_UP,
        EMPTY,
    ],
)
def test_table_without_bookable_times_is_no_schedule(grid: Grid) -> None:
    with pytest.raises(Refused) as refused:
        read_rows([grid])
    assert refused.value.reason is Reason.NO_SCHEDULE


def test_other_tables_beside_a_schedule_give_no_slots() -> None:
    schedule = table(["Pvm", "Klo", "Varaaja"], ["10.4.2024", "9.00", ""], index=1)
    assert [dict(row.place) for row in read_rows([CONTACTS, schedule, AGENDA])] == [
        {"table": 1, "row": 1, "gridcol": 2}
    ]
