"""Plays alke.papers.Papers over the Word templates of the channel and those that the bot ships."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from alke.errors import BadName
from alke.papers import Drawn, Values
from sharepoint.documents.fill import fill, marks
from sharepoint.documents.forms import fill_form, form_places
from sharepoint.errors import Reason, Refused
from sharepoint.templates import ChannelTemplates
from sharepoint.text import text_of

_LEFT = re.compile(r"\{\{([^{}\n]{1,60})\}\}")
_NEEDED = {"teemailmoitus": ("theme", "regions")}
"""What a filled document must say wherever its template puts it: without it the document would tell nothing."""


class TemplatePapers:
    """What nobody knows yet becomes a dash's worth of room for people to write in."""

    def __init__(self, templates: ChannelTemplates, shipped: Mapping[str, bytes]) -> None:
        """`shipped` tells which marks are known."""
        self._templates = templates
        self._known = {name: marks(data) for name, data in shipped.items()}

    async def draw(self, template: str, language: str, values: Values) -> Drawn:
        """The template filled; BadName when a value cannot stand in a document."""
        known = self._known[template] | values.keys()
        try:
            return await self._templates.draw(template, language, partial(filled, template, known, values))
        except Refused as refused:
            raise BadName(reason=refused.reason.value) from refused


def filled(template: str, known: frozenset[str], values: Values, data: bytes) -> Drawn:
    """By its marks, then by its labels with an empty cell beside them; NO_SUCH_PLACE for a file that has neither."""
    lists = {name.partition(".")[0] for name in known if "." in name} | {
        n for n, v in values.items() if not isinstance(v, str)
    }
    asked = marks(data)
    mine = {name for name in asked if name in known or name.partition(".")[0] in lists}
    blank: Values = {name: "–" for name in mine if "." not in name} | {name: [] for name in lists}
    given = {name: value for name, value in values.items() if value}
    places = form_places(data)
    empty = {name for name, standing in places.items() if not standing} - asked
    labels = {name: value for name, value in given.items() if isinstance(value, str) and name in empty}
    if not mine and not labels:
        raise Refused(Reason.NO_SUCH_PLACE, "neither a known mark nor a known label")
    result = fill(data, {**blank, **given})
    result = fill_form(result, labels) if labels else result
    said = " ".join(text_of("a.docx", result).split())
    needed = [str(given.get(name, "")) for name in _NEEDED.get(template, ())]
    if any(" ".join(text.split()) not in said for text in needed):
        raise Refused(Reason.NO_SUCH_PLACE, "the filled document does not tell what it must")
    left = {mark.strip() for mark in _LEFT.findall(text_of("a.docx", data))} - mine
    return Drawn(result, unknown=tuple(sorted(left)))
