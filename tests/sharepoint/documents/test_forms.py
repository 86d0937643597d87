"""Forms are read from whatever people made of them, and filled in their own look."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from docx import Document

from config.templates import shipped_templates
from sharepoint.documents import fill, fill_form, read_form
from sharepoint.errors import Reason, Refused

VALUES = {
    "theme": "Kaivokset & vety",
    "description": "Kaksi\nriviä",
    "participants": "Testi A, Lapin liitto\nTesti B, Kemi",
}


def saved(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def table(*rows: Sequence[str], above: str = "") -> bytes:
    document = Document()
    if above:
        document.add_paragraph(above)
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text
    return saved(document)


def paragraphs(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


@pytest.fixture(params=["lomake", "lomake.sv"])
def form(request: pytest.FixtureRequest) -> bytes:
    return fill(shipped_templates()[request.param], {"region": "Lapin liitto", "time": "", "round": "ALKE 2024"})


def test_empty_form_has_only_what_the_template_says(form: bytes) -> None:
    assert read_form(form) == {"region": "Lapin liitto"}


def test_values_are_read_back(form: bytes) -> None:
    assert read_form(fill_form(form, VALUES)) == {"region": "Lapin liitto", **VALUES}


def test_a_second_filling_replaces_and_empties(form: bytes) -> None:
    again = fill_form(fill_form(form, VALUES), {"theme": "Toinen", "participants": ""})
    assert read_form(again) == {"region": "Lapin liitto", "theme": "Toinen", "description": "Kaksi\nriviä"}


def test_filling_with_what_stands_there_changes_no_byte(form: bytes) -> None:
    filled = fill_form(form, VALUES)
    assert fill_form(filled, VALUES) == filled


@pytest.mark.parametrize(
    "data",
    [
        table(("Teema", "Kaivokset"), ("Osallistujat:", "Testi A")),
        table(("1. Keskustelun teema:", "Kaivokset"), ("Osallistujat (nimi, organisaatio)", "Testi A")),
        table(("Aihe", "Osallistujat"), ("Kaivokset", "Testi A")),
        table(("Teema: Kaivokset",), ("Osallistujat: Testi A",)),
        table(("Tema", "Kaivokset"), ("Deltagare", "Testi A")),
        paragraphs("Lomake", "Teema: Kaivokset", "Osallistujat:", "Testi A"),
        paragraphs("Teema", "Kaivokset", "", "Osallistujat", "• Testi A"),
    ],
)
def test_shapes_that_people_use(data: bytes) -> None:
    assert read_form(data) == {"theme": "Kaivokset", "participants": "Testi A"}


def test_people_listed_in_a_table_of_their_own() -> None:
    data = table(
        ("Nimi", "Organisaatio"), ("Testi A", "Lapin liitto"), ("", ""), ("Testi B", "Kemi"), above="Osallistujat"
    )
    assert read_form(data) == {"participants": "Testi A, Lapin liitto\nTesti B, Kemi"}


@pytest.mark.parametrize("prompt", ["", "-", "Kirjoita tähän", "[teema]", "…"])
def test_prompts_are_no_values(prompt: str) -> None:
    assert read_form(table(("Teema", prompt))) == {}


def test_field_the_form_lacks_is_refused() -> None:
    with pytest.raises(Refused) as why:
        fill_form(table(("Teema", "")), {"participants": "Testi A"})
    assert why.value.reason is Reason.NO_SUCH_PLACE


def test_too_long_a_text_is_refused(form: bytes) -> None:
    with pytest.raises(Refused) as why:
        fill_form(form, {"theme": "x" * 10_000})
    assert why.value.reason is Reason.BAD_TEXT
