"""alke.ports.Shelf over Graph: a path's item found and remembered, eTag first, bytes second, then proof that they fit."""

from __future__ import annotations

from dataclasses import dataclass

from alke.characters import composed
from alke.errors import FileChanged, FileForbidden, FileGone, FileUnreadable
from alke.ports import Clock, Snapshot
from sharepoint import paths
from sharepoint.driveitem import Item
from sharepoint.graph import Graph
from sharepoint.quickxor import quick_xor

_KEPT = 8  # files whose bytes stay in memory
_LOOKS = 5  # at bytes that do not fit their metadata: the download host may lag behind (docs-contrib#9315)
_WAIT = 0.25  # seconds before the second look, doubled before each next


@dataclass(frozen=True, slots=True)
class _Known:
    """What a path was found to be."""

    id: str
    name: str
    parent_id: str


class GraphShelf:
    """Reads and conditionally replaces files below one folder."""

    def __init__(self, graph: Graph, folder_id: str, clock: Clock) -> None:
        """`folder_id` is the channel's folder, known by id since set-up and never looked up by name (docs-contrib#4452)."""
        self._graph = graph
        self._folder = folder_id
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._last: dict[str, Snapshot] = {}
        self._put: dict[str, Item] = {}

    async def read(self, file: str, after: str = "") -> Snapshot:
        """One request when the eTag is the one we have, else one more for the bytes.

        `after` our own write its answer is the metadata: one request less. Somebody who saved since then meets If-Match.
        FileUnreadable(reason 'hash') when bytes and metadata never fit: such a file is read-only for the bot.
        """
        wait = _WAIT
        for look in range(_LOOKS):
            if look:
                await self._clock.sleep(wait)
                wait *= 2
            item = self._answer(file, after) or await self.find(file)
            last = self._last.get(file)
            if last is not None and item.etag and last.etag == item.etag:
                return last
            data = await self._bytes(item, file)
            if data is not None:
                return self._keep(file, Snapshot(item.etag, data, item.name, item.modified_by))
        raise FileUnreadable(file=file, reason="hash")

    def _answer(self, file: str, etag: str) -> Item | None:
        """What our last write was answered, to be used once, if it says enough to prove the bytes."""
        item = self._put.pop(file, None) if etag else None
        return item if item and item.etag == etag and item.quick_xor else None

    def _keep(self, file: str, snapshot: Snapshot) -> Snapshot:
        """In memory, for as long as it is among the last few read."""
        self._last.pop(file, None)
        self._last[file] = snapshot
        if len(self._last) > _KEPT:
            self._last.pop(next(iter(self._last)))
        return snapshot

    async def _bytes(self, item: Item, file: str) -> bytes | None:
        """None when they are not this item's, or when the download address has run out."""
        if item.folder:
            raise FileGone(file=file)
        try:
            data = await self._graph.download(item, file)
        except (FileForbidden, FileGone) as trouble:
            if trouble.facts.get("status") in {401, 403, 404, 410}:
                return None
            raise
        if item.size not in (-1, len(data)) or (item.quick_xor and quick_xor(data) != item.quick_xor):
            return None
        return data

    async def replace(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """The new eTag. The bytes are kept only if the answer proves them: SharePoint may store others than it was sent
        (onedrive-api-docs#935).
        """
        known = self._known.get(file)
        item_id = known.id if known else (await self.find(file)).id
        self._last.pop(file, None)
        self._put.pop(file, None)
        try:
            item = await self._graph.put(item_id, data, snapshot.etag, file)
        except FileGone as gone:
            self._known.pop(file, None)
            await self.find(file)  # FileGone again, unless another file has come in its place
            raise FileChanged(file=file) from gone
        if not item.etag:
            return (await self.find(file)).etag
        self._put[file] = item
        if item.quick_xor == quick_xor(data):
            self._keep(file, Snapshot(item.etag, data, item.name, item.modified_by))
        return item.etag

    async def find(self, file: str) -> Item:
        """The item at a path: by the id remembered, and by the path anew when it is gone, renamed or moved."""
        known = self._known.get(file)
        if known is None:
            return self._remember(file, await self._at(file))
        try:
            item = await self._graph.item(paths.item(known.id), file)
        except FileGone:
            self._known.pop(file, None)
            return self._remember(file, await self._at(file))
        if (item.name, item.parent_id) == (known.name, known.parent_id):
            return item
        try:
            return self._remember(file, await self._at(file))
        except FileGone:
            return item  # renamed or moved, and nothing has taken its place

    async def _at(self, file: str) -> Item:
        """The item at a path; names made on a Mac are other characters to Graph, so what is not there is looked for by eye."""
        try:
            return await self._graph.item(paths.below(self._folder, file), file)
        except FileGone:
            found = "" if file.isascii() else await self._by_eye(file)
            if not found:
                raise
            return await self._graph.item(paths.item(found), file)

    async def _by_eye(self, file: str) -> str:
        """Its id, by names that look the same, one listing a step; '' when there is none."""
        at = self._folder
        for name in paths.split(composed(file)):
            there = await self._graph.children(paths.item(at), file)
            at = next((one.id for one in there if one.name.casefold() == name.casefold()), "")
            if not at:
                break
        return at

    def _remember(self, file: str, item: Item) -> Item:
        self._known[file] = _Known(item.id, item.name, item.parent_id)
        return item
