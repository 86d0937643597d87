"""Other people's Office files, and what the reader and the writer make of them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from alke.slots import Place
from sharepoint import excel, word
from sharepoint.cells import CellEdit
from sharepoint.errors import Reason, Refused

FOLDER = Path(__file__).parents[2] / "../shared/corpus"
NAME = "Testiliitto"
WORD_KINDS = (".docx", ".docm", ".dotx")

REFUSED = {  # what must not be written, and why
    "poi__stress005.docx": Reason.PROTECTED,
    "poi__office2007prettyPrintedRels.docx": Reason.SIGNED,
    "Open-XML-SDK__Comment020.docx": Reason.DELETED_ROW,
    "poi__ExternalEntityInText.docx": Reason.DTD,
    "tika__testWORD_protected_passtika.docx": Reason.ENCRYPTED,
    "tika__testWORD_truncated.docx": Reason.CORRUPT,
    "poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx": Reason.CORRUPT,
    "ClosedXML__simple-cell-changes.xlsx": Reason.SHARED_WORKBOOK,
    "poi__ms-office-2010-signed.xlsx": Reason.SIGNED,
    "excelize__encryptAES.xlsx": Reason.ENCRYPTED,
    "poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx": Reason.CORRUPT,
    "poi__poc-xmlbomb-empty.xlsx": Reason.DTD,
    "poi__duplicate-filename-case-insensitive.xlsx": Reason.CORRUPT,
}


@dataclass(frozen=True)
class Outcome:
    """New bytes and the place that was written, or the reason why nothing was; and the cells passed over before it."""

    data: bytes | None
    place: Place | None
    reason: Reason | None
    passed: Counter[Reason]


def names() -> list[str]:
    index = FOLDER / "index.json"
    return [entry["file"] for entry in json.loads(index.read_text("utf-8"))] if index.exists() else ["the corpus"]


def why(name: str) -> str:
    return next(str(e["why"]) for e in json.loads((FOLDER / "index.json").read_text("utf-8")) if e["file"] == name)


def load(name: str) -> bytes:
    file = FOLDER / name
    if not file.exists():
        pytest.skip(f"no {file}")
    return file.read_bytes()


def office(name: str) -> ModuleType:
    return word if Path(name).suffix.lower() in WORD_KINDS else excel


def write_first(name: str, data: bytes) -> Outcome:
    """One name in the first cell of the file that can take it."""
    module, passed = office(name), Counter[Reason]()
    try:
        for place in _places(module, data):
            written = module.write_cells(data, [CellEdit(place, NAME)])
            if not written.refused:
                return Outcome(written.data, place, None, passed)
            passed[written.refused[0].reason] += 1
    except Refused as refused:
        return Outcome(None, None, refused.reason, passed)
    return Outcome(None, None, passed.most_common(1)[0][0], passed)


def _places(module: ModuleType, data: bytes) -> Iterator[Place]:
    cells = module.read_cells(data)
    yield from (cell.place for cell in cells)
    if not cells and module is excel:
        yield {"sheet": module.read_grids(data)[0].title, "ref": "B2"}
    elif not cells:
        yield {"table": 0, "row": 0, "gridcol": 0}
