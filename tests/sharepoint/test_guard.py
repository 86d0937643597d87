"""A parser in a child process can be wrong, endless or greedy, and the bot only says no."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sharepoint.errors import Reason, Refused
from sharepoint.guard import guarded
from tests.sharepoint import guard_subjects as subjects


def test_guarded_gives_back_what_the_function_gives() -> None:
    assert guarded(subjects.length, b"x" * 1000) == {"bytes": 1000}


def test_guarded_hands_on_a_refusal() -> None:
    with pytest.raises(Refused) as refusal:
        guarded(subjects.refuse, b"123")
    assert (refusal.value.reason, refusal.value.detail) == (Reason.ENCRYPTED, "3 bytes")


@pytest.mark.parametrize(
    ("function", "reason"),
    [
        (subjects.crash, Reason.CORRUPT),
        (subjects.loop, Reason.TOO_LARGE),
        (subjects.hoard, Reason.TOO_LARGE),
        (subjects.die, Reason.TOO_LARGE),
        (subjects.call_home, Reason.CORRUPT),
        (subjects.run_program, Reason.CORRUPT),
    ],
)
def test_guarded_ends_what_misbehaves(function: Callable[[bytes], object], reason: Reason) -> None:
    with pytest.raises(Refused) as refusal:
        guarded(function, b"\xff", seconds=1.5, megabytes=300)
    assert refusal.value.reason is reason
