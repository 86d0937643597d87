"""The probe tells a server that may be written to from one that may not."""

from __future__ import annotations

from typing import Any

import pytest

from sharepoint.probe import Proof, prove
from tests.fakes import FakeDice
from tests.sharepoint.graph.conftest import Office

SERVERS: list[tuple[dict[str, Any], Proof]] = [
    ({}, Proof(stale_refused=True, fresh_taken=True, conflict_refused=True)),
    ({"rewrite": "async"}, Proof(stale_refused=True, fresh_taken=True, conflict_refused=True)),
    ({"honour_if_match": False}, Proof(fresh_taken=True, conflict_refused=True)),
    ({"honour_conflict": False}, Proof(stale_refused=True, fresh_taken=True)),
]


@pytest.mark.parametrize(("options", "proof"), SERVERS)
async def test_the_proof_says_what_the_server_does(office: Office, options: dict[str, Any], proof: Proof) -> None:
    await office.local.control("options", **options)
    seen = await prove(office.graph, office.local.server.folder_id, FakeDice())
    assert (seen, seen.good, [path.name for path in office.local.root.iterdir()]) == (
        proof,
        proof.stale_refused,
        ["Aikataulut"],
    )


@pytest.mark.parametrize(
    ("status", "trouble"), [(403, "file_forbidden"), (423, "file_locked"), (500, "outcome_unknown")]
)
async def test_a_trial_that_cannot_be_made_names_its_trouble(office: Office, status: int, trouble: str) -> None:
    await office.fault(method="PUT", status=status)
    seen = await prove(office.graph, office.local.server.folder_id, FakeDice())
    assert (seen.good, seen.trouble) == (False, trouble)


@pytest.mark.parametrize("kind", ["after", "reset-after"])
async def test_a_scratch_file_made_without_a_word_is_deleted_too(office: Office, kind: str) -> None:
    await office.fault(method="PUT", kind=kind, status=504)
    seen = await prove(office.graph, office.local.server.folder_id, FakeDice())
    assert (seen.trouble, [path.name for path in office.local.root.iterdir()]) == ("outcome_unknown", ["Aikataulut"])
