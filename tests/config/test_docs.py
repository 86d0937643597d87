"""The documents name what the code has: every setting, and every command."""

from __future__ import annotations

import re
from pathlib import Path

from typer.main import get_command

from bot.__main__ import door

ROOT = Path(__file__).parents[2]


def test_every_setting_is_documented() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for folder in ("config", "bot") for path in (ROOT / folder).rglob("*.py")
    )
    documented = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"ALKE_[A-Z_]+", code)) - {"ALKE_"} == set(re.findall(r"`(ALKE_[A-Z_]+)`", documented))


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in get_command(door()).commands if f"`{name}`" not in readme]  # type: ignore[attr-defined]
    assert missing == []


def test_every_command_of_the_contracts_is_there() -> None:
    contracts = (ROOT / "docs/reference/contracts.md").read_text(encoding="utf-8")
    promised = set(re.findall(r"`alke ([a-z]+)", contracts))
    assert promised - set(get_command(door()).commands) == set()  # type: ignore[attr-defined]
