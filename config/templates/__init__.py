"""The documents' templates we ship, in Finnish and Swedish: `liite1`, `lomake`, `teemailmoitus`, `asialista` …"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def shipped_templates() -> dict[str, bytes]:
    """Each template's bytes by its name."""
    return {path.stem: path.read_bytes() for path in sorted(_FOLDER.glob("*.docx"))}
