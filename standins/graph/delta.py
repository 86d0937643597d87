"""What changed since a token (learn.microsoft.com, driveitem-delta)."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from aiohttp import web

from standins.graph.call import Call, operation, reply
from standins.graph.errors import GraphError, unknown
from standins.graph.records import Item
from standins.graph.shapes import drive_item, trim


@operation("GET", "delta", query="token $top $select")
async def delta(call: Call) -> web.Response:
    """From the beginning, from `latest`, or from a token; the last occurrence of an item wins; 410 when the token is too old."""
    if call.item().parent is not None:
        raise unknown("delta below the root (business drives give the root's only)")
    token = call.query.get("token") or call.arguments.get("token") or ""
    known = list(call.cloud.tree.everything())
    latest = call.cloud.tree.clock
    if token == "latest":  # noqa: S105 - Graph's own word
        return reply(_page(call, [], f"{latest}", more=False))
    since, upto = _window(call, token, latest)
    found = sorted((item for item in known if since < item.changed <= upto), key=lambda item: item.changed)
    if since == 0:
        found = [item for item in found if not item.deleted]
    size = int(call.query["$top"]) if call.query.get("$top", "").isdecimal() else call.cloud.options.page_size
    page = found[: max(1, size)]
    more = len(found) > len(page)
    return reply(_page(call, page, f"{page[-1].changed}-{upto}" if more else f"{upto}", more=more))


def _window(call: Call, token: str, latest: int) -> tuple[int, int]:
    """A token is `since` or, between pages, `since-upto`."""
    if not token:
        return 0, latest
    since, _, upto = token.partition("-")
    if not since.isdecimal() or (upto and not upto.isdecimal()):
        raise _resync(call)
    if not upto and int(since) < call.cloud.delta_floor:
        raise _resync(call)
    return int(since), int(upto) if upto else latest


def _resync(call: Call) -> GraphError:
    """410 with the address of a fresh enumeration (learn.microsoft.com, driveitem-delta)."""
    return GraphError(
        410,
        "resyncRequired",
        "Resync required. Replace any local items with the server's version.",
        inner="resyncChangesApplyDifferences",
        headers={"Location": _address(call, "")},
    )


def _address(call: Call, token: str) -> str:
    drive = quote(call.cloud.options.drive_id, safe="!")
    kept = [f"{name}={quote(call.query[name], safe='')}" for name in ("$select", "$top") if name in call.query]
    query = "&".join([*kept, *([f"token={token}"] if token else [])])
    return f"{call.base}/drives/{drive}/root/delta" + (f"?{query}" if query else "")


def _page(call: Call, items: list[Item], token: str, *, more: bool) -> dict[str, Any]:
    link = "@odata.nextLink" if more else "@odata.deltaLink"
    return {
        "@odata.context": f"{call.base}/$metadata#Collection(driveItem)",
        link: _address(call, token),
        "value": [_shape(call, item) for item in items],
    }


def _shape(call: Call, item: Item) -> dict[str, Any]:
    """On business drives: no cTag, no path of the parent; what is deleted has no name."""
    cloud = call.cloud
    if item.deleted:
        reference = {"driveId": cloud.options.drive_id, "driveType": "documentLibrary", "id": item.parent or ""}
        return {"id": item.id, "parentReference": reference, "deleted": {"state": "deleted"}}
    shape = drive_item(cloud, item)
    shape["parentReference"] = {name: value for name, value in shape["parentReference"].items() if name != "path"}
    if not cloud.options.delta_ctag:
        shape.pop("cTag", None)
    return trim(shape, call.query.get("$select"))
