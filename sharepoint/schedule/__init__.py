"""Recognising the slots of a schedule that a person made, in whatever shape: what the eye does, over a grid of texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from alke.rounds import Doubt
from alke.slots import SlotRow, Status
from sharepoint.cells import Grid
from sharepoint.errors import Reason, Refused
from sharepoint.schedule.days import Day
from sharepoint.schedule.draft import Draft, Reading
from sharepoint.schedule.findings import Hints, Question, Recognised
from sharepoint.schedule.heads import Heads, heading_day
from sharepoint.schedule.linecells import read_lines
from sharepoint.schedule.listing import read_listing
from sharepoint.schedule.prose import read_prose
from sharepoint.schedule.tame import tame
from sharepoint.schedule.unread import unread_day
from sharepoint.schedule.view import View
from sharepoint.schedule.weeks import Frame, framed, framed_days, last_frame
from sharepoint.schedule.words import speaks_of_booking
from sharepoint.schedule.years import dated, texts_of, told_years, unhidden, year_of
from sharepoint.schedule.zones import room

__all__ = ["Hints", "Question", "Recognised", "read_rows", "recognise", "rows_of"]


def recognise(grids: Sequence[Grid], year: int | None = None, hints: Hints | None = None) -> Recognised:
    """The slots of a file's tables or sheets, table by table, a day after the other where the table has days side by side.

    `year` is for dates that do not say theirs, and is asked about when their weekdays are another year's; without it the
    file's own words and weekdays must tell, else those rows are left out with a doubt "year" and a question. `hints` are
    the coordinator's earlier answers.
    Doubts: "weekday", "year", "date" (a time without a day, or no such day), "columns", "time" (ends before it starts),
    "merged" (one cell for a name beside times of several days), "unread" (what stands where a time should).
    """
    hints = hints or Hints()
    grids = [tame(grid) for grid in grids]
    whole = Reading()
    frame: Frame | None = None
    for grid in grids:
        words = [cell.text for cell in grid.cells] if "body" in grid.place else [grid.title, *grid.above]
        named = last_frame(words) or frame
        whole.add(_read(grid, hints, frame if "body" in grid.place else named))
        frame = named
    found = _dated(whole, grids, hints.year or year)
    other = None if hints.year else _fitting_better(whole, year)
    if year and other:
        found.questions.append(Question("year", "year", (str(year), str(other))))
    return found


def _fitting_better(whole: Reading, year: int | None) -> int | None:
    """A neighbouring year that all weekdays fit, where most of them contradict the year that was told."""
    silent = [draft.day for draft in whole.drafts if draft.day.year is None and draft.day.weekday is not None]
    if year is None or 2 * sum(day.fits(year) for day in silent) >= len(silent) or len(set(silent)) < 2:
        return None
    return next((other for other in (year - 1, year + 1) if all(day.fits(other) for day in silent)), None)


def read_rows(grids: Sequence[Grid], year: int | None = None) -> list[SlotRow]:
    """The slot rows of a file (docs/reference/contracts.md). Refused as `rows_of`."""
    return rows_of(recognise(grids, year))


def rows_of(found: Recognised) -> list[SlotRow]:
    """The rows. Refused when there are none: NO_YEAR and UNCLEAR say what is missing, else NO_SCHEDULE."""
    if found.rows:
        return found.rows
    detail = "; ".join(sorted({f"{doubt.code} {doubt.text}" for doubt in found.doubts}))
    for question in found.questions:
        reason = Reason.UNCLEAR if question.code == "columns" else Reason.NO_YEAR
        raise Refused(reason, detail, choices=question.choices)
    raise Refused(Reason.NO_SCHEDULE, detail)


def _read(grid: Grid, hints: Hints, frame: Frame | None) -> Reading:
    """The way of reading that finds the most slots; upright before lying, a list before lines."""
    if "body" in grid.place:
        return read_prose(grid, frame)
    heads = Heads(day=_heading(grid, frame))
    title = max(map(speaks_of_booking, (grid.title, *grid.above)))
    weekly = framed_days(grid, frame)
    upright, lying = View(grid, weekly), View(grid, weekly, flipped=True)
    listing = read_listing(upright, heads, title, hints.columns)
    best = max(listing, read_lines(upright, heads, title), key=lambda reading: reading.strength)
    if best.bare or room(lying) > 2 * len(best.drafts):
        other = read_listing(lying, heads, title, hints.columns)
        if other.strength > best.strength and (best.bare or len(other.drafts) > 2 * len(best.drafts)):
            best = other
    if len(best.drafts) >= max(listing.asked, 1):
        return best
    if listing.questions:
        return Reading(doubts=listing.doubts, questions=listing.questions)
    days = (View(grid, weekly, flipped=flipped, days=True) for flipped in (False, True))
    alone = (read_listing(view, heads, title, hints.columns) for view in days)
    return next((reading for reading in alone if reading.drafts), listing)


def _heading(grid: Grid, frame: Frame | None) -> Day | None:
    told = (
        framed(text, frame) or heading_day(text) or unread_day(text) for text in (*reversed(grid.above), grid.title)
    )
    return next(filter(None, told), None)


def _dated(whole: Reading, grids: Sequence[Grid], year: int | None) -> Recognised:
    """The drafts with their dates; what has none is left out, and a doubt says so."""
    found = Recognised(doubts=list(whole.doubts), questions=list(whole.questions))
    drafts, moved = _unhidden(whole.drafts, grids, year)
    found.doubts.extend(moved)
    if year is None:
        year, doubt = year_of([draft.day for draft in drafts], texts_of(grids))
        found.doubts.extend([doubt] if doubt else [])
        if doubt and year is None:
            found.questions.append(Question("year", "year"))
    last: date | None = None
    for draft in drafts:
        base = draft.day.year or year or (1 if draft.day.unread else None)  # on no date in any year
        if base is None:
            continue
        on, doubt = dated(draft.day, base, last)
        if doubt and doubt not in found.doubts:
            found.doubts.append(doubt)
        if draft.end and draft.end <= draft.start:
            found.doubts.append(Doubt("time", f"{draft.start:%H:%M}–{draft.end:%H:%M}", facts={"date": str(on)}))
        elif on:
            _take(found, draft, on)
            last = on
    return found


def _unhidden(drafts: list[Draft], grids: Sequence[Grid], year: int | None) -> tuple[list[Draft], list[Doubt]]:
    """The drafts in the year that a person reads, and a doubt, where the dates' own hidden year is another."""
    days = [draft.day for draft in drafts]
    told = unhidden(days, {year} if year else told_years(grids)) if any(day.hidden for day in days) else None
    if told is None:
        return drafts, []
    moved = [replace(d, day=replace(d.day, year=told)) if d.day.hidden else d for d in drafts]
    return moved, [Doubt("year", str(told))]


def _take(found: Recognised, draft: Draft, on: date) -> None:
    """Keep a slot. One cell for a name beside several times of a day is one booking, from the first's start to the last's end."""
    row, before = _row(draft, on), found.rows[-1] if found.rows else None
    if before is None or before.place != row.place or row.status is Status.BLOCKED:
        found.rows.append(row)
    elif before.date == on and before.start is not None and before.start < draft.start:
        found.rows[-1] = replace(before, end=draft.end)
    else:
        found.rows.append(row)
        found.doubts.append(Doubt("merged", f"{draft.start:%H:%M}", facts={"date": str(on)}))


def _row(draft: Draft, on: date) -> SlotRow:
    who = _unbracketed(draft.text.strip()) if draft.status is Status.BOOKED else None
    start = None if draft.start == time() and draft.end is None else draft.start
    return SlotRow(on, start, draft.end, who, draft.status, draft.place, draft.text)


def _unbracketed(name: str) -> str:
    """'(Lapin liitto)' after a time is the name in brackets."""
    inside = name[1:-1].strip()
    return inside if f"{name[:1]}{name[-1:]}" in ("()", "[]") and not set(inside) & set("()[]") else name
