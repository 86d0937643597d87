"""Cards against their golden files, and before Microsoft's own renderer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from cards.elements import Card
from cards.words import Words
from config.words import LANGUAGES, load_words

States = Mapping[str, Callable[[Words], Card]]

WORDS = {language: Words(language, load_words(language)) for language in LANGUAGES}
LARGEST = 80 * 1024
"""Bytes in UTF-16 that Teams surely takes (learn.microsoft.com, format-your-bot-messages)."""
_HERE = Path(__file__).parent


def drawn_and_golden(states: States, state: str) -> tuple[str, str]:
    """The Finnish card as it is drawn now, and its golden file; `ALKE_GOLDEN=write` draws the file anew."""
    drawn = json.dumps(states[state](WORDS["fi"]), ensure_ascii=False, indent=1) + "\n"
    path = _HERE / "golden" / f"{state}.json"
    if os.environ.get("ALKE_GOLDEN") == "write":
        path.write_text(drawn, encoding="utf-8")
    return drawn, path.read_text(encoding="utf-8")


def renderers_faults(states: States, languages: Iterable[str] = LANGUAGES) -> list[object]:
    """What npm's adaptivecards finds wrong; charts, which it does not know, are left out."""
    if shutil.which("node") is None or not Path("node_modules/adaptivecards").is_dir():
        pytest.skip("node or node_modules/adaptivecards is missing: npm ci")
    cards = [state(WORDS[language]) for language in languages for state in states.values()]
    plain = [{**card, "body": [one for one in card["body"] if not one["type"].startswith("Chart.")]} for card in cards]
    found = subprocess.run(
        ["node", _HERE / "parse.cjs"], input=json.dumps(plain), capture_output=True, text=True, check=True
    )
    faults: list[object] = json.loads(found.stdout)
    return faults


def size(card: Card) -> int:
    """In bytes, as Teams counts."""
    return len(json.dumps(card, ensure_ascii=False).encode("utf-16-le"))
