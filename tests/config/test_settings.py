"""Settings are read once, typed, and every fault is said at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import SettingsFault, is_loopback, read_settings

COMPLETE = {
    "ALKE_APP_ID": "app",
    "ALKE_APP_PASSWORD": "secret",
    "ALKE_TENANT_ID": "tenant",
    "ALKE_TEAM_ID": "team",
    "ALKE_CHANNEL_ID": "channel",
    "ALKE_DRIVE_ID": "drive",
    "ALKE_FOLDER_ID": "folder",
    "ALKE_ROUND": "2026",
}


def faults(**changes: str) -> list[str]:
    with pytest.raises(SettingsFault) as caught:
        read_settings({name: value for name, value in {**COMPLETE, **changes}.items() if value})
    return caught.value.faults


def test_complete_settings_are_read_with_their_defaults() -> None:
    settings = read_settings(COMPLETE | {"ALKE_COORDINATORS": "a, b,"})
    assert (settings.port, settings.graph_url, settings.coordinators) == (
        3978,
        "https://graph.microsoft.com/v1.0",
        ("a", "b"),
    )
    assert settings.database_url == "sqlite:///data/alke.db"


def test_every_missing_setting_is_named_at_once() -> None:
    with pytest.raises(SettingsFault) as caught:
        read_settings({"ALKE_PORT": "x"})
    named = [fault.split(" ")[0] for fault in caught.value.faults]
    assert named == [
        "ALKE_ROUND",
        "ALKE_DRIVE_ID",
        "ALKE_FOLDER_ID",
        "ALKE_CHANNEL_ID",
        "ALKE_TEAM_ID",
        "ALKE_PORT",
        "ALKE_APP_ID",
    ]


def test_an_app_without_any_credential_is_refused() -> None:
    assert [fault.split(":")[0] for fault in faults(ALKE_APP_PASSWORD="")] == ["No credential"]


def test_plain_http_is_for_this_machine_only() -> None:
    assert faults(ALKE_GRAPH_URL="http://graph.example.org/v1.0") == [
        "ALKE_GRAPH_URL must use https: http://graph.example.org/v1.0 (plain http is for this machine only)"
    ]


def test_a_local_graph_needs_no_app() -> None:
    local = COMPLETE | {"ALKE_GRAPH_URL": "http://127.0.0.1:3980/v1.0"}
    settings = read_settings({name: value for name, value in local.items() if not name.startswith("ALKE_APP")})
    assert settings.anonymous


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text('# comment\nexport ALKE_ROUND="2024"\nALKE_PORT=4000\n', encoding="utf-8")
    settings = read_settings(COMPLETE, file)
    assert (settings.round_id, settings.port) == ("2026", 4000)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/v1.0", "http://localhost/x", "http://[::1]:3"])
def test_loopback_addresses_are_known(url: str) -> None:
    assert is_loopback(url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1.example.org", "http://10.0.0.1", "http://localhost.example.org", "nonsense"]
)
def test_other_addresses_are_not_loopback(url: str) -> None:
    assert not is_loopback(url)
