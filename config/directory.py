"""Who is who: the 18 councils and the ministries, by every name that letters and people use for them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TypeVar

from alke.people import Council, Ministry
from config.plain import Reader

_Row = TypeVar("_Row", Council, Ministry)

_FOLDER = Path(__file__).parent


@cache
def councils() -> tuple[Council, ...]:
    """The 18 regional councils in the order of the Finnish alphabet."""
    return _read(Council, "councils")


@cache
def ministries() -> tuple[Ministry, ...]:
    """The twelve ministries in the order of precedence of the Government's own list."""
    return _read(Ministry, "ministries")


def _read(kind: type[_Row], name: str) -> tuple[_Row, ...]:
    table = tomllib.loads((_FOLDER / f"{name}.toml").read_bytes().decode())
    reader = Reader()
    rows: tuple[_Row, ...] = reader.value(tuple[kind, ...], table[name], name)  # type: ignore[valid-type]
    if reader.faults:
        raise ValueError(*reader.faults)
    return rows
