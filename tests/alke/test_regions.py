"""Regions in the forms people write: cases, peoples, Swedish, English, slips, and the names that only look like them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.region_forms import slip
from alke.regions import find_areas, find_regions
from config.directory import councils

FORMS: dict[str, list[str]] = json.loads((Path(__file__).parents[1] / "data" / "region_forms.json").read_text("utf-8"))
PAIRS = [(region, form) for region, forms in FORMS.items() for form in forms]


def named(text: str) -> list[str | tuple[str, ...]]:
    return [mention.region or mention.choices for mention in find_regions(text, councils())]


@pytest.mark.parametrize(("region", "form"), PAIRS)
def test_a_form_names_its_region(region: str, form: str) -> None:
    assert named(f"varaa {form} aika") == [region]


def test_the_list_has_all_councils_and_at_least_seven_forms_of_each() -> None:
    assert sorted(FORMS) == sorted(council.region for council in councils())
    assert min(len(forms) for forms in FORMS.values()) >= 7


@pytest.mark.parametrize(
    "text",
    [
        "Lapinlahti ja Lapinjärvi", "maakunta, maakunnan, maakuntaan", "Suomen, Suomessa, suomi", "Keski-Karjala",
        "lapsi, lapsissa, lapio", "Kaakkois-Suomen ELY-keskus", "Itä-Suomi ja Pohjois-Suomi", "Finland", "pohja, pohjalla",
        "kunta, satamakunta", "uusi maa", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_region_is_none(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Savon alueella", ("Etelä-Savo", "Pohjois-Savo")),
        ("karjalalle", ("Etelä-Karjala", "Pohjois-Karjala")),
        ("Hämeessä", ("Kanta-Häme", "Päijät-Häme")),
        ("i Savolax", ("Etelä-Savo", "Pohjois-Savo")),
    ],
)
def test_a_name_of_two_regions_gives_the_choices(text: str, choices: tuple[str, ...]) -> None:
    assert named(text) == [choices]


def test_hame_with_its_council_is_kanta_hame() -> None:
    assert named("Hämeen liitto, Hämeen liitolle ja Päijät-Hämeen liitto") == [
        "Kanta-Häme",
        "Kanta-Häme",
        "Päijät-Häme",
    ]


def test_shared_second_halves_are_read_for_each() -> None:
    assert named("Etelä-, Keski- ja Pohjois-Pohjanmaan liitot") == [
        "Etelä-Pohjanmaa",
        "Keski-Pohjanmaa",
        "Pohjois-Pohjanmaa",
    ]
    assert named("Etelä- ja Pohjois-Savo") == ["Etelä-Savo", "Pohjois-Savo"]


def test_a_slip_is_mended_and_told() -> None:
    mention = find_regions("Etelä-Svon liitolle", councils())[0]
    assert (mention.region, mention.slip, mention.council, mention.text) == (
        "Etelä-Savo",
        True,
        True,
        "Etelä-Svon liitolle",
    )


def test_several_regions_come_in_reading_order() -> None:
    text = "Birkaland, Egentliga Finland och Kajanaland samt pohjois pohjanmaalle"
    assert named(text) == ["Pirkanmaa", "Varsinais-Suomi", "Kainuu", "Pohjois-Pohjanmaa"]


def test_areas_are_read_one_by_one() -> None:
    found = [
        area.area
        for area in find_areas("itäisen, pohjoisen, eteläisen ja läntisen Suomen maakunnat, Itä-Suomi, västra Finland")
    ]
    assert found == ["itäinen", "pohjoinen", "eteläinen", "läntinen", "itäinen", "läntinen"]


@given(st.sampled_from([form for _, form in PAIRS if len(form) >= 11]), st.data())
def test_one_slip_of_the_finger_never_names_another_region(form: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(form) - 1))
    letter = data.draw(st.sampled_from("abdefghijklmnoprstuvyäö"))
    mended = named(form[:place] + letter + form[place + 1 :])
    right = next(region for region, known in PAIRS if known == form)
    assert all(
        region == right or isinstance(region, tuple) or region in right or right.endswith(region[1:])
        for region in mended
    )


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_do_not_overlap(text: str) -> None:
    found = find_regions(text, councils())
    assert [mention.text for mention in found] == [text[mention.at : mention.end] for mention in found]
    assert all(a.end <= b.at for a, b in pairwise(found))


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_slip_is_symmetric(a: str, b: str) -> None:
    assert slip(a, b) == slip(b, a)


def test_slip_knows_the_four_kinds() -> None:
    assert [slip("lappi", other) for other in ("lapi", "lapppi", "lapsi", "alppi", "plapi", "maakunta")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
