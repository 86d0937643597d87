"""What can be done at once about an obligation of a discussion: its paper made, its people named, its time booked."""

from __future__ import annotations

from alke.obligations import Obligation, State
from alke.rounds import Check
from alke.talk_papers import PAPERS
from cards.elements import Element, execute
from cards.presses import Press
from cards.words import Words

_LISTS = {
    "tem_contact": "talks",
    "memo": "talks",
    "themes": "talks",
    "attendance": "attend.form",
    "ministry_participants": "people",
}
"""Where one discussion of several is chosen first."""
_NAMES = {"talks": "talk.all", "attend.form": "talk.attendance", "people": "people.show"}


def duty_buttons(words: Words, one: Obligation) -> list[Element]:
    """Nothing for what is done."""
    if one.state is State.DONE:
        return []
    key, talk = one.item.key, one.deadline_key.partition("@")[2] or one.party
    if one.item.check is Check.BOOKING:
        press = Press(one.round_id, one.item.schedule).to_data()
        return [execute(words("button.board"), "board", press, tooltip=one.item.name)]
    if key in _LISTS:
        verb = _LISTS[key]
        return [execute(words(_NAMES[verb]), verb, Press(one.round_id).to_data())]
    if key == "participants":
        return [execute(words("people.add"), "people.form", Press(one.round_id, item=talk).to_data())]
    if key in PAPERS:
        press = Press(one.round_id, item=f"{key}|{talk}").to_data()
        return [execute(words(f"talk.make_{key}"), "paper", press, tooltip=one.item.name)]
    return []
