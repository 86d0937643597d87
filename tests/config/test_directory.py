"""The directory of councils and ministries."""

from __future__ import annotations

from config.directory import councils, ministries


def test_there_are_eighteen_councils_and_twelve_ministries() -> None:
    assert (len({c.region for c in councils()}), len({m.abbreviation for m in ministries()})) == (18, 12)


def test_official_names_differ_from_the_letters() -> None:
    names = {c.region: (c.name_fi, c.aliases[0]) for c in councils() if c.region in ("Satakunta", "Etelä-Savo")}
    assert names == {
        "Satakunta": ("Satakuntaliitto", "Satakunnan liitto"),
        "Etelä-Savo": ("Etelä-Savon maakuntaliitto", "Etelä-Savon liitto"),
    }


def test_four_councils_are_bilingual() -> None:
    assert [c.region for c in councils() if c.bilingual] == [
        "Keski-Pohjanmaa",
        "Pohjanmaa",
        "Uusimaa",
        "Varsinais-Suomi",
    ]


def test_three_regions_belong_to_two_areas() -> None:
    assert [c.region for c in councils() if len(c.areas) > 1] == ["Etelä-Karjala", "Kainuu", "Kymenlaakso"]


def test_no_name_means_two_councils() -> None:
    names = [n for c in councils() for n in {c.region, c.name_fi, c.name_sv, c.region_sv, *c.aliases}]
    assert len(names) == len(set(names))
