"""The activities Teams sends to a bot, in the shapes it sends them."""

from __future__ import annotations

import uuid

from standins.teams.channel import Channel
from standins.teams.world import Json, Message, Person, marks


def envelope(channel: Channel, service_url: str, kind: str, identity: str, person: Person | None, root: str) -> Json:
    """What every activity has in common; without a root it concerns the channel as a whole."""
    place, moment = channel.place, channel.moment()
    sender: Json = {"id": place.team_id}
    if person:
        sender = {"id": person.teams_id, "name": person.name, "aadObjectId": person.aad_object_id}
    return {
        "type": kind,
        "id": identity,
        "timestamp": moment,
        "localTimestamp": moment,
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": sender,
        "recipient": {"id": place.bot_id, "name": place.bot_name},
        "conversation": {
            "isGroup": True,
            "conversationType": "channel",
            "tenantId": place.tenant_id,
            "id": place.thread(root) if root else place.channel_id,
        },
        "channelData": {
            "teamsChannelId": place.channel_id,
            "teamsTeamId": place.team_id,
            "channel": {"id": place.channel_id},
            "team": {"id": place.team_id, "aadGroupId": place.group_id},
            "tenant": {"id": place.tenant_id},
        },
        "locale": "fi-FI",
        "localTimezone": "Europe/Helsinki",
        "entities": [_client()],
    }


def spoken(channel: Channel, service_url: str, message: Message, person: Person) -> Json:
    """A message that mentions the bot. In a channel a bot is told only that files came along, never which: Graph knows."""
    activity = envelope(channel, service_url, "message", message.id, person, message.conversation_root)
    html = {"contentType": "text/html", "content": f"<div>{message.text}</div>{marks(message.attachments)}"}
    return activity | {
        "text": message.text,
        "textFormat": "plain",
        "attachments": [html],
        "entities": [*message.entities, _client()],
    }


def executed(channel: Channel, service_url: str, message: Message, person: Person, action: Json, trigger: str) -> Json:
    """A press of Action.Execute, or a personal view's refresh."""
    activity = envelope(channel, service_url, "invoke", f"f:{uuid.uuid4()}", person, message.conversation_root)
    activity["channelData"]["source"] = {"name": "message"}
    chosen: Json = {key: action[key] for key in ("id", "verb", "data") if key in action}
    return activity | {
        "name": "adaptiveCard/action",
        "replyToId": message.id,
        "value": {"action": {"type": "Action.Execute", **chosen}, "trigger": trigger},
    }


def submitted(channel: Channel, service_url: str, message: Message, person: Person, data: Json) -> Json:
    """A press of Action.Submit: a message with a value and no text."""
    activity = envelope(channel, service_url, "message", f"f:{uuid.uuid4()}", person, message.conversation_root)
    return activity | {"replyToId": message.id, "value": data}


def installed(channel: Channel, service_url: str) -> list[Json]:
    """What a bot hears when it is added to a team: both, in this order."""
    place = channel.place
    adder = next(iter(channel.members()), None)
    added = envelope(channel, service_url, "conversationUpdate", f"f:{uuid.uuid4()}", adder, "")
    added["channelData"] |= {"eventType": "teamMemberAdded"}
    install = envelope(channel, service_url, "installationUpdate", f"f:{uuid.uuid4()}", adder, "")
    return [
        added | {"membersAdded": [{"id": place.bot_id}]},
        install | {"action": "add"},
    ]


def _client() -> Json:
    return {
        "type": "clientInfo",
        "locale": "fi-FI",
        "country": "FI",
        "platform": "Web",
        "timezone": "Europe/Helsinki",
    }
