"""Set-up's questions: in which library and folder does a channel keep its files? Asked once, never at run time."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from alke.ports import Clock
from sharepoint import paths
from sharepoint.driveitem import read_item
from sharepoint.origins import check_address
from sharepoint.wire import Ask, Tokens, Wire, make_transport


@dataclass(frozen=True, slots=True)
class Place:
    """What the settings ALKE_DRIVE_ID and ALKE_FOLDER_ID want to hear."""

    drive_id: str
    folder_id: str
    name: str
    web_url: str


async def of_channel(base: str, team: str, channel: str, tokens: Tokens, clock: Clock) -> Place:
    """By the channel's own files folder. FileGone until somebody has opened its Files tab (docs-contrib#4477); FileForbidden
    when the application has Sites.Selected only: then `of_site` finds it.
    """
    path = f"teams/{quote(team, safe='')}/channels/{quote(channel, safe='')}/filesFolder"
    return await _ask(base, path, tokens, clock)


async def of_site(base: str, host: str, site: str, folder: str, tokens: Tokens, clock: Clock) -> Place:
    """By the site's address and the folder's path in its library: `tem.sharepoint.com`, `ALKE`, `General`."""
    below = "/".join(quote(part, safe="") for part in paths.split(folder))
    root = f"sites/{quote(host, safe='')}:/sites/{quote(site, safe='')}:/drive/root"
    return await _ask(base, f"{root}:/{below}" if below else root, tokens, clock)


async def _ask(base: str, path: str, tokens: Tokens, clock: Clock) -> Place:
    base = check_address(base)
    wire = Wire(tokens, clock, make_transport(base))
    try:
        document = (await wire.send(Ask("GET", f"{base}/{path}", path))).json()
    finally:
        await wire.close()
    item = read_item(document)
    drive = str((document.get("parentReference") or {}).get("driveId", ""))
    return Place(drive, item.id, item.name, item.web_url)
