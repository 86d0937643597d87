"""Schedules of every shape that people make, drawn as pages of rows with their truth beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import groupby

from alke.slots import Place, Status

WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
LONG_WEEKDAYS = ("Maanantai", "Tiistai", "Keskiviikko", "Torstai", "Perjantai", "Lauantai", "Sunnuntai")
HEADS = {
    "fi": ("Päivä", "Klo", "Maakunta", "Huom."),
    "sv": ("Datum", "Tid", "Landskapsförbund", "Anmärkningar"),
    "en": ("Date", "Time", "Booked by", "Notes"),
}


@dataclass(frozen=True)
class Slot:
    """A slot of the truth, and the words that stand where its name goes."""

    date: date
    start: time
    end: time
    text: str = ""
    status: Status = Status.FREE

    @property
    def who(self) -> str | None:
        return self.text.strip() if self.status is Status.BOOKED else None


@dataclass(frozen=True)
class Lines:
    """A cell with a line for each slot."""

    slots: tuple[Slot, ...]
    separator: str = " "


Value = str | date | datetime | time | Slot | Lines | None


@dataclass
class Page:
    """A table under a heading, or a sheet. '^' is merged with the cell above, '<' with the one on the left."""

    title: str
    rows: list[list[Value]]


@dataclass
class Drawing:
    """A whole file: its pages, and the slots in the order in which a person reads them."""

    pages: list[Page]
    slots: list[Slot] = field(default_factory=list)


def days_of(slots: Sequence[Slot]) -> list[tuple[date, list[Slot]]]:
    return [(day, list(group)) for day, group in groupby(slots, key=lambda slot: slot.date)]


def short(day: date, language: str = "fi") -> str:
    return (
        f"{WEEKDAYS[language][day.weekday()]} {day.day}.{day.month}."
        if language != "en"
        else f"{WEEKDAYS['en'][day.weekday()]} {day.day} {day:%B}"
    )


def long(day: date) -> str:
    return f"{LONG_WEEKDAYS[day.weekday()]} {day.day}.{day.month}.{day.year}"


def clock(moment: time) -> str:
    return f"{moment.hour}.{moment.minute:02}"


def span(slot: Slot) -> str:
    return f"{clock(slot.start)}–{clock(slot.end)}"


def one_list(slots: Sequence[Slot], language: str = "fi") -> Drawing:
    rows: list[list[Value]] = [list(HEADS[language])]
    rows += [[short(slot.date, language), span(slot), slot, ""] for slot in slots]
    return Drawing([Page("Maakuntien aikataulut", rows)], list(slots))


def swedish(slots: Sequence[Slot]) -> Drawing:
    return one_list(slots, "sv")


def english(slots: Sequence[Slot]) -> Drawing:
    return one_list(slots, "en")


def merged_days(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = [["Päivä", "Aika", "Varaaja"]]
    for day, group in days_of(slots):
        rows += [[short(day) if n == 0 else "^", f"klo {span(slot)}", slot] for n, slot in enumerate(group)]
    return Drawing([Page("Varaukset", rows)], list(slots))


def first_row_only(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = [["Maakuntien ajat", "<", "<", "<"], ["Pvm", "Alkaa", "Päättyy", "Liitto"]]
    for day, group in days_of(slots):
        rows += [[short(day) if n == 0 else "", clock(s.start), clock(s.end), s] for n, s in enumerate(group)]
    return Drawing([Page("Ajat", rows)], list(slots))


def real_values(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = [
        ["Varaa aika kirjoittamalla liiton nimi"],
        [],
        ["Pvm", "Alkaa", "Päättyy", "Varattu", "Lisätieto"],
    ]
    rows += [[slot.date, slot.start, slot.end, slot, ""] for slot in slots]
    return Drawing([Page("Aikataulu", rows)], list(slots))


def one_moment(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = [["Aika", "Kesto", "Varaaja"]]
    rows += [[f"{short(slot.date)} klo {span(slot)}", "45 min", slot] for slot in slots]
    return Drawing([Page("Ajat", rows)], list(slots))


def _simple(slots: Sequence[Slot]) -> list[list[Value]]:
    return [[span(slot), slot, ""] for slot in slots]


def page_per_day(slots: Sequence[Slot]) -> Drawing:
    pages = [
        Page(short(day), [list[Value](["Klo", "Maakunnan liitto", "TEM osallistuja"]), *_simple(group)])
        for day, group in days_of(slots)
    ]
    return Drawing(pages, list(slots))


def title_rows(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = []
    for day, group in days_of(slots):
        rows += [[long(day), "<", "<"], ["Klo", "Teema", "Varaaja"]]
        rows += [[span(slot), "", slot] for slot in group]
    return Drawing([Page("Ajat", rows)], list(slots))


def lines_per_day(slots: Sequence[Slot]) -> Drawing:
    days = days_of(slots)
    head: list[Value] = [short(day) for day, _ in days]
    return Drawing([Page("Varaa aika", [head, [Lines(tuple(group)) for _, group in days]])], list(slots))


def lines_beside_day(slots: Sequence[Slot]) -> Drawing:
    rows: list[list[Value]] = [["Päivä", "Ajat"]]
    rows += [[short(day), Lines(tuple(group), ": ")] for day, group in days_of(slots)]
    return Drawing([Page("Varaa aika", rows)], list(slots))


def _by_times(slots: Sequence[Slot]) -> tuple[list[date], list[str], dict[tuple[date, str], Slot]]:
    at = {(slot.date, span(slot)): slot for slot in slots}
    spans = sorted({(slot.start, slot.end): span(slot) for slot in slots}.items())
    return [day for day, _ in days_of(slots)], [text for _, text in spans], at


def matrix(slots: Sequence[Slot]) -> Drawing:
    days, spans, at = _by_times(slots)
    rows: list[list[Value]] = [["", *(short(day) for day in days)]]
    rows += [[text, *(at.get((day, text), "tauko") for day in days)] for text in spans]
    return Drawing([Page("Maakuntien ajat", rows)], list(slots))


def matrix_lying(slots: Sequence[Slot]) -> Drawing:
    days, spans, at = _by_times(slots)
    rows: list[list[Value]] = [["Päivä / klo", *spans]]
    rows += [[short(day), *(at.get((day, text), "tauko") for text in spans)] for day in days]
    return Drawing([Page("Maakuntien ajat", rows)], list(slots))


def side_by_side(slots: Sequence[Slot]) -> Drawing:
    days = days_of(slots)
    rows: list[list[Value]] = [
        [text for day, _ in days for text in (short(day), "<")],
        [text for _ in days for text in ("Klo", "Varaaja")],
    ]
    deepest = max(len(group) for _, group in days)
    rows += [[v for _, g in days for v in ((span(g[n]), g[n]) if n < len(g) else ("", ""))] for n in range(deepest)]
    return Drawing([Page("Ajat", rows)], list(slots))


def crowded(slots: Sequence[Slot]) -> Drawing:
    """Breaks, a repeated header, a count, and other tables after it."""
    head: list[Value] = ["Nro", "Päivä", "Klo", "Teema", "Paikka", "Varaaja", "Lisätietoja"]
    rows: list[list[Value]] = [["Maakuntakohtaiset keskustelut", *["<"] * 6], list(head)]
    for index, (day, group) in enumerate(days_of(slots)):
        rows += [list(head)] if index else []
        for n, slot in enumerate(group):
            rows.append(
                [str(n + 1), short(day), span(slot), "", "Teams", slot, "linkki lähetetty 12.3." if n % 2 else ""]
            )
            rows += [["", short(day), "11.45–12.30", "", "", "Lounastauko", ""]] if n == 1 else []
    rows += [["Yhteensä", "", "", "", "", str(len(slots)), ""]]
    contacts: list[list[Value]] = [
        ["Nimi", "Puhelin", "Sähköposti"],
        ["Maija Meikäläinen", "0295 000 001", "maija@example.fi"],
    ]
    return Drawing([Page("Keskustelut", rows), Page("Yhteyshenkilöt", contacts)], list(slots))


SHAPES: tuple[Callable[[Sequence[Slot]], Drawing], ...] = (
    one_list, swedish, english, merged_days, first_row_only, real_values, one_moment, page_per_day, title_rows,
    lines_per_day, lines_beside_day, matrix, matrix_lying, side_by_side, crowded,
)  # fmt: skip


def placed(drawing: Drawing, kind: str) -> list[tuple[Slot, Place]]:
    """Where each slot of a drawing stands in a Word ('word') or Excel ('excel') file made of it, in reading order."""
    found: list[tuple[Slot, Place]] = []
    for index, page in enumerate(drawing.pages):
        for r, row in enumerate(page.rows):
            for c, value in enumerate(row):
                at: dict[str, str | int] = (
                    {"sheet": page.title, "ref": f"{chr(65 + c)}{r + 1}"}
                    if kind == "excel"
                    else {"table": index, "row": r, "gridcol": c}
                )
                if isinstance(value, Slot):
                    found.append((value, at))
                elif isinstance(value, Lines):
                    found += [(slot, {**at, "paragraph": n}) for n, slot in enumerate(value.slots)]
    order = {id(slot): n for n, slot in enumerate(drawing.slots)}
    return sorted(found, key=lambda pair: order[id(pair[0])])


def shown(value: Value) -> str:
    """What a person sees in a cell."""
    match value:
        case Slot():
            return value.text
        case Lines():
            return "\n".join(f"{span(slot)}{value.separator}{slot.text}".rstrip() for slot in value.slots)
        case datetime():
            return f"{value:%d.%m.%Y %H.%M}"
        case date():
            return f"{value.day}.{value.month}.{value.year}"
        case time():
            return clock(value)
        case None:
            return ""
        case _:
            return value
