"""Paths as addresses."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alke.errors import FileUnreadable
from sharepoint import paths


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("", "items/01X"),
        ("a.txt", "items/01X:/a.txt"),
        ("8. Seuranta/Å #1%.docx", "items/01X:/8.%20Seuranta/%C3%85%20%231%25.docx"),
    ],
)
def test_an_address_is_percent_encoded(path: str, address: str) -> None:
    assert paths.below("01X", path) == address


def test_an_action_closes_a_path_and_follows_an_id() -> None:
    actions = [paths.action(address, "content") for address in ("items/01X:/a.txt", "items/01X")]
    assert actions == ["items/01X:/a.txt:/content", "items/01X/content"]


@given(st.text(max_size=30))
def test_any_text_is_refused_or_stays_one_path(text: str) -> None:
    try:
        address = paths.below("01X", f"kansio/{text}")
    except (FileUnreadable, UnicodeEncodeError):
        return
    inner = address.removeprefix("items/01X:/kansio/")
    assert ([part for part in inner.split("/") if part in {"", ".", ".."}], unquote(inner)) == ([], text)


@pytest.mark.parametrize("path", ["/a", "a/", "../a", "a/./b", "a:b", "~$a", "a\x00", "PRN", "_vti_x", "x" * 400])
def test_what_climbs_out_or_cannot_be_is_refused(path: str) -> None:
    with pytest.raises(FileUnreadable):
        paths.split(path)
