"""Time and memory of one verified write into Word and Excel files, beside python-docx and openpyxl on the same files.

    python benchmarks/office.py [--quick]

Each figure is the best of several writes in children of their own, ours and the library's in turn (so that other work on the
machine meets both); memory is what a child's resident set grew by above the interpreter with everything imported. Ours includes
verification; the libraries' is open, set one cell, save.
"""

from __future__ import annotations

import copy
import io
import json
import random
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import docx
import openpyxl
from docx.shared import Inches

from alke.slots import Place
from sharepoint import excel, word

CORPUS = Path(__file__).parents[1] / "../shared/corpus"
NAME = "Testiliitto"
Write = Callable[[bytes], bytes]
Figures = tuple[float, float]
"""Seconds and MB."""


def word_table(rows: int, pictures: int = 0) -> bytes:
    """A document with one table of four columns, its cells made by copying one, and pictures of noise."""
    document = docx.Document()
    noise = random.Random(1)
    for _ in range(pictures):
        document.add_picture(io.BytesIO(_png(noise.randbytes(700_000))), width=Inches(2))
    table = document.add_table(rows=1, cols=4)
    first = table._tbl.tr_lst[0]  # noqa: SLF001 - add_row is quadratic
    for n in range(rows):
        texts = ("ke 10.4.", "12.30–13.15", "Lapin liitto", f"rivi {n}" if rows < 100 else noise.randbytes(150).hex())
        for cell, text in zip(first.tc_lst, texts, strict=True):
            cell.p_lst[0].clear_content()
            cell.p_lst[0].add_r().text = text
        first.addnext(copy.deepcopy(first))
    return _saved(document)


def _png(noise: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    side = int((len(noise) / 3) ** 0.5)
    lines = b"".join(b"\0" + noise[n * side * 3 : (n + 1) * side * 3] for n in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 0)) + chunk(b"IEND", b"")


def excel_sheet(rows: int, width: int = 4) -> bytes:
    """A workbook with one sheet of eight columns: texts, numbers, dates."""
    noise = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Aikataulu")
    for n in range(rows):
        sheet.append(
            ["ke 10.4.", "12.30–13.15", "Lapin liitto", f"rivi {n}", n, n * 1.37, n % 7, noise.randbytes(width).hex()]
        )
    return _saved(book)


def _saved(made: object) -> bytes:
    stream = io.BytesIO()
    made.save(stream)  # type: ignore[attr-defined]
    return stream.getvalue()


def files(*, quick: bool) -> Iterator[tuple[str, str, bytes, Place]]:
    """(kind, name, bytes, place) of each file measured."""
    cell = {"table": 0, "row": 1, "gridcol": 2}
    yield "word", "a schedule, 20 rows", word_table(20), cell
    yield "word", "all table", word_table(4200), cell
    yield "word", "pictures", word_table(20, 14), cell
    if not quick:
        yield "word", "all table", word_table(42_000), cell
    yield "excel", "a schedule, 20 rows", excel_sheet(20), {"sheet": "Aikataulu", "ref": "C2"}
    yield "excel", "one sheet", excel_sheet(20_000), {"sheet": "Aikataulu", "ref": "C2"}
    if not quick:
        yield "excel", "one sheet", excel_sheet(50_000, 120), {"sheet": "Aikataulu", "ref": "C2"}
    for name in (
        "Open-XML-SDK__comment.docx",
        "poi__45690.docm",
        "poi__60512.xlsm",
        "poi__47813.xlsx",
        "poi__56644.xlsx",
    ):
        if (CORPUS / name).exists():
            data = (CORPUS / name).read_bytes()
            yield ("word" if ".doc" in name else "excel"), name, data, _first(name, data)


def _first(name: str, data: bytes) -> Place:
    return (word.read_cells if ".doc" in name else excel.read_cells)(data)[0].place


def ours(kind: str, place: Place) -> Write:
    module = word if kind == "word" else excel
    return lambda data: module.write_cell(data, place, NAME)


def theirs(kind: str, place: Place) -> Write:
    """The library's own way to the same cell."""

    def with_docx(data: bytes) -> bytes:
        document = docx.Document(io.BytesIO(data))
        row = document.tables[int(place["table"])].rows[int(place["row"])]
        row.cells[int(place["gridcol"])].text = NAME
        return _saved(document)

    def with_openpyxl(data: bytes) -> bytes:
        book = openpyxl.load_workbook(io.BytesIO(data), keep_vba=True)
        book[str(place["sheet"])][str(place["ref"])] = NAME
        return _saved(book)

    return with_docx if kind == "word" else with_openpyxl


def measured(kind: str, whose: str, data: bytes, place: Place) -> Figures | None:
    """A write in a process of its own; None when the library cannot do it."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        command = [sys.executable, __file__, "--child", kind, whose, file.name, json.dumps(dict(place))]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        print("    " + ran.stderr.strip().splitlines()[-1][:100], file=sys.stderr)
        return None
    seconds, megabytes = json.loads(ran.stdout)
    return seconds, megabytes


def beside(kind: str, data: bytes, place: Place, rounds: int) -> tuple[Figures | None, Figures | None]:
    """Ours and the library's, in turn."""
    pairs = [[measured(kind, whose, data, place) for whose in ("ours", "theirs")] for _ in range(rounds)]
    mine, other = (_best(figures) for figures in zip(*pairs, strict=True))
    return mine, other


def _best(figures: Iterable[Figures | None]) -> Figures | None:
    found = [one for one in figures if one]
    return (min(time for time, _ in found), min(memory for _, memory in found)) if found else None


def child(kind: str, whose: str, file: str, place: str) -> None:
    """Write for a second or once, whichever is longer; print the best time and the growth of memory."""
    write = (ours if whose == "ours" else theirs)(kind, json.loads(place))
    data = Path(file).read_bytes()
    before = _memory("VmRSS")
    best, spent = float("inf"), 0.0
    while spent < 1.0:
        start = time.perf_counter()
        write(data)
        took = time.perf_counter() - start
        best, spent = min(best, took), spent + took
    print(json.dumps([best, _memory("VmHWM") - before]))


def _memory(what: str) -> float:
    """VmRSS, or its peak VmHWM, in MB; unlike getrusage they do not remember the process that started this one."""
    return int(Path("/proc/self/status").read_text("ascii").split(f"{what}:")[1].split()[0]) / 1024


def main() -> None:
    """Print one line a file."""
    print(f"{'file':36}{'size':>9} | {'ours':>9}{'MB':>7} | {'library':>9}{'MB':>7} | {'time':>6}{'memory':>8}")
    quick = "--quick" in sys.argv
    for kind, name, data, place in files(quick=quick):
        mine, other = beside(kind, data, place, 1 if quick else 3)
        label = f"{name[:28]} {'docx' if kind == 'word' else 'xlsx'}"
        print(
            f"{label:36}{len(data) / 1024:>6.0f} kB | {_figures(mine)} | {_figures(other)} | {_ratios(mine, other)}",
            flush=True,
        )


def _figures(found: Figures | None) -> str:
    return f"{found[0] * 1000:>6.1f} ms{found[1]:>7.1f}" if found else f"{'fails':>9}{'':>7}"


def _ratios(mine: Figures | None, other: Figures | None) -> str:
    if mine is None or other is None:
        return "     –       –"
    return f"{mine[0] / other[0]:>6.2f}{mine[1] / max(other[1], 0.1):>8.2f}"


if __name__ == "__main__":
    child(*sys.argv[2:]) if "--child" in sys.argv else main()
