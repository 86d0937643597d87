"""The settings: read once from the environment and .env, typed and frozen, all faults reported at once."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

MICROSOFT_GRAPH = "https://graph.microsoft.com/v1.0"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: the setting, and its sentence among the words (`settings.KEY`) with the facts that fill it."""

    setting: str
    key: str
    facts: Mapping[str, str] = field(default_factory=dict)


class SettingsFault(Exception):  # noqa: N818 - it lists faults, it is not one
    """Every fault found, so that an administrator mends them in one go; and what could be read so far."""

    def __init__(self, faults: list[Fault], settings: Settings) -> None:
        """`settings` are incomplete: whoever looks for what is missing may use the rest."""
        super().__init__(", ".join(f"{fault.setting} {fault.key}" for fault in faults))
        self.faults = faults
        self.settings = settings


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
    values = values_of(environment, env_file)
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
    faults = _unreadable(values) + _faults(settings)
    if faults:
        raise SettingsFault(faults, settings)
    return settings


def values_of(environment: Mapping[str, str], env_file: Path | None = None) -> dict[str, str]:
    """The environment over `.env`, as written."""
    return {**(_parse_env(env_file) if env_file and env_file.is_file() else {}), **environment}


def is_loopback(url: str) -> bool:
    """Whether an address stays on this machine; the only addresses that need neither https nor a credential."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _unreadable(values: Mapping[str, str]) -> list[Fault]:
    """What was saved as something else than UTF-8; in comments and in others' settings it does no harm."""
    return [
        Fault(name, "not_utf8") for name, value in values.items() if name.startswith("ALKE_") and not _is_text(value)
    ]


def _is_text(value: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


def _faults(settings: Settings) -> list[Fault]:
    faults = [
        Fault(f"ALKE_{name.upper()}", f"missing_{name.removesuffix('_id')}")
        for name in ("round", "drive_id", "folder_id", "channel_id", "team_id")
        if not getattr(settings, "round_id" if name == "round" else name)
    ]
    if settings.app_id and not settings.tenant_id:
        faults.append(Fault("ALKE_TENANT_ID", "missing_tenant"))
    if settings.app_id and not (settings.app_password or settings.app_certificate or settings.managed_identity):
        faults.append(Fault("ALKE_APP_CERTIFICATE", "no_credential"))
    if settings.app_certificate and (wrong := _certificate_fault(Path(settings.app_certificate))):
        faults.append(Fault("ALKE_APP_CERTIFICATE", wrong, {"file": settings.app_certificate}))
    if settings.port == 0:
        faults.append(Fault("ALKE_PORT", "bad_port"))
    return faults + _graph_faults(settings)


def _certificate_fault(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return "no_certificate"
    return "" if "PRIVATE KEY-----" in text and "-----BEGIN CERTIFICATE-----" in text else "half_certificate"


def _graph_faults(settings: Settings) -> list[Fault]:
    url = {"url": settings.graph_url}
    scheme = _scheme_of(settings.graph_url)
    if scheme not in {"http", "https"}:
        return [Fault("ALKE_GRAPH_URL", "bad_graph_url", url)]
    if scheme == "http" and not is_loopback(settings.graph_url):
        return [Fault("ALKE_GRAPH_URL", "plain_graph_url", url)]
    if not is_loopback(settings.graph_url) and not settings.app_id:
        return [Fault("ALKE_APP_ID", "missing_app")]
    return []


def _scheme_of(url: str) -> str:
    """Empty for what is no address with a host and, if any, a port that can be."""
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.hostname and parts.port != 0:
            return parts.scheme
    return ""


def _port(text: str) -> int:
    return int(text) if text.strip().isdecimal() and 0 < int(text) < 65536 else 0


def _parse_env(path: Path) -> dict[str, str]:
    """`NAME=value` lines; `#` starts a comment line, quotes around a value are dropped. UTF-8, or UTF-16 as Windows saves it."""
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    text = data.decode(encoding, "replace" if encoding == "utf-16" else "surrogateescape")
    pairs = (line.partition("=") for line in text.splitlines() if _is_setting(line))
    return {name.strip().removeprefix("export "): value.strip().strip("\"'") for name, _, value in pairs}


def _is_setting(line: str) -> bool:
    return "=" in line and not line.lstrip().startswith("#")
