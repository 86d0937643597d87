"""What a button carries, and how it is read back: a hint about what was meant, never an authority (docs/explanation/flows.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from alke.slots import SlotTime

LANGUAGE = "l"
"""The key of a button that asks for a document in a language."""
FORM_LANGUAGE = "w"
"""The key by which a form's button tells in which language the form was shown and filled in."""
_LONGEST = 4000
"""No field of ours is longer; what is, was not typed on our card."""


class BadPress(Exception):  # noqa: N818 - what a forged or outdated card sends
    """The data is not of a button of ours: forged, or of a card from another version."""


@dataclass(frozen=True, slots=True)
class Press:
    """The data of one button: which round, schedule and time it was drawn for, and one free key for the rest."""

    round_id: str
    schedule: str = ""
    slot: SlotTime | None = None
    item: str = ""

    def to_data(self) -> dict[str, object]:
        """JSON for the card; names apart from every input's, since an input of the same name would overwrite it."""
        data = {"r": self.round_id, "s": self.schedule, "t": str(self.slot) if self.slot else "", "i": self.item}
        return {name: value for name, value in data.items() if value}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Read it back; BadPress when a value is no text, too long, or no time."""
        return cls(text_of(data, "r"), text_of(data, "s"), slot_of(data, "t"), text_of(data, "i"))


def text_of(data: Mapping[str, Any], name: str) -> str:
    """An input's or a button's text, '' when absent; BadPress when it is not a text of sensible length."""
    value = data.get(name, "")
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise BadPress(name)
    return value.strip()


def list_of(data: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The chosen values of a multiple choice, in order, each once."""
    return tuple(dict.fromkeys(filter(None, (part.strip() for part in text_of(data, name).split(",")))))


def slot_of(data: Mapping[str, Any], name: str) -> SlotTime | None:
    """A time such as `2024-04-10T12:30`, None when absent; BadPress when it is none."""
    text = text_of(data, name)
    try:
        return SlotTime.parse(text) if text else None
    except ValueError as error:
        raise BadPress(text) from error
