"""Who has a file open in Office: by the control API, a check-out, or the owner file Word or LibreOffice left beside it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from standins.graph.errors import GraphError
from standins.graph.options import Options
from standins.graph.records import Item
from standins.graph.tree import Tree


@dataclass(frozen=True, slots=True)
class Lock:
    """Held by a person until released or run out (a WOPI lock lives 30 minutes, learn.microsoft.com wopi-locks)."""

    person: str
    until: float


class Locks:
    """Answers 423 in the three shapes that the field knows (msgraph-sdk-dotnet-core#335, graph-explorer#3435)."""

    def __init__(self, tree: Tree, options: Options) -> None:
        self._tree = tree
        self._options = options
        self._held: dict[str, Lock] = {}

    def hold(self, item: Item, person: str, seconds: float) -> None:
        """A person opens the file."""
        self._held[item.id] = Lock(person, time.time() + seconds)

    def release(self, item: Item) -> None:
        """And closes it."""
        self._held.pop(item.id, None)

    def holder(self, item: Item) -> str | None:
        """Who has it open, None when nobody."""
        lock = self._held.get(item.id)
        if lock is not None and lock.until > time.time():
            return lock.person
        return None if item.folder else self._on_disk(item)

    def check(self, item: Item, *, bypass: bool = False) -> None:
        """423 when a person has it open. `bypass` is `Prefer: bypass-shared-lock`, never honoured for contents."""
        if item.checked_out_by is not None and "application" not in item.checked_out_by:
            raise self._locked("checked out")
        if not bypass and self.holder(item) is not None:
            raise self._locked("locked for shared use")

    def _locked(self, how: str) -> GraphError:
        message = f"The resource you are attempting to access is {how}."
        if self._options.lock_shape == "outer":
            return GraphError(423, "resourceLocked", message)
        if self._options.lock_shape == "older":  # onedrive-api-docs#912, #1199
            return GraphError(423, "accessDenied", message)
        return GraphError(423, "notAllowed", message, inner="resourceLocked")

    def _on_disk(self, item: Item) -> str | None:
        """`.~lock.NAME#` is LibreOffice's; `~$NAME`, the first two letters dropped when the name is long, is Word's."""
        path = self._tree.path(item)
        libre = path.with_name(f".~lock.{path.name}#")
        if libre.exists():
            return libre.read_text(errors="replace").split(",")[0].strip() or "LibreOffice"
        words = (
            path.with_name(f"~${path.name}"),
            path.with_name(f"~${path.name[1:]}"),
            path.with_name(f"~${path.name[2:]}"),
        )
        return "Word" if any(each.exists() for each in words) else None
