"""What the bot holds of a person, told to that person, with the button to have it forgotten."""

from __future__ import annotations

from typing import Protocol

from alke.people import Person
from cards.elements import Card, card, execute, facts, heading, text
from cards.presses import Press
from cards.words import Words


class Held(Protocol):
    """What the bot itself remembers (bot.coordination.Held)."""

    @property
    def name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def silent(self) -> bool: ...
    @property
    def claims(self) -> int: ...
    @property
    def lines(self) -> int: ...
    @property
    def nothing(self) -> bool: ...


def ask_card(words: Words, round_id: str) -> Card:
    """In the channel, where all can read: a button for the asker's own eyes."""
    return card(
        words.language,
        [text(words("privacy.ask"))],
        [execute(words("privacy.show"), "privacy.show", Press(round_id).to_data())],
    )


def held_card(words: Words, round_id: str, person: Person, held: Held) -> Card:
    """The bot's own memory, then what stands in the channel's files."""
    rows = [
        (words("privacy.name"), words.spell(held.name or "–")),
        (words("privacy.email"), words.spell(held.email or "–")),
        (words("privacy.language"), held.language or "–"),
        (words("privacy.silent"), words("privacy.yes" if held.silent else "privacy.no")),
        (words("privacy.claims"), str(held.claims)),
        (words("privacy.lines"), str(held.lines)),
    ]
    roles = [m.organisation for m in person.mandates]
    body = [
        heading(words("privacy.title")),
        text(words("privacy.nothing")) if held.nothing else facts(rows),
        text(words("privacy.mandates", who=roles) if roles else words("privacy.no_mandates"), isSubtle=True),
        text(words("privacy.files"), isSubtle=True, size="Small"),
    ]
    forget = execute(words("privacy.forget"), "privacy.forget", Press(round_id).to_data(), style="destructive")
    return card(words.language, body, [] if held.nothing else [forget])
