"""The few calls of Microsoft Graph that the bot makes about files; each is one request, but for pages.

Every method raises alke.errors.FileTrouble's children and nothing else.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import quote, urljoin

from office365.runtime.transport.httpx_transport import HttpxTransport

from alke.errors import FileForbidden, FileUnreadable, NotProved, OutcomeUnknown, Unavailable
from alke.ports import Clock
from sharepoint import paths
from sharepoint.driveitem import DOWNLOAD, Item, read_item, read_items
from sharepoint.origins import check_address, is_loopback, same_server
from sharepoint.wire import Answer, Ask, Tokens, Wire, make_transport

_FIELDS = "id,name,eTag,cTag,size,file,folder,parentReference,lastModifiedDateTime,lastModifiedBy,webUrl"
_SELECT = f"$select={_FIELDS},{DOWNLOAD}"
_FAIL = "@microsoft.graph.conflictBehavior=fail"
_LARGEST = 64 * 1024 * 1024  # bytes of a file the bot will take into memory
_BYTES = {"Content-Type": "application/octet-stream"}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HOPS = 3  # from one download address to the next
_DONE = frozenset({200, 201, 204})  # of a write; a redirect or 202 says nothing of its being done


class Graph:
    """One library. Items are addressed by id, or by a path below a folder known by id (sharepoint.paths)."""

    def __init__(
        self,
        base: str,
        drive: str,
        tokens: Tokens,
        clock: Clock,
        *,
        transport: HttpxTransport | None = None,
        page: int = 200,
    ) -> None:
        """`base` includes /v1.0; `page` is the size of a listing's pages.

        ValueError when the base is plain http anywhere but on this machine.
        """
        self._base = check_address(base)
        self._drive = f"{self._base}/drives/{quote(drive, safe='!')}"
        self._list = f"$select={_FIELDS}&$top={page}"
        self._wire = Wire(tokens, clock, transport or make_transport(self._base))

    async def close(self) -> None:
        """Let go of the connections."""
        await self._wire.close()

    async def item(self, address: str, file: str) -> Item:
        """Metadata with a download address: asked before the bytes, never after (docs-contrib#9315)."""
        answer = await self._get(f"{self._drive}/{address}?{_SELECT}", file)
        return read_item(answer.json())

    async def children(self, address: str, file: str) -> list[Item]:
        """All pages of a folder."""
        return [
            item
            async for page in self._pages(f"{self._drive}/{paths.action(address, 'children')}?{self._list}", file)
            for item in page
        ]

    async def download(self, item: Item, file: str) -> bytes:
        """The bytes, from the pre-authenticated address on another host, which must not see our token."""
        if item.size > _LARGEST:
            raise FileUnreadable(file=file, reason="too-large")
        url = item.download_url
        if not url:
            content = f"{self._drive}/{paths.item(item.id)}/content"
            answer = await self._get(content, file)
            if answer.status not in _REDIRECTS:
                return answer.body
            url = _next(content, answer)
        for _ in range(_HOPS):
            self._check_elsewhere(url, file)
            answer = await self._wire.send(Ask("GET", url, file, bearer=False))
            if answer.status not in _REDIRECTS:
                return answer.body
            url = _next(url, answer)
        raise Unavailable(file=file, code="redirects")

    async def put(self, item_id: str, data: bytes, etag: str, file: str) -> Item:
        """Replace the content if nobody saved since `etag`: FileChanged, FileLocked, or OutcomeUnknown when not told.

        Every write moves the eTag: one that did not has not been seen to happen. NotProved for an item without any.
        """
        if not etag:  # an empty condition is none
            raise NotProved(file=file, reason="if-match")
        address, headers = paths.item(item_id), {**_BYTES, "If-Match": etag}
        item = await self._written(Ask("PUT", f"{self._drive}/{address}/content", file, data, headers), address)
        if item.etag == etag:
            raise OutcomeUnknown(file=file, code="same-etag")
        return item

    async def create(self, folder_id: str, name: str, data: bytes, file: str) -> Item:
        """A new file, never another's: FileChanged when the name is taken. The wish stands in the address (driveItem, notes)."""
        address = paths.below(folder_id, name)
        url = f"{self._drive}/{paths.action(address, 'content')}?{_FAIL}"
        return await self._written(Ask("PUT", url, file, data, _BYTES), address)

    async def make_folder(self, parent_id: str, name: str) -> Item:
        """A new folder; FileChanged when the name is taken."""
        address = paths.below(parent_id, name)
        document = {"name": name, "folder": {}, "@microsoft.graph.conflictBehavior": "fail"}
        url = f"{self._drive}/{paths.item(parent_id)}/children"
        return await self._written(Ask("POST", url, name, document), address)

    async def delete(self, item_id: str, file: str, etag: str = "") -> None:
        """Into the recycle bin, if nobody saved since `etag`; whoever saved, when it is ''."""
        headers = {"If-Match": etag} if etag else {}
        await self._wire.send(Ask("DELETE", f"{self._drive}/{paths.item(item_id)}", file, headers=headers))

    async def _written(self, ask: Ask, address: str) -> Item:
        """What was written; looked up at `address` when the answer says no more than that it is done."""
        answer = await self._wire.send(ask)
        if answer.status not in _DONE:
            raise OutcomeUnknown(file=ask.file, status=answer.status)
        try:
            return read_item(answer.json()) if answer.body else await self.item(address, ask.file)
        except Unavailable as trouble:  # sent and not refused, but the answer is no item
            raise OutcomeUnknown(file=ask.file, status=answer.status) from trouble

    async def _pages(self, url: str, file: str) -> AsyncIterator[list[Item]]:
        been: set[str] = set()
        while url not in been:
            page = (await self._get(url, file)).json()
            yield read_items(page)
            link = str(page.get("@odata.nextLink") or "")
            if not link:
                return
            been.add(url)
            url = urljoin(url, link)
        raise Unavailable(file=file, code="pages")  # in a ring

    async def _get(self, url: str, file: str) -> Answer:
        if not same_server(url, self._base):  # a link of another host must not have our token
            raise FileForbidden(file=file, status=0, code="foreign-link")
        return await self._wire.send(Ask("GET", url, file))

    def _check_elsewhere(self, url: str, file: str) -> None:
        """Plain http only from this machine to this machine."""
        if not url.startswith("https://") and not (is_loopback(self._base) and is_loopback(url)):
            raise FileForbidden(file=file, status=0, code="foreign-link")


def _next(url: str, answer: Answer) -> str:
    """Where a redirect leads; Location may be relative (RFC 9110, 10.2.2)."""
    return urljoin(url, answer.headers.get("Location", ""))
