"""Templates of the channel before the shipped ones: a ministry puts its own into ALKE-botti/pohjat under the same name."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace

from alke.errors import FileGone
from alke.papers import Drawn, PassedOver
from alke.ports import Cabinet
from sharepoint.errors import Reason, Refused

FOLDER = "ALKE-botti/pohjat"
Make = Callable[[bytes], Drawn]
"""A template's bytes to a document; Refused when it is no such template."""


class ChannelTemplates:
    """Looked for each time: a template that was put there a minute ago is the one to use."""

    def __init__(self, cabinet: Cabinet, shipped: Mapping[str, bytes]) -> None:
        """`shipped` are the bot's own templates by name (`liite1`, `lomake`, `lomake.sv`)."""
        self._cabinet, self._shipped = cabinet, shipped

    async def draw(self, name: str, language: str, make: Make) -> Drawn:
        """`make` of the channel's own template; of the shipped one where there is none, or `make` refuses it (that is told).

        A template of the language comes before one of none. Refused when the shipped one is refused too; FileTrouble.
        """
        passed: PassedOver | None = None
        async for file, data in self._candidates(name, language):
            if data is None:
                passed = passed or PassedOver(file, Reason.NOT_OFFICE.value)
                continue
            try:
                made = await asyncio.to_thread(make, data)
            except Refused as refused:
                if not file:
                    raise
                passed = passed or PassedOver(file, refused.reason.value)
                continue
            return replace(made, passed_over=passed, unknown=made.unknown if file else ())
        raise KeyError(name)

    async def _candidates(self, name: str, language: str) -> AsyncIterator[tuple[str, bytes | None]]:
        """The channel's file ('' for a shipped one) and its bytes; None for a file of this name that is no .docx."""
        lying = await self._lying()
        for key in [name] if language == "fi" else [f"{name}.{language}", name]:
            for file in lying.get(key, ()):
                yield file, (await self._cabinet.fetch(file)).data if file.lower().endswith(".docx") else None
            if key in self._shipped:
                yield "", self._shipped[key]

    async def _lying(self) -> dict[str, list[str]]:
        """The paths by name without ending, .docx first; people write names in capitals too."""
        try:
            entries = await self._cabinet.entries(FOLDER)
        except FileGone:
            return {}
        found: dict[str, list[str]] = {}
        for entry in sorted(entries, key=lambda one: not one.name.lower().endswith(".docx")):
            if not entry.empty and not entry.name.startswith(("~$", ".")):
                found.setdefault(entry.name.rpartition(".")[0].casefold(), []).append(entry.path)
        return found
