"""The gate in local mode, and what counts as this machine."""

from __future__ import annotations

from typing import Any

import pytest

from bot.inbound import Gate, Rejected, is_loopback, parsed
from tests.bot.doors import activity

LOCAL = Gate(local=True)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:3979/", "http://localhost:3979", "http://[::1]:1/", "http://127.9.9.9/"]
)
def test_a_local_bot_answers_to_this_machine(url: str) -> None:
    LOCAL.admit(activity(serviceUrl=url), {})


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "http://10.0.0.1/",
        "http://localhost.evil.example/",
        "http://a@127.0.0.1/",
        "",
    ],
)
def test_a_local_bot_answers_to_nobody_else(url: str) -> None:
    with pytest.raises(Rejected):
        LOCAL.admit(activity(serviceUrl=url), {})


def test_a_local_bot_asks_for_no_tenant_team_or_channel() -> None:
    Gate(tenant="t", team="t", channel="t", local=True).admit(activity(channelId="emulator", channelData={}), {})


def admit(gate: Gate, **parts: Any) -> None:
    """Through a gate that checks, with a token for the activity's own address."""
    url = "https://smba.trafficmanager.net/emea/"
    gate.admit(activity(serviceUrl=url) | parts, {"serviceurl": url})


def test_a_team_is_known_by_its_group_too() -> None:
    data = {"team": {"id": "19:t", "aadGroupId": "group"}, "channel": {"id": "19:k"}}
    admit(Gate(team="group"), channelData=data)
    with pytest.raises(Rejected):
        admit(Gate(team="other"), channelData=data)


def test_being_added_to_the_team_concerns_no_channel_in_particular() -> None:
    gate = Gate(tenant="tenant", channel="19:kanava@thread.tacv2")
    admit(gate, type="conversationUpdate", conversation={"id": "19:yleinen@thread.tacv2", "tenantId": "tenant"})


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("example.org", False),
        (None, False),
    ],
)
def test_this_machine_is_loopback_and_nothing_else(host: str | None, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback


def test_what_no_database_could_hold_is_taken_out_of_an_activity() -> None:
    raw = rb'{"type": "message", "conversation": {"id": "c"}, "from": [{"name": "A\ud83d\ude00B\ud83dC\u0000"}]}'
    assert parsed(raw)["from"] == [{"name": "A\N{GRINNING FACE}B?C"}]
