"""TOML that people write, read within limits: tomllib recurses as deep as the text, and keeps every beginning of a dotted key."""

from __future__ import annotations

import re
import tomllib
from typing import Any

LONGEST = 128 * 1024
"""Characters; the longest round that is known has a tenth of them."""
_PART = r"""(?:(?<![\w-])[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DEEP = re.compile(rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{20}}")


def read_toml(text: str) -> dict[str, Any]:
    """The tables; ValueError when it is no TOML, or longer or deeper than anybody writes."""
    if len(text) > LONGEST:
        raise ValueError(f"longer than {LONGEST} characters")
    if _DEEP.search(text):
        raise ValueError("a key of more than twenty parts")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
