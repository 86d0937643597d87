"""Saying that a thing is done where no file shows it: the button, the little form with a note, and the answer with its undo."""

from __future__ import annotations

from alke.obligations import Obligation, State
from alke.register import Mark
from alke.rounds import Check, Obliged, Party
from cards.elements import Card, Element, card, container, execute, field, heading, text
from cards.presses import BadPress, Press
from cards.words import Words

_PARTS = 3


def mark_button(words: Words, one: Obligation) -> list[Element]:
    """What can be done at once about an open obligation: say that it is done, where no file shows it, or write the notice."""
    if one.item.check is Check.NOTICE and one.state is not State.DONE:
        return [_notice_button(words, one.round_id)]
    shared = one.item.check is Check.FILE and one.item.party in (Party.GROUP, Party.TEM)
    if one.state is State.DONE or not (one.item.check is Check.REGISTER or shared):
        return []
    press = Press(one.round_id, item=item_of(Mark(one.deadline_key, one.item.key, one.party)))
    return [execute(words("register.mark"), "mark.form", press.to_data(), tooltip=one.item.name)]


def shared_button(words: Words, round_id: str, deadline_key: str, item: Obliged) -> list[Element]:
    """The same on a reminder, which is for all who owe: the server knows whose part the presser's is."""
    if item.check is Check.NOTICE:
        return [_notice_button(words, round_id)]
    if item.check is not Check.REGISTER:
        return []
    press = Press(round_id, item=item_of(Mark(deadline_key, item.key, "")))
    return [execute(words("register.mark"), "mark.mine", press.to_data(), tooltip=item.name)]


def item_of(mark: Mark) -> str:
    """What a button carries of a mark."""
    return f"{mark.deadline}|{mark.item}|{mark.party}"


def mark_of(press: Press, note: str = "") -> Mark:
    """The mark a button is about; BadPress when it carries none."""
    parts = press.item.split("|")
    if len(parts) != _PARTS:
        raise BadPress(press.item)
    return Mark(parts[0], parts[1], parts[2], note=note)


def mark_form(words: Words, round_id: str, item: Obliged, mark: Mark) -> Card:
    """One sentence, an optional note, one button."""
    press = Press(round_id, item=item_of(mark)).to_data()
    body = [
        heading(words("register.form_title", who=mark.party), level="Medium"),
        text(words.spell(item.name)),
        field("note", words("register.note"), limit=300),
    ]
    buttons = [
        execute(words("register.mark"), "mark", press, style="positive"),
        execute(words("button.back"), "missing", Press(round_id).to_data()),
    ]
    return card(words.language, body, buttons)


def marked_card(words: Words, round_id: str, item: Obliged, mark: Mark, *, undone: bool = False) -> Card:
    """What was written into the register, and how to take it back."""
    press = Press(round_id, item=item_of(mark)).to_data()
    key = "register.undone" if undone else "register.done"
    sentence = words(key, item=item.name, who=mark.party)
    body = [container([text(sentence), *_note(words, mark)], style="emphasis" if undone else "good", bleed=True)]
    buttons = [
        execute(words("register.mark" if undone else "register.undo"), "mark.form" if undone else "mark.undo", press),
        execute(words("button.missing"), "missing", Press(round_id).to_data()),
    ]
    return card(words.language, body, buttons, summary=sentence)


def _note(words: Words, mark: Mark) -> list[Element]:
    return [text(words.spell(mark.note), isSubtle=True, spacing="None")] if mark.note else []


def _notice_button(words: Words, round_id: str) -> Element:
    return execute(words("theme.begin"), "theme", Press(round_id).to_data())
