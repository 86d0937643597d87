"""Settings are read once, typed, and every fault is said at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import Fault, SettingsFault, is_loopback, read_settings
from config.words import LANGUAGES, load_words

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


def faults(**changes: str) -> list[Fault]:
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
    assert caught.value.faults == [
        Fault("ALKE_ROUND", "missing_round"),
        Fault("ALKE_DRIVE_ID", "missing_drive"),
        Fault("ALKE_FOLDER_ID", "missing_folder"),
        Fault("ALKE_CHANNEL_ID", "missing_channel"),
        Fault("ALKE_TEAM_ID", "missing_team"),
        Fault("ALKE_PORT", "bad_port"),
        Fault("ALKE_APP_ID", "missing_app"),
    ]


def test_what_was_set_is_kept_for_whoever_looks_for_the_rest() -> None:
    with pytest.raises(SettingsFault) as caught:
        read_settings({name: value for name, value in COMPLETE.items() if name != "ALKE_DRIVE_ID"})
    assert (caught.value.settings.team_id, caught.value.settings.drive_id) == ("team", "")


def test_an_app_without_any_credential_is_refused() -> None:
    assert faults(ALKE_APP_PASSWORD="") == [Fault("ALKE_APP_CERTIFICATE", "no_credential")]


def test_a_certificate_needs_its_key_in_the_same_file(tmp_path: Path) -> None:
    half = tmp_path / "half.pem"
    half.write_text("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", encoding="utf-8")
    named = {"file": str(half)}
    assert faults(ALKE_APP_CERTIFICATE=str(half)) == [Fault("ALKE_APP_CERTIFICATE", "half_certificate", named)]
    assert faults(ALKE_APP_CERTIFICATE=str(tmp_path)) == [
        Fault("ALKE_APP_CERTIFICATE", "no_certificate", {"file": str(tmp_path)})
    ]


def test_plain_http_is_for_this_machine_only() -> None:
    url = "http://graph.example.org/v1.0"
    assert faults(ALKE_GRAPH_URL=url) == [Fault("ALKE_GRAPH_URL", "plain_graph_url", {"url": url})]


@pytest.mark.parametrize(
    "url", ["http://[::1/v1.0", "http://127.0.0.1:99999/v1.0", "http://127.0.0.1:x/v1.0", "https:///v1.0"]
)
def test_an_address_that_cannot_be_one_is_a_fault(url: str) -> None:
    assert faults(ALKE_GRAPH_URL=url) == [Fault("ALKE_GRAPH_URL", "bad_graph_url", {"url": url})]


@pytest.mark.parametrize("port", ["²", "70000", "-1", "3978 # botti"])
def test_a_port_that_cannot_be_one_is_a_fault(port: str) -> None:
    assert faults(ALKE_PORT=port) == [Fault("ALKE_PORT", "bad_port")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-8 crlf"])
def test_the_file_is_read_as_windows_saves_it(tmp_path: Path, encoding: str) -> None:
    file, (code, *crlf) = tmp_path / ".env", encoding.split()
    text = "".join(f"{name}={value}\n" for name, value in COMPLETE.items())
    file.write_text(text, encoding=code, newline="\r\n" if crlf else "\n")
    assert read_settings({}, file) == read_settings(COMPLETE)


def test_letters_that_cannot_be_read_are_a_fault_of_their_setting_alone(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("# Määräaikabotti\nMUU=ä\nALKE_APP_PASSWORD=sälä\n", encoding="latin-1")
    with pytest.raises(SettingsFault) as caught:
        read_settings({name: value for name, value in COMPLETE.items() if name != "ALKE_APP_PASSWORD"}, file)
    assert caught.value.faults == [Fault("ALKE_APP_PASSWORD", "not_utf8")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_fault_has_its_sentence(language: str) -> None:
    said = [Fault("ALKE_ROUND", "not_utf8"), Fault("ALKE_LOG", "bad_log")]
    said += faults(ALKE_ROUND="", ALKE_APP_ID="", ALKE_PORT="0") + faults(ALKE_TENANT_ID="", ALKE_GRAPH_URL="x")
    table = load_words(language)
    assert [fault.key for fault in said if not table[f"settings.{fault.key}"].format_map(fault.facts)] == []


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
