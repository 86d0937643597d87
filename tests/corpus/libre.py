"""LibreOffice, asked to convert files: a second pair of eyes that nobody here wrote."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet into a file of its own, cells as they are shown."""


def converted(files: Sequence[Path], to: str, folder: Path) -> Path:
    """The folder with the converted files; skips where LibreOffice is not installed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no soffice")
    out = folder / to.partition(":")[0]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command: list[str | Path] = [
        soffice,
        profile,
        "--headless",
        "--norestore",
        "--convert-to",
        to,
        "--outdir",
        out,
        *files,
    ]
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return out
