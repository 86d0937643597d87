"""Other people's Word files: every cell is written without loss, or refused for the right reason."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.package import Package
from sharepoint.word import read_cells, write_cell

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
NAME = "Testi & Ötökkäliitto"

UNREADABLE = {
    "poi__ExternalEntityInText.docx": Reason.DTD,
    "poi__clusterfuzz-testcase-minimized-POIXWPFFuzzer-5313273089884160.docx": Reason.CORRUPT,
    "tika__testWORD_protected_passtika.docx": Reason.ENCRYPTED,
    "tika__testWORD_truncated.docx": Reason.CORRUPT,
}
CELLS = {  # of at most a hundred cells evenly taken
    "Open-XML-SDK__BusinessCard2_TP10072670.dotx": {"written": 10},
    "Open-XML-SDK__Comment020.docx": {},
    "Open-XML-SDK__EquityFax_TP10192740.dotx": {"written": 29, "control": 2, "unsupported": 5},
    "Open-XML-SDK__EquityMergeFax.Dotx": {"written": 26, "control": 2, "unsupported": 8},
    "Open-XML-SDK__Event Schedule Planner_TP10173183.dotx": {"written": 93, "control": 4, "unsupported": 1},
    "Open-XML-SDK__MedianFax_TP10192743.dotx": {"written": 25, "control": 2},
    "Open-XML-SDK__OrielFax_TP10192747.dotx": {"written": 26, "control": 1, "unsupported": 4},
    "Open-XML-SDK__OriginFax_TP10192751.dotx": {"written": 30, "control": 3, "unsupported": 5},
    "Open-XML-SDK__Strict01.docx": {"written": 24},
    "Open-XML-SDK__UrbanFax_TP10192755.dotx": {"written": 38, "control": 1},
    "Open-XML-SDK__comment.docx": {"written": 78},
    "Open-XML-SDK__tblLayout-Table Layout.docx": {"written": 1},
    "Open-Xml-PowerTools__Fax.docx": {"written": 3, "unsupported": 5},
    "Open-Xml-PowerTools__HC031-Complicated-Document.docx": {"written": 24},
    "Open-Xml-PowerTools__RA001-Tracked-Revisions-01.docx": {"written": 29},
    "Open-Xml-PowerTools__RA001-Tracked-Revisions-02.docx": {"written": 29},
    "Open-Xml-PowerTools__SolarOverview.docx": {"written": 40},
    "Open-Xml-PowerTools__Source1.docx": {"written": 12},
    "Open-Xml-PowerTools__TrackedRevisions.docx": {"written": 6},
    "docx4j__invoice2013.docx": {"written": 4, "control": 6},
    "poi__45690.docm": {"written": 5, "unsupported": 4},
    "poi__60329.docx": {"written": 27, "unsupported": 4},
    "poi__drawing.docx": {"written": 19, "unsupported": 6},
    "poi__form_footnotes.docx": {"written": 40, "unsupported": 37},
    "poi__office2007prettyPrintedRels.docx": {},
    "poi__stress005.docx": {"protected": 14},
    "tika__017097.docx": {"written": 57, "unsupported": 14},
    "tika__memo.docx": {"written": 60, "unsupported": 2},
    "tika__testWORD_various.docx": {"written": 6},
}


def corpus(name: str) -> bytes:
    if not (CORPUS / name).exists():
        pytest.skip(f"{CORPUS} has no {name}: other people's files lie beside the checkout")
    return (CORPUS / name).read_bytes()


def sums(data: bytes) -> list[tuple[str, str]]:
    """Every member but the document itself, by the sum of its raw bytes."""
    found = Package.open(data)
    main = found.main_part("word")
    return [
        (member.name, hashlib.sha256(data[member.start : member.end]).hexdigest())
        for member in found.layout.members
        if member.name != main
    ]


@pytest.mark.parametrize(("name", "why"), UNREADABLE.items())
def test_a_file_that_cannot_be_read_is_refused_by_name(name: str, why: Reason) -> None:
    with pytest.raises(Refused) as caught:
        read_cells(corpus(name))

    assert caught.value.reason is why


@pytest.mark.parametrize(("name", "outcome"), CELLS.items())
def test_every_cell_is_written_without_loss_or_refused(name: str, outcome: dict[str, int]) -> None:
    data = corpus(name)
    before = read_cells(data)
    happened: Counter[str] = Counter()
    for number, cell in enumerate(before[:: 1 + len(before) // 100]):
        try:
            new = write_cell(data, cell.place, NAME, expected=cell.text)
        except Refused as why:
            happened[why.reason.value] += 1
            continue
        happened["written"] += 1
        if number % 11 == 0:
            texts = [NAME if other is cell else other.text for other in before]
            assert [other.text.strip() for other in read_cells(new)] == [text.strip() for text in texts]
            assert sums(new) == sums(data)

    assert dict(happened) == outcome


def test_a_signed_file_is_readable_and_a_deleted_row_is_named() -> None:
    reasons = []
    for name in ("poi__office2007prettyPrintedRels.docx", "Open-XML-SDK__Comment020.docx"):
        with pytest.raises(Refused) as caught:
            write_cell(corpus(name), {"table": 0, "row": 0, "gridcol": 0}, NAME)
        reasons.append(caught.value.reason)

    assert reasons == [Reason.SIGNED, Reason.DELETED_ROW]
