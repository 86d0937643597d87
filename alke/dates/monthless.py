"""'tiistaina 17. päivä', 'den 17': a day whose month only the weekday and today can tell."""

from __future__ import annotations

from datetime import date

from alke.dates import clock, clusters, ordinals, words
from alke.dates.reader import Raw, Reader


def read_monthless(reader: Reader, i: int) -> Raw | None:
    """The next such day from today; the doubt names the next one after it that fits as well."""
    weekday = words.weekday(reader.word(i))
    clocked = reader.number(i + 1).endswith(".") and reader.word(i + 2) in clock.MARKS  # 'to 26. klo 13'
    weekday = words.short_weekday(reader.word(i)) if clocked and weekday is None else weekday
    j = i if weekday is None else i + 1
    if weekday is not None and reader.word(j) == "den":
        j += 1
    read = clusters.days(reader.number(j))
    if len(read) != 1 or read[0].month is not None or not reader.free(j):
        return None
    end = ordinals.day_word(reader, j + 1)
    finnish = end > j + 1 and (read[0].dotted or weekday is not None)
    if not finnish and (weekday is None or (j == i + 1 and not clocked)):
        return None
    fits = _coming(reader.today, read[0].day, weekday)
    if not fits:
        return None
    times, end = clock.after_date(reader, end, full=False) or ((), end)
    doubts = (f"month:{fits[1]}",) if len(fits) > 1 else ()
    return Raw("fixed", i, end, fixed=(fits[0], None), times=times, doubts=doubts)


def _coming(today: date, day: int, weekday: int | None) -> list[date]:
    """The first two such days of the coming thirteen months."""
    found: list[date] = []
    for step in range(14):
        month = today.month - 1 + step
        try:
            on = date(today.year + month // 12, month % 12 + 1, day)
        except ValueError:
            continue
        if on >= today and weekday in {None, on.weekday()}:
            found.append(on)
    return found[:2]
