"""Whose document a file is, by its name."""

from __future__ import annotations

import pytest

from alke.file_names import has_word, is_document, regions_named
from config.directory import councils


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("Seuranta_PohjoisSavo_2024 (2).docx", "Pohjois-Savo"),
        ("Pohjois-Savon liitto seuranta helmikuu 2024.docx", "Pohjois-Savo"),
        ("8. Seuranta helmikuu 2024 - Lapin liitto.docx", "Lappi"),
        ("etela-pohjanmaan liitto.docx", "Etelä-Pohjanmaa"),
        ("POHJANMAAN LIITTO.docx", "Pohjanmaa"),
        ("Keski Pohjanmaa FINAL.docx", "Keski-Pohjanmaa"),
        ("Österbottens förbund uppföljning.docx", "Pohjanmaa"),
        ("Uppföljning Norra Österbotten.docx", "Pohjois-Pohjanmaa"),
        ("Hämeen liitto.docx", "Kanta-Häme"),
        ("Paijat-Hame seuranta.docx", "Päijät-Häme"),
        ("Satakunnan liitto.docx", "Satakunta"),
        ("satakuntaliitto_seuranta.docx", "Satakunta"),
        ("Nylands förbund.docx", "Uusimaa"),
        ("uudenmaan-liitto.v2.docx", "Uusimaa"),
        ("Varsinais-Suomen seuranta", "Varsinais-Suomi"),
        ("ESAVO_seuranta.docx", "Etelä-Savo"),
        ("E-Savo seuranta.docx", "Etelä-Savo"),
        ("Kainuun_liitto_ALKE2024.docx", "Kainuu"),
        ("Pohjois-Svon_seuranta.docx", "Pohjois-Savo"),
        ("seuranta_Lapista_2024.docx", "Lappi"),
    ],
)
def test_file_name_tells_the_region(name: str, region: str) -> None:
    assert regions_named(name, councils()) == {region}


@pytest.mark.parametrize(
    "name", ["Savo.docx", "Häme.docx", "Karjalan seuranta.docx", "seuranta final.docx", "Lapinlahti.docx"]
)
def test_unclear_file_name_tells_nothing(name: str) -> None:
    assert regions_named(name, councils()) == frozenset()


def test_file_name_may_tell_several_regions() -> None:
    name = "Asialista Lappi, Kainuu, Keski-Pohjanmaa ja Pohjois-Pohjanmaa.docx"
    assert regions_named(name, councils()) == {"Lappi", "Kainuu", "Keski-Pohjanmaa", "Pohjois-Pohjanmaa"}


@pytest.mark.parametrize("name", ["~$Lapin liitto.docx", ".DS_Store", "Thumbs.db", "x.tmp", "desktop.ini"])
def test_litter_is_no_document(name: str) -> None:
    assert is_document(name) is False


def test_kind_of_document_is_told_by_the_beginning_of_a_word() -> None:
    words = ("asialist", "agenda")
    assert [has_word(n, words) for n in ("Asialistaluonnos.docx", "AGENDA v2.docx", "Liite 1.docx")] == [
        True,
        True,
        False,
    ]
