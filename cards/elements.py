"""The few Adaptive Card elements the bot uses, as JSON of version 1.5: Teams supports no newer one (cards-reference)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Element = dict[str, Any]
Card = dict[str, Any]


def card(
    language: str,
    body: Sequence[Element],
    actions: Sequence[Element] = (),
    *,
    summary: str = "",
    mentions: Sequence[tuple[str, str]] = (),
    mark: str = "",
) -> Card:
    """A whole card. `summary` is read aloud and shown in notifications, `mark` is the id that a look-up finds a post by."""
    result: Card = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.5",
        "lang": language,
        "body": [*body, *action_sets(actions)],
        "msteams": {"width": "Full"},
    }
    if summary:
        result |= {"speak": summary, "fallbackText": summary}
    if mentions:
        result["msteams"]["entities"] = [mention(name, person) for name, person in mentions]
    if mark and result["body"]:
        result["body"][0] = {**result["body"][0], "id": mark}
    return result


def mention(name: str, person: str) -> Element:
    """The entity that makes `<at>name</at>` in the card a mention of this Entra object id (learn.microsoft.com, cards-format)."""
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": person, "name": name}}


def text(words: str, **looks: object) -> Element:
    """A paragraph; looks such as weight="Bolder", size="Medium", color="Good", spacing="None", isSubtle=True."""
    return {"type": "TextBlock", "text": words, "wrap": True, **looks}


def heading(words: str, *, level: str = "Large") -> Element:
    """A heading that screen readers announce as one."""
    return text(words, size=level, weight="Bolder", style="heading")


def container(items: Sequence[Element], **looks: object) -> Element:
    """A block of elements that belong together; style="emphasis", "good", "warning", "attention"."""
    return {"type": "Container", "items": list(items), **looks}


def columns(*cells: tuple[str, Sequence[Element]], **looks: object) -> Element:
    """Cells side by side; a width is "auto", "stretch" or a share as a number."""
    made = [{"type": "Column", "width": width, "items": list(items)} for width, items in cells]
    return {"type": "ColumnSet", "columns": made, **looks}


def facts(pairs: Sequence[tuple[str, str]]) -> Element:
    """Names and values in two columns."""
    return {"type": "FactSet", "facts": [{"title": title, "value": value} for title, value in pairs]}


def execute(title: str, verb: str, data: Mapping[str, object], *, style: str = "", tooltip: str = "") -> Element:
    """A button. Clients without Action.Execute get Action.Submit with the same data (learn.microsoft.com, cards-reference)."""
    looks = {key: value for key, value in (("style", style), ("tooltip", tooltip)) if value}
    return {
        "type": "Action.Execute",
        "title": title,
        "verb": verb,
        "data": dict(data),
        **looks,
        "fallback": {"type": "Action.Submit", "title": title, "data": {**data, "verb": verb}},
    }


def link(title: str, url: str) -> Element:
    """A button that opens an address of our own making, never one a person typed."""
    return {"type": "Action.OpenUrl", "title": title, "url": url}


def action_sets(actions: Sequence[Element], per_row: int = 4) -> list[Element]:
    """Buttons in rows: Teams shows six a row at most and hides the rest behind dots."""
    rows = (actions[i : i + per_row] for i in range(0, len(actions), per_row))
    return [{"type": "ActionSet", "actions": list(row)} for row in rows]


def choices(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    value: str = "",
    several: bool = False,
    required: str = "",
) -> Element:
    """A choice by title and value; `several` gives comma-separated values; `required` is the error text when empty."""
    looks: Element = {"isRequired": True, "errorMessage": required} if required else {}
    return {
        "type": "Input.ChoiceSet",
        "id": name,
        "label": label,
        "choices": [{"title": title, "value": choice} for title, choice in options],
        "isMultiSelect": several,
        "style": "expanded" if several else "compact",
        **({"value": value} if value else {}),
        **looks,
    }


def field(
    name: str, label: str, *, value: str = "", lines: bool = False, limit: int = 500, required: str = ""
) -> Element:
    """A text input; `lines` makes it tall."""
    looks: Element = {"isRequired": True, "errorMessage": required} if required else {}
    return {
        "type": "Input.Text",
        "id": name,
        "label": label,
        "value": value,
        "isMultiline": lines,
        "maxLength": limit,
        **looks,
    }
