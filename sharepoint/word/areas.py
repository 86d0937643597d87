"""Areas of a protected document that everyone may edit: between w:permStart and w:permEnd (ECMA-376 part 1, 17.13.7)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sharepoint.errors import Reason, Refused
from sharepoint.word.splice import Splice
from sharepoint.xmlscan import INSIDE_TAG, attribute


@dataclass(frozen=True, slots=True)
class Area:
    """From one offset to another; in a table only these columns, where the area names them."""

    start: int
    end: int
    columns: range | None


def areas(xml: bytes, prefix: bytes) -> list[Area]:
    """The areas of everyone; those of named people and groups are not the bot's."""
    opened: dict[str | None, tuple[int, range | None]] = {}
    found: list[Area] = []
    for tag in re.finditer(rb"<%sperm(Start|End)(?=[\s/>])%s>" % (re.escape(prefix), INSIDE_TAG), xml):
        number = attribute(tag[0], "id")
        if tag[1] == b"Start" and attribute(tag[0], "edGrp") == "everyone":
            opened[number] = (tag.end(), _columns(tag[0]))
        elif tag[1] == b"End" and number in opened:
            start, columns = opened.pop(number)
            found.append(Area(start, tag.start(), columns))
    return found


def _columns(tag: bytes) -> range | None:
    first, last = attribute(tag, "colFirst"), attribute(tag, "colLast")
    told = first is not None and last is not None and first.isdecimal() and last.isdecimal() and len(first + last) < 9
    return range(int(first or 0), int(last or 0) + 1) if told else None


def check(xml: bytes, prefix: bytes, splices: Sequence[Splice], col: object) -> None:
    """PROTECTED unless each change of the document lies in one of the areas; `col` is the column of the cell it is in."""
    known = [area for area in areas(xml, prefix) if area.columns is None or col in area.columns]
    for splice in splices:
        if not any(area.start <= splice.start and splice.end <= area.end for area in known):
            raise Refused(Reason.PROTECTED, "outside the areas that everyone may edit")
