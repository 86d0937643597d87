"""Dates written in many styles are found again; garbage never makes the reader fall; spans are true."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alke.dates import find
from alke.dates.words import FI_MONTHS

TODAY = date(2026, 1, 12)
WEEKDAYS = ("ma", "ti", "ke", "to", "pe", "la", "su")
ESSIVE = ("maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina", "lauantaina", "sunnuntaina")
SV_DAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")
SV_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
STYLES = (
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: d.isoformat(),
    lambda d: f"{WEEKDAYS[d.weekday()]} {d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}. {FI_MONTHS[d.month - 1]}kuuta {d.year}",
    lambda d: f"{FI_MONTHS[d.month - 1]}kuun {d.day}. päivänä {d.year}",
    lambda d: f"{ESSIVE[d.weekday()]} {d.day}. {FI_MONTHS[d.month - 1]}kuuta {d.year}",
    lambda d: f"{SV_DAYS[d.weekday()]} den {d.day} {SV_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"den {d.day} {SV_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d:%d %B %Y}",
)


@given(DAYS, st.sampled_from(STYLES), st.sampled_from(["", " mennessä", " klo 9–11", ", klo 9–11", " kl. 9–11"]))
def test_a_full_date_is_found_in_every_style_and_place(day: date, style: object, tail: str) -> None:
    assert callable(style)
    for before in ("Kokous on ", "Aikataulu:\n\n", "Tervetuloa.\n"):
        found = find(f"{before}{style(day)}{tail}, tervetuloa", TODAY)
        assert [(m.start, m.end, m.more, m.doubt) for m in found] == [(day, None, (), None)]


@given(DAYS)
def test_a_date_with_a_foreign_weekday_is_doubted_and_kept_as_written(day: date) -> None:
    wrong = WEEKDAYS[(day.weekday() + 3) % 7]
    mention = find(f"{wrong} {day.day}.{day.month}.{day.year}", TODAY)[0]
    assert mention.start == day
    assert (mention.doubt or "").startswith(f"weekday:{WEEKDAYS[day.weekday()]}")


@given(st.integers(-45, 182).map(lambda n: TODAY + timedelta(n)))
def test_a_yearless_date_of_this_half_year_is_read_in_it_without_doubt(day: date) -> None:
    mention = find(f"{day.day}.{day.month}. klo 9", TODAY)[0]
    assert (mention.start, mention.doubt) == (day, None)


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_the_weekday_decides_the_year_or_the_reader_doubts(day: date) -> None:
    mention = find(f"{WEEKDAYS[day.weekday()]} {day.day}.{day.month}.", TODAY)[0]
    assert mention.start == day or mention.doubt is not None or mention.start is not None
    assert mention.start is not None
    assert mention.start.weekday() == day.weekday() or "weekday" in (mention.doubt or "")


@given(DAYS, st.integers(1, 40), st.sampled_from(["–", "-", " – ", "—"]))
def test_a_range_has_both_ends(first: date, days: int, dash: str) -> None:
    last = first + timedelta(days)
    mention = find(f"{first.day}.{first.month}.{dash}{last.day}.{last.month}.{last.year}", TODAY)[0]
    assert (mention.start, mention.end) == (first, last)


@given(DAYS, DAYS, DAYS)
def test_a_list_keeps_all_its_days(a: date, b: date, c: date) -> None:
    text = f"{a.day}.{a.month}.{a.year}, {b.day}.{b.month}.{b.year} ja {c.day}.{c.month}.{c.year}"
    assert [(m.start, m.more) for m in find(text, TODAY)] == [(a, (b, c))]


_BITS = st.sampled_from(
    ["17.3.", "2026", "klo", "9-11.30", "ti", "ja", "–", "-", "\n", "viikolla", "12", "mennessä", "maaliskuun", "loppuun", "den",
     "senast", "ensi", "kaksi viikkoa ennen", "vuoden", "31.2.", "§", "/", "(", ")", "•", "päivä", ".", ",", "20.", "och", "v."],
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120), st.lists(_BITS, max_size=25).map(" ".join), st.lists(_BITS, max_size=25).map("".join)
    )
)
def test_any_text_is_read_with_true_spans_in_order(text: str) -> None:
    found = find(text, TODAY)
    assert [m.text for m in found] == [text[m.at : m.at + len(m.text)] for m in found]
    assert [m.line for m in found] == [text.count("\n", 0, m.at) + 1 for m in found]
    assert all(a.at + len(a.text) <= b.at for a, b in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["1., ", "17.3., ", "ja ", "a-\n", "klo 9 ", "viikoilla 1, ", "1-", "a\u00ad", "ti ja ", "kuun 1., "]
)
def test_hostile_repetition_is_read_to_its_end(piece: str) -> None:
    assert isinstance(find(piece * 4000, TODAY), list)
