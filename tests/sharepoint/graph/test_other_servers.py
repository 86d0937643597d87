"""Servers that answer otherwise than the local Graph, and legally."""

from __future__ import annotations

import json
from collections.abc import Callable

import httpx
import pytest
from office365.runtime.transport.httpx_transport import HttpxTransport

from alke.errors import FileChanged, FileForbidden, FileThrottled, FileTrouble, NotProved, OutcomeUnknown, Unavailable
from sharepoint.auth import no_tokens
from sharepoint.driveitem import read_item
from sharepoint.graph import Graph
from sharepoint.probe import Proof, prove
from sharepoint.shelf import GraphShelf
from tests.contract.clocks import NotingClock
from tests.fakes import FakeDice

BASE = "http://127.0.0.1:9/v1.0"
Respond = Callable[[httpx.Request], httpx.Response]
ITEM = {"id": "01A", "name": "a.docx", "eTag": '"{A},1"', "size": 4, "file": {}, "parentReference": {"id": "01F"}}


def graph_of(respond: Respond) -> Graph:
    client = httpx.AsyncClient(transport=httpx.MockTransport(respond), follow_redirects=False)
    return Graph(BASE, "b!x", no_tokens(BASE), NotingClock(), transport=HttpxTransport(async_client=client))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("location", ["/blob/1", "http://127.0.0.1:8/blob/1", "http://127.0.0.1:8/hop"])
async def test_bytes_are_fetched_wherever_a_redirect_leads(status: int, location: str) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        match request.url.path:
            case "/v1.0/drives/b!x/items/01A/content":
                return httpx.Response(status, headers={"Location": location})
            case "/hop":
                return httpx.Response(307, headers={"Location": "blob/1"})
            case "/blob/1":
                return httpx.Response(200, content=b"yksi")
        return httpx.Response(404)

    assert await graph_of(respond).download(read_item(ITEM), "a.docx") == b"yksi"


async def test_a_redirect_in_a_circle_is_given_up() -> None:
    circle = graph_of(lambda _: httpx.Response(302, headers={"Location": "/blob/1"}))
    with pytest.raises(Unavailable):
        await circle.download(read_item(ITEM), "a.docx")


async def test_a_next_page_on_another_server_is_not_asked_for() -> None:
    page = {"value": [], "@odata.nextLink": "https://example.org/v1.0/drives/b!x/root/children?token=x"}
    elsewhere = graph_of(lambda _: httpx.Response(200, json=page))
    with pytest.raises(FileForbidden):
        await elsewhere.children("root", "")


@pytest.mark.parametrize("status", [200, 201, 204])
async def test_a_write_answered_without_a_word_is_looked_up(status: int) -> None:
    seen: list[tuple[str, str]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append((request.method, request.headers.get("If-Match", "")))
        if request.method == "GET":
            return httpx.Response(200, json={**ITEM, "eTag": '"{A},2"'})
        return httpx.Response(status)

    written = await graph_of(respond).put("01A", b"yksi", '"{A},1"', "a.docx")
    assert (written.etag, seen) == ('"{A},2"', [("PUT", '"{A},1"'), ("GET", "")])


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(202),
        httpx.Response(304),
        httpx.Response(307, headers={"Location": "http://127.0.0.1:8/elsewhere"}),
        httpx.Response(200, json=ITEM),  # with the eTag it was to replace
        None,  # it says gzip and is not
    ],
)
async def test_a_write_is_done_only_when_the_answer_shows_it(answer: httpx.Response | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json=ITEM)
        return answer or httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=b"yksi")

    with pytest.raises(OutcomeUnknown):
        await graph_of(respond).put("01A", b"yksi", '"{A},1"', "a.docx")


