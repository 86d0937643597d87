"""Every way a request can end, on reads and on writes."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest
from office365.runtime.transport.httpx_transport import HttpxTransport

from alke.errors import (
    FileChanged,
    FileForbidden,
    FileLocked,
    FileThrottled,
    FileTrouble,
    OutcomeUnknown,
    Unavailable,
)
from sharepoint.auth import no_tokens
from sharepoint.graph import Graph
from tests.contract.clocks import NotingClock
from tests.sharepoint.graph.conftest import FILE, Office

READS: list[tuple[dict[str, Any], list[float]]] = [
    ({"status": 500}, [0.4]),
    ({"status": 502, "times": 2}, [0.4, 0.8]),
    ({"status": 504, "times": 3}, [0.4, 0.8, 1.6]),
    ({"status": 409, "code": "resourceModified"}, [0.4]),
    ({"kind": "html"}, [0.4]),
    ({"kind": "reset"}, [0.4]),
    ({"status": 429, "headers": {"Retry-After": "3"}}, [3.0]),
    ({"status": 503, "headers": {"Retry-After": "1", "RateLimit-Reset": "4"}}, [4.0]),
]


@pytest.mark.parametrize(("fault", "slept"), READS)
async def test_a_read_is_tried_again_after_the_right_wait(
    office: Office, fault: dict[str, Any], slept: list[float]
) -> None:
    await office.fault(method="GET", **fault)
    assert ((await office.read()).data, office.clock.slept) == (b"yksi", slept)


READS_END: list[tuple[dict[str, Any], type[FileTrouble]]] = [
    ({"status": 500}, Unavailable),
    ({"kind": "reset"}, Unavailable),
    ({"status": 429, "headers": {"Retry-After": "2"}}, FileThrottled),
    ({"status": 403, "code": "accessDenied"}, FileForbidden),
    ({"status": 401, "code": "unauthenticated"}, FileForbidden),
    ({"status": 423, "code": "resourceLocked"}, FileLocked),
]


@pytest.mark.parametrize(("fault", "trouble"), READS_END)
async def test_a_read_that_never_succeeds_ends_in_one_trouble(
    office: Office, fault: dict[str, Any], trouble: type[FileTrouble]
) -> None:
    await office.fault(method="GET", times=99, **fault)
    with pytest.raises(trouble) as error:
        await office.read()
    assert (error.value.facts["file"], error.value.__cause__ is not None, len(office.clock.slept) <= 3) == (
        FILE,
        True,
        True,
    )


async def test_a_long_wait_is_left_to_the_caller(office: Office) -> None:
    await office.fault(method="GET", status=429, headers={"Retry-After": "120"})
    with pytest.raises(FileThrottled) as error:
        await office.read()
    assert (error.value.facts["retry_after"], office.clock.slept) == (120.0, [])


WRITES: list[tuple[dict[str, Any], type[FileTrouble], bytes]] = [
    ({"status": 500}, OutcomeUnknown, b"yksi"),
    ({"status": 504, "kind": "after"}, OutcomeUnknown, b"kaksi"),
    ({"kind": "html"}, OutcomeUnknown, b"yksi"),
    ({"kind": "reset"}, OutcomeUnknown, b"yksi"),
    ({"kind": "reset-after"}, OutcomeUnknown, b"kaksi"),
    ({"kind": "after", "status": 200}, OutcomeUnknown, b"kaksi"),  # an answer that is no item
    ({"status": 408}, OutcomeUnknown, b"yksi"),
    ({"status": 429, "headers": {"Retry-After": "2"}}, FileThrottled, b"yksi"),
    ({"status": 503, "headers": {"Retry-After": "2"}}, FileThrottled, b"yksi"),
    ({"status": 423, "code": "resourceLocked"}, FileLocked, b"yksi"),
    ({"status": 423, "code": "notAllowed", "inner": "resourceLocked"}, FileLocked, b"yksi"),
    ({"status": 423, "code": "accessDenied"}, FileLocked, b"yksi"),
    ({"status": 412, "code": "notAllowed"}, FileChanged, b"yksi"),
    ({"status": 409, "code": "resourceModified"}, FileChanged, b"yksi"),
    ({"status": 409, "code": "nameAlreadyExists"}, FileChanged, b"yksi"),
    ({"status": 403, "code": "accessDenied"}, FileForbidden, b"yksi"),
    ({"status": 507, "code": "quotaLimitReached"}, FileForbidden, b"yksi"),
]


@pytest.mark.parametrize(("fault", "trouble", "stored"), WRITES)
async def test_a_write_is_sent_once_whatever_happens(
    office: Office, fault: dict[str, Any], trouble: type[FileTrouble], stored: bytes
) -> None:
    snapshot = await office.read()
    await office.fault(method="PUT", **fault)
    with pytest.raises(trouble):
        await office.shelf.replace(FILE, snapshot, b"kaksi")
    state = (await office.local.control("state")).json
    assert (office.on_disk, state["writes"] <= 1, office.clock.slept) == (stored, True, [])


async def test_an_answer_that_does_not_come_in_time_is_unknown(office: Office) -> None:
    snapshot = await office.read()
    url = office.local.server.url
    impatient = HttpxTransport(follow_redirects=False, timeout=httpx.Timeout(0.2))
    graph = Graph(url, office.local.server.drive_id, no_tokens(url), NotingClock(), transport=impatient)
    await office.fault(method="PUT", kind="delay", seconds=1)
    item = await office.shelf.find(FILE)
    with pytest.raises(OutcomeUnknown):
        await graph.put(item.id, b"kaksi", snapshot.etag, FILE)
    await graph.close()


async def test_a_server_that_is_not_there_is_unavailable_even_for_a_write(unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}/v1.0"
    graph = Graph(url, "b!x", no_tokens(url), NotingClock())
    with pytest.raises(Unavailable):
        await graph.create("01X", "a.txt", b"1", "a.txt")
    await graph.close()


async def test_a_page_where_json_should_be_is_unavailable(office: Office) -> None:
    await office.fault(method="GET", kind="html", times=99)
    with pytest.raises(Unavailable):
        await office.cabinet.entries("")


class Tokens:
    """Gives `vanha` until a fresh one is asked for; `asked` notes which."""

    def __init__(self) -> None:
        self.asked: list[bool] = []
        self.token = "vanha"

    async def __call__(self, *, fresh: bool = False) -> str:
        self.asked.append(fresh)
        self.token = "uusi" if fresh else self.token
        return self.token


async def test_a_refused_token_is_renewed_once_and_the_write_goes_through(office: Office) -> None:
    snapshot = await office.read()
    item = await office.shelf.find(FILE)
    await office.local.control("options", bearer="uusi")
    tokens = Tokens()
    graph = Graph(office.local.server.url, office.local.server.drive_id, tokens, office.clock)
    await graph.put(item.id, b"kaksi", snapshot.etag, FILE)
    assert (tokens.asked, office.on_disk) == ([False, True], b"kaksi")
    await graph.close()


async def test_a_token_refused_twice_is_forbidden(office: Office) -> None:
    await office.local.control("options", bearer="muu")
    tokens = Tokens()
    graph = Graph(office.local.server.url, office.local.server.drive_id, tokens, office.clock)
    with pytest.raises(FileForbidden):
        await graph.children("root", "")
    assert tokens.asked == [False, True]
    await graph.close()


async def test_the_token_never_reaches_the_download_host(office: Office) -> None:
    await office.local.control("options", bearer="vanha")
    graph = Graph(office.local.server.url, office.local.server.drive_id, Tokens(), office.clock)
    (folder,) = await graph.children("root", "")
    (item,) = await graph.children(f"items/{folder.id}", "")
    assert await graph.download(await graph.item(f"items/{item.id}", FILE), FILE) == b"yksi"
    await graph.close()


@pytest.mark.parametrize("url", ["http://graph.example/v1.0", "http://127.0.0.1.example/v1.0", "ftp://127.0.0.1/", ""])
def test_plain_http_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Graph(url, "b!x", Tokens(), NotingClock())
    with pytest.raises(ValueError, match=r".*"):
        no_tokens(url)


async def test_twenty_reads_at_once_do_not_mix(office: Office) -> None:
    for number in range(20):
        await office.cabinet.create(f"{number}.txt", b"%d" % number)
    snapshots = await asyncio.gather(*(office.shelf.read(f"{number}.txt") for number in range(20)))
    assert [snapshot.data for snapshot in snapshots] == [b"%d" % number for number in range(20)]
