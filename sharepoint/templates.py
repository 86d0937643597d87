"""Templates of the channel before the shipped ones: a ministry puts its own into ALKE-botti/pohjat under the same name."""

from __future__ import annotations

from collections.abc import Mapping

from alke.errors import FileGone
from alke.ports import Cabinet

FOLDER = "ALKE-botti/pohjat"


class ChannelTemplates:
    """Fetched each time: a template that was put there a minute ago is the one to use."""

    def __init__(self, cabinet: Cabinet, shipped: Mapping[str, bytes]) -> None:
        """`shipped` are the bot's own templates by name (`liite1`, `lomake`, `lomake.sv`)."""
        self._cabinet, self._shipped = cabinet, shipped

    async def get(self, name: str) -> bytes:
        """The channel's own template, else the shipped one; KeyError when there is neither, FileTrouble."""
        try:
            return (await self._cabinet.fetch(f"{FOLDER}/{name}.docx")).data
        except FileGone:
            return self._shipped[name]
