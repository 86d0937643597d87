"""What the bot's surface remembers over restarts: cards that are kept true, languages chosen, messages answered, the channel."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from alke.errors import LedgerTrouble
from ledger import Conversation
from ledger.memory import Memory


class RememberedCards:
    """Plays the bulletin's Shown: one row a card, under `card/<topic>/<activity id>`."""

    def __init__(self, memory: Memory) -> None:
        """Over the ledger's conversations."""
        self._memory = memory

    async def follow(self, topic: str, conversation: str, activity_id: str, language: str) -> None:
        """Remember the card."""
        key = f"card/{topic}/{activity_id}"
        await self._memory.keep(Conversation(key, "", conversation, activity_id, {"language": language}))

    async def followed(self, topic: str, newest: int) -> Sequence[tuple[str, str, str]]:
        """The newest cards on the topic."""
        found = await self._memory.recall_all(f"card/{topic}/")
        return [(c.conversation_id, c.activity_id, c.more.get("language", "fi")) for c in found[-newest:]]

    async def forget(self, topic: str, activity_id: str) -> None:
        """The card is gone from the channel."""
        await self._memory.drop(f"card/{topic}/{activity_id}")


class RememberedAddresses:
    """Where each channel is served, under `address/<channel>`: after a restart a reminder still finds its way."""

    def __init__(self, memory: Memory) -> None:
        """Over the ledger's conversations."""
        self._memory = memory

    async def learn(self, conversation: str, service_url: str) -> None:
        """Teams said so. Without the ledger it is known until the next start."""
        channel = conversation.split(";", 1)[0]
        with suppress(LedgerTrouble):
            await self._memory.keep(Conversation(f"address/{channel}", service_url, channel))

    async def known(self) -> dict[str, str]:
        """By channel, the latest last."""
        return {kept.conversation_id: kept.service_url for kept in await self._memory.recall_all("address/")}


class RememberedPreferences:
    """Plays the office's Preferences."""

    def __init__(self, memory: Memory) -> None:
        """Over the ledger's conversations; a copy in mind saves a read a turn."""
        self._memory = memory
        self._known: dict[str, str] = {}

    async def language(self, aad_object_id: str) -> str:
        """'' when they never said, or while the ledger cannot tell."""
        if aad_object_id not in self._known:
            try:
                kept = await self._memory.recall(f"language/{aad_object_id}")
            except LedgerTrouble:
                return ""
            self._known[aad_object_id] = kept.more.get("language", "") if kept else ""
        return self._known[aad_object_id]

    async def choose_language(self, aad_object_id: str, language: str) -> None:
        """From now on."""
        self._known[aad_object_id] = language
        await self._memory.keep(Conversation(f"language/{aad_object_id}", "", "", "", {"language": language}))

    def drop(self, aad_object_id: str) -> None:
        """Out of mind too."""
        self._known.pop(aad_object_id, None)

    async def silent(self, aad_object_id: str) -> bool:
        """Whether they asked not to be mentioned in reminders."""
        return await self._memory.recall(f"silent/{aad_object_id}") is not None

    async def be_silent(self, aad_object_id: str, *, silent: bool) -> None:
        """From now on."""
        key = f"silent/{aad_object_id}"
        await (self._memory.keep(Conversation(key, "", "")) if silent else self._memory.drop(key))


class RememberedDeliveries:
    """Plays the door's Deliveries: a message redelivered after a restart is not answered again."""

    def __init__(self, memory: Memory) -> None:
        """Over the ledger's deliveries."""
        self._memory = memory

    async def first(self, key: str) -> bool:
        """Whether nobody has come with this key before: of replicas that ask at once, one. Without the ledger, nobody."""
        try:
            return await self._memory.first_time(key)
        except LedgerTrouble:
            return False

    async def handled(self, key: str) -> bool:
        """Whether it was answered before; without the ledger it is answered, if only with what is the matter."""
        try:
            return await self._memory.answer(key) is not None
        except LedgerTrouble:
            return False

    async def record(self, key: str) -> None:
        """It is answered now."""
        with suppress(LedgerTrouble):
            await self._memory.first_time(key)
            await self._memory.answered(key, "done")


async def forget_preferences(memory: Memory, aad_object_id: str) -> None:
    """What a person chose is theirs, and goes with them."""
    for kind in ("language", "silent"):
        await memory.drop(f"{kind}/{aad_object_id}")
