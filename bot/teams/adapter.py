"""The only module that knows botbuilder: its turn pipeline, without the parts of 4.17.1 that fail."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount
from botframework.connector.auth import AuthenticateRequestResult, ClaimsIdentity

from bot.activity import Body, part, word

Logic = Callable[[], Awaitable[dict[str, Any] | None]]
"""One turn; an invoke's returns the body of its answer."""


class Adapter(CloudAdapterBase):  # type: ignore[misc] # botbuilder ships no types
    """botbuilder's turn without its HTTP, its tokens and its connector client.

    CloudAdapter.process serialises an invoke's answer twice and fails (microsoft/teams-sdk#2547); ConnectorClient
    spends 70 % of the CPU on one list comprehension and asks Entra twice a turn on the loop; the deserialiser drops
    `trigger`. Here the token is checked before, the turn is read from the JSON, and posts go through bot.connector.
    """

    def __init__(self) -> None:
        super().__init__(_Authentication())

    async def run(self, body: Body, logic: Logic) -> dict[str, Any] | None:
        """The middleware pipeline around `logic`; what an invoke is answered."""
        sender, me, where = part(body, "from"), part(body, "recipient"), part(body, "conversation")
        activity = Activity(
            type=word(body, "type"),
            id=word(body, "id"),
            name=word(body, "name"),
            channel_id=word(body, "channelId"),
            service_url=word(body, "serviceUrl"),
            from_property=ChannelAccount(id=word(sender, "id"), name=word(sender, "name")),
            recipient=ChannelAccount(id=word(me, "id"), name=word(me, "name")),
            conversation=ConversationAccount(id=word(where, "id")),
        )
        response = await self.process_activity(_checked(), activity, partial(_turn, logic))
        return response.body if response else None


class _Authentication:
    """Stands where botbuilder insists on its own: no user tokens, no connector."""

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """The bot signs nobody in."""
        del claims_identity


class _NoConnector:
    """Stands where botbuilder insists on a connector; nothing is sent through it."""

    async def create(self, service_url: str, audience: str) -> object:
        """Any object satisfies process_activity."""
        del service_url, audience
        return self


def _checked() -> AuthenticateRequestResult:
    """bot.inbound and bot.tokens have checked the request already."""
    result = AuthenticateRequestResult()
    result.claims_identity = ClaimsIdentity({}, is_authenticated=True)
    result.connector_factory = _NoConnector()
    return result


async def _turn(logic: Logic, context: TurnContext) -> None:
    """An invoke's answer goes the way botbuilder keeps it, as an activity of its own type."""
    body = await logic()
    if context.activity.type == ActivityTypes.invoke:
        value = InvokeResponse(status=200, body=body)
        await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=value))
