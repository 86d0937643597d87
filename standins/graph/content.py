"""A file's bytes: the redirect to the download host, and PUT."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from aiohttp import web

from standins.graph import names
from standins.graph.call import Call, operation, reply
from standins.graph.children import free_name
from standins.graph.cloud import Cloud
from standins.graph.errors import GraphError, exists, invalid, not_found
from standins.graph.preconditions import check_match, unchanged
from standins.graph.records import Item
from standins.graph.rewriting import is_office, rewrite
from standins.graph.shapes import one

_BEHAVIOUR = "@microsoft.graph.conflictBehavior"
_LARGEST = 250 * 1024 * 1024  # learn.microsoft.com, driveitem-put-content


@operation("GET", "content", headers="If-None-Match Range Prefer")
async def download(call: Call) -> web.Response:
    """302 to a pre-authenticated address on another origin, where Range works (learn.microsoft.com, driveitem-get-content)."""
    item = call.file()
    if unchanged(call.headers, item):
        return web.Response(status=304, headers={"ETag": item.e_tag})
    return web.Response(status=302, headers={"Location": call.cloud.ticket(item)})


@operation("PUT", "content", query=f"$select {_BEHAVIOUR}", headers="If-Match If-None-Match Prefer")
async def upload(call: Call) -> web.Response:
    """Replace by id, replace or create by path; the conflict behaviour stands in the address, replace by default.

    If-Match is not in the page's list of headers but is honoured in the field (onedrive-api-docs#607): switchable.
    """
    if len(call.body) > _LARGEST:
        raise GraphError(413, "maxFileSizeExceeded", "The file is larger than 250 MB.")
    behaviour = conflict_behaviour(call)
    data = await stored_bytes(call.cloud, call.address.parts[-1] if call.address.parts else call.item().name, call.body)
    parent, name, item = target(call)
    if item is None:
        check_match(_conditions(call), None)
        made = create(call.cloud, parent, name, data, call.body)
        return reply(one(call, made), 201, {"ETag": made.e_tag})
    if item.folder:
        raise exists("A folder with the same name already exists.")
    if behaviour == "fail" and call.address.parts and call.cloud.options.honour_conflict:
        raise exists()
    if behaviour == "rename" and call.address.parts:
        return reply(one(call, create(call.cloud, parent, free_name(call, parent, name), data, call.body)), 201)
    call.cloud.locks.check(item)  # uploads cannot bypass a shared lock, whatever Prefer says
    check_match(_conditions(call), item)
    replace(call.cloud, item, data, call.body)
    return reply(one(call, item), 200, {"ETag": item.e_tag})


@operation("POST", "content")
async def post_content(_: Call) -> web.Response:
    """405: a client that lost its method on a retry must hear of it."""
    raise GraphError(405, "methodNotAllowed", "POST is not allowed on content.", headers={"Allow": "GET, PUT"})


def conflict_behaviour(call: Call) -> str:
    """fail, replace or rename; 400 for anything else."""
    behaviour = call.query.get(_BEHAVIOUR, "replace")
    if behaviour not in {"fail", "replace", "rename"}:
        raise invalid(f"The conflict behaviour {behaviour!r} is not known.")
    return behaviour


def _conditions(call: Call) -> dict[str, str]:
    wanted = {"If-None-Match"} | ({"If-Match"} if call.cloud.options.honour_if_match else set())
    return {name: call.headers[name] for name in wanted if name in call.headers}


def target(call: Call, *, make: bool = True) -> tuple[Item, str, Item | None]:
    """The folder, the name, and the item that has it.

    PUT makes the missing folders of a path, an upload session does not (onedrive-api-docs#82, #364).
    """
    start, parts = call.start(), list(call.address.parts)
    if not parts:
        return start, start.name, start
    tree, parent = call.cloud.tree, start
    for part in parts:
        names.check(part)
    for part in parts[:-1]:
        found = tree.find(parent, [part])
        if found is None and not make:
            raise not_found()
        parent = found or tree.add_folder(parent, part, call.cloud.app)
    if not parent.folder:
        raise invalid("The parent is not a folder.")
    names.check(parts[-1], "/".join(tree.parts(parent)))
    return parent, parts[-1], tree.find(parent, parts[-1:])


async def stored_bytes(cloud: Cloud, name: str, data: bytes) -> bytes:
    """What SharePoint will keep of these bytes: at once the rewritten ones, unless it rewrites later or never."""
    if cloud.options.rewrite != "sync" or not is_office(name):
        return data
    return await asyncio.to_thread(rewrite, data, promote=cloud.options.promote)


def create(cloud: Cloud, parent: Item, name: str, data: bytes, sent: bytes) -> Item:
    """A new file; a pending upload session of the same name answers 409 (onedrive-api-docs#747)."""
    if (parent.id, name.casefold()) in cloud.pending_names():
        raise exists("A file with the same name is currently being uploaded.")
    item = cloud.tree.add_file(parent, name, data, cloud.app)
    _after(cloud, item, data, sent)
    return item


def replace(cloud: Cloud, item: Item, data: bytes, sent: bytes) -> None:
    """New bytes in an existing file."""
    cloud.tree.write(item, data, cloud.app)
    _after(cloud, item, data, sent)


def _after(cloud: Cloud, item: Item, data: bytes, sent: bytes) -> None:
    """Promotion moves the eTag once more, at once or later (onedrive-api-docs#308, microsoft-graph-docs#8078)."""
    if data != sent:
        item.etag += 1
        cloud.store.keep(item)
    elif cloud.options.rewrite == "async" and is_office(item.name):
        cloud.spawn(_rewrite_later(cloud, item))


async def _rewrite_later(cloud: Cloud, item: Item) -> None:
    quick_xor = item.quick_xor
    await asyncio.sleep(cloud.options.rewrite_delay)
    if item.deleted or item.quick_xor != quick_xor or cloud.locks.holder(item) is not None:
        return
    with suppress(GraphError, OSError):  # a person was quicker
        data = rewrite(cloud.tree.read(item), promote=cloud.options.promote)
        cloud.tree.write(item, data, item.modified_by, version=False)
