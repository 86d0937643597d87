"""A ministry's own templates in whatever style: filled by marks or by labels, or passed over with a reason that is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import Workbook

from alke.errors import BadName, FileGone
from alke.papers import Drawn, PassedOver, Values
from alke.ports import FileEntry, Snapshot
from config.directory import councils
from config.round_files import shipped_rounds
from config.templates import shipped_templates
from sharepoint.followup_papers import FollowUpPapers
from sharepoint.papers import TemplatePapers
from sharepoint.templates import FOLDER, ChannelTemplates
from sharepoint.text import text_of

VALUES: Values = {
    "theme": "Rajan saavutettavuus",
    "regions": "Kainuu, Lappi",
    "time": "ti 17.3.2026 klo 9–11",
    "place": "Teams",
    "people": [{"name": "Maija Meikäläinen", "organisation": "Kainuun liitto", "email": "maija@example.org"}],
    "participants": "Maija Meikäläinen, Kainuun liitto",
}


@dataclass
class FakeCabinet:
    """Plays as much of Cabinet as templates need; the names of `files` lie in the templates' folder."""

    files: dict[str, bytes] = field(default_factory=dict)

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        if not self.files:
            raise FileGone(file=folder)
        at = datetime(2026, 1, 1, tzinfo=UTC)
        return [FileEntry(name, f"{FOLDER}/{name}", len(data), "1", at, "") for name, data in self.files.items()]

    async def fetch(self, file: str) -> Snapshot:
        return Snapshot("1", self.files[file.removeprefix(f"{FOLDER}/")], file)


