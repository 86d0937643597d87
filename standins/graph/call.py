"""One request to an operation, and the table that operations enter themselves into."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from standins.graph.address import Address
from standins.graph.cloud import Cloud
from standins.graph.errors import invalid, not_found
from standins.graph.records import Item


@dataclass(frozen=True, slots=True)
class Call:
    """`base` is this server's address with /v1.0; `arguments` are parts of the action's own name."""

    cloud: Cloud
    method: str
    base: str
    address: Address
    arguments: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    def item(self) -> Item:
        """The item addressed, or 404."""
        found = self.cloud.tree.find(self.start(), list(self.address.parts))
        if found is None:
            raise not_found()
        return found

    def start(self) -> Item:
        """The item that the path, if any, hangs on."""
        if self.address.start == "root":
            return self.cloud.tree.root
        return self.cloud.tree.get(self.address.start)

    def file(self) -> Item:
        """The file addressed; a folder has no content."""
        item = self.item()
        if item.folder:
            raise invalid("The item is not a file.", "notAFile")
        return item

    def json(self) -> dict[str, Any]:
        """The body as a JSON object, or 400."""
        try:
            document = json.loads(self.body or b"{}")
        except ValueError as error:
            raise invalid("Unable to read JSON request payload.") from error
        if not isinstance(document, dict):
            raise invalid("Unable to read JSON request payload.")
        return document


Handler = Callable[[Call], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Route:
    """An operation with the query options and preconditions it knows; any other is refused aloud."""

    handler: Handler
    query: frozenset[str]
    headers: frozenset[str]


ITEM_ROUTES: dict[tuple[str, str], Route] = {}


def operation(method: str, action: str, *, query: str = "", headers: str = "") -> Callable[[Handler], Handler]:
    """Enter an operation on a drive item into the table: `action` as in `children`, `versions/{version}/content`."""

    def enter(handler: Handler) -> Handler:
        ITEM_ROUTES[method, action] = Route(handler, frozenset(query.split()), frozenset(headers.split()))
        return handler

    return enter


def reply(document: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """JSON, as Graph writes it."""
    text = json.dumps(document, ensure_ascii=False)
    return web.Response(text=text, status=status, headers=headers, content_type="application/json", charset="utf-8")
