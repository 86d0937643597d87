"""The app package against Microsoft's own schemas (npm @microsoft/app-manifest), and its icons as Teams wants them."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft7Validator  # type: ignore[import-untyped] # it ships no types

from bot.package import SCHEMA, App, Texts, app_package

SCHEMAS = Path(__file__).parents[2] / f"node_modules/@microsoft/app-manifest/build/json-schemas/teams/v{SCHEMA}"
APP = App(
    app_id="33333333-3333-4333-8333-333333333333",
    version="1.0.0",
    name="ALKE-botti",
    developer="Testi Oy",
    website="https://example.org/",
    privacy="https://example.org/privacy",
    terms="https://example.org/terms",
)
TEXTS = {
    "fi": Texts(
        "Varaa ajat.",
        "Varaa keskustelujen ajat.",
        (("vapaat ajat", "Näyttää vapaat ajat."), ("ohje", "Kertoo, mitä osaa.")),
    ),
    "sv": Texts(
        "Boka tider.", "Boka samtalens tider.", (("lediga tider", "Visar lediga tider."), ("hjälp", "Berättar."))
    ),
}


def files(app: App = APP) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(app_package(app, TEXTS))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def schema(name: str) -> Any:
    if not SCHEMAS.is_dir():
        pytest.skip("npm ci has not been run: Microsoft's manifest schemas are missing")
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("look_up", [False, True], ids=["mentions only", "look-up"])
def test_the_manifest_is_valid_by_microsofts_schema(look_up: bool) -> None:
    document = json.loads(files(replace(APP, look_up=look_up))["manifest.json"])
    assert list(Draft4Validator(schema("MicrosoftTeams.schema.json")).iter_errors(document)) == []
    assert document["manifestVersion"] == SCHEMA  # draft-04 ignores the schema's own const


def test_each_other_language_is_valid_and_named_in_the_manifest() -> None:
    found = files()
    info = json.loads(found["manifest.json"])["localizationInfo"]
    assert info == {"defaultLanguageTag": "fi", "additionalLanguages": [{"languageTag": "sv", "file": "sv.json"}]}
    rules = schema("MicrosoftTeams.Localization.schema.json")
    assert list(Draft7Validator(rules).iter_errors(json.loads(found["sv.json"]))) == []


def test_without_look_up_the_bot_asks_to_read_no_messages() -> None:
    manifest = json.loads(files()["manifest.json"])
    wanted = [each["name"] for each in manifest["authorization"]["permissions"]["resourceSpecific"]]
    assert wanted == ["ChannelMember.Read.Group"]


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32)])
def test_icons_have_the_sizes_teams_wants(name: str, size: int) -> None:
    data = files()[name]
    assert (data[:8], struct.unpack(">II", data[16:24])) == (b"\x89PNG\r\n\x1a\n", (size, size))


def test_the_package_is_the_same_every_time() -> None:
    assert app_package(APP, TEXTS) == app_package(APP, TEXTS)


def test_a_text_that_teams_would_refuse_is_refused_here() -> None:
    with pytest.raises(ValueError, match="fi"):
        app_package(APP, {"fi": replace(TEXTS["fi"], short="x" * 81)})