def saved(draw: Callable[[object], object]) -> bytes:
    document = Document()
    draw(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def lines(*texts: str) -> bytes:
    return saved(lambda d: [d.add_paragraph(text) for text in texts])  # type: ignore[attr-defined]


def table(*rows: Sequence[str]) -> bytes:
    def draw(document: object) -> None:
        made = document.add_table(rows=0, cols=len(rows[0]))  # type: ignore[attr-defined]
        for row in rows:
            for cell, text in zip(made.add_row().cells, row, strict=True):
                cell.text = text

    return saved(draw)


def workbook() -> bytes:
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()


def zipped_without_word() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr("a.txt", "ei Word")
    return out.getvalue()


async def drawn(name: str, files: dict[str, bytes], language: str = "fi", **more: str) -> Drawn:
    cabinet, shipped = FakeCabinet(files), shipped_templates()
    papers = TemplatePapers(ChannelTemplates(cabinet, shipped), shipped)  # type: ignore[arg-type]
    return await papers.draw(name, language, {**VALUES, **more})


def said(one: Drawn) -> str:
    return text_of("a.docx", one.data).strip()


GOOD: dict[str, tuple[str, bytes, str]] = {
    "marks in text": ("asialista.docx", lines("OMA Teema on {{theme}}."), "OMA Teema on Rajan saavutettavuus."),
    "marks with blanks": ("asialista.docx", lines("OMA {{ theme }}"), "OMA Rajan saavutettavuus"),
    "labels beside": ("asialista.docx", table(("Teema:", ""), ("Paikka", "[täytä]")), "Teema: | Rajan saavutettavuus"),
    "labels above": ("asialista.docx", table(("Teema", "Paikka"), ("", "")), "Rajan saavutettavuus | Teams"),
    "labels for people": ("asialista.docx", table(("Osallistujat", "")), "Osallistujat | Maija Meikäläinen, Kainuun liitto"),
    "a row a person": ("asialista.docx", table(("Nimi", "Posti"), ("{{people.name}}", "{{people.email}}")), "Maija Meikäläinen | maija@example.org"),
    "capitals": ("ASIALISTA.DOCX", lines("OMA {{theme}}"), "OMA Rajan saavutettavuus"),
    "marks and labels": ("asialista.docx", table(("Teema", "{{theme}}"), ("Paikka", "")), "Paikka | Teams"),
}  # fmt: skip


@pytest.mark.parametrize("style", GOOD)
async def test_a_template_of_this_style_is_filled(style: str) -> None:
    name, data, wanted = GOOD[style]
    made = await drawn("asialista", {name: data})
    assert (made.passed_over, wanted in said(made)) == (None, True), said(made)


BAD: dict[str, tuple[str, bytes, str]] = {
    "neither mark nor label": ("asialista.docx", lines("Kokous pidetään."), "no-such-place"),
    "marks of its own only": ("asialista.docx", lines("{{teema}}"), "no-such-place"),
    "an empty file of Word": ("asialista.docx", lines(), "no-such-place"),
    "broken": ("asialista.docx", lines("{{theme}}")[:-200], "corrupt"),
    "no Word file": ("asialista.docx", b"%PDF-1.4 not at all", "not-office"),
    "an Excel file": ("asialista.docx", workbook(), "not-office"),
    "another zip": ("asialista.docx", zipped_without_word(), "not-office"),
    "with a password": ("asialista.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "encrypted"),
    "a template of Word's kind": ("asialista.dotx", lines("{{theme}}"), "not-office"),
    "an old Word file": ("Asialista.doc", b"x" * 40, "not-office"),
}  # fmt: skip


@pytest.mark.parametrize("style", BAD)
async def test_a_template_that_cannot_be_used_is_named_and_the_shipped_one_is_taken(style: str) -> None:
    name, data, reason = BAD[style]
    made = await drawn("asialista", {name: data})
    assert made.passed_over == PassedOver(f"{FOLDER}/{name}", reason)
    assert "Keskusteluteema | Rajan saavutettavuus" in said(made)


async def test_marks_that_nobody_fills_stay_and_are_told() -> None:
    made = await drawn("muistio", {"muistio.docx": lines("{{theme}} {{puheenjohtajan titteli}} {{omaa}} {{writer}}")})
    assert (made.unknown, said(made)) == (
        ("omaa", "puheenjohtajan titteli"),
        "Rajan saavutettavuus {{puheenjohtajan titteli}} {{omaa}} –",
    )


async def test_a_theme_notice_must_tell_its_theme_and_councils() -> None:
    made = await drawn("teemailmoitus", {"teemailmoitus.docx": lines("{{theme}}")})
    assert made.passed_over == PassedOver(f"{FOLDER}/teemailmoitus.docx", "no-such-place")
    good = await drawn("teemailmoitus", {"teemailmoitus.docx": lines("{{theme}} ({{regions}})")})
    assert (good.passed_over, said(good)) == (None, "Rajan saavutettavuus (Kainuu, Lappi)")


@pytest.mark.parametrize(
    ("files", "language", "begins"),
    [
        (("asialista.docx", "asialista.sv.docx"), "sv", "OMA asialista.sv"),
        (("asialista.docx", "asialista.sv.docx"), "fi", "OMA asialista.docx"),
        (("asialista.docx",), "sv", "Föredragningslista"),
        ((), "sv", "Föredragningslista"),
        ((), "fi", "Asialista"),
    ],
)
async def test_a_template_of_the_language_comes_first(files: tuple[str, ...], language: str, begins: str) -> None:
    lying = {name: lines(f"OMA {name} {{{{theme}}}}") for name in files}
    assert said(await drawn("asialista", lying, language)).splitlines()[0].startswith(begins)


async def test_a_value_that_no_document_can_hold_is_refused_whatever_the_template() -> None:
    with pytest.raises(BadName):
        await drawn("asialista", {"asialista.docx": lines("{{theme}}")}, theme="x" * 5000)


FOLLOWUP = "liite1", "Etenemisen tilanne"
FORM = "lomake", "Osallistujat"


@pytest.mark.parametrize(("template", "heading"), [FOLLOWUP, FORM])
@pytest.mark.parametrize(
    "data", [lines("Vapaa teksti"), table(("Teema", "")), b"rikki"], ids=["text", "half", "broken"]
)
async def test_a_council_s_document_that_the_bot_would_not_know_again_is_passed_over(
    template: str, heading: str, data: bytes
) -> None:
    cabinet = FakeCabinet({f"{template}.docx": data})
    papers = FollowUpPapers(ChannelTemplates(cabinet, shipped_templates()))  # type: ignore[arg-type]
    made = await papers.blank(template, shipped_rounds()["2024"], councils()[0], "fi")
    assert made.passed_over is not None
    assert made.passed_over.file == f"{FOLDER}/{template}.docx"
    assert heading in said(made)
