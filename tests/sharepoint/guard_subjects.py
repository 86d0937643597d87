"""What the guarded child is asked to run in the tests: one function for each way to misbehave."""

from __future__ import annotations

import os
import socket
import subprocess

from sharepoint.errors import Reason, Refused


def length(data: bytes) -> dict[str, int]:
    """An honest parser."""
    return {"bytes": len(data)}


def refuse(data: bytes) -> str:
    """One that says no."""
    raise Refused(Reason.ENCRYPTED, f"{len(data)} bytes")


def crash(data: bytes) -> str:
    """One with a mistake."""
    return data.decode("ascii")


def loop(data: bytes) -> str:
    """One that never ends."""
    while data:
        pass
    return ""


def hoard(data: bytes) -> int:
    """One that takes all memory."""
    return len(data * 3_000_000_000)


def call_home(_: bytes) -> str:
    """One that follows a link in the document."""
    socket.create_connection(("127.0.0.1", 9), timeout=1)
    return "connected"


def run_program(_: bytes) -> str:
    """One that starts another program."""
    return subprocess.check_output(["/bin/true"]).decode()


def die(_: bytes) -> str:
    """One that is killed by the system."""
    os.kill(os.getpid(), 9)
    return ""
