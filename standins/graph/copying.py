"""Copy: 202 with a monitor on the other origin (learn.microsoft.com, driveitem-copy; long-running actions)."""

from __future__ import annotations

import secrets
from typing import Any

from aiohttp import web

from standins.graph import names
from standins.graph.call import Call, operation
from standins.graph.children import free_name
from standins.graph.cloud import Cloud
from standins.graph.errors import invalid
from standins.graph.records import Item, Monitor


@operation("POST", "copy", query="@microsoft.graph.conflictBehavior")
async def copy(call: Call) -> web.Response:
    """The query's conflictBehavior counts, fail by default; one in the body is ignored (learn.microsoft.com, driveitem-copy)."""
    item, document, tree = call.item(), call.json(), call.cloud.tree
    reference = document.get("parentReference") or {}
    if reference.get("driveId", call.cloud.options.drive_id) != call.cloud.options.drive_id:
        raise invalid("The destination is in another drive.")
    parent = tree.get(reference.get("id") or item.parent or "")
    name = str(document.get("name") or item.name)
    names.check(name, "/".join(tree.parts(parent)))
    behaviour = call.query.get("@microsoft.graph.conflictBehavior", "fail")
    taken = tree.find(parent, [name])
    result: dict[str, Any]
    if taken is not None and behaviour != "rename" and not (behaviour == "replace" and not taken.folder):
        result = {"status": "failed", "error": {"code": "nameAlreadyExists", "message": "Name already exists"}}
    else:
        free = free_name(call, parent, name) if taken is not None and behaviour == "rename" else name
        made = _copy(call.cloud, item, parent, free)
        result = {"status": "completed", "percentageComplete": 100.0, "resourceId": made.id}
    token = secrets.token_urlsafe(12)
    call.cloud.monitors[token] = Monitor(result)
    return web.Response(status=202, headers={"Location": f"{call.cloud.other_origin}/monitor/{token}"})


def _copy(cloud: Cloud, item: Item, parent: Item, name: str) -> Item:
    if not item.folder:
        taken = cloud.tree.find(parent, [name])
        data = cloud.tree.read(item)
        if taken is not None:
            cloud.tree.write(taken, data, cloud.app)
            return taken
        return cloud.tree.add_file(parent, name, data, cloud.app)
    children = cloud.tree.children(item)
    made = cloud.tree.add_folder(parent, name, cloud.app)
    for child in children:
        _copy(cloud, child, made, child.name)
    return made
