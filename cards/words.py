"""The words of one language: sentences by key, filled with facts and with dates as people of that language write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from alke.slots import SlotTime

_MARKDOWN = re.compile(r"([\\`*\[\]#|]|(?<!\w)_|_(?!\w))")
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INVISIBLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Words:
    """One language's table, flattened to dotted keys ("board.title"); config.words loads it, cards and posts speak it."""

    language: str
    table: Mapping[str, str]
    markup: bool = True
    """Whether what is said is read as Markdown; a terminal shows it as it is."""

    def __call__(self, key: str, **facts: object) -> str:
        """The sentence of this key, KeyError when there is none. Facts from people are escaped; dates and lists are spelt."""
        return self.table[key].format_map({name: self.spell(value) for name, value in facts.items()})

    def has(self, key: str) -> bool:
        """Whether this language has the sentence."""
        return key in self.table

    def spell(self, value: object) -> str:
        """A fact as people write it here: SlotTime, date, time, list or text (which can not turn into markup)."""
        match value:
            case SlotTime():
                return self.when(value.date, value.start)
            case datetime():
                return f"{self.day(value.date())} {self.clock(value.time())}"
            case date():
                return self.day(value, year=True)
            case time():
                return self.clock(value)
            case str() if day := _iso_day(value):
                return self.day(day, year=True)
            case str():
                return self._own(self.name(value))
            case Sequence():
                return self.listing([self.spell(item) for item in value])
            case _:
                return self._own(str(value))

    def _own(self, text: str) -> str:
        return plain(text) if self.markup else " ".join(_INVISIBLE.sub("", text).split())

    def name(self, finnish: str) -> str:
        """A name of the data (an item, a meeting, a region) in this language; itself where nobody has translated it."""
        return self.table.get(f"names.{finnish}", finnish)

    def choices(self, regions: Iterable[str]) -> list[tuple[str, str]]:
        """Regions to choose from: title and value, by what they are called in this language."""
        return sorted((self.name(region), region) for region in regions)

    def day(self, day: date, *, year: bool = False) -> str:
        """`ke 10.4.` or, with the year, `ke 10.4.2024`."""
        weekday = self.table["calendar.weekdays"].split()[day.weekday()]
        return f"{weekday} {day.day}.{day.month}." + (str(day.year) if year else "")

    def long_day(self, day: date) -> str:
        """`keskiviikko 10.4.2024`."""
        return f"{self.table['calendar.long_weekdays'].split()[day.weekday()]} {day.day}.{day.month}.{day.year}"

    def clock(self, moment: time) -> str:
        """`klo 12.30`; full hours without minutes, `klo 9`."""
        return self.table["calendar.clock"].format(time=self.hour(moment))

    def hour(self, moment: time, *, exact: bool = False) -> str:
        """`12.30`, or `9` for a full hour unless it is to be `exact`; midnight stands for the whole day."""
        if moment == time() and not exact:
            return self.table["calendar.whole_day"]
        minutes = f"{self.table['calendar.separator']}{moment.minute:02}" if moment.minute or exact else ""
        return f"{moment.hour}{minutes}"

    def span(self, start: time, end: time | None) -> str:
        """`9–11`, `12.30–13.15` or `13.15–14.00`; the start alone where the end is not known."""
        if end is None:
            return self.hour(start)
        exact = bool(start.minute or end.minute)
        return f"{self.hour(start, exact=exact)}–{self.hour(end, exact=exact)}"

    def when(self, day: date, start: time | None, end: time | None = None) -> str:
        """`ke 10.4. klo 12.30–13.15`, as much of it as is known."""
        if start is None or (start == time() and end is None):
            return self.day(day)
        return f"{self.day(day)} {self.table['calendar.clock'].format(time=self.span(start, end))}"

    def listing(self, items: Sequence[str]) -> str:
        """`Kainuu, Lappi ja Satakunta`."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.table['calendar.and']} {items[-1]}"


def _iso_day(text: str) -> date | None:
    """None for what only looks like a day, as 2024-02-30 does: that is somebody's text."""
    try:
        return date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None


def plain(text: str) -> str:
    """Somebody's text as text: no markup, no mention, no invisible or direction-turning characters."""
    visible = _INVISIBLE.sub("", text).replace("<", "‹").replace(">", "›")
    return _MARKDOWN.sub(r"\\\1", " ".join(visible.split()))
