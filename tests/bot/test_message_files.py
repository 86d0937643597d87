"""Files of a channel message, looked up by the message's own place; what cannot be seen is simply not there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from bot.message_files import MessageFiles
from bot.turn import Attached, Kind, Turn
from sharepoint.auth import no_tokens
from tests.serving import serving

NAMELESS = Attached("", "reference", "ab")
LETTER = {
    "id": "ab",
    "contentType": "reference",
    "name": "Kirje.docx",
    "contentUrl": "https://x.sharepoint.com/Kirje.docx",
}
QUOTE = {"id": "cd", "contentType": "messageReference", "name": None}


@pytest.fixture
async def files() -> AsyncIterator[MessageFiles]:
    """A Graph with one thread: its root has a letter and a quotation, its reply nothing, all else is refused."""

    async def message(request: web.Request) -> web.Response:
        known = {"/1": [LETTER, QUOTE], "/1/replies/2": [], "/3": "no list"}
        if request.path not in known:
            raise web.HTTPForbidden
        return web.json_response({"attachments": known[request.path]})

    async with serving(web.get("/{rest:.*}", message)) as url, aiohttp.ClientSession() as session:
        yield MessageFiles(session, no_tokens(url), url)


def turn(identity: str, root: str, *attached: Attached) -> Turn:
    return Turn(Kind.MESSAGE, identity, f"19:x@thread.tacv2;messageid={root}", "", "", "", attachments=attached)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (turn("1", "1", NAMELESS), ("Kirje.docx",)),
        (turn("2", "1", NAMELESS), ()),
        (turn("3", "3", NAMELESS), ()),
        (turn("9", "9", NAMELESS), ()),
        (turn("9", "9", Attached("Oma.docx", "x", "")), ("Oma.docx",)),
        (turn("1", "1", Attached("Oma.docx", "x", ""), NAMELESS), ("Oma.docx", "Kirje.docx")),
    ],
    ids=["of a post", "of a reply", "of another shape", "forbidden", "named already", "both"],
)
async def test_the_files_of_a_message(files: MessageFiles, asked: Turn, found: tuple[str, ...]) -> None:
    assert tuple(one.name for one in await files.of(asked)) == found
