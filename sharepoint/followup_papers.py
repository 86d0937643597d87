"""The bytes behind follow-ups and forms: made, noted, read and filled off the loop, refusals told as troubles of the file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ParamSpec, TypeVar

from alke.errors import FileUnreadable
from alke.followup_document import FollowUpDocument
from alke.people import Council
from alke.rounds import Round
from sharepoint.documents import add_note, fill, fill_form, read_follow_up, read_form
from sharepoint.errors import Refused
from sharepoint.templates import ChannelTemplates

What = ParamSpec("What")
Result = TypeVar("Result")


class FollowUpPapers:
    """Plays alke.followup.Papers, alke.followup_form.FormPapers and alke.followup_overview.Reads."""

    def __init__(self, templates: ChannelTemplates) -> None:
        """Where blank documents come from."""
        self._templates = templates

    async def blank(self, template: str, round_: Round, council: Council) -> bytes:
        """A council's own empty document, with its name and the round's."""
        who, name = council.name_fi, round_.channel or round_.name
        values = {"who": who, "region": who, "round": name, "time": "", "title": f"{name}: {who}"}
        return await _do(f"{template}.docx", fill, await self._templates.get(template), values)

    async def noted(self, name: str, data: bytes, note: str, at: datetime) -> bytes:
        """With the note in its own progress column."""
        return await _do(name, add_note, data, note, at)

    async def follow_up(self, name: str, data: bytes) -> FollowUpDocument:
        """The three tables of Liite 1."""
        return await _do(name, read_follow_up, data)

    async def read(self, name: str, data: bytes) -> Mapping[str, str]:
        """The filled fields of a form."""
        return await _do(name, read_form, data)

    async def write(self, name: str, data: bytes, values: Mapping[str, str], at: datetime) -> bytes:
        """The form with these fields."""
        return await _do(name, fill_form, data, values, at)


async def _do(name: str, work: Callable[What, Result], *given: What.args, **named: What.kwargs) -> Result:
    try:
        return await asyncio.to_thread(work, *given, **named)
    except Refused as refused:
        raise FileUnreadable(file=name, reason=refused.reason.value) from refused
