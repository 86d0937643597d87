"""Paths below the channel's folder, checked and written as Graph addresses."""

from __future__ import annotations

import re
from urllib.parse import quote

from alke.errors import FileUnreadable

_BAD = re.compile(r'["*:<>?/\\|\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$")
_LONGEST = 400  # characters of a whole path in SharePoint


def split(path: str) -> tuple[str, ...]:
    """`folder/name` -> its names; FileUnreadable(reason 'bad-name') for what SharePoint would refuse or what climbs out.

    The rules are those of support.microsoft.com, article 64883a5d; `#` and `%` are legal.
    """
    parts = tuple(path.split("/")) if path else ()
    if len(path) >= _LONGEST or any(not _good(part) for part in parts):
        raise FileUnreadable(file=path, reason="bad-name")
    return parts


def _good(name: str) -> bool:
    return (
        bool(name)
        and not _BAD.search(name)
        and name == name.strip(" ")
        and not name.endswith(".")  # '.' and '..' among them
        and not name.startswith("~$")
        and "_vti_" not in name
        and not _RESERVED.match(name)
    )


def item(item_id: str) -> str:
    """An item by its id."""
    return f"items/{quote(item_id, safe='!')}"


def below(folder_id: str, path: str) -> str:
    """An item by its path below a folder that is known by id; the folder itself for ''."""
    parts = split(path)
    if not parts:
        return item(folder_id)
    return f"{item(folder_id)}:/{'/'.join(quote(part, safe='') for part in parts)}"


def action(address: str, name: str) -> str:
    """What is asked of an item: `…/content`; a path is closed with a colon first."""
    return f"{address}{':' if ':/' in address else ''}/{name}"
