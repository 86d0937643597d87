"""Theme notices as rows of the bot's Excel books: the register of those sent, and the drafts; the last row of a notice counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from alke.calendar import to_helsinki
from alke.ports import Clock
from alke.registers import Book, Row, Value
from alke.slots import SlotTime
from alke.themes import ThemeNotice, read_contacts

SENT, DRAFT, LEAVING, SETTLED = "lähetetty", "luonnos", "lähtöpyyntö", "ratkaistu"
COLUMNS = (
    "kierros", "numero", "versio", "tila", "teema", "kuvaus", "kysymykset", "maakunnat", "yhteyshenkilöt",
    "VN-verkosto 1", "VN-verkosto 2", "toivottu aika", "perustelu", "tiedosto", "tekijä", "aika",
)  # fmt: skip


def sent_book(round_id: str) -> Book:
    """The register of a round's notices."""
    return Book(f"ALKE-botti/teemarekisteri_{round_id}.xlsx", "Teemailmoitukset", COLUMNS)


DRAFTS = Book("ALKE-botti/teemailmoitukset_luonnokset.xlsx", "Luonnokset", COLUMNS)
"""Drafts lie in a workbook, not in the bot's memory: a colleague can go on with one, and it outlives the bot."""


def wall_time(clock: Clock) -> datetime:
    """The Helsinki minute, as workbooks have it."""
    return to_helsinki(clock.now()).replace(tzinfo=None, second=0, microsecond=0)


def row_of(notice: ThemeNotice, round_id: str, state: str, now: datetime) -> dict[str, Value]:
    """The row of a notice; `now` is a Helsinki wall time."""
    slots = [_moment(slot) for slot in (notice.vn_time, notice.vn_time_2, notice.talk_time)]
    cells: tuple[Value, ...] = (
        round_id, notice.number, notice.version, state, notice.theme, notice.description, notice.questions,
        ", ".join(notice.regions), "\n".join(map(str, notice.contacts)), *slots, notice.reason, notice.file,
        notice.by, now,
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))


def notice_of(row: Row) -> ThemeNotice:
    """The notice of a row, whatever a person has done to it."""
    return ThemeNotice(
        theme=row.get("teema", ""),
        description=row.get("kuvaus", ""),
        questions=row.get("kysymykset", ""),
        regions=tuple(filter(None, (part.strip() for part in row.get("maakunnat", "").split(",")))),
        contacts=read_contacts(row.get("yhteyshenkilöt", "")),
        vn_time=_slot(row.get("VN-verkosto 1", "")),
        vn_time_2=_slot(row.get("VN-verkosto 2", "")),
        talk_time=_slot(row.get("toivottu aika", "")),
        number=_number(row.get("numero", "")),
        version=_number(row.get("versio", "")),
        by=row.get("tekijä", ""),
        reason=row.get("perustelu", ""),
        file=row.get("tiedosto", ""),
    )


def sent_notices(rows: Iterable[Row]) -> list[ThemeNotice]:
    """Every version of every notice, in the order of the register."""
    return [notice_of(row) for row in rows if row.get("tila", "") == SENT]


def newest(notices: Iterable[ThemeNotice]) -> list[ThemeNotice]:
    """The last version of each number."""
    return list({notice.number: notice for notice in notices}.values())


def leavers(rows: Iterable[Row]) -> list[tuple[int, str, str]]:
    """(number, region, reason) of the councils that asked to leave after the deadline and nobody has answered."""
    open_: dict[tuple[int, str], str] = {}
    for row in rows:
        key = (_number(row.get("numero", "")), row.get("maakunnat", ""))
        if row.get("tila", "") == LEAVING:
            open_[key] = row.get("perustelu", "")
        elif row.get("tila", "") == SETTLED:
            open_.pop(key, None)
    return [(number, region, reason) for (number, region), reason in open_.items()]


def draft_of(rows: Iterable[Row], round_id: str, region: str) -> ThemeNotice | None:
    """The draft this council has a part in: the newest that names it or that it began; None once it was sent."""
    found: dict[str, tuple[str, ThemeNotice]] = {}
    for row in rows:
        if row.get("kierros", "") == round_id:
            found[row.get("tiedosto", "")] = (row.get("tila", ""), notice_of(row))
    mine = [
        notice
        for state, notice in found.values()
        if state == DRAFT and (region in notice.regions or notice.file == region)
    ]
    return mine[-1] if mine else None


def _moment(slot: SlotTime | None) -> datetime | None:
    return datetime.combine(slot.date, slot.start) if slot else None


def _slot(text: str) -> SlotTime | None:
    try:
        return SlotTime.parse(text[:16]) if text else None
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(float(text)) if text.replace(".", "", 1).isdigit() else 0
