"""What only people and accidents can do, as an address of its own: `/_standin/…` (docs/reference/standins.md).

Nothing here is Microsoft's. Files are named by their path below the library's root.
"""

from __future__ import annotations

import base64
import dataclasses
from typing import Any

from aiohttp import web

from standins.graph.call import reply
from standins.graph.cloud import Cloud
from standins.graph.errors import GraphError, invalid, not_found, response
from standins.graph.records import PERSON, Identity, Item


def add_control(app: web.Application, cloud: Cloud) -> None:
    """Enter the control routes."""

    async def control(request: web.Request) -> web.Response:
        try:
            document = await request.json() if request.can_read_body else {}
            return _DEEDS[request.match_info["deed"]](cloud, document)
        except KeyError as error:
            return response(invalid(f"Unknown deed or missing field: {error}."), "", "")
        except (TypeError, ValueError) as error:
            return response(invalid(str(error)), "", "")
        except GraphError as error:
            return response(error, "", "")

    app.router.add_post("/_standin/{deed}", control)


def _item(cloud: Cloud, document: dict[str, Any]) -> Item:
    item = cloud.tree.find(cloud.tree.root, [part for part in document["path"].split("/") if part])
    if item is None:
        raise not_found()
    return item


def _who(document: dict[str, Any]) -> Identity:
    name = document.get("person")
    return PERSON if name is None else {"user": {"id": PERSON["user"]["id"], "displayName": str(name)}}


def _lock(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """{path, person?, seconds?}: somebody opens the file in Office."""
    person = _who(document)["user"]["displayName"]
    cloud.locks.hold(_item(cloud, document), person, float(document.get("seconds", 1800)))
    return reply({})


def _unlock(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """{path}: and closes it."""
    cloud.locks.release(_item(cloud, document))
    return reply({})


def _checkout(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """{path, person?}: a person checks the file out; {path, in: true} checks it in."""
    item = _item(cloud, document)
    item.checked_out_by = None if document.get("in") else _who(document)
    cloud.store.keep(item)
    return reply({})


def _edit(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """{path, content (base64), person?}: a person saves the file, or a new one."""
    data = base64.b64decode(document["content"], validate=True)
    *above, name = [part for part in document["path"].split("/") if part]
    parent = cloud.tree.find(cloud.tree.root, above)
    if parent is None:
        raise not_found()
    item = cloud.tree.find(parent, [name])
    if item is None:
        item = cloud.tree.add_file(parent, name, data, _who(document))
    else:
        cloud.tree.write(item, data, _who(document))
    return reply({"id": item.id, "eTag": item.e_tag})


def _touch(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """{path}: a column of the library changes: the eTag moves, the content does not."""
    item = _item(cloud, document)
    cloud.tree.touch(item, _who(document))
    return reply({"eTag": item.e_tag})


def _fault(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """A fault to come: the fields of standins.graph.faults.Fault; {clear: true} forgets all."""
    if document.pop("clear", False):
        cloud.faults.waiting.clear()
        return reply({})
    return reply({"times": cloud.faults.order(document).times})


def _options(cloud: Cloud, document: dict[str, Any]) -> web.Response:
    """Any field of standins.graph.options.Options but `state`, while it runs."""
    names = {field.name for field in dataclasses.fields(cloud.options)} - {"state", "channel"}
    strange = document.keys() - names
    if strange:
        raise ValueError(f"no such option: {sorted(strange)}")
    for name, value in document.items():
        setattr(cloud.options, name, value)
    return reply({name: getattr(cloud.options, name) for name in sorted(names)})


def _expire(cloud: Cloud, _: dict[str, Any]) -> web.Response:
    """Every delta token and upload session given so far is too old."""
    cloud.delta_floor = cloud.tree.clock + 1
    cloud.tree.touch(cloud.tree.root)
    cloud.sessions.clear()
    return reply({})


def _state(cloud: Cloud, _: dict[str, Any]) -> web.Response:
    """Counters, for measurements."""
    return reply(
        {
            "units": cloud.throttle.total,
            "throttled": cloud.throttle.refused,
            "requests": cloud.requests,
            "downloads": cloud.downloads,
            "writes": cloud.writes,
            "drive": cloud.options.drive_id,
            "folder": cloud.channel().id,
            "faults": [dataclasses.asdict(fault) for fault in cloud.faults.waiting],
        }
    )


_DEEDS = {
    "lock": _lock,
    "unlock": _unlock,
    "checkout": _checkout,
    "edit": _edit,
    "touch": _touch,
    "fault": _fault,
    "options": _options,
    "expire": _expire,
    "state": _state,
}
