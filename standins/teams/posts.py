"""What the bot posts, becomes a message of the channel: new, replaced, taken away."""

from __future__ import annotations

from standins.teams.channel import Channel
from standins.teams.world import Json, Message


class Posts:
    """The bot's side of the channel."""

    def __init__(self, channel: Channel) -> None:
        """All messages go into this channel."""
        self._channel = channel

    def post(self, activity: Json, *, root: str, target: str) -> Message:
        """A new message; with `root` a reply in that thread, with `target` for one person's eyes."""
        message = Message(
            id=self._channel.next_id(),
            root=root,
            author=self._channel.place.bot_id,
            created=self._channel.moment(),
            target=target,
        )
        return self._channel.save(_filled(message, activity))

    def own(self, identity: str) -> Message | None:
        """A message of the bot's that still stands."""
        message = self._channel.messages.get(identity)
        if message is None or message.deleted or message.author != self._channel.place.bot_id:
            return None
        return message

    def replace(self, message: Message, activity: Json) -> None:
        """For everyone: personal views give way, and listed people's pages ask the bot for new ones."""
        message.views.clear()
        message.revision += 1
        message.edited = self._channel.moment()
        self._channel.save(_filled(message, activity))

    def remove(self, message: Message) -> None:
        """Its place shows that it was there."""
        message.deleted = True
        message.views.clear()
        self._channel.save(message)


def _filled(message: Message, activity: Json) -> Message:
    message.text = str(activity.get("text") or "")
    message.text_format = str(activity.get("textFormat") or "markdown")
    message.summary = str(activity.get("summary") or "")
    message.entities = [e for e in activity.get("entities") or [] if _counts(e, message.text)]
    message.attachments = [a for a in activity.get("attachments") or [] if isinstance(a, dict)]
    return message


def _counts(entity: object, text: str) -> bool:
    """A mention whose text does not stand in the message is ignored."""
    return isinstance(entity, dict) and (entity.get("type") != "mention" or str(entity.get("text")) in text)
