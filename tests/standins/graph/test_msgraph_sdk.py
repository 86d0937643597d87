"""A client nobody here wrote: Microsoft's own SDK lists, reads, writes with If-Match and follows delta on the local Graph."""

# ruff: noqa: PLC0415 - Microsoft's modules warn when they are imported, which the mark below allows only inside a test
from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.standins.graph.local import Local

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of Microsoft's own generated code
NAME = "Maakuntien aikataulut #1.txt"


@pytest.fixture
async def microsoft(local: Local) -> AsyncIterator[Any]:
    """`client.drives.by_drive_id(…)` of the local Graph; importing takes seconds."""
    from kiota_abstractions.authentication import AnonymousAuthenticationProvider
    from kiota_http.kiota_client_factory import KiotaClientFactory
    from msgraph import GraphRequestAdapter, GraphServiceClient

    async with httpx.AsyncClient(base_url=local.server.url) as plain:
        http = KiotaClientFactory.create_with_default_middleware(client=plain)
        adapter = GraphRequestAdapter(AnonymousAuthenticationProvider(), client=http)
        adapter.base_url = local.server.url
        client = GraphServiceClient(request_adapter=adapter)
        yield client.drives.by_drive_id(local.server.drive_id)


async def test_it_finds_the_drive_and_lists_the_root(local: Local, microsoft: Any) -> None:
    (local.root / NAME).write_bytes(b"yksi")
    (local.root / "kansio").mkdir()
    drive = await microsoft.get()
    page = await microsoft.items.by_drive_item_id("root").children.get()
    seen = {item.name: (item.size, item.folder is not None) for item in page.value}
    assert (drive.id, seen) == (local.server.drive_id, {NAME: (4, False), "kansio": (0, True)})


async def test_it_pages_and_filters(local: Local, microsoft: Any) -> None:
    from kiota_abstractions.base_request_configuration import RequestConfiguration
    from msgraph.generated.drives.item.items.item.children.children_request_builder import ChildrenRequestBuilder

    for number in range(5):
        (local.root / f"{number}.txt").write_bytes(b"x")
    query = ChildrenRequestBuilder.ChildrenRequestBuilderGetQueryParameters(top=2, select=["id", "name"])
    children = microsoft.items.by_drive_item_id("root").children
    page = await children.get(request_configuration=RequestConfiguration(query_parameters=query))
    names = [item.name for item in page.value]
    while page.odata_next_link:
        page = await children.with_url(page.odata_next_link).get()
        names += [item.name for item in page.value]
    assert names == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"]


async def test_it_reads_and_writes_with_if_match(local: Local, microsoft: Any) -> None:
    (local.root / NAME).write_bytes(b"yksi")
    item = await microsoft.root.with_url(f"{local.drive}/root:/Maakuntien%20aikataulut%20%231.txt").get()
    content = microsoft.items.by_drive_item_id(item.id).content
    read = await content.get()
    first = await _put(content, b"kaksi", item.e_tag)
    status = await _refused(content, b"kolme", item.e_tag)
    assert (read, first.e_tag != item.e_tag, status) == (b"yksi", True, 412)
    assert (local.root / NAME).read_bytes() == b"kaksi"


async def test_it_follows_delta(local: Local, microsoft: Any) -> None:
    delta = microsoft.items.by_drive_item_id("root").delta
    start = await delta.get()
    (local.root / "uusi.txt").write_bytes(b"x")
    changes = await delta.with_url(start.odata_delta_link).get()
    (local.root / "uusi.txt").unlink()
    deleted = await delta.with_url(changes.odata_delta_link).get()
    assert [item.name for item in changes.value] == ["uusi.txt"]
    assert [(item.id, item.name, item.deleted.state) for item in deleted.value] == [
        (changes.value[0].id, None, "deleted")
    ]


async def _put(content: Any, data: bytes, etag: str) -> Any:
    from kiota_abstractions.base_request_configuration import RequestConfiguration

    configuration: Any = RequestConfiguration()
    configuration.headers.add("If-Match", etag)
    return await content.put(data, request_configuration=configuration)


async def _refused(content: Any, data: bytes, etag: str) -> int:
    from kiota_abstractions.api_error import APIError

    with pytest.raises(APIError) as error:
        await _put(content, data, etag)
    return int(error.value.response_status_code or 0)
