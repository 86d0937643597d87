"""Graph's way of naming items: ids, and paths between colons (learn.microsoft.com/graph/onedrive-addressing-driveitems)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from standins.graph.errors import invalid

_ITEM = re.compile(r"^(?P<start>root|items/[^/:]+)(?P<colon>:(?P<path>/[^:]*)?)?(?P<close>:)?(?P<rest>/[^:]*)?$")
_DRIVE = re.compile(
    r"^(?:drives/(?P<drive>[^/]+)|(?P<site>sites/[^/:]+(?::/[^:]+:)?)/drive|groups/[^/]+/drive)(?:/(?P<below>.*))?$"
)


@dataclass(frozen=True, slots=True)
class Address:
    """An item and what is asked of it: `start` is `root` or an id, `parts` the decoded path below it."""

    start: str
    parts: tuple[str, ...]
    action: str


def decode(segment: str) -> str:
    """Percent-decoding that refuses what is not UTF-8; `+` is a plus."""
    try:
        return unquote(segment, errors="strict")
    except UnicodeDecodeError as error:
        raise invalid("The path is not UTF-8.") from error


def split_drive(path: str) -> tuple[str | None, str | None, str] | None:
    """`drives/{id}/rest`, `sites/{id}/drive/rest` -> (drive id, site's path, rest), what is not named as None.

    None alone when the path leads to no drive.
    """
    match = _DRIVE.match(path)
    if match is None:
        return None
    drive = match["drive"]
    return (decode(drive) if drive is not None else None), match["site"], match["below"] or ""


def parse(below: str) -> Address | None:
    """What stands after the drive; None when it is no item's address."""
    match = _ITEM.match(below)
    if match is None:
        return None
    if match["rest"] and match["colon"] and not match["close"]:
        return None
    start = "root" if match["start"] == "root" else decode(match["start"].removeprefix("items/"))
    segments = [decode(part) for part in (match["path"] or "").split("/") if part]
    return Address(start, tuple(segments), (match["rest"] or "").strip("/"))
