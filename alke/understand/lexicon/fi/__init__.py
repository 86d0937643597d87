"""The Finnish words of each concept (`alke.understand.lexicon` says how entries are read)."""

from __future__ import annotations

from collections.abc import Mapping

from alke.understand.lexicon.fi import bot, papers, speech, talks

WORDS: Mapping[str, str] = {**speech.WORDS, **talks.WORDS, **papers.WORDS, **bot.WORDS}
