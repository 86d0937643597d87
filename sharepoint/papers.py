"""Plays alke.papers.Papers over the Word templates that the bot ships."""

from __future__ import annotations

from collections.abc import Mapping

from alke.errors import BadName
from alke.papers import Values
from sharepoint.documents.fill import fill, marks
from sharepoint.errors import Refused


class TemplatePapers:
    """Every mark of the template is filled: what nobody knows yet becomes a dash's worth of room for people to write in."""

    def __init__(self, templates: Mapping[str, bytes]) -> None:
        """Bytes by name, `asialista` and `asialista.sv`."""
        self._templates = templates

    def draw(self, template: str, language: str, values: Values) -> bytes:
        """The template filled; BadName when a value cannot stand in a document."""
        data = self._templates.get(f"{template}.{language}", self._templates[template])
        lists = {name.partition(".")[0] for name in marks(data) if "." in name}
        blank: Values = {name: "–" for name in marks(data) if "." not in name} | {name: [] for name in lists}
        given = {name: value for name, value in values.items() if value}
        try:
            return fill(data, {**blank, **given})
        except Refused as refused:
            raise BadName(reason=refused.reason.value) from refused
