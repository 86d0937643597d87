"""The library: items over real files, kept in step with what people do on disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from standins.graph import names
from standins.graph.contents import Contents
from standins.graph.errors import not_found
from standins.graph.records import PERSON, Identity, Item, new_item
from standins.graph.store import Store


class Tree:
    """Items by id and by path. Every look compares the disk first, so that an edit in Word shows at once."""

    def __init__(self, root: Path, store: Store) -> None:
        """`root` is the library's top folder on disk."""
        self.store = store
        self._contents = Contents(store)
        self._disk = root
        self._items: dict[str, Item] = {}
        self._names: dict[str, dict[str, str]] = {}  # parent -> name without case -> id
        for item in store.items():
            self._items[item.id] = item
            if not item.deleted and item.parent:
                self._names.setdefault(item.parent, {})[item.name.casefold()] = item.id
        self.clock = max((item.changed for item in self._items.values()), default=0)
        tops = [item for item in self._items.values() if item.parent is None]
        self.root = tops[0] if tops else self._add(new_item(None, "root", folder=True, now=time.time(), by=PERSON))

    # -- looking

    def path(self, item: Item) -> Path:
        """Where it lies on disk."""
        return self._disk.joinpath(*self.parts(item))

    def parts(self, item: Item) -> list[str]:
        """Its names from the root down."""
        parts: list[str] = []
        while item.parent is not None:
            parts.append(item.name)
            item = self._items[item.parent]
        return parts[::-1]

    def get(self, item_id: str) -> Item:
        """By id; 404 when it is gone. Ids compare without case, as SharePoint's do."""
        item = self._items.get(item_id) or self._items.get(item_id.upper())
        if item is None or item.deleted:
            raise not_found()
        if item is not self.root:
            self.scan(self.get(item.parent or ""), only=item.name)
            if item.deleted:
                raise not_found()
        return item

    def find(self, start: Item, parts: list[str]) -> Item | None:
        """By path below `start`, without regard to case; None when it is not there."""
        for part in parts:
            if not start.folder:
                return None
            self.scan(start, only=part)
            found = self._below(start).get(part.casefold())
            if found is None:
                return None
            start = self._items[found]
        return start

    def children(self, folder: Item) -> list[Item]:
        """What lies in a folder now, by name."""
        self.scan(folder)
        return sorted(
            (self._items[found] for found in self._below(folder).values()), key=lambda item: item.name.casefold()
        )

    def everything(self) -> Iterator[Item]:
        """All items ever, the deleted too, after a look at the whole disk."""
        queue = [self.root]
        while queue:
            queue += [child for child in self.children(queue.pop()) if child.folder]
        return iter(self._items.values())

    def read(self, item: Item) -> bytes:
        """The present bytes."""
        return self.path(item).read_bytes()

    def size(self, item: Item) -> int:
        """Of a folder: all that lies in it, as far as it was looked at."""
        if not item.folder:
            return item.size
        return sum(self.size(self._items[child]) for child in self._below(item).values())

    # -- keeping in step with the disk

    def scan(self, folder: Item, only: str | None = None) -> None:
        """Compare a folder with the disk: appeared, vanished, renamed, saved; one name when it is in its place."""
        place = self.path(folder)
        known = self._below(folder)
        exact = place / only if only is not None else None
        if only is not None and exact is not None and exact.exists() and not names.hidden(only):
            self._meet(folder, exact, known.get(only.casefold()))
            return
        present = {path.name.casefold(): path for path in _listing(place)}
        gone = {name: self._items[found] for name, found in known.items() if name not in present}
        for name, path in present.items():
            found = known.get(name)
            moved = None if found else _moved(path, gone)
            if moved is not None:
                gone.pop(moved.name.casefold())
                self.rename(moved, folder, path.name, PERSON, on_disk=False)
            self._meet(folder, path, moved.id if moved else found)
        for item in gone.values():
            self.forget(item)

    def _meet(self, folder: Item, path: Path, found: str | None) -> None:
        item = self._items[found] if found else None
        if item is not None and item.folder != path.is_dir():
            self.forget(item)
            item = None
        if item is None:
            item = self._add(new_item(folder.id, path.name, folder=path.is_dir(), now=time.time(), by=PERSON))
        if item.name != path.name:  # another case of the same name
            self.rename(item, folder, path.name, PERSON, on_disk=False)
        if not item.folder and self._contents.seen(item, path, PERSON):
            self.touch(item)

    def _below(self, folder: Item) -> dict[str, str]:
        return self._names.setdefault(folder.id, {})

    # -- changing

    def add_folder(self, parent: Item, name: str, by: Identity) -> Item:
        """A new folder, on disk too."""
        (self.path(parent) / name).mkdir()
        return self._add(new_item(parent.id, name, folder=True, now=time.time(), by=by))

    def add_file(self, parent: Item, name: str, data: bytes, by: Identity) -> Item:
        """A new file with its first version."""
        item = new_item(parent.id, name, folder=False, now=time.time(), by=by)
        self._contents.create(item, self.path(parent) / name, data, by)
        return self._add(item)

    def write(self, item: Item, data: bytes, by: Identity, *, version: bool = True) -> None:
        """New bytes: eTag and cTag move; SharePoint's own rewriting makes no version."""
        self._contents.replace(item, self.path(item), data, by, version=version)
        self.touch(item)

    def rename(self, item: Item, parent: Item, name: str, by: Identity, *, on_disk: bool = True) -> None:
        """Another name or folder; the cTag moves too on a rename (docs-contrib#4843)."""
        if on_disk:
            self.path(item).rename(self.path(parent) / name)
        self._below(self._items[item.parent or ""]).pop(item.name.casefold(), None)
        item.parent, item.name = parent.id, name
        self._below(parent)[name.casefold()] = item.id
        self.touch(item, by)
        item.ctag += 1
        self.store.keep(item)

    def remove(self, item: Item) -> None:
        """Into the recycle bin."""
        self.store.recycle(self.path(item), item.id)
        self.forget(item)

    def forget(self, item: Item) -> None:
        """It is not on disk any more: it and all below it are deleted."""
        for child in list(self._below(item).values()):
            self.forget(self._items[child])
        item.deleted = True
        self._below(self._items[item.parent or ""]).pop(item.name.casefold(), None)
        self.touch(item)

    def stamp(self, item: Item, by: Identity) -> None:
        """Other times set by PATCH: SharePoint makes a version of it (onedrive-api-docs#778)."""
        self.touch(item, by)
        if not item.folder:
            self._contents.record(item, self.read(item), by, item.modified_at)
            self.store.keep(item)

    def touch(self, item: Item, by: Identity | None = None) -> None:
        """A change for delta and for subscribers; with `by`, one of metadata that moves the eTag."""
        if by is not None:
            item.etag += 1
            item.modified_by = by
            item.modified_at = time.time()
        self.clock += 1
        item.changed = self.clock
        self.store.keep(item)

    def _add(self, item: Item) -> Item:
        self._items[item.id] = item
        if item.parent:
            self._below(self._items[item.parent])[item.name.casefold()] = item.id
        self.touch(item)
        return item


def _listing(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not names.hidden(path.name) and (path.is_file() or path.is_dir())]


def _moved(path: Path, gone: dict[str, Item]) -> Item | None:
    """The vanished item that this new name is: the same file (inode) under another name."""
    inode = path.stat().st_ino
    return next((item for item in gone.values() if not item.folder and item.stamp[2:] == (inode,)), None)
