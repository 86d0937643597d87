"""A round saved into its file: values change, comments and layout of whoever keeps the file stay."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from difflib import unified_diff
from time import process_time

import pytest

from alke.dues import move_deadline
from alke.mending import set_day
from alke.rounds import Contact, Round
from alke.talk_firm import confirmed_round
from config.round_files import SHIPPED, parse_round, shipped_rounds
from config.round_text import write_round

PLAIN = """\
# Ensi vuoden kierros. Kysy Maijalta, ennen kuin muutat.
id = '2031'
name = "Keskustelut 2031"   # nimi vielä auki
channel = "ALKE 2031"
first_day = "ma 2031-01-13"
last_day = "pe 2031-05-30"
councils = [
    "Kainuu", # mukana myös pohjoisessa
    "Lappi",
]
themes = ["Rajat"] # enintään yksi, "#" ei ole huomautus

# --- tilaisuudet ---
[[ meetings ]]   # ainoa
key = "yhteinen"
name = "Yhteinen # keskustelu"
kind = "joint"
date = "ti 2031-04-08"
tentative = true
folder = "Yhteinen"

[[deadlines]]
  # sisennetty huomautus
  key = "teema"
  name = "Teema"
  due = "pe 2031-02-14"    # kirjeen rivi 12
  # due = "pe 2031-02-21" olisi ollut toinen
  [[deadlines.obliged]]
  key = "theme"
  name = "Teema ilmoitettu"
  party = "council"
  check = "register"

[[deadlines]]
key = "asialista"
name = "Asialista"
days_before = 14
of_kind = "joint"
[[deadlines.obliged]]
key = "agenda"
name = "Asialista"
party = "group"
check = "file"
folder = "{meeting}"
# loppu
"""
TODAY = date(2031, 1, 20)
CHANGES: dict[str, Callable[[Round], Round]] = {
    "day": lambda r: move_deadline(r, "teema", date(2031, 2, 28), TODAY),
    "relative": lambda r: move_deadline(r, "asialista@yhteinen", date(2031, 3, 20), TODAY),
    "firm": lambda r: confirmed_round(r, "yhteinen", (date(2031, 4, 9), None), ("Rajat", "Metsät")),
    "many themes": lambda r: replace(r, themes=tuple(f"Teema numero {n} ja sen nimi" for n in range(9))),
    "councils": lambda r: replace(r, councils=("Kainuu", "Lappi", "Uusimaa")),
    "first day": lambda r: replace(set_day(r, "m:yhteinen", date(2031, 1, 10)), first_day=date(2031, 1, 9)),
    "twice": lambda r: move_deadline(
        move_deadline(r, "asialista@yhteinen", date(2031, 3, 20), TODAY), "asialista@yhteinen", date(2031, 3, 21), TODAY
    ),
    "new contact": lambda r: replace(r, contacts=(Contact("Maija Meikäläinen", role="lisätiedot"),)),
}
LAYOUTS = {
    "as it is": PLAIN,
    "windows": PLAIN.replace("\n", "\r\n"),
    "tabs": PLAIN.replace("  ", "\t"),
    "no last line end": PLAIN.rstrip("\n"),
    "tight": PLAIN.replace(" = ", "="),
}


def notes(text: str) -> set[str]:
    return set(re.findall(r"# (?!keskustelu\")(?!\" ei)[^\r\n]*", text))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("change", CHANGES)
def test_what_is_saved_reads_back_equal_and_keeps_every_comment(change: str, layout: str) -> None:
    before = parse_round(LAYOUTS[layout], "x.toml")
    after = CHANGES[change](before)
    text = write_round(after, LAYOUTS[layout])
    again = parse_round(text, "x.toml")
    assert replace(again, doubts=()) == replace(after, doubts=())
    assert notes(LAYOUTS[layout]) - notes(text) == set()


@pytest.mark.parametrize(("change", "lines"), [("day", 2), ("relative", 1), ("firm", 3), ("twice", 1)])
def test_only_the_lines_of_what_changed_are_other_ones(change: str, lines: int) -> None:
    text = write_round(CHANGES[change](parse_round(PLAIN, "x.toml")), PLAIN)
    diff = list(unified_diff(PLAIN.splitlines(), text.splitlines(), n=0, lineterm=""))[2:]
    assert len([line for line in diff if line.startswith("+")]) == lines


def test_the_comment_behind_a_changed_value_stays_behind_it() -> None:
    text = write_round(CHANGES["day"](parse_round(PLAIN, "x.toml")), PLAIN)
    assert '  due = "pe 2031-02-28"  # kirjeen rivi 12\n' in text


@pytest.mark.parametrize("key", shipped_rounds())
def test_the_first_change_of_a_shipped_round_keeps_the_shipped_comments(key: str) -> None:
    shipped = (SHIPPED / f"{key}.toml").read_text("utf-8")
    text = write_round(replace(shipped_rounds()[key], name="Toinen nimi"))
    assert [line for line in text.splitlines() if line not in shipped.splitlines()] == ['name = "Toinen nimi"']


def test_a_new_file_says_what_is_what_and_reads_back_equal() -> None:
    invented = replace(parse_round(PLAIN, "x.toml"), id="2032", name="Rivi\ntoinen")
    text = write_round(invented)
    assert text.startswith("# Rivi toinen: ALKE-botin kierros.")
    assert "# Määräajat. due = päivä" in text
    assert parse_round(text, "x.toml") == invented


def test_a_spoilt_text_is_written_anew_with_its_comments() -> None:
    round_ = parse_round(PLAIN, "x.toml")
    text = write_round(round_, PLAIN.replace("[[deadlines]]", "[[deadlines"))
    assert parse_round(text, "x.toml") == round_
    assert notes(PLAIN) - notes(text) == set()


def test_a_line_of_nothing_but_signs_is_written_over_at_once() -> None:
    began = process_time()
    round_ = shipped_rounds()["2026"]
    written = parse_round(write_round(round_, 'a = "' + "#x" * 30_000), "new.toml")
    assert (written == round_, process_time() - began < 5) == (True, True)
