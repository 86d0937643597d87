"""Find and read every date, time, range, list, week and deadline of a Finnish, Swedish or English text; pure.

A doubt is one or more of these, parted by blanks:

- `weekday:ti year:2024` the date's real weekday is another than the one beside it; the year in which it would fit
- `year:2026`   the same day in this year is the other reading
- `day:2026-01-29` this day is the other reading ('ensi torstaina' said on a Tuesday)
- `month:2026-03-17` the same day of another month is the other reading ('tiistai 17. päivä')
- `vague`       a season or a part of a month or year: the range is a convention (spring 1.3.–31.5., alussa 1.–10.)
- `order`       a range that ends before it begins
- `broken`      '1.17.2.2022', read as 1.–17.2.2022
- `times:13:00-15:00` a second time on the same day ('klo 9–11 ja 13–15'); several are parted by commas
- `form`        '24.4' without its last dot in a line of chat, or '22.1.' of '20 ja 22.1.'
- `heading`     '2.1. Tavoitteet' at the start of a line: a date or a heading's number

A year alone ('vuoden 2026 keskustelut') is no mention; a month is (its first to its last day); a folder's name
('8. Seuranta helmikuu 2024') is not, nor a day
that no calendar has. A list of weeks that do not follow one another gives their Mondays.
"""

from __future__ import annotations

from datetime import date

from alke.dates.context import context
from alke.dates.grammar import parse
from alke.dates.pairs import connect
from alke.dates.reader import Raw
from alke.dates.resolve import Reading, resolve
from alke.dates.tokens import tokens, unwrap
from alke.mentions import DateMention

__all__ = ["find"]


def find(text: str, today: date) -> list[DateMention]:
    """The mentions in reading order, not overlapping; `today` decides what the text itself leaves open.

    Linear in the length of the text. Never raises on any text.
    """
    flat = unwrap(text)
    pieces = tokens(flat.text)
    raws = connect(pieces, parse(pieces, today))
    known = context(raws, pieces, today)
    found: list[DateMention] = []
    line, counted = 1, 0
    for raw in raws:
        reading = resolve(raw, pieces[raw.at].at, known)
        if reading is None:
            continue
        at, end = flat.origin(pieces[raw.at].at), flat.origin(pieces[raw.end - 1].end - 1) + 1
        line += text.count("\n", counted, at)
        counted = at
        found.append(_mention(_trimmed(text[at:end], raw), line, at, raw, reading))
    return found


def _trimmed(text: str, raw: Raw) -> str:
    """Without the full stop of the sentence, which a cluster of digits has swallowed."""
    swallowed = raw.times or raw.weeks or (raw.days and text[-5:-1].isdigit())
    return text.rstrip(".") if swallowed else text


def _mention(text: str, line: int, at: int, raw: Raw, reading: Reading) -> DateMention:
    return DateMention(
        text=text,
        line=line,
        start=reading.start,
        end=reading.end,
        time_from=raw.times[0] if raw.times else None,
        time_to=raw.times[1] if len(raw.times) > 1 else None,
        more=reading.more,
        doubt=" ".join(reading.doubts) or None,
        at=at,
        offset=raw.offset,
        working=raw.working,
    )
