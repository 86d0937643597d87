"""Theme notices as they lie in their folder: one that cannot be read is nobody's, and holds up no other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from alke.evidence import Notice
from alke.themes import theme_desk
from config.directory import councils
from config.round_files import shipped_rounds
from config.templates import shipped_templates
from sharepoint.documents import fill_form
from sharepoint.notices import NoticeFiles
from sharepoint.registers import ExcelRegisters
from tests.sharepoint.test_clues import FakeCabinet

ROUND = shipped_rounds()["2026"]
PATHS = [f"{desk.item.folder}/{region}.docx" for desk in (theme_desk(ROUND),) if desk for region in ("Kainuu", "Lappi")]


@pytest.mark.parametrize("reason", ["too-large", "hash"])
async def test_a_notice_that_cannot_be_read_holds_up_no_other_and_is_read_when_it_can(reason: str) -> None:
    cabinet, notices = _two()
    cabinet.withheld = {PATHS[0]: reason}
    first = await notices.read(ROUND)
    cabinet.withheld = {}
    assert (_regions(first), _regions(await notices.read(ROUND))) == (["Lappi"], ["Kainuu", "Lappi"])


def _two() -> tuple[FakeCabinet, NoticeFiles]:
    cabinet = FakeCabinet(dict.fromkeys(PATHS, fill_form(shipped_templates()["teemailmoitus"], {"theme": "Vesi"})))
    return cabinet, NoticeFiles(cabinet, ExcelRegisters(cabinet), councils())


def _regions(notices: Sequence[Notice]) -> list[str]:
    return [region for notice in notices for region in notice.regions]
