"""The guide of what one can say: each of its sentences is understood, and its buttons are those of the help card."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alke.errands import errand_of
from bot.cli.talk import meant
from cards.overview import overview
from cards.words import Words
from config.round_files import load_round
from config.words import load_words
from tests.fakes import COORDINATOR, OUTSIDER

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/how-to/errands.md").read_text(encoding="utf-8")
QUOTED = re.findall(r"`([^`]+)`", GUIDE)
SENTENCES = [said for said in QUOTED if not said.startswith("@")]
NOT_UNDERSTOOD = ("unknown", "out_of_scope")


@pytest.mark.parametrize("said", SENTENCES)
def test_every_sentence_of_the_guide_is_understood(said: str) -> None:
    errand = errand_of(said) or errand_of(said, ministry=True)
    assert errand or meant(said, "2024", "2024-03-06T10:00", "")["intent"] not in NOT_UNDERSTOOD


def test_the_guide_names_the_buttons_of_the_help_card() -> None:
    words = Words("fi", load_words("fi"))
    rounds = [load_round(path) for path in (ROOT / "config/rounds").glob("*.toml")]
    cards = [overview(words, round_, person) for round_ in rounds for person in (COORDINATOR, OUTSIDER)]
    there = {action["title"] for card in cards for part in card for action in part.get("actions", [])}
    rows = [line for line in GUIDE.splitlines() if line.startswith("|") and "**" in line]
    assert set(re.findall(r"\*\*(.+?)\*\*", " ".join(rows))) == there
