"""Whatever is written, a booking, a register or a new document, goes only to a server that was proved."""

from __future__ import annotations

from typing import Any

import pytest

from alke.errors import NotProved
from sharepoint.proven import ProvenCabinet, Proving
from tests.fakes import FakeDice
from tests.sharepoint.graph.conftest import FILE, Office


def cabinet_of(office: Office) -> ProvenCabinet:
    return ProvenCabinet(office.cabinet, Proving(office.graph, office.local.server.folder_id, office.clock, FakeDice()))


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        ({}, {}),
        ({"honour_if_match": False}, {"save": "if-match", "create": "if-match", "folder": "if-match"}),
        ({"honour_conflict": False}, {"create": "conflict", "folder": "conflict"}),
    ],
)
async def test_a_cabinet_writes_only_where_it_cannot_overwrite(
    office: Office, options: dict[str, Any], refused: dict[str, str]
) -> None:
    await office.local.control("options", **options)
    cabinet = cabinet_of(office)
    snapshot = await cabinet.fetch(FILE)
    writes = {
        "save": cabinet.save(FILE, snapshot, b"uusi"),
        "create": cabinet.create("uusi.txt", b"uusi"),
        "folder": cabinet.ensure_folder("Uusi"),
    }
    found: dict[str, object] = {}
    for name, write in writes.items():
        try:
            await write
        except NotProved as no:
            found[name] = no.facts["reason"]
    root = office.local.root
    there = {"save": (root / FILE).read_bytes() == b"uusi", "create": (root / "uusi.txt").exists(), "folder": (root / "Uusi").is_dir()}  # fmt: skip
    assert (found, there) == (refused, {name: name not in refused for name in writes})
