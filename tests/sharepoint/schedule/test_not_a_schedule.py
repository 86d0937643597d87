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
MEASURED = sheet(
    ["Päivämäärä", "Kello", "Lämpötila", "Sade"],
    *([date(2024, 4, 8), time(hour), 4.5 + hour, None] for hour in (6, 7, 8)),
)
MATCHES = table(
    ["Pvm", "Klo", "Koti", "Vieras", "Tulos"],
    ["la 13.4.2024", "15.00", "A", "B", ""],
    ["su 14.4.2024", "17.00", "C", "D", ""],
)
HOURS = sheet(
    ["Päivä", "Alku", "Loppu", "Tunnit", "Projekti"],
    *([date(2024, 4, day), time(8), time(16, 15), 7.75, "ALKE" if day % 2 else None] for day in (8, 9, 10)),
)
ANSWERS = sheet(
    ["Sopivat ajat", "ma 7.4.2025 klo 9–10", "ti 8.4.2025 klo 9–10"],
    ["Lapin liitto", "OK", None],
    ["Kainuun liitto", None, "(OK)"],
)
ATTENDANCE = sheet(["Osallistuja", "8.4.2024", "9.4.2024"], ["Lapin liitto", "x", None], ["Kainuun liitto", None, "x"])
CALENDAR = table(["7.4.2025", "8.4.2025"], ["Kokous klo 9", ""], ["14.4.2025", "15.4.2025"], ["Kokous klo 9", ""])
LESSONS = table(["", "Maanantai", "Tiistai"], ["8.00–8.45", "Matematiikka", ""], ["9.00–9.45", "", "Ruotsi"])
LOG = table(["Pvm", "Liitto", "Asia"], ["8.3.2024", "Lapin liitto", "Seuranta"], ["9.3.2024", "Kainuun liitto", ""])
OFFERS = sheet(
    ["Toimittaja", "Pyydetty", "Määräaika", "Klo", "Saatu"],
    ["Yritys A", date(2025, 3, 1), date(2025, 3, 20), time(12), None],
    ["Yritys B", date(2025, 3, 1), date(2025, 3, 20), time(12), "x"],
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
        MEASURED,
        MATCHES,
        HOURS,
        ANSWERS,
        ATTENDANCE,
        CALENDAR,
        LESSONS,
        LOG,
        OFFERS,
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
