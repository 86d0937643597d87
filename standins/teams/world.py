"""The people, the place and the messages of one channel, as plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Json = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"
REFERENCE = "reference"
"""A file of the channel's folder that a message refers to."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the channel. `key` names them in the page's address (`?as=key`); `label` is their organisation."""

    key: str
    name: str
    aad_object_id: str
    label: str = ""
    email: str = ""
    guest: bool = False
    member: bool = True
    """False: signed in to the page, but not in the team's roster."""

    @property
    def teams_id(self) -> str:
        """The id Teams uses for them (`29:…`), the same in every run."""
        return "29:1" + hashlib.sha256(self.aad_object_id.encode()).hexdigest()[:40]

    def account(self, tenant: str) -> Json:
        """As the roster shows them (TeamsChannelAccount)."""
        given, _, family = self.name.partition(" ")
        email = self.email or f"{self.key}@example.invalid"
        return {
            "id": self.teams_id,
            "name": self.name,
            "givenName": given,
            "surname": family,
            "objectId": self.aad_object_id,
            "aadObjectId": self.aad_object_id,
            "email": email,
            "userPrincipalName": email,
            "tenantId": tenant,
            "userRole": "guest" if self.guest else "user",
        }


@dataclass(frozen=True, slots=True)
class Place:
    """Where everything happens: one tenant, one team, one channel, one bot."""

    tenant_id: str = "11111111-1111-4111-8111-111111111111"
    team_id: str = "19:alke-tiimi@thread.tacv2"
    group_id: str = "22222222-2222-4222-8222-222222222222"
    team_name: str = "ALKE-keskustelut"
    channel_id: str = "19:alke-kanava@thread.tacv2"
    channel_name: str = "ALKE-keskustelut"
    app_id: str = "33333333-3333-4333-8333-333333333333"
    bot_name: str = "ALKE-botti"

    @property
    def bot_id(self) -> str:
        """The bot's id in Teams."""
        return f"28:{self.app_id}"

    def thread(self, root: str) -> str:
        """A thread's conversation id."""
        return f"{self.channel_id};messageid={root}"


@dataclass(slots=True)
class Message:
    """A post or a reply. `views` are cards that only the person (by Teams id) sees in place of the base card."""

    id: str
    root: str
    author: str
    created: str
    text: str = ""
    text_format: str = "plain"
    summary: str = ""
    entities: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    views: dict[str, Json] = field(default_factory=dict)
    target: str = ""
    """Non-empty: only this person (by Teams id) sees it."""
    edited: str = ""
    deleted: bool = False
    revision: int = 0
    """Counts the base card's changes: the page refreshes personal views when it grows."""

    @property
    def conversation_root(self) -> str:
        """The root of its thread; its own id when it started one."""
        return self.root or self.id

    def card(self) -> Json | None:
        """The base card, when there is one."""
        return next((a["content"] for a in self.attachments if a.get("contentType") == CARD and "content" in a), None)

    def to_json(self) -> Json:
        """For the file on disk."""
        return asdict(self)

    @classmethod
    def from_json(cls, line: Mapping[str, Any]) -> Message:
        """The reverse."""
        return cls(**line)


def mentioned(message: Message, person: Person) -> bool:
    """Whether a message mentions somebody, in its text or in its card; ids may be Teams', Entra's or an address."""
    mine = {person.teams_id, person.aad_object_id, person.email or person.key}
    card = message.card() or {}
    teams = card.get("msteams")
    entities = [*message.entities, *((teams.get("entities") or []) if isinstance(teams, dict) else [])]
    return any(e.get("type") == "mention" and (e.get("mentioned") or {}).get("id") in mine for e in entities)


def marks(attachments: Iterable[Json]) -> str:
    """Where a message's HTML holds the files that came along with it."""
    return "".join(
        f'<attachment id="{a["id"]}"></attachment>' for a in attachments if a.get("contentType") == REFERENCE
    )
