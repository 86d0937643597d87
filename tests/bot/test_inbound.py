"""The gate in local mode, and what counts as this machine."""

from __future__ import annotations

import pytest

from bot.inbound import Gate, Rejected, is_loopback
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
    with pytest.raises(Rejected, match="403"):
        LOCAL.admit(activity(serviceUrl=url), {})


def test_a_team_is_known_by_its_group_too() -> None:
    body = activity(channelData={"team": {"id": "19:t", "aadGroupId": "group"}, "channel": {"id": "19:k"}})
    Gate(team="group", local=True).admit(body, {})
    with pytest.raises(Rejected):
        Gate(team="other", local=True).admit(body, {})


def test_being_added_to_the_team_concerns_no_channel_in_particular() -> None:
    added = activity("conversationUpdate", conversation={"id": "19:yleinen@thread.tacv2", "tenantId": "tenant"})
    Gate(tenant="tenant", channel="19:kanava@thread.tacv2", local=True).admit(added, {})


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
