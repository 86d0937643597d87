"""Letters that people bring: found in the channel's folder or downloaded from SharePoint, and read in a child with limits."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

import aiohttp

from alke.characters import composed
from alke.errors import FileForbidden, FileGone, FileUnreadable, Unavailable
from alke.ports import Cabinet, FileEntry
from sharepoint.errors import Refused
from sharepoint.guard import guarded
from sharepoint.origins import is_loopback, same_server
from sharepoint.text import MAX_FILE, text_of

KINDS = (".docx", ".pdf", ".txt")
PLACES = ("", "ALKE-botti", "Kirjeet", "Ohjekirjeet")
"""Where letters are looked for, in this order: the folders below the channel's."""
DOWNLOAD = "application/vnd.microsoft.teams.file.download.info"
"""The attachment whose address is ready to be fetched (learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4)."""
TIMEOUT = aiohttp.ClientTimeout(total=20)
_HOPS = 3


class Letters:
    """Gives a letter's text. FileGone, FileForbidden (an address that is not the tenant's), FileUnreadable, Unavailable."""

    def __init__(self, cabinet: Cabinet, session: aiohttp.ClientSession, graph_url: str) -> None:
        """Addresses of this machine are fetched only when Graph itself is on it (local mode)."""
        self._cabinet, self._session, self._graph_url = cabinet, session, graph_url

    async def known(self) -> list[FileEntry]:
        """What could be a letter in the places where letters lie, newest first."""
        found = [entry for place in PLACES for entry in await self._entries(place)]
        return sorted(
            (e for e in found if e.name.lower().endswith(KINDS)), key=lambda entry: entry.modified_at, reverse=True
        )

    async def of_file(self, path: str) -> str:
        """A file of the channel's folder."""
        return await self._text(path, (await self._cabinet.fetch(path)).data)

    async def of_attachment(self, name: str, content_type: str, url: str) -> str:
        """A file sent along: by its ready address, else by its name, for a channel's files lie in the channel's folder."""
        if content_type == DOWNLOAD:
            return await self._text(name, await self._download(name, url))
        for entry in await self.known():
            if entry.name.casefold() == composed(name).casefold():
                return await self.of_file(entry.path)
        raise FileGone(file=name)

    async def _entries(self, folder: str) -> Sequence[FileEntry]:
        try:
            return await self._cabinet.entries(folder)
        except FileGone:
            return ()

    async def _download(self, name: str, url: str) -> bytes:
        """Redirects are followed to addresses of the tenant only, a few times."""
        hosts = await self._hosts()
        for _ in range(_HOPS):
            if not self._allowed(url, hosts):
                raise FileForbidden(file=name, reason="address")
            try:
                async with self._session.get(url, timeout=TIMEOUT, allow_redirects=False) as answer:
                    if answer.status in {301, 302, 303, 307, 308}:
                        url = urljoin(url, answer.headers.get("Location", ""))
                        continue
                    if answer.status != 200:
                        raise FileGone(file=name, status=answer.status)
                    return await _capped(name, answer)
            except (aiohttp.ClientError, TimeoutError) as error:
                raise Unavailable(file=name, reason=type(error).__name__) from error
        raise FileForbidden(file=name, reason="redirects")

    async def _hosts(self) -> set[str]:
        """The tenant's SharePoint, as the channel's own files tell it; a person's own drive is beside it."""
        entries = await self._entries("ALKE-botti")
        hosts = {host for entry in entries if (host := urlsplit(entry.web_url).hostname)}
        own = {host.replace(".sharepoint.com", "-my.sharepoint.com", 1) for host in hosts}
        return {host for host in hosts | own if host.endswith(".sharepoint.com")}

    def _allowed(self, url: str, hosts: set[str]) -> bool:
        if is_loopback(url):
            return is_loopback(self._graph_url)
        parts = urlsplit(url)
        return parts.scheme == "https" and (parts.hostname in hosts or same_server(url, self._graph_url))

    async def _text(self, name: str, data: bytes) -> str:
        if len(data) > MAX_FILE:
            raise FileUnreadable(file=name, reason="too-large")
        try:
            told = await asyncio.to_thread(guarded, read_letter, data)
        except Refused as refused:
            raise FileUnreadable(file=name, reason=refused.reason.value) from refused
        if told["reason"]:
            raise FileUnreadable(file=name, reason=told["reason"])
        return told["text"]


def read_letter(data: bytes) -> dict[str, str]:
    """In the child: the text, or the reason why there is none."""
    try:
        return {"text": text_of("", data, whole=True), "reason": ""}
    except FileUnreadable as trouble:
        return {"text": "", "reason": str(trouble.facts["reason"])}


async def _capped(name: str, answer: aiohttp.ClientResponse) -> bytes:
    data = bytearray()
    async for chunk in answer.content.iter_chunked(64 * 1024):
        data += chunk
        if len(data) > MAX_FILE:
            raise FileUnreadable(file=name, reason="too-large")
    return bytes(data)
