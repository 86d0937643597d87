"""Which names SharePoint refuses (support.microsoft.com, article 64883a5d)."""

from __future__ import annotations

import re

from standins.graph.errors import GraphError, invalid

_BAD = re.compile(r'["*:<>?/\\|\x00-\x1f]')
_RESERVED = re.compile(r"(?i)^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$")
_LONGEST_PATH = 400  # characters of the whole decoded path
_LONGEST_NAME = 255  # what the disk below us takes, in bytes


def fault(name: str) -> GraphError | None:
    """Why the name cannot be; `#` and `%` are legal."""
    if not name or name in {".", ".."}:
        return invalid("The name is empty.", "invalidName")
    if _BAD.search(name) or name != name.strip(" ") or name.endswith("."):
        return invalid(f"The name holds characters that are not allowed: {name!r}.", "invalidName")
    if name.startswith("~$") or "_vti_" in name or _RESERVED.match(name):
        return invalid(f"The name is reserved: {name!r}.", "invalidName")
    if len(name.encode()) > _LONGEST_NAME:
        return invalid("The name is too long.", "pathIsTooLong")
    return None


def check(name: str, folder: str = "") -> None:
    """Raise 400 for a name that cannot be, or a whole path of 400 characters or more."""
    error = fault(name)
    if error:
        raise error
    if len(folder) + 1 + len(name) >= _LONGEST_PATH:
        raise invalid("The path is too long.", "pathIsTooLong")


def hidden(name: str) -> bool:
    """On disk, but never in a listing: Office's and LibreOffice's owner and scratch files."""
    return (
        name.startswith(("~$", ".~lock.", "~WRD", ".DS_Store"))
        or (name.startswith("lu") and name.endswith(".tmp"))
        or fault(name) is not None
    )
