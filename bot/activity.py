"""Reads a Teams activity as a turn: what was said without the bot's mention, what was pressed, by whom and where."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from alke.characters import composed
from bot.turn import Attached, Kind, Turn

Body = Mapping[str, Any]

# Characters that change how text reads without being seen: direction marks, zero width, soft hyphen.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f]")
BREAK = re.compile(r"<(?:br\s*/?|/p|/div|/li)>", re.IGNORECASE)
# A person's own '<' arrives as '&lt;', so what looks like a tag is Teams' formatting.
TAG = re.compile(r"(?i)</?(?:p|div|span|strong|em|[bius]|a|code|pre|[uo]l|li|blockquote|at|h[1-6])(?:\s[^<>]*)?>")
HELD = re.compile(r"<attachment\s[^<>]*?id=[\"']([\w-]{1,80})[\"']", re.IGNORECASE)
REFERENCE = "reference"
"""What Graph and Teams call a file of the channel that a message refers to."""
SPACES = re.compile(r"[^\S\n]+")


def read_turn(body: Body) -> Turn | None:
    """The turn in a Bot Framework activity as Teams sends it, None when it is none of the kinds we answer."""
    kind = _kind(body)
    if kind is None:
        return None
    sender, conversation, data = part(body, "from"), part(body, "conversation"), part(body, "channelData")
    verb, value, trigger = _press(body) if kind is Kind.PRESS else ("", {}, "")
    return Turn(
        kind=kind,
        activity_id=word(body, "id"),
        conversation=word(conversation, "id"),
        service_url=word(body, "serviceUrl"),
        person_id=word(sender, "aadObjectId").strip().lower(),  # a GUID, written in either case
        person_name=word(sender, "name"),
        teams_id=word(sender, "id"),
        text=spoken(body) if kind is Kind.MESSAGE else "",
        verb=verb,
        data=value,
        trigger=trigger,
        reply_to_id=word(body, "replyToId"),
        locale=word(body, "locale"),
        tenant=word(part(data, "tenant"), "id") or word(conversation, "tenantId"),
        team=word(part(data, "team"), "id"),
        channel=channel_of(body),
        mentions=tuple(_others(body)),
        attachments=tuple(_attached(body)),
        sent=word(body, "timestamp"),
    )


def spoken(body: Body) -> str:
    """What was said to the bot: its mentions taken out by entity, other people's kept as names, spaces and letters plain."""
    text, me = word(body, "text"), word(part(body, "recipient"), "id")
    for entity in _mentions(body):
        if word(part(entity, "mentioned"), "id") == me:
            text = text.replace(word(entity, "text") or "\0", " ")
    text = TAG.sub("", BREAK.sub("\n", text))
    text = UNSEEN.sub("", html.unescape(text).replace("\r\n", "\n").replace("\r", "\n"))
    text = composed(text)  # a file's name copied on a Mac is decomposed
    lines = (SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(lines).strip()


def mentions_bot(body: Body) -> bool:
    """Whether the bot itself is mentioned."""
    me = word(part(body, "recipient"), "id")
    return any(word(part(entity, "mentioned"), "id") == me for entity in _mentions(body))


def channel_of(body: Body) -> str:
    """The channel's id: named by channelData, else the conversation's id before the thread root."""
    data, conversation = part(body, "channelData"), part(body, "conversation")
    named = word(part(data, "channel"), "id") or word(data, "teamsChannelId")
    in_channel = word(conversation, "conversationType") == "channel" or "@thread." in word(conversation, "id")
    return named or (word(conversation, "id").split(";", 1)[0] if in_channel else "")


def part(body: Body, name: str) -> Body:
    """An object inside an object; empty when absent or something else."""
    found = body.get(name)
    return found if isinstance(found, dict) else {}


def word(body: Body, name: str) -> str:
    """A text inside an object; empty when absent or something else."""
    found = body.get(name)
    return found if isinstance(found, str) else ""


def _kind(body: Body) -> Kind | None:
    match word(body, "type"), word(body, "name"):
        case "invoke", "adaptiveCard/action":
            return Kind.PRESS
        case "message", _:
            # Action.Submit, the fallback of old clients, is a message with a value
            return Kind.PRESS if isinstance(body.get("value"), dict) else Kind.MESSAGE
        case "installationUpdate", _:
            return Kind.JOINED if word(body, "action") == "add" else None  # 'add-upgrade' is no news to the channel
        case "conversationUpdate", _:
            return Kind.JOINED if _bot_added(body) else None
    return None


def _bot_added(body: Body) -> bool:
    me, added = word(part(body, "recipient"), "id"), body.get("membersAdded")
    return isinstance(added, list) and any(isinstance(m, dict) and m.get("id") == me for m in added)


def _press(body: Body) -> tuple[str, dict[str, Any], str]:
    """Verb, data (the card's and the inputs', which overwrite each other: hints, no more) and trigger of a press."""
    value = part(body, "value")
    if word(body, "type") == "message":
        return word(value, "verb"), dict(value), "manual"
    action = part(value, "action")
    data = dict(part(action, "data"))
    return word(action, "verb") or word(data, "verb"), data, word(value, "trigger") or "manual"


def _mentions(body: Body) -> Iterator[Body]:
    entities = body.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        if isinstance(entity, dict) and entity.get("type") == "mention":
            yield entity


def _others(body: Body) -> Iterator[tuple[str, str]]:
    """(name, id) of everybody mentioned but the bot; the Entra id where Teams gives it."""
    me = word(part(body, "recipient"), "id")
    for entity in _mentions(body):
        who = part(entity, "mentioned")
        if word(who, "id") != me:
            yield word(who, "name"), word(who, "aadObjectId") or word(who, "id")


def _attached(body: Body) -> Iterator[Attached]:
    """Files sent along; the message's own HTML copy is none, but it holds places of files whose names it does not tell."""
    files = body.get("attachments")
    for file in files if isinstance(files, list) else []:
        if isinstance(file, dict) and word(file, "contentType") == "text/html":
            yield from (Attached("", REFERENCE, found) for found in HELD.findall(word(file, "content")))
        elif isinstance(file, dict):
            url = word(part(file, "content"), "downloadUrl") or word(file, "contentUrl")
            yield Attached(word(file, "name"), word(file, "contentType"), url)
