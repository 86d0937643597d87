"""The sentences of three languages, one file each, and their loader."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from config.directory import councils

LANGUAGES = ("fi", "sv", "en")


def load_words(language: str) -> Mapping[str, str]:
    """The table of a language, flattened to dotted keys; sentences that it lacks are Finnish until somebody writes them.

    `names.X` is what the Finnish name X of the data (a deadline, an item, a region) is called in this language.
    """
    finnish, own = read_words("fi"), read_words(language)
    return {**finnish, **own, **{f"names.{name}": told for name, told in _names(language, finnish, own)}}


def read_words(language: str) -> Mapping[str, str]:
    """What the language's own file says, and nothing else."""
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flatten(tomllib.loads(text)))


def _names(language: str, finnish: Mapping[str, str], own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Regions from the directory, what rounds made from letters say from the sentences, the shipped rounds from names.toml."""
    if language == "fi":
        return
    yield from ((council.region, getattr(council, f"region_{language}")) for council in councils())
    yield from ((name, own[key]) for key, name in finnish.items() if key.startswith("live.") and key in own)
    yield from tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))[language].items()


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)
