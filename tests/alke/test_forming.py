"""Forming groups as rows of a book that people edit too."""

from __future__ import annotations

import pytest

from alke.forming import Asked, asking, forming_groups
from alke.groups import Group, Source, compose
from config.round_files import shipped_rounds

ROUND = shipped_rounds()["2026"]


def row(region: str, group: str, state: str = "mukana", wish: str = "") -> dict[str, str]:
    return {"maakunta": region, "ryhmä": group, "tila": state, "toive": wish}


def forming(*regions: str, number: int = 1, wished: tuple[str, ...] = ()) -> Group:
    return Group(regions, Source.FORMING, number=number, wished=wished)


@pytest.mark.parametrize(
    ("rows", "groups"),
    [
        ([], []),
        ([row("Lappi", "1")], [forming("Lappi")]),
        ([row("Lappi", "1"), row("Kainuu", "1.0")], [forming("Kainuu", "Lappi")]),
        ([row("Lappi", "1"), row("Lappi", "1", "lähtenyt")], []),
        ([row("Lappi", "1"), row("Kainuu", "1"), row("Kainuu", "2")], [forming("Lappi"), forming("Kainuu", number=2)]),
        ([row("Lappi", "1", wish="Kainuu, Uusimaa"), row("Kainuu", "1")], [forming("Kainuu", "Lappi", wished=("Uusimaa",))]),
        ([row(" Lappi ", " 1 "), row("", "1"), row("Kainuu", "yksi")], [forming("Lappi")]),
    ],
)  # fmt: skip
def test_the_last_word_of_each_council_counts(rows: list[dict[str, str]], groups: list[Group]) -> None:
    assert forming_groups(rows) == groups


@pytest.mark.parametrize(
    ("rows", "asked"),
    [
        ([row("Lappi", "Kainuu", "pyytää mukaan")], [Asked("Lappi", "Kainuu")]),
        ([row("Lappi", "Kainuu", "pyytää mukaan"), row("Lappi", "Kainuu", "vastattu")], []),
        ([row("Lappi", "Kainuu", "pyytää mukaan"), row("Lappi", "Uusimaa", "pyytää mukaan")], [Asked("Lappi", "Uusimaa")]),
        ([row("Lappi", "Kainuu", "pyytää mukaan"), row("Lappi", "3")], []),
    ],
)  # fmt: skip
def test_a_request_stands_until_it_is_answered(rows: list[dict[str, str]], asked: list[Asked]) -> None:
    assert asking(rows) == asked


def test_who_has_told_the_ministry_is_forming_no_more_and_the_rest_stays_together() -> None:
    east = ("Etelä-Savo", "Kainuu", "Pohjois-Karjala", "Pohjois-Savo")
    found = compose(ROUND, [forming("Kainuu", "Lappi"), Group(east, Source.NOTICE, "Rajat")])
    assert [(group.regions, group.source) for group in found.groups] == [
        (east, Source.NOTICE),
        (("Lappi",), Source.FORMING),
    ]
    assert (found.contested, found.changes) == ((), ())
