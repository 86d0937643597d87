"""A letter is the same letter as text, as Word and as PDF; what has no text says why."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfWriter

from alke import letter
from alke.errors import FileUnreadable
from sharepoint.text import text_of

LETTERS = Path(__file__).parents[1] / "data" / "letters"
TODAY = date(2026, 11, 21)


def word(text: str) -> bytes:
    """The letter as people type it: a paragraph for each block, list style for bullets."""
    document = docx.Document()
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        wrapped = len(lines) > 1 and all(len(line) > 75 for line in lines[:-1])
        for line in [" ".join(lines)] if wrapped else lines:
            if line.startswith(("• ", "- ")):
                document.add_paragraph(line[2:], style="List Bullet")
            else:
                document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def content(text: str) -> dict[str, Any]:
    """The proposal without its lines and quotations, which differ from form to form."""
    shown = letter.read(text, TODAY).to_json()
    dropped = {"line", "lines", "text", "facts"}
    return {
        name: [{k: v for k, v in item.items() if k not in dropped} for item in items]
        for name, items in shown.items()
        if name not in {"mentions", "doubts"}
    }


@pytest.mark.parametrize("name", ["sv_2028", "fi_2027", "fi_2029_ristiriitainen", "fi_ilman_paivia"])
def test_word_gives_the_same_proposal_as_text(name: str) -> None:
    text = (LETTERS / f"{name}.txt").read_text("utf-8")
    assert content(text_of(f"{name}.docx", word(text))) == content(text)


@pytest.mark.office
def test_pdf_gives_the_same_proposal_as_text(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    names = ["sv_2028", "fi_2027", "fi_2029_ristiriitainen"]
    for name in names:
        (tmp_path / f"{name}.docx").write_bytes(word((LETTERS / f"{name}.txt").read_text("utf-8")))
    sources = [str(tmp_path / f"{name}.docx") for name in names]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *sources], check=True
    )
    for name in names:
        made = content(text_of(f"{name}.pdf", (tmp_path / f"{name}.pdf").read_bytes()))
        assert made == content((LETTERS / f"{name}.txt").read_text("utf-8"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_usual_encodings(encoding: str) -> None:
    assert text_of("kirje.txt", "Päijät-Häme – 1.3.\r\nÅland".encode(encoding)) == "Päijät-Häme – 1.3.\nÅland"


def test_tables_and_lists_of_word_come_in_reading_order() -> None:
    document = docx.Document()
    document.add_paragraph("Ajat")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "ti 17.3.2026", "klo 9–11"
    document.add_paragraph("ke 18.3.2026", style="List Bullet")
    stream = io.BytesIO()
    document.save(stream)
    assert text_of("a.docx", stream.getvalue()) == "Ajat\n\nti 17.3.2026 | klo 9–11\n• ke 18.3.2026"


def scanned() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def locked() -> bytes:
    writer = PdfWriter(io.BytesIO(scanned()))
    writer.encrypt("salasana", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (scanned(), "no-text"),
        (locked(), "encrypted"),
        (b"%PDF-1.7 broken", "corrupt"),
        (b"PK\x03\x04 broken", "corrupt"),
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"\x00\x01\x02", "not-text"),
        (b"a" * (25 * 1024 * 1024 + 1), "too-large"),
    ],
    ids=["scanned", "locked", "broken pdf", "broken zip", "empty", "blank", "binary", "giant"],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(FileUnreadable) as refused:
        text_of("kirje", data)
    assert refused.value.facts == {"file": "kirje", "reason": reason}
