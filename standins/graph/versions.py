"""Earlier contents of a file (learn.microsoft.com, driveitem-list-versions, driveitemversion-restore)."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from standins.graph.call import Call, operation, reply
from standins.graph.errors import not_found
from standins.graph.records import Item, Version
from standins.graph.shapes import moment


def _shape(version: Version) -> dict[str, Any]:
    return {
        "id": f"{version.number}.0",
        "lastModifiedDateTime": moment(version.modified_at),
        "lastModifiedBy": version.modified_by,
        "size": version.size,
    }


def _find(item: Item, name: str) -> Version:
    for version in item.versions:
        if f"{version.number}.0" == name:
            return version
    raise not_found("The version could not be found.")


@operation("GET", "versions", query="$top $select")
async def list_versions(call: Call) -> web.Response:
    """The newest first; every PUT makes one."""
    versions = [_shape(version) for version in reversed(call.file().versions)]
    return reply({"@odata.context": f"{call.base}/$metadata#Collection(driveItemVersion)", "value": versions})


@operation("GET", "versions/{version}")
async def get_version(call: Call) -> web.Response:
    """One of them."""
    return reply(_shape(_find(call.file(), call.arguments["version"])))


@operation("GET", "versions/{version}/content", headers="Range")
async def version_content(call: Call) -> web.Response:
    """302 to its bytes."""
    item = call.file()
    version = _find(item, call.arguments["version"])
    return web.Response(status=302, headers={"Location": call.cloud.ticket(item, version)})


@operation("POST", "versions/{version}/restoreVersion")
async def restore(call: Call) -> web.Response:
    """204 and a new version on top; the cTag falls to 0, twice alike after two restores (docs-contrib#5512)."""
    item = call.file()
    call.cloud.locks.check(item)
    data = call.cloud.store.blob(item, _find(item, call.arguments["version"]))
    item.ctag = -1  # the write's own step makes it 0
    call.cloud.tree.write(item, data, call.cloud.app)
    return web.Response(status=204)
