"""A private PostgreSQL from Debian's binaries: its own folder, loopback only, gone when the tests are."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_BINARIES = "/usr/lib/postgresql"


def binaries() -> Path | None:
    """The newest server's folder; None where Debian's package is not installed."""
    found = sorted(Path(_BINARIES).glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@contextmanager
def private_server() -> Iterator[str]:
    """A running server's address, `postgresql://…/postgres`, safe to fill and to kill."""
    home = Path(tempfile.mkdtemp(prefix="alke-pg-"))
    server = None
    try:
        if os.geteuid() == 0:
            shutil.chown(home, "postgres", "postgres")
        bin_ = binaries()
        assert bin_ is not None
        data = home / "data"
        _run(
            [bin_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"],
            home,
        )
        port = free_port()
        options = ["-p", str(port), "-k", str(home), "-h", "127.0.0.1", "-c", "max_connections=60"]
        server = subprocess.Popen(
            [str(bin_ / "postgres"), "-D", str(data), *options], cwd=home, stderr=subprocess.DEVNULL, **unprivileged()
        )
        _run([bin_ / "pg_isready", "-h", "127.0.0.1", "-p", str(port), "-t", "30"], home, tries=60)
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        if server is not None:
            server.send_signal(signal.SIGINT)  # fast: its clients are gone
            server.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def _run(command: list[object], home: Path, tries: int = 1) -> None:
    for left in range(tries, 0, -1):
        done = subprocess.run(
            [str(part) for part in command], cwd=home, capture_output=True, check=False, **unprivileged()
        )
        if done.returncode == 0:
            return
        if left == 1:
            raise RuntimeError(done.stderr.decode() or done.stdout.decode())
        subprocess.run(["sleep", "0.25"], check=True)


def unprivileged() -> dict[str, Any]:
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
