"""LibreOffice opens what we wrote, shows the name, and shows nothing else changed."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest

from tests.corpus.files import NAME, load, write_first
from tests.corpus.libre import CSV, converted

WORDS = [
    "tika__memo.docx",
    "Open-Xml-PowerTools__TrackedRevisions.docx",
    "Open-Xml-PowerTools__SolarOverview.docx",
    "Open-XML-SDK__MedianFax_TP10192743.dotx",
    "poi__45690.docm",
]
SHEETS = ["ClosedXML__database.xlsx", "poi__56644.xlsx", "test_files__BlankSheetTypes.xlsm", "excelize__Book1.xlsx"]


@pytest.mark.office
@pytest.mark.parametrize(("names", "to"), [(WORDS, "txt:Text (encoded):UTF8"), (SHEETS, CSV)])
def test_libreoffice_shows_the_name_and_nothing_else_changed(names: list[str], to: str, tmp_path: Path) -> None:
    files = []
    for name in names:
        data = load(name)
        written = write_first(name, data).data
        assert written is not None
        for kind, content in (("old", data), ("new", written)):
            file = tmp_path / f"{kind}-{Path(name).stem}{Path(name).suffix.lower()}"
            file.write_bytes(content)
            files.append(file)
    out = converted(files, to, tmp_path)
    for name in names:
        assert _differences(_shown(out, "old", name), _shown(out, "new", name)) == [NAME]


def _shown(out: Path, kind: str, name: str) -> list[str]:
    files = sorted(out.glob(f"{kind}-{Path(name).stem}*"))
    assert files
    return [line for file in files for line in file.read_text("utf-8-sig").splitlines() if line.strip(" ,")]


def _differences(old: list[str], new: list[str]) -> list[str]:
    """What each changed stretch of lines shows of the name; anything else is given whole."""
    stretches = [op for op in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes() if op[0] != "equal"]
    return [
        NAME if NAME in "".join(new[c:d]) and d - c <= 1 else f"{old[a:b]} -> {new[c:d]}" for _, a, b, c, d in stretches
    ]
