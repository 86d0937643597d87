"""A folder's children: pages, filter by name, and new folders."""

from __future__ import annotations

import base64
import re
from urllib.parse import quote

from aiohttp import web

from standins.graph import names
from standins.graph.call import Call, operation, reply
from standins.graph.errors import exists, invalid, unknown
from standins.graph.records import Item
from standins.graph.shapes import many, one

_NAME_IS = re.compile(r"^\s*name\s+eq\s+'((?:[^']|'')*)'\s*$")
_MOST = 1000


@operation("GET", "children", query="$select $top $filter $orderby $skiptoken")
async def list_children(call: Call) -> web.Response:
    """By name, 200 at a time unless $top says otherwise; nothing is promised while people write (driveitem-delta)."""
    folder = call.item()
    if call.query.get("$orderby", "name").split() not in (["name"], ["name", "asc"]):
        raise unknown(f"$orderby={call.query['$orderby']}")
    wanted, after = _wanted_name(call), _after(call)
    found = [
        item
        for item in (call.cloud.tree.children(folder) if folder.folder else [])
        if wanted in (None, item.name.casefold()) and (item.name.casefold(), item.id) > after
    ]
    size = _size(call)
    link = _next(call, found[size - 1]) if len(found) > size else None
    return reply(many(call, found[:size], nextLink=link))


def _wanted_name(call: Call) -> str | None:
    wish = call.query.get("$filter")
    if wish is None:
        return None
    match = _NAME_IS.match(wish)
    if match is None:
        raise unknown(f"$filter={wish}")
    return match[1].replace("''", "'").casefold()


def _size(call: Call) -> int:
    top = call.query.get("$top")
    if top is None:
        return call.cloud.options.page_size
    if not top.isdecimal() or int(top) < 1:
        raise invalid(f"Invalid value '{top}' for $top query option found.")
    return min(int(top), _MOST)


def _after(call: Call) -> tuple[str, str]:
    token = call.query.get("$skiptoken")
    if token is None:
        return ("", "")
    try:
        name, _, item_id = base64.urlsafe_b64decode(token).decode().rpartition("\n")
    except ValueError as error:
        raise invalid("The $skiptoken is not one of ours.") from error
    return (name, item_id)


def _next(call: Call, last: Item) -> str:
    token = base64.urlsafe_b64encode(f"{last.name.casefold()}\n{last.id}".encode()).decode()
    kept = {name: value for name, value in call.query.items() if name != "$skiptoken"} | {"$skiptoken": token}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in kept.items())
    drive = quote(call.cloud.options.drive_id, safe="!")
    return f"{call.base}/drives/{drive}/items/{call.item().id}/children?{query}"


@operation("POST", "children", query="$select")
async def create_folder(call: Call) -> web.Response:
    """A folder; @microsoft.graph.conflictBehavior in the body, fail by default (learn.microsoft.com, driveitem-post-children)."""
    parent, document, tree = call.item(), call.json(), call.cloud.tree
    name = str(document.get("name") or "")
    if "folder" not in document:
        raise unknown("POST children of anything but a folder")
    if not parent.folder:
        raise invalid("The parent is not a folder.")
    names.check(name, "/".join(tree.parts(parent)))
    behaviour = document.get("@microsoft.graph.conflictBehavior", "fail")
    taken = tree.find(parent, [name])
    if taken is not None and behaviour == "replace" and taken.folder:
        return reply(one(call, taken), 200)
    if taken is not None:
        if behaviour != "rename":
            raise exists()
        name = free_name(call, parent, name)
    return reply(one(call, tree.add_folder(parent, name, call.cloud.app)), 201)


def free_name(call: Call, parent: Item, name: str) -> str:
    """`name 1`, `name 2` … before the ending, as conflictBehavior=rename makes them."""
    stem, dot, suffix = name.rpartition(".")
    stem, suffix = (stem, dot + suffix) if stem else (name, "")
    number = 1
    while call.cloud.tree.find(parent, [f"{stem} {number}{suffix}"]) is not None:
        number += 1
    return f"{stem} {number}{suffix}"
