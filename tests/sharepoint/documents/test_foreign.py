"""Other people's files: what is no document of the talks is refused or left as it is, never a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from alke.errors import FileUnreadable
from sharepoint.contents import words_of
from sharepoint.documents import add_note, fill, fill_form, read_follow_up, read_form
from sharepoint.errors import Refused

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
WORK: dict[str, Callable[[bytes], object]] = {
    "read_follow_up": read_follow_up,
    "read_form": read_form,
    "add_note": lambda data: add_note(data, "Ei uutta raportoitavaa"),
    "fill": lambda data: fill(data, {"theme": "Vety"}),
    "fill_form": lambda data: fill_form(data, {"theme": "Vety"}),
    "words_of": lambda data: words_of("file", data),
}


@pytest.mark.parametrize("name", WORK)
def test_every_file_is_read_or_refused(name: str) -> None:
    if not CORPUS.is_dir():
        pytest.skip("no corpus of other people's files beside the checkout")
    done = refused = 0
    for path in sorted(CORPUS.glob("*.[dx]*")):
        try:
            WORK[name](path.read_bytes())
            done += 1
        except (Refused, FileUnreadable):
            refused += 1
    assert done + refused == len(list(CORPUS.glob("*.[dx]*"))) > 0
