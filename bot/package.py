"""Makes the Teams app package: manifest, two icons, and the other languages, zipped the same way every time."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.icons import VIOLET, colour_icon, outline_icon

SCHEMA = "1.25"  # the first with supportsChannelFeatures; shared and private channels need it
SCHEMAS = f"https://developer.microsoft.com/json-schemas/teams/v{SCHEMA}"
MOST_COMMANDS = 12
EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Texts:
    """What people read about the app in one language; commands are (title, description). Limits are Microsoft's."""

    short: str
    """At most 80 characters."""
    full: str
    """At most 4000 characters."""
    commands: tuple[tuple[str, str], ...]
    """At most 12; the same number in every language."""


@dataclass(frozen=True, slots=True)
class App:
    """The app's facts. The three addresses are the developer's pages; `look_up` asks to read the channel's messages.

    With `look_up` (RSC ChannelMessage.Read.Group) every message of the channel reaches the bot, mentioned or not.
    """

    app_id: str
    version: str
    name: str
    developer: str
    website: str
    privacy: str
    terms: str
    look_up: bool = False


def app_package(app: App, texts: Mapping[str, Texts], *, language: str = "fi") -> bytes:
    """The .zip to upload to Teams; `texts` by language tag, `language` is the manifest's own. ValueError: a text too long."""
    others = {tag: each for tag, each in texts.items() if tag != language}
    for tag, each in texts.items():
        _check(tag, each)
    files = {
        "manifest.json": _json(_manifest(app, texts[language], language, sorted(others))),
        "color.png": colour_icon(),
        "outline.png": outline_icon(),
        **{f"{tag}.json": _json(_translation(app, each)) for tag, each in sorted(others.items())},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _manifest(app: App, texts: Texts, language: str, others: list[str]) -> dict[str, Any]:
    permissions = ["ChannelMember.Read.Group", *(["ChannelMessage.Read.Group"] if app.look_up else [])]
    commands = [{"title": title, "description": about} for title, about in texts.commands]
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": SCHEMA,
        "version": app.version,
        "id": app.app_id,
        "developer": {
            "name": app.developer,
            "websiteUrl": app.website,
            "privacyUrl": app.privacy,
            "termsOfUseUrl": app.terms,
        },
        "localizationInfo": {
            "defaultLanguageTag": language,
            "additionalLanguages": [{"languageTag": tag, "file": f"{tag}.json"} for tag in others],
        },
        "name": {"short": app.name, "full": app.name},
        "description": {"short": texts.short, "full": texts.full},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": "#{:02X}{:02X}{:02X}".format(*VIOLET),
        "bots": [
            {"botId": app.app_id, "scopes": ["team"], "commandLists": [{"scopes": ["team"], "commands": commands}]}
        ],
        "permissions": ["identity", "messageTeamMembers"],
        "supportsChannelFeatures": "tier1",
        "defaultInstallScope": "team",
        "webApplicationInfo": {"id": app.app_id, "resource": f"api://{app.app_id}"},
        "authorization": {
            "permissions": {"resourceSpecific": [{"name": name, "type": "Application"} for name in permissions]}
        },
    }


def _translation(app: App, texts: Texts) -> dict[str, str]:
    """A localisation file: flat, by the path in the manifest."""
    commands: dict[str, str] = {}
    for n, (title, about) in enumerate(texts.commands):
        path = f"bots[0].commandLists[0].commands[{n}]"
        commands |= {f"{path}.title": title, f"{path}.description": about}
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": app.name,
        "name.full": app.name,
        "description.short": texts.short,
        "description.full": texts.full,
        **commands,
    }


def _check(tag: str, texts: Texts) -> None:
    """Teams refuses the whole package for one text too long, and does not say which."""
    if len(texts.short) > 80 or len(texts.full) > 4000 or len(texts.commands) > MOST_COMMANDS:
        raise ValueError(tag)


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, indent=2).encode()
