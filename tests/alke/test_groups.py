"""Groups: who is in which, who is without, and which memberships leave nobody over (18 councils, at least four a group)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alke.groups import Candidate, Composition, Group, Source, arrangement, candidates, compose, outlook
from config.directory import councils
from config.round_files import shipped_rounds

ROUND = shipped_rounds()["2026"]
COUNCILS = councils()
NORTH = ("Kainuu", "Keski-Pohjanmaa", "Lappi", "Pohjois-Pohjanmaa")
EAST = ("Etelä-Savo", "Kymenlaakso", "Pohjois-Karjala", "Pohjois-Savo")
WEST = ("Etelä-Pohjanmaa", "Kanta-Häme", "Keski-Suomi", "Pirkanmaa", "Pohjanmaa", "Satakunta")
SOUTH = ("Etelä-Karjala", "Päijät-Häme", "Uusimaa", "Varsinais-Suomi")


def noticed(*groups: tuple[str, ...]) -> Composition:
    return compose(ROUND, [Group(regions, Source.NOTICE) for regions in groups])


def test_before_anything_all_are_alone_and_it_works() -> None:
    found = noticed()
    assert (len(found.alone), found.needed, found.most, outlook(found).works) == (18, 4, 5, True)


def test_everybody_in_a_group_works() -> None:
    assert outlook(noticed(NORTH, EAST, WEST, SOUTH)).works


def test_two_left_can_form_no_group_of_their_own() -> None:
    found = outlook(noticed(NORTH, (*EAST, "Kanta-Häme", "Satakunta"), SOUTH, WEST[:1] + WEST[2:3]))
    assert (found.works, found.lacking) == (True, 0)
    left = outlook(noticed(NORTH, (*EAST, "Keski-Suomi", "Pirkanmaa"), (*SOUTH, "Pohjanmaa", "Satakunta")))
    assert (left.works, left.stranded) == (False, ("Etelä-Pohjanmaa", "Kanta-Häme"))


def test_a_short_group_needs_more_than_there_are() -> None:
    found = outlook(noticed(NORTH, (*EAST, *WEST[:4]), (*SOUTH, "Satakunta"), ("Pohjanmaa",)))
    assert (found.works, found.lacking) == (False, 3)


def test_a_council_in_two_notices_is_contested() -> None:
    found = noticed(NORTH, (*EAST, "Kainuu"))
    assert (found.contested, outlook(found).works) == (("Kainuu",), False)


def test_a_wish_of_the_same_councils_is_the_same_group() -> None:
    found = compose(ROUND, [Group(NORTH, Source.WISH), Group(NORTH, Source.NOTICE, "Rajat")])
    assert (found.groups, found.changes) == ((Group(NORTH, Source.NOTICE, "Rajat"),), ())


def test_a_council_missing_from_the_newer_notice_is_asked_about() -> None:
    found = compose(ROUND, [Group(NORTH, Source.CONFIRMED), Group((*NORTH[1:], "Pohjanmaa"), Source.NOTICE, "Rajat")])
    assert [(change.region, change.left) for change in found.changes] == [("Kainuu", True), ("Pohjanmaa", False)]
    assert found.groups == (Group(NORTH, Source.CONFIRMED, "Rajat"),)
    assert not {"Kainuu", "Pohjanmaa"} & set(found.alone)


def test_likely_partners_come_first_and_the_last_one_must_not_leave_three_over() -> None:
    found = noticed(WEST, SOUTH, NORTH[1:])
    assert candidates(found, NORTH[1:], COUNCILS)[:2] == (
        Candidate("Kainuu", near=True, works=True),
        Candidate("Etelä-Savo", near=False, works=True),
    )
    taken = noticed((*WEST, "Kainuu"), SOUTH, NORTH[1:])
    assert {one.works for one in candidates(taken, NORTH[1:], COUNCILS)} == {False}


def test_the_four_areas_hold_all_when_the_councils_of_two_areas_go_where_they_are_needed() -> None:
    found = arrangement(noticed(), COUNCILS)
    assert sorted(region for regions in found for region in regions) == sorted(ROUND.councils)
    assert NORTH in found
    assert min(len(regions) for regions in found) >= 4


@given(st.lists(st.sampled_from(sorted(ROUND.councils)), unique=True, max_size=18), st.integers(1, 4))
def test_an_arrangement_leaves_nobody_over_and_breaks_no_group(order: list[str], cuts: int) -> None:
    size = max(1, len(order) // cuts)
    groups = [tuple(sorted(order[i : i + size])) for i in range(0, len(order), size)]
    found = noticed(*groups)
    made = arrangement(found, COUNCILS)
    if made:
        assert sorted(region for regions in made for region in regions) == sorted(ROUND.councils)
        assert all(any(set(group) <= set(regions) for regions in made) for group in groups)
        assert len(made) <= found.most
    elif not found.contested:
        assert not outlook(found).works
