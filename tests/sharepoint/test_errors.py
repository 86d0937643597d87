"""The short list of reasons is documented, word for word of its values."""

from __future__ import annotations

import re
from pathlib import Path

from sharepoint.errors import Reason

PAGE = Path(__file__).parents[2] / "docs/explanation/office.md"


def test_every_reason_stands_in_the_documents_table() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == [reason.value for reason in Reason]
