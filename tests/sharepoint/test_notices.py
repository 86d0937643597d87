"""Theme notices as they lie in their folder: one that cannot be read is nobody's, and holds up no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from alke.errors import FileUnreadable
from alke.evidence import Notice
from alke.ports import Snapshot
from alke.themes import theme_desk
from config.directory import councils
from config.round_files import shipped_rounds
from config.templates import shipped_templates
from sharepoint.documents import fill_form
from sharepoint.notices import NoticeFiles
from sharepoint.registers import ExcelRegisters
from tests.sharepoint.test_clues import FakeCabinet

ROUND = shipped_rounds()["2026"]


@dataclass
class Withholding(FakeCabinet):
    """Has one file whose bytes never fit its metadata."""

    unreadable: str = ""

    async def fetch(self, file: str) -> Snapshot:
        if file == self.unreadable:
            raise FileUnreadable(file=file, reason="hash")
        return await super().fetch(file)


async def test_a_notice_that_cannot_be_read_holds_up_no_other_and_is_read_when_it_can() -> None:
    asked = theme_desk(ROUND)
    assert asked is not None
    form = fill_form(shipped_templates()["teemailmoitus"], {"theme": "Vesi"})
    paths = [f"{asked.item.folder}/{region}.docx" for region in ("Kainuu", "Lappi")]
    cabinet = Withholding(dict.fromkeys(paths, form), unreadable=paths[0])
    notices = NoticeFiles(cabinet, ExcelRegisters(cabinet), councils())
    first = await notices.read(ROUND)
    cabinet.unreadable = ""
    assert (_regions(first), _regions(await notices.read(ROUND))) == (["Lappi"], ["Kainuu", "Lappi"])


def _regions(notices: Sequence[Notice]) -> list[str]:
    return [region for notice in notices for region in notice.regions]
