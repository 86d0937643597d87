"""Every intent that sentences can have is answered by somebody."""

from __future__ import annotations

from alke.understand import INTENTS
from bot.routes import SENTENCES


def test_every_intent_has_its_handler() -> None:
    assert set(INTENTS) - set(SENTENCES) == set()
