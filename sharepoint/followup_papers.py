"""The bytes behind follow-ups and forms: made, noted, read and filled off the loop, refusals told as troubles of the file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import ParamSpec, TypeVar

from alke.errors import FileUnreadable
from alke.followup_document import FollowUpDocument
from alke.paper_language import council_name
from alke.papers import Drawn
from alke.people import Council
from alke.rounds import Round
from sharepoint.documents import add_note, fill, fill_form, form_places, marks, read_follow_up, read_form
from sharepoint.documents.followups import actions_of, document_language
from sharepoint.errors import Reason, Refused
from sharepoint.templates import ChannelTemplates

What = ParamSpec("What")
Result = TypeVar("Result")


class FollowUpPapers:
    """Plays alke.followup.Papers, alke.followup_form.FormPapers and alke.followup_overview.Reads."""

    def __init__(self, templates: ChannelTemplates) -> None:
        """Where blank documents come from."""
        self._templates = templates

    async def blank(self, template: str, round_: Round, council: Council, language: str) -> Drawn:
        """A council's own empty document, with its name and the round's; FileUnreadable when not even the shipped one is one."""
        who, name = council_name(council, language), round_.channel or round_.name
        values = {"who": who, "region": who, "round": name, "time": "", "title": f"{name}: {who}"}
        try:
            return await self._templates.draw(template, language, partial(_blank, template, values))
        except Refused as refused:
            raise FileUnreadable(file=f"{template}.docx", reason=refused.reason.value) from refused

    async def noted(self, name: str, data: bytes, notes: Mapping[str, str], at: datetime, language: str) -> bytes:
        """With the note in its own progress column, in the document's own language where it shows one."""
        return await _do(name, _noted, data, notes, at, language)

    async def follow_up(self, name: str, data: bytes) -> FollowUpDocument:
        """The three tables of Liite 1."""
        return await _do(name, read_follow_up, data)

    async def read(self, name: str, data: bytes) -> Mapping[str, str]:
        """The filled fields of a form."""
        return await _do(name, read_form, data)

    async def write(self, name: str, data: bytes, values: Mapping[str, str], at: datetime) -> bytes:
        """The form with these fields."""
        return await _do(name, fill_form, data, values, at)


def _blank(template: str, values: Mapping[str, str], data: bytes) -> Drawn:
    """Refused when the bot would not know the filled document again."""
    known = actions_of(data) if template == "liite1" else {"theme", "participants"} <= form_places(data).keys()
    if not known:
        raise Refused(Reason.NO_SUCH_PLACE, f"not the tables or fields of {template}")
    return Drawn(fill(data, values), unknown=tuple(sorted(marks(data) - values.keys())))


def _noted(data: bytes, notes: Mapping[str, str], at: datetime, language: str) -> bytes:
    return add_note(data, notes[document_language(data) or language], at)


async def _do(name: str, work: Callable[What, Result], *given: What.args, **named: What.kwargs) -> Result:
    try:
        return await asyncio.to_thread(work, *given, **named)
    except Refused as refused:
        raise FileUnreadable(file=name, reason=refused.reason.value) from refused
