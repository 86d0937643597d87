"""The settings: read once from the environment and .env, typed and frozen, all faults reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

MICROSOFT_GRAPH = "https://graph.microsoft.com/v1.0"


class SettingsFault(Exception):  # noqa: N818 - it lists faults, it is not one
    """Every fault found, so that an administrator mends them in one go."""

    def __init__(self, faults: list[str]) -> None:
        """`faults` are English sentences that name the setting and its mend."""
        super().__init__("; ".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Settings:
    """What `alke run` needs; docs/reference/settings.md explains each by the name of its environment variable."""

    app_id: str
    app_password: str
    app_certificate: str
    managed_identity: bool
    tenant_id: str
    team_id: str
    channel_id: str
    graph_url: str
    drive_id: str
    folder_id: str
    database_url: str
    round_id: str
    port: int
    coordinators: tuple[str, ...]
    data: Path

    @property
    def anonymous(self) -> bool:
        """Without an app id the bot trusts whoever reaches it, so it binds to loopback only."""
        return not self.app_id


def read_settings(environment: Mapping[str, str], env_file: Path | None = None) -> Settings:
    """Settings from the environment over `.env`; SettingsFault lists everything that is missing or wrong."""
    values = {**(_parse_env(env_file) if env_file and env_file.is_file() else {}), **environment}
    data = Path(values.get("ALKE_DATA", "data"))
    settings = Settings(
        app_id=values.get("ALKE_APP_ID", "").strip(),
        app_password=values.get("ALKE_APP_PASSWORD", ""),
        app_certificate=values.get("ALKE_APP_CERTIFICATE", "").strip(),
        managed_identity=values.get("ALKE_MANAGED_IDENTITY", "").strip().lower() in {"1", "true", "yes"},
        tenant_id=values.get("ALKE_TENANT_ID", "").strip(),
        team_id=values.get("ALKE_TEAM_ID", "").strip(),
        channel_id=values.get("ALKE_CHANNEL_ID", "").strip(),
        graph_url=values.get("ALKE_GRAPH_URL", MICROSOFT_GRAPH).strip().rstrip("/"),
        drive_id=values.get("ALKE_DRIVE_ID", "").strip(),
        folder_id=values.get("ALKE_FOLDER_ID", "").strip(),
        database_url=values.get("ALKE_DATABASE_URL", "").strip() or f"sqlite:///{data / 'alke.db'}",
        round_id=values.get("ALKE_ROUND", "").strip(),
        port=_port(values.get("ALKE_PORT", "3978")),
        coordinators=tuple(filter(None, (c.strip() for c in values.get("ALKE_COORDINATORS", "").split(",")))),
        data=data,
    )
    faults = _faults(settings)
    if faults:
        raise SettingsFault(faults)
    return settings


def is_loopback(url: str) -> bool:
    """Whether an address stays on this machine; the only addresses that need neither https nor a credential."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _faults(settings: Settings) -> list[str]:
    faults = [
        f"{name} is missing: {why}"
        for name, value, why in (
            ("ALKE_ROUND", settings.round_id, "the round to run, for example 2026"),
            ("ALKE_DRIVE_ID", settings.drive_id, "the document library of the channel (`alke doctor` finds it)"),
            ("ALKE_FOLDER_ID", settings.folder_id, "the channel's folder in that library (`alke doctor` finds it)"),
            ("ALKE_CHANNEL_ID", settings.channel_id, "the channel the bot lives in (19:…@thread.tacv2)"),
            ("ALKE_TEAM_ID", settings.team_id, "the team of that channel"),
        )
        if not value
    ]
    if settings.app_id and not settings.tenant_id:
        faults.append("ALKE_TENANT_ID is missing: the bot answers its own tenant only")
    if settings.app_id and not (settings.app_password or settings.app_certificate or settings.managed_identity):
        faults.append(
            "No credential: set ALKE_APP_CERTIFICATE (a .pem file, preferred), ALKE_APP_PASSWORD or ALKE_MANAGED_IDENTITY=1"
        )
    if settings.app_certificate and not Path(settings.app_certificate).is_file():
        faults.append(f"ALKE_APP_CERTIFICATE names no file: {settings.app_certificate}")
    if settings.port == 0:
        faults.append("ALKE_PORT must be a number from 1 to 65535")
    return faults + _graph_faults(settings)


def _graph_faults(settings: Settings) -> list[str]:
    scheme = urlsplit(settings.graph_url).scheme
    if scheme not in {"http", "https"} or not urlsplit(settings.graph_url).hostname:
        return [f"ALKE_GRAPH_URL is no web address: {settings.graph_url}"]
    if scheme == "http" and not is_loopback(settings.graph_url):
        return [f"ALKE_GRAPH_URL must use https: {settings.graph_url} (plain http is for this machine only)"]
    if not is_loopback(settings.graph_url) and not settings.app_id:
        return ["ALKE_APP_ID is missing: Microsoft Graph needs an app; without one only `alke run --local` works"]
    return []


def _port(text: str) -> int:
    return int(text) if text.strip().isdigit() and 0 < int(text) < 65536 else 0


def _parse_env(path: Path) -> dict[str, str]:
    """`NAME=value` lines; `#` starts a comment line, quotes around a value are dropped."""
    pairs = (line.partition("=") for line in path.read_text(encoding="utf-8").splitlines() if _is_setting(line))
    return {name.strip().removeprefix("export "): value.strip().strip("\"'") for name, _, value in pairs}


def _is_setting(line: str) -> bool:
    return "=" in line and not line.lstrip().startswith("#")
