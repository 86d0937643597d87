"""The three given letters say the same as text, as Word (in paragraphs, or a paragraph a line) and as PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from alke import letter
from sharepoint.text import text_of
from tests.alke.letter.given import given_text
from tests.sharepoint.test_text import word

DAYS = {"tem_2026": date(2025, 11, 17), "tem_2024": date(2024, 2, 1), "lappi_2025": date(2024, 12, 9)}
PLACES = {"line", "lines", "text", "facts"}  # these differ from form to form


def proposal(text: str, day: date) -> dict[str, Any]:
    """Everything but the mentions, doubts by their codes."""
    shown = letter.read(text, day).to_json()
    return {
        name: [{key: value for key, value in item.items() if key not in PLACES} for item in items]
        for name, items in shown.items()
        if name != "mentions"
    }


def line_by_line(text: str) -> bytes:
    """The letter as it looks when pasted from a PDF: every line its own paragraph."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", DAYS)
@pytest.mark.parametrize("form", [word, line_by_line])
def test_word_gives_every_item_and_doubt_of_the_text(name: str, form: Any) -> None:
    text = given_text(name)
    assert proposal(text_of(f"{name}.docx", form(text)), DAYS[name]) == proposal(text, DAYS[name])


@pytest.mark.office
def test_pdf_gives_every_item_and_doubt_of_the_text(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    texts = {name: given_text(name) for name in DAYS}
    for name, text in texts.items():
        (tmp_path / f"{name}.docx").write_bytes(word(text))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    sources = [str(tmp_path / f"{name}.docx") for name in texts]
    subprocess.run(
        [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *sources], check=True
    )
    for name, text in texts.items():
        made = text_of(f"{name}.pdf", (tmp_path / f"{name}.pdf").read_bytes())
        assert proposal(made, DAYS[name]) == proposal(text, DAYS[name])