async def test_nothing_is_written_to_an_item_without_an_etag() -> None:
    with pytest.raises(NotProved):
        await graph_of(lambda _: httpx.Response(200, json=ITEM)).put("01A", b"yksi", "", "a.docx")


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"value": None},
        {"value": ["01A"]},
        {"value": [], "@odata.nextLink": "?$skiptoken=1"},
        ["01A"],
        "<html>",
        {"value": 1},
    ],
)
async def test_a_listing_that_is_none_is_no_empty_folder(page: object) -> None:
    with pytest.raises(FileTrouble):
        await graph_of(lambda _: httpx.Response(200, json=page)).children("items/01F", "f")


async def test_pages_are_followed_by_relative_links_too() -> None:
    pages = {"": {"value": [ITEM], "@odata.nextLink": "?$skiptoken=2"}, "2": {"value": [{**ITEM, "id": "01B"}]}}

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=pages[request.url.params.get("$skiptoken", "")])

    assert [item.id for item in await graph_of(respond).children("items/01F", "f")] == ["01A", "01B"]


def test_fields_of_other_shapes_are_as_good_as_absent() -> None:
    odd: dict[str, object] = {
        "id": "01A",
        "size": "12 kB",
        "file": [],
        "lastModifiedBy": "x",
        "parentReference": None,
        "eTag": None,
    }
    assert read_item(odd) == read_item({"id": "01A"})


async def test_an_item_without_etag_is_never_taken_from_memory() -> None:
    bare = {"id": "01A", "name": "a.txt", "file": {}, "parentReference": {"id": "01F"}, "size": None, "webUrl": None}
    contents = [b"yksi", b"kaksi"]

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/content"):
            return httpx.Response(200, content=contents.pop(0))
        return httpx.Response(200, json=bare)

    shelf = GraphShelf(graph_of(respond), "01F", NotingClock())
    assert [(await shelf.read("a.txt")).data for _ in range(2)] == [b"yksi", b"kaksi"]


async def test_the_proof_survives_an_etag_that_moves_by_itself() -> None:
    versions = iter(range(2, 99))
    state = {"etag": "1", "promotions": 1}

    def respond(request: httpx.Request) -> httpx.Response:
        item = {**ITEM, "eTag": state["etag"]}
        if request.method == "GET" and state["promotions"]:
            state["promotions"] = 0
            state["etag"] = str(next(versions))  # after this look: SharePoint promotes properties
        elif request.method == "PUT" and "conflictBehavior" in str(request.url):
            taken = "If-Match" in request.headers or state["etag"] != "1"
            return httpx.Response(409 if taken else 201, content=json.dumps(item))
        elif request.method == "PUT":
            if request.headers["If-Match"] != state["etag"]:
                return httpx.Response(412, json={"error": {"code": "resourceModified"}})
            state["etag"] = str(next(versions))
            item = {**ITEM, "eTag": state["etag"]}
        return httpx.Response(200, json=item)

    seen = await prove(graph_of(respond), "01F", FakeDice())
    assert seen == Proof(stale_refused=True, fresh_taken=True, conflict_refused=True)


async def test_a_name_that_is_taken_is_taken_whatever_the_status() -> None:
    taken = graph_of(lambda _: httpx.Response(412, json={"error": {"code": "nameAlreadyExists"}}))
    with pytest.raises(FileChanged):
        await taken.create("01F", "a.docx", b"yksi", "a.docx")


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "Sat, 01 Jan 2050 00:00:07 GMT", "Date": "Sat, 01 Jan 2050 00:00:00 GMT"}, 7.0),
        ({"Retry-After": "Sat, 01 Jan 2050 00:00:07 GMT"}, 600.0),
        ({"Retry-After": "86400"}, 600.0),
        ({}, 4.0),
    ],
)
async def test_a_wait_until_a_date_is_counted_on_the_servers_clock(headers: dict[str, str], seconds: float) -> None:
    busy = graph_of(lambda _: httpx.Response(429, headers=headers))
    with pytest.raises(FileThrottled) as error:
        await busy.put("01A", b"yksi", "1", "a.docx")
    assert error.value.facts["retry_after"] == seconds
