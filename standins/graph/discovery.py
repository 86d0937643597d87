"""From a site or a channel to its library (learn.microsoft.com, site-getbypath, drive-get, channel-get-filesfolder)."""

from __future__ import annotations

import re
from typing import Any

from aiohttp import web

from standins.graph.address import decode
from standins.graph.call import Call, reply
from standins.graph.errors import GraphError, not_found
from standins.graph.shapes import one, site_id

_SITE = re.compile(r"^sites/(?P<id>[^/:]+)(?::/(?P<path>[^:]+):?)?$")
_CHANNEL = re.compile(r"^teams/[^/]+/channels/[^/]+/filesFolder$")


def drive_shape(call: Call) -> dict[str, Any]:
    """The one library there is."""
    options = call.cloud.options
    return {
        "@odata.context": f"{call.base}/$metadata#drives/$entity",
        "id": options.drive_id,
        "driveType": "documentLibrary",
        "name": "Documents",
        "webUrl": f"https://{options.site_host}/sites/{options.site_name}/Shared%20Documents",
        "owner": {"group": {"displayName": options.site_name}},
    }


def _site_shape(call: Call) -> dict[str, Any]:
    options = call.cloud.options
    return {
        "@odata.context": f"{call.base}/$metadata#sites/$entity",
        "id": site_id(call.cloud),
        "name": options.site_name,
        "displayName": options.site_name,
        "webUrl": f"https://{options.site_host}/sites/{options.site_name}",
        "siteCollection": {"hostname": options.site_host},
    }


def check_site(call: Call, path: str) -> None:
    """404 for a site that is not ours."""
    options = call.cloud.options
    match = _SITE.match(path)
    if match is not None and match["path"] is None:
        good = decode(match["id"]).casefold() == site_id(call.cloud).casefold()
    else:
        ours = (options.site_host.casefold(), f"sites/{options.site_name}".casefold())
        good = match is not None and (match["id"].casefold(), decode(match["path"]).casefold()) == ours
    if not good:
        raise not_found("The site could not be found.")


async def discover(call: Call, path: str) -> web.Response | None:
    """The answer to a GET that finds a site, a drive or a channel's folder; None when the path is none of these."""
    if _CHANNEL.match(path):
        if not call.cloud.options.files_folder_opened:  # until someone opened the Files tab: docs-contrib#4477
            raise GraphError(404, "itemNotFound", "The files folder has not been provisioned.")
        return reply(one(call, call.cloud.channel()))
    if _SITE.match(path):
        check_site(call, path)
        return reply(_site_shape(call))
    site, _, last = path.rpartition("/")
    if last == "drives" and _SITE.match(site):
        check_site(call, site)
        return reply({"value": [drive_shape(call)]})
    return None
