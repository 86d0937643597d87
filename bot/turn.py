"""What comes in from Teams and what goes back, without a word of the Teams SDK: the values between bot.teams and the handlers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any
from urllib.parse import quote, unquote

Card = dict[str, Any]
"""An Adaptive Card as JSON."""


class Kind(StrEnum):
    """The kinds of turns the bot answers."""

    MESSAGE = "message"
    PRESS = "press"  # Action.Execute (adaptiveCard/action) or its fallback Action.Submit
    JOINED = "joined"  # the bot was added to the team


@dataclass(frozen=True, slots=True)
class Attached:
    """A file sent with a message: its name and where its bytes can be fetched."""

    name: str
    content_type: str
    url: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One checked activity. `person_id` is `from.aadObjectId`, the only identity that is trusted; `data` is a hint at best."""

    kind: Kind
    activity_id: str
    conversation: str
    service_url: str
    person_id: str
    person_name: str
    teams_id: str = ""
    text: str = ""
    verb: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    trigger: str = ""
    reply_to_id: str = ""
    locale: str = ""
    tenant: str = ""
    team: str = ""
    channel: str = ""
    mentions: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attached, ...] = ()
    sent: str = ""  # the channel's own time of it

    @property
    def delivery(self) -> str:
        """The same for every redelivery of one activity, and for nothing else: the key of the claim it makes.

        An id used twice for two things is two; without an id its time tells it from the next.
        """
        said = json.dumps([self.text, self.verb, self.data, "" if self.activity_id else self.sent], sort_keys=True)
        who = _digest(self.person_id)  # the ledger keeps no person's id outside its own table
        return f"{_part(self.conversation)}|{_part(self.activity_id)}|{self.kind}|{who}|{_digest(said)}"


def place_of(delivery: str) -> tuple[str, str]:
    """The conversation of a delivery, and the message to answer there: '' for a press, whose id is no message's."""
    conversation, activity, kind = delivery.split("|")[:3]
    return unquote(conversation), unquote(activity) if kind == Kind.MESSAGE else ""


def _part(identity: str) -> str:
    """Ids of other channels have bars in them (`…|livechat`)."""
    return quote(identity, safe=":;=@.", errors="replace")


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person gets: a card (replacing the pressed one for them, or as a reply), a short text, or an error text."""

    card: Card | None = None
    text: str | None = None
    error: str | None = None
    mentions: tuple[tuple[str, str], ...] = ()


Handle = Callable[[Turn], Awaitable[Answer | None]]
"""What the lead door is given: one turn in, one answer out."""
