"""Damaged bytes: a refusal or a right reading and writing; never a crash, a hang or a wrong write."""

from __future__ import annotations

import random
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType, ModuleType

import pytest

from sharepoint import excel, scribe, word
from sharepoint.errors import Refused
from sharepoint.package import Package
from tests.corpus.proof import changed_parts
from tests.data.schedules.files import excel_file, word_file
from tests.data.schedules.shapes import crowded, lines_per_day, merged_days, real_values
from tests.sharepoint.schedule.test_shapes import SAMPLE

SEEDS: list[tuple[ModuleType, bytes]] = [
    (word, word_file(merged_days(SAMPLE))),
    (word, word_file(lines_per_day(SAMPLE))),
    (excel, excel_file(real_values(SAMPLE))),
    (excel, excel_file(crowded(SAMPLE))),
]
NAME = "Testiliitto"
LONGEST = 10  # seconds for one case on a busy machine; a healthy one takes 10 ms


@pytest.mark.parametrize("batch", range(3))
def test_damaged_file_is_refused_or_written_right(batch: int) -> None:
    _torture(range(batch * 100, batch * 100 + 100))


@pytest.mark.torture
def test_ten_thousand_damaged_files_are_refused_or_written_right() -> None:
    assert _torture(range(10_000)) > 500


def _torture(seeds: range) -> int:
    """Runs the cases; how many of them could be written."""
    return sum(_case(random.Random(seed)) for seed in seeds)


def _case(dice: random.Random) -> bool:
    module, data = dice.choice(SEEDS)
    damaged = _inside(dice, data) if dice.random() < 0.6 else _outside(dice, data)
    with _at_most(LONGEST):
        with suppress(Refused):
            scribe.read_schedule("", damaged, 2024)
        try:
            cells = module.read_cells(damaged)
            if not cells:
                return False
            place = dice.choice(cells).place
            new = module.write_cell(damaged, place, NAME)
        except Refused:
            return False
    assert [cell.text for cell in module.read_cells(new) if cell.place == place] == [NAME]
    assert len(changed_parts(damaged, new)) <= 2
    return True


def _outside(dice: random.Random, data: bytes) -> bytes:
    """Damage to the bytes of the zip: bits, holes, repeats, a cut."""
    broken = bytearray(data)
    for _ in range(dice.choice([1, 1, 2, 5, 20])):
        at = dice.randrange(len(broken))
        match dice.randrange(5):
            case 0:
                broken[at] ^= 1 << dice.randrange(8)
            case 1:
                broken[at : at + 4] = dice.randbytes(4)
            case 2:
                del broken[at : at + dice.randrange(1, 40)]
            case 3:
                broken[at:at] = broken[max(0, at - 30) : at]
            case _:
                del broken[max(1, len(broken) - dice.randrange(1, 200)) :]
    return bytes(broken)


WORDS = [
    b"<", b">", b"&", b'"', b"/>", b"</w:tc>", b"<w:tc>", b"<w:tbl>", b'<c r="A1">', b"</row>", b"<!--", b"<?x", b"<![CDATA[", b"<!DOCTYPE x>",
    b"&#0;", b"&lol;", b"\x00", b"\xff\xfe", b"99999999999", b"-1", b'r="XFD1048576"', b'<w:gridSpan w:val="2000000000"/>', b't="s"', b"<f>1</f>",
]  # fmt: skip


def _inside(dice: random.Random, data: bytes) -> bytes:
    """Damage to the XML of one part, in a package that is whole again."""
    package = Package.open(data)
    name = dice.choice([name for name in package.names if name.endswith((".xml", ".rels"))])
    body = bytearray(package.read(name))
    for _ in range(dice.choice([1, 1, 2, 4])):
        at = dice.randrange(len(body) + 1)
        match dice.randrange(4):
            case 0:
                body[at:at] = dice.choice(WORDS)
            case 1:
                del body[at : at + dice.choice([1, 3, 30, 300])]
            case 2:
                body[at : at + 1] = dice.randbytes(1)
            case _:
                source = dice.randrange(len(body) + 1)
                body[at:at] = body[source : source + dice.randrange(1, 120)]
    return package.replace({name: bytes(body)})


@contextmanager
def _at_most(seconds: int) -> Iterator[None]:
    def ring(signum: int, frame: FrameType | None) -> None:
        raise TimeoutError(signum, frame)

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
