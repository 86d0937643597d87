"""Does this server refuse a stale write? Proved on a scratch file before the bot writes anything.

If-Match on a content PUT is not in Microsoft's documentation (onedrive-api-docs#607 says it works), so it is tried, at
start-up and daily.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from dataclasses import dataclass

from alke.errors import FileChanged, FileTrouble, OutcomeUnknown
from alke.ports import Dice
from sharepoint import paths
from sharepoint.driveitem import Item
from sharepoint.graph import Graph

_FRESH = 3  # tries of the write that must go through


@dataclass(frozen=True, slots=True)
class Proof:
    """What was seen; `error` is what stopped the trial, if anything did."""

    stale_refused: bool = False  # a PUT with an old eTag gave 412 or 409
    fresh_taken: bool = False  # and one with the present eTag went through
    conflict_refused: bool = False  # creating a name that is taken gave 409; said by `alke doctor`
    error: FileTrouble | None = None

    @property
    def trouble(self) -> str:
        """The error's code, '' when the trial came to its end."""
        return self.error.code if self.error else ""

    @property
    def good(self) -> bool:
        """The bot may write into people's files."""
        return self.stale_refused and self.fresh_taken


async def prove(graph: Graph, folder_id: str, dice: Dice) -> Proof:
    """Five or six requests on a Word file of its own in the folder, which it deletes again."""
    name = f"alke-koe-{dice.token()[:12]}.docx"
    try:
        first = await graph.create(folder_id, name, _scratch("1"), name)
    except FileTrouble as trouble:
        if isinstance(trouble, OutcomeUnknown):  # it may lie there all the same
            with suppress(FileTrouble):
                await _clear(graph, await graph.item(paths.below(folder_id, name), name))
        return Proof(error=trouble)
    try:
        return await _try(graph, folder_id, first)
    except FileTrouble as trouble:
        return Proof(error=trouble)
    finally:
        await _clear(graph, first)


async def _try(graph: Graph, folder_id: str, first: Item) -> Proof:
    old = await _renew(graph, first)
    try:
        await graph.put(first.id, _scratch("3"), old, first.name)
        stale = False
    except FileChanged:
        stale = True
    try:
        await graph.create(folder_id, first.name, _scratch("4"), first.name)
        conflict = False
    except FileChanged:
        conflict = True
    return Proof(stale_refused=stale, fresh_taken=True, conflict_refused=conflict)


async def _renew(graph: Graph, item: Item) -> str:
    """Save it anew, and the eTag that is stale since: promotion may move it between the look and the write."""
    for _ in range(_FRESH - 1):
        etag = (await graph.item(f"items/{item.id}", item.name)).etag
        with suppress(FileChanged):
            await graph.put(item.id, _scratch("2"), etag, item.name)
            return etag
    etag = (await graph.item(f"items/{item.id}", item.name)).etag
    await graph.put(item.id, _scratch("2"), etag, item.name)
    return etag


async def _clear(graph: Graph, item: Item) -> None:
    try:
        await graph.delete(item.id, item.name)
    except FileTrouble:
        return  # a scratch file left behind harms nobody and its name says what it is


def _scratch(text: str) -> bytes:
    """The least that SharePoint takes for a Word file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in _PARTS.items():
            package.writestr(zipfile.ZipInfo(name), content % {"text": text})
    return out.getvalue()


_OPEN = "http://schemas.openxmlformats.org"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_OPEN}/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{_OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_OPEN}/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>%(text)s</w:t></w:r></w:p></w:body></w:document>",
}
