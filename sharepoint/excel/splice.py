"""Replacing stretches of a part's bytes, and proving that nothing else changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sharepoint.errors import Reason, Refused
from sharepoint.excel.refs import Area, area, label
from sharepoint.excel.scan import Part, Row, attributes
from sharepoint.xmlproof import equal


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """New bytes in the place of old ones."""

    start: int
    end: int
    new: bytes


def splice(raw: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with all stretches replaced; they never overlap."""
    view = memoryview(raw)
    pieces: list[bytes | memoryview] = []
    at = 0
    for one in sorted(splices):
        if one.start < at:
            raise Refused(Reason.NOT_VERIFIED, "two changes in one place")
        pieces += [view[at : one.start], one.new]
        at = one.end
    return b"".join([*pieces, view[at:]])


def same_elsewhere(old: bytes, new: bytes, splices: Iterable[Splice]) -> bool:
    """Whether two parts agree byte by byte outside the splices, and hold what was to be put there inside."""
    at = shift = 0
    for one in [*sorted(splices), Splice(len(old), len(old), b"")]:
        if not equal(old, at, one.start, new, at + shift) or not new.startswith(one.new, one.start + shift):
            return False
        shift += len(one.new) - (one.end - one.start)
        at = one.end
    return len(new) == len(old) + shift


def skeleton(part: Part, splices: Iterable[Splice]) -> bytes:
    """The changed part without the rows that no splice touches: as well-formed as the whole, if the old part is."""
    first, last = part.data[1:3]
    gaps, at = [], first
    for one in sorted(splices):
        if first <= one.start and one.end <= last:
            start = part.mask.rfind(b"<" + part.prefix + b"row", first, one.start + 1)
            gaps.append(Splice(at, max(at, start), b""))
            at = max(at, part.row_end(one.end))
    return splice(part.raw, [*splices, *gaps, Splice(at, last, b"")])


def filled_row(part: Part, row: Row, new: Sequence[tuple[int, int, bytes]]) -> list[Splice]:
    """Splices that put cells into a row, each (column, offset, element); the row's `spans` widen where they must."""
    splices = [Splice(at, at, element) for _, at, element in new]
    if row.end == row.inner == row.close and part.raw[row.end - 2 : row.end] == b"/>":
        inside = b"".join(element for _, _, element in new)
        splices = [Splice(row.end - 2, row.end, b">" + inside + b"</" + part.prefix + b"row>")]
    return [*splices, *_spans(part, row, [col for col, _, _ in new])]


def _spans(part: Part, row: Row, cols: list[int]) -> list[Splice]:
    found = re.search(rb"""\sspans\s*=\s*["'](\d{1,9}):(\d{1,9})["']""", part.raw[row.start : row.inner])
    if not found or not cols:
        return []
    first, last = int(found[1]), int(found[2])
    wide = b"%d:%d" % (min(first, min(cols) + 1), max(last, max(cols) + 1))
    start, end = row.start + found.start(1), row.start + found.end(2)
    return [] if wide == part.raw[start:end] else [Splice(start, end, wide)]


def new_row(part: Part, number: int, elements: bytes) -> bytes:
    """A row element for a row that the sheet does not have yet."""
    return b'<%srow r="%d">%s</%srow>' % (part.prefix, number + 1, elements, part.prefix)


def into_sheet(part: Part, at: int, rows: bytes) -> Splice:
    """Rows put in at an offset of the sheet's data, which may be an empty element until now."""
    start, first, _, end = part.data
    if first == end:  # <sheetData/>
        return Splice(end - 2, end, b">" + rows + b"</" + part.prefix + b"sheetData>")
    return Splice(max(at, first), max(at, first), rows) if at >= start else Splice(first, first, rows)


def widened(part: Part, written: Iterable[tuple[int, int]]) -> list[Splice]:
    """The sheet's `dimension`, widened when a cell was written outside of it."""
    head = part.mask[: part.data[0]]
    found = re.search(rb"<" + re.escape(part.prefix) + rb"dimension\s[^<>]*?ref\s*=\s*[\"']([^\"']*)[\"']", head)
    known = area(found[1].decode("ascii", "replace")) if found else None
    if not found or not known:
        return []
    wide = known
    for row, col in written:
        wide = replace(
            wide,
            top=min(wide.top, row),
            left=min(wide.left, col),
            bottom=max(wide.bottom, row),
            right=max(wide.right, col),
        )
    return [] if wide == known else [Splice(*found.span(1), _ref(wide))]


def _ref(one: Area) -> bytes:
    return f"{label(one.top, one.left)}:{label(one.bottom, one.right)}".encode()


def recalculated(mask: bytes, prefix: bytes) -> list[Splice]:
    """The workbook told to compute everything when it is opened: `fullCalcOnLoad` (ECMA-376 §18.2.2)."""
    p = re.escape(prefix)
    found = re.search(rb"<" + p + rb"calcPr(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", mask)
    if found:
        value = re.search(rb"""\sfullCalcOnLoad\s*=\s*["']([^"']*)["']""", found[0])
        if not value:
            return [Splice(found.start(1), found.start(1), b' fullCalcOnLoad="1"')]
        start, end = found.start() + value.start(1), found.start() + value.end(1)
        return [] if attributes(found[1])[b"fullCalcOnLoad"] in {b"1", b"true"} else [Splice(start, end, b"1")]
    before = rb"definedNames|externalReferences|functionGroups|sheets"
    ends = [tag.end() for tag in re.finditer(rb"</" + p + rb"(?:" + before + rb")\s*>", mask)]
    if not ends:
        raise Refused(Reason.CORRUPT, "a workbook without sheets")
    return [Splice(ends[-1], ends[-1], b'<%scalcPr fullCalcOnLoad="1"/>' % prefix)]
