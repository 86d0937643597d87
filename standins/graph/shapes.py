"""Items as Graph shows them (learn.microsoft.com/graph/api/resources/driveitem)."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from standins.graph.call import Call
from standins.graph.cloud import Cloud
from standins.graph.errors import GraphError
from standins.graph.records import Item

DOWNLOAD_URL = "@microsoft.graph.downloadUrl"
_KNOWN = frozenset(
    [
        "id",
        "name",
        "eTag",
        "cTag",
        "size",
        "file",
        "folder",
        "root",
        "createdDateTime",
        "lastModifiedDateTime",
        "createdBy",
        "lastModifiedBy",
        "webUrl",
        "parentReference",
        "fileSystemInfo",
        "shared",
        "deleted",
        "publication",
        "package",
        "remoteItem",
        "children",
        "description",
        "content.downloadUrl",
        "sharepointIds",
        "searchResult",
        "specialFolder",
        "malware",
    ]
) | {DOWNLOAD_URL}
_MIME = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}


def moment(seconds: float) -> str:
    """UTC, whole seconds, as SharePoint writes it."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def mime(name: str) -> str:
    """By the name's ending."""
    suffix = "." + name.rsplit(".", 1)[-1].lower()
    return _MIME.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def site_id(cloud: Cloud) -> str:
    """host,site collection,site."""
    return f"{cloud.options.site_host},11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222222"


def parent_reference(cloud: Cloud, item: Item) -> dict[str, str]:
    """Where it lies; the root has none but its drive."""
    reference = {"driveType": "documentLibrary", "driveId": cloud.options.drive_id, "siteId": site_id(cloud)}
    if item.parent is None:
        return reference
    parts = cloud.tree.parts(item)[:-1]
    path = f"/drives/{cloud.options.drive_id}/root:" + "".join("/" + quote(part) for part in parts)
    return reference | {"id": item.parent, "name": parts[-1] if parts else "root", "path": path}


def web_url(cloud: Cloud, item: Item) -> str:
    """For people; nothing answers there on one machine."""
    parts = ["sites", cloud.options.site_name, "Shared Documents", *cloud.tree.parts(item)]
    return f"https://{cloud.options.site_host}/" + "/".join(quote(part) for part in parts)


def drive_item(cloud: Cloud, item: Item) -> dict[str, Any]:
    """Everything the stand-in knows of it."""
    created, modified = moment(item.created_at), moment(item.modified_at)
    shape: dict[str, Any] = {
        "@odata.etag": item.e_tag,
        "id": item.id,
        "name": item.name,
        "eTag": item.e_tag,
        "size": cloud.tree.size(item),
        "createdDateTime": created,
        "lastModifiedDateTime": modified,
        "createdBy": item.created_by,
        "lastModifiedBy": item.modified_by,
        "webUrl": web_url(cloud, item),
        "parentReference": parent_reference(cloud, item),
        "fileSystemInfo": {"createdDateTime": created, "lastModifiedDateTime": modified},
    }
    if item.folder:  # folders have no cTag on business drives (learn.microsoft.com, driveItem)
        shape["folder"] = {"childCount": len(cloud.tree.children(item))}
        return shape | ({"root": {}} if item.parent is None else {})
    shape["cTag"] = item.c_tag
    shape["file"] = {"mimeType": mime(item.name)} | _hashes(cloud, item)
    shape["shared"] = {"scope": "users"}
    if cloud.options.download_urls:
        shape[DOWNLOAD_URL] = cloud.ticket(item)
    if item.checked_out_by is not None:
        shape["publication"] = {"level": "checkout", "versionId": f"{item.versions[-1].number}.0"}
    return shape


def _hashes(cloud: Cloud, item: Item) -> dict[str, dict[str, str]]:
    """Of an enriched file the size and hash may never fit (rclone.org/onedrive, "Unexpected file size/hash differences";
    abraunegg/onedrive, disable_download_validation); `hashes` is left out where none is kept (learn.microsoft.com, file).
    """
    if cloud.options.hashes == "none":
        return {}
    return {"hashes": {"quickXorHash": item.quick_xor if cloud.options.hashes == "right" else "A" * 27 + "="}}


def trim(shape: Mapping[str, Any], select: str | None) -> dict[str, Any]:
    """$select; an unknown property is 400, as OData has it."""
    if select is None:
        return dict(shape)
    wanted = [name.strip() for name in select.split(",") if name.strip()]
    for name in wanted:
        if name not in _KNOWN:
            raise GraphError(
                400, "BadRequest", f"Could not find a property named '{name}' on type 'microsoft.graph.driveItem'."
            )
    wanted = [DOWNLOAD_URL if name == "content.downloadUrl" else name for name in wanted]
    return {name: shape[name] for name in ("@odata.etag", *wanted) if name in shape}


def one(call: Call, item: Item) -> dict[str, Any]:
    """A single item as the body of an answer."""
    context = {"@odata.context": f"{call.base}/$metadata#drives('{quote(call.cloud.options.drive_id)}')/root/$entity"}
    return context | trim(drive_item(call.cloud, item), call.query.get("$select"))


def many(call: Call, items: Iterable[Item], **links: str | None) -> dict[str, Any]:
    """A page of items; `links` are nextLink or deltaLink."""
    context = {"@odata.context": f"{call.base}/$metadata#Collection(driveItem)"}
    annotations = {f"@odata.{name}": link for name, link in links.items() if link is not None}
    return (
        context
        | annotations
        | {"value": [trim(drive_item(call.cloud, item), call.query.get("$select")) for item in items]}
    )
