"""The channel's state: messages in order, kept in a file, and everybody who is watching."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from standins.teams.world import Json, Message, Person, Place, mentioned

Now = Callable[[], datetime]


class Channel:
    """One channel. Every change is a line in `teams.jsonl`; the last line of an id holds, so a restart finds it all."""

    def __init__(self, place: Place, people: Sequence[Person], now: Now, folder: Path | None) -> None:
        """`now` gives aware moments; without `folder` nothing is kept."""
        self.place = place
        self.people = {person.key: person for person in people}
        self.messages: dict[str, Message] = {}
        self._now = now
        self._file = folder / "teams.jsonl" if folder else None
        self.fresh = self._file is None or not self._file.exists()
        self._watchers: set[asyncio.Queue[Json]] = set()
        self._last = 0
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.touch()
            self._load(self._file)

    def person(self, identity: str) -> Person | None:
        """By key, Teams id, Entra id or address."""
        for person in self.people.values():
            if identity in (person.key, person.teams_id, person.aad_object_id, person.email):
                return person
        return None

    def members(self) -> list[Person]:
        """The roster."""
        return [person for person in self.people.values() if person.member]

    def moment(self) -> str:
        """Now, as Teams writes it."""
        return self._now().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def next_id(self) -> str:
        """Teams' activity ids are milliseconds since 1970, never twice the same."""
        self._last = max(self._last + 1, int(self._now().timestamp() * 1000))
        return str(self._last)

    def save(self, message: Message) -> Message:
        """Keep it and show it."""
        self.messages[message.id] = message
        if self._file:
            with self._file.open("a", encoding="utf-8") as file:
                file.write(json.dumps(message.to_json(), ensure_ascii=False) + "\n")
        self.tell({"type": "changed", "id": message.id})
        return message

    def clear(self) -> None:
        """Forget every message."""
        self.messages.clear()
        if self._file:
            self._file.unlink(missing_ok=True)
        self.tell({"type": "reload"})

    def visible(self, person: Person) -> list[Message]:
        """What this person sees, oldest first."""
        return [m for m in self.messages.values() if m.target in ("", person.teams_id)]

    def view(self, message: Message, person: Person) -> Json:
        """A message as this person sees it: their own card where the bot gave them one."""
        author = next((p for p in self.people.values() if p.teams_id == message.author), None)
        own = message.views.get(person.teams_id)
        return {
            "id": message.id,
            "root": message.conversation_root,
            "author": author.name if author else self.place.bot_name,
            "label": author.label if author else "",
            "bot": author is None,
            "mine": message.author == person.teams_id,
            "created": message.created,
            "edited": message.edited,
            "deleted": message.deleted,
            "text": message.text,
            "markdown": message.text_format == "markdown",
            "entities": message.entities,
            "attachments": message.attachments,
            "card": own or message.card(),
            "personal": own is not None,
            "private": bool(message.target),
            "mentioned": mentioned(message, person),
            "revision": message.revision,
        }

    def tell(self, event: Json) -> None:
        """Everybody who watches hears of it."""
        for queue in self._watchers:
            queue.put_nowait(event)

    @contextmanager
    def watch(self) -> Iterator[asyncio.Queue[Json]]:
        """Events while the page is open."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._watchers.add(queue)
        try:
            yield queue
        finally:
            self._watchers.discard(queue)

    def _load(self, file: Path) -> None:
        """The last line of each id holds; a line cut short by a crash is left out."""
        for line in file.read_text(encoding="utf-8").splitlines():
            try:
                message = Message.from_json(json.loads(line))
            except (ValueError, TypeError):
                continue
            self.messages[message.id] = message
        self._last = max((int(identity) for identity in self.messages), default=0)
