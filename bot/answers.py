"""Puts an answer into the two shapes Teams takes: the body of a press's HTTP response, or a message to post."""

from __future__ import annotations

from typing import Any

from bot.posts import carrying, mentioning
from bot.turn import Answer

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"


def invoke_body(answer: Answer) -> dict[str, Any]:
    """What `adaptiveCard/action` is answered with in HTTP 200 (universal-action-model.md): card, error or toast."""
    if answer.card is not None:
        return {"statusCode": 200, "type": CARD, "value": answer.card}
    if answer.error is not None:
        return {"statusCode": 400, "type": ERROR, "value": {"code": "BadRequest", "message": answer.error}}
    return {"statusCode": 200, "type": MESSAGE, "value": answer.text or ""}


def message(answer: Answer) -> dict[str, Any] | None:
    """The message to post, None when there is nothing to say. A card goes without text, which would cost it its id."""
    if answer.card is not None:
        return carrying(answer.card, summary=answer.text or "")
    text = answer.error or answer.text
    return mentioning(text, answer.mentions) if text else None
