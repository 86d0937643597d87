"""alke.ports.Cabinet over Graph: folders and whole files below the channel's folder."""

from __future__ import annotations

from collections.abc import Sequence

from alke.characters import composed
from alke.errors import FileChanged, FileGone
from alke.ports import FileEntry, Snapshot
from sharepoint import paths
from sharepoint.driveitem import Item
from sharepoint.graph import Graph
from sharepoint.shelf import GraphShelf

AT_ONCE = 4
"""Requests that a reader of many files has in flight: a round has some forty folders and as many books; each costs units."""


class GraphCabinet:
    """Lists, fetches, creates. Conditional writes are the shelf's; whether to write at all is sharepoint.proven's."""

    def __init__(self, graph: Graph, folder_id: str, shelf: GraphShelf) -> None:
        """`folder_id` is the channel's folder, the same as the shelf's."""
        self._graph = graph
        self._folder = folder_id
        self._shelf = shelf

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        """Files directly in the folder, '' for the channel's own: one request a page of 200.

        That a folder is not there is asked twice: to a reminder it would mean that nobody has delivered.
        """
        try:
            children = await self._graph.children(paths.below(self._folder, folder), folder)
        except FileGone:
            if not folder:
                raise
            found = await self._shelf.find(folder)
            if not found.folder or found.name.casefold() != composed(paths.split(folder)[-1]).casefold():
                raise  # another folder's name by now
            children = await self._graph.children(paths.item(found.id), folder)
        return [_entry(folder, item) for item in children if not item.folder]

    async def fetch(self, file: str) -> Snapshot:
        """As the shelf reads."""
        return await self._shelf.read(file)

    async def create(self, file: str, data: bytes) -> str:
        """The new file's eTag; FileChanged when the name is taken, FileGone when its folder is not there."""
        *above, name = paths.split(file)
        folder = "/".join(above)
        parent = await self._shelf.find(folder) if folder else None  # Graph would make missing folders by itself
        return (await self._graph.create(parent.id if parent else self._folder, name, data, file)).etag

    async def save(self, file: str, snapshot: Snapshot, data: bytes) -> str:
        """As the shelf replaces."""
        return await self._shelf.replace(file, snapshot, data)

    async def ensure_folder(self, folder: str) -> None:
        """Made from the outermost missing one inwards; another's making it meanwhile is as good."""
        parent_id = self._folder
        parts = paths.split(folder)
        for depth in range(1, len(parts) + 1):
            parent_id = (await self._folder_at("/".join(parts[:depth]), parent_id)).id

    async def _folder_at(self, path: str, parent_id: str) -> Item:
        try:
            found = await self._shelf.find(path)
        except FileGone:
            try:
                return await self._graph.make_folder(parent_id, path.rpartition("/")[2])
            except FileChanged:
                found = await self._shelf.find(path)
        if not found.folder:
            raise FileChanged(file=path)  # a file has the folder's name
        return found


def _entry(folder: str, item: Item) -> FileEntry:
    path = f"{folder}/{item.name}" if folder else item.name
    return FileEntry(item.name, path, item.size, item.etag, item.modified_at, item.modified_by, item.web_url)
