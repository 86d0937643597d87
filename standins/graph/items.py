"""One item: look, rename or move, delete, check out and in."""

from __future__ import annotations

from aiohttp import web

from standins.graph import names
from standins.graph.call import Call, operation, reply
from standins.graph.errors import GraphError, exists, invalid, not_found, unknown
from standins.graph.preconditions import check_match, unchanged
from standins.graph.records import Item
from standins.graph.shapes import one

_BYPASS = "bypass-shared-lock"


@operation("GET", "", query="$select", headers="If-None-Match")
async def get(call: Call) -> web.Response:
    """Metadata by id or path; 304 when the caller knows this state."""
    item = call.item()
    if unchanged(call.headers, item):
        return web.Response(status=304, headers={"ETag": item.e_tag})
    return reply(one(call, item), headers={"ETag": item.e_tag})


@operation("PATCH", "", query="$select @microsoft.graph.conflictBehavior", headers="If-Match Prefer")
async def patch(call: Call) -> web.Response:
    """Rename, move, or set times; a locked file answers 423 (learn.microsoft.com, driveitem-update, driveitem-move)."""
    item, document, tree = call.item(), call.json(), call.cloud.tree
    strange = document.keys() - {
        "name",
        "parentReference",
        "fileSystemInfo",
        "@microsoft.graph.conflictBehavior",
        "@odata.type",
        "id",
    }
    if strange:
        raise unknown(f"PATCH of {sorted(strange)}")
    call.cloud.locks.check(item, bypass=_bypasses(call))
    check_match(call.headers, item)
    if item.parent is None:
        raise invalid("The root cannot be changed.")
    parent, name = _destination(call, item), str(document.get("name") or item.name)
    if (parent.id, name) != (item.parent, item.name):
        names.check(name, "/".join(tree.parts(parent)))
        other = tree.find(parent, [name])
        if other is not None and other is not item:
            raise exists()
        tree.rename(item, parent, name, call.cloud.app)
    elif "fileSystemInfo" in document:
        tree.stamp(item, call.cloud.app)
    return reply(one(call, item))


def _destination(call: Call, item: Item) -> Item:
    reference = call.json().get("parentReference") or {}
    drive = reference.get("driveId", call.cloud.options.drive_id)
    if drive != call.cloud.options.drive_id:
        raise GraphError(400, "notSupported", "Items cannot be moved to another drive by PATCH.")
    parent = call.cloud.tree.get(reference.get("id") or item.parent or "")
    if not parent.folder:
        raise invalid("The destination is not a folder.")
    above: Item | None = parent
    while above is not None:
        if above is item:
            raise invalid("A folder cannot be moved into itself.")
        above = call.cloud.tree.get(above.parent) if above.parent else None
    return parent


@operation("DELETE", "", headers="If-Match Prefer")
async def delete(call: Call) -> web.Response:
    """Into the recycle bin: 204."""
    item = call.item()
    call.cloud.locks.check(item, bypass=_bypasses(call))
    check_match(call.headers, item)
    if item.parent is None:
        raise GraphError(403, "accessDenied", "The root cannot be deleted.")
    call.cloud.tree.remove(item)
    return web.Response(status=204)


def _bypasses(call: Call) -> bool:
    """`Prefer: bypass-shared-lock` works for metadata and deletion only (vgrem/office365-rest-python-client#523)."""
    wish = call.headers.get("Prefer")
    if wish is None:
        return False
    if wish.strip() != _BYPASS:
        raise unknown(f"the header Prefer: {wish}")
    return True


@operation("POST", "checkout")
async def checkout(call: Call) -> web.Response:
    """Visible to people, exclusive: 204; 423 when somebody else has it."""
    item = call.file()
    call.cloud.locks.check(item)
    item.checked_out_by = call.cloud.app
    call.cloud.store.keep(item)
    return web.Response(status=204)


@operation("POST", "checkin")
async def checkin(call: Call) -> web.Response:
    """204; 400 when it is not checked out to the caller."""
    item = call.file()
    if item.checked_out_by is None or "application" not in item.checked_out_by:
        raise invalid("The file is not checked out.", "notCheckedOut")
    item.checked_out_by = None
    call.cloud.tree.touch(item, call.cloud.app)
    return web.Response(status=204)


@operation("POST", "discardCheckout")
async def discard_checkout(call: Call) -> web.Response:
    """Give the check-out back with no trace."""
    item = call.file()
    if item.checked_out_by is None:
        raise not_found("The file is not checked out.")
    item.checked_out_by = None
    call.cloud.store.keep(item)
    return web.Response(status=204)
