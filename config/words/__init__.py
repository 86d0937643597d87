"""The sentences of three languages, one file each, and their loader."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

LANGUAGES = ("fi", "sv", "en")


def load_words(language: str) -> Mapping[str, str]:
    """The table of a language, flattened to dotted keys; sentences that it lacks are Finnish until somebody writes them."""
    return {**read_words("fi"), **read_words(language)}


def read_words(language: str) -> Mapping[str, str]:
    """What the language's own file says, and nothing else."""
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flatten(tomllib.loads(text)))


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)
