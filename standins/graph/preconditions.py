"""If-Match and If-None-Match, by eTag, by cTag, or by `*` (learn.microsoft.com, driveitem-update; onedrive-api-docs#607)."""

from __future__ import annotations

from collections.abc import Mapping

from standins.graph.errors import changed
from standins.graph.records import Item


def _tags(header: str) -> set[str]:
    """Tags contain commas inside their quotes; weak marks are ignored."""
    bare = header.replace('W/"', '"').strip()
    if '"' not in bare:
        return {bare}
    return {f'"{part}"' for part in bare.split('"')[1::2]}


def _matches(header: str, item: Item) -> bool:
    tags = _tags(header)
    return "*" in tags or bool(tags & {item.e_tag, item.c_tag, item.e_tag.strip('"'), item.c_tag.strip('"')})


def check_match(headers: Mapping[str, str], item: Item | None) -> None:
    """412 when If-Match names another state, or If-None-Match: * meets an item."""
    wanted = headers.get("If-Match")
    if wanted is not None and (item is None or not _matches(wanted, item)):
        raise changed()
    refused = headers.get("If-None-Match")
    if refused is not None and item is not None and _matches(refused, item):
        raise changed()


def unchanged(headers: Mapping[str, str], item: Item) -> bool:
    """A read that may answer 304."""
    known = headers.get("If-None-Match")
    return known is not None and _matches(known, item)
