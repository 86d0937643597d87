"""What may vary between tenants and days, so that every quirk can be switched on alone, also while it runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(slots=True)
class Options:
    """The defaults are Microsoft 365 on a good day; seconds for every time.

    `channel` is the channel's folder below the library's root ('' when the root itself is the channel's folder).
    `state` is the side folder for what is not a file's bytes; by default `<root>.graph` beside the root, and always
    on the same disk.
    """

    state: Path | None = None
    channel: str = ""
    site_host: str = "paikallinen.sharepoint.example"
    site_name: str = "ALKE"
    drive_id: str = "b!paikallinen-kirjasto"
    app_id: str = "00000000-0000-4000-8000-00000000a1ce"
    app_name: str = "ALKE-botti"
    bearer: str | None = None  # None: no credential asked; '*': any bearer token; otherwise this very token
    read_latency: float = 0.0
    write_latency: float = 0.0
    write_jitter: float = 0.0  # a write takes write_latency +/- this, evenly
    seed: int = 1  # of the latencies
    rewrite: Literal["off", "sync", "async"] = "sync"  # property promotion of Office files
    promote: bool = False  # promotion adds docProps/custom.xml where there is none, not only where there is one
    rewrite_delay: float = 1.0  # of the asynchronous kind
    honour_if_match: bool = True
    honour_conflict: bool = True  # conflictBehavior=fail
    download_lag: float = 0.0  # the download host serves the bytes of so many seconds ago
    lock_shape: Literal["inner", "outer", "older"] = "inner"  # of 423
    hashes: Literal["right", "wrong", "none"] = (
        "right"  # quickXorHash of files: some never fit what is stored, some have none
    )
    download_urls: bool = True  # without them the bytes come by the redirect of /content alone
    throttle: bool = True
    units_per_minute: int = 1250
    session_404_on_office: bool = False
    files_folder_opened: bool = True
    delta_ctag: bool = False
    page_size: int = 200
    download_life: float = 3600.0  # of a pre-authenticated address
