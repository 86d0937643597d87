"""Messages as the Bot Framework wants them: a text with its mentions, a card alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mentioning(text: str, people: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """A message whose `<at>Name</at>` parts are mentions; `people` are (name, Entra object id or Teams id)."""
    entities = [
        {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": identity, "name": name}}
        for name, identity in people
        if f"<at>{name}</at>" in text
    ]
    return {"type": "message", "textFormat": "markdown", "text": text} | ({"entities": entities} if entities else {})


def carrying(card: Mapping[str, Any], summary: str = "") -> dict[str, Any]:
    """A message that is one Adaptive Card, without text: with text Teams would split it and give no id back."""
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": dict(card)}
    return {"type": "message", "attachments": [attachment]} | ({"summary": summary} if summary else {})
