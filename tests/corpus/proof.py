"""Two packages compared without any of the product's own code: raw members by the zip's own records, parts by canonical XML."""

from __future__ import annotations

import io
import re
import zipfile
from copy import deepcopy

from lxml import etree

from alke.slots import Place

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def raw_members(data: bytes) -> list[tuple[str, bytes]]:
    """Every member's name with its local header, name, extra field and packed bytes, in the order of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
    made = []
    for info in infos:
        at = info.header_offset
        head = (
            30 + int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(data[at + 28 : at + 30], "little")
        )
        record = data[at : at + head + info.compress_size]
        facts = f"{info.flag_bits} {info.compress_type} {info.date_time} {info.external_attr} {info.create_system}"
        made.append((info.orig_filename, record + facts.encode() + info.extra + info.comment))
    return made


def changed_parts(old: bytes, new: bytes) -> list[str]:
    """Names of the members whose bytes differ; the members and their order must be the same."""
    before, after = raw_members(old), raw_members(new)
    assert [name for name, _ in after] == [name for name, _ in before]
    return [name for (name, was), (_, now) in zip(before, after, strict=True) if was != now]


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = next(info for info in archive.infolist() if info.orig_filename == name)
        return archive.read(info)


def same_but_for_cell(old: bytes, new: bytes, place: Place) -> None:
    """Assert canonical equality of a touched part outside the one cell."""
    before, after = etree.fromstring(old, _PARSER), etree.fromstring(new, _PARSER)
    if "ref" in place:
        _without_excel_cell(before, str(place["ref"]))
        _without_excel_cell(after, str(place["ref"]))
    else:
        _without_changed_word_cell(before, after)
    assert _canonical(before) == _canonical(after)


def _canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n")


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _without_excel_cell(root: etree._Element, ref: str) -> None:
    """Drop the cell, the rows that hold nothing, the measures of the used area, and what formulas last gave."""
    column, row = re.sub(r"\d", "", ref), re.sub(r"\D", "", ref)
    at = 0
    for element in [e for e in root.iter() if _local(e) == "row"]:
        at = int(element.get("r", at + 1))
        _strip(element, "spans")
        if at == int(row):
            _drop_cell(element, column)
    for element in list(root.iter()):
        name, empty = _local(element), len(element) == 0
        if name == "calcPr":
            _strip(element, "fullCalcOnLoad")
        if name == "dimension" or (name == "calcPr" and not element.attrib) or (name == "row" and empty):
            _remove(element)
        elif name == "c" and any(_local(child) == "f" for child in element):
            _strip(element, "t")
            for value in [child for child in element if _local(child) == "v"]:
                element.remove(value)


def _strip(element: etree._Element, attribute: str) -> None:
    if attribute in element.attrib:
        del element.attrib[attribute]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _drop_cell(row: etree._Element, column: str) -> None:
    at = 0
    for cell in [child for child in row if _local(child) == "c"]:
        at = _number(re.sub(r"\d", "", cell.get("r", ""))) if cell.get("r") else at + 1
        if at == _number(column):
            row.remove(cell)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _without_changed_word_cell(before: etree._Element, after: etree._Element) -> None:
    """Empty the one outermost table cell that differs, and the placeholder mark of a control around it."""
    cells = [_outer_cells(before), _outer_cells(after)]
    assert len(cells[0]) == len(cells[1])
    pairs = [
        (was, now) for was, now in zip(*cells, strict=True) if _canonical(deepcopy(was)) != _canonical(deepcopy(now))
    ]
    assert len(pairs) == 1
    for cell in pairs[0]:
        for above in cell.iterancestors():
            for mark in [e for e in above.iter() if _local(e) == "showingPlcHdr"] if _local(above) == "sdt" else []:
                _remove(mark)
        for child in list(cell):
            cell.remove(child)


def _outer_cells(root: etree._Element) -> list[etree._Element]:
    return [e for e in root.iter() if _local(e) == "tc" and not any(_local(a) == "tc" for a in e.iterancestors())]
