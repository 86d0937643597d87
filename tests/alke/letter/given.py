"""The letters that the tests read: the three given ones (skipped aloud when absent) and our own samples."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from alke import letter
from alke.letter import ProposedRound

_ROOT = Path(__file__).parents[3]


def given_text(name: str) -> str:
    path = _ROOT.parent / "shared" / "letters" / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"the letter {path.name} is not beside this checkout")
    return path.read_text("utf-8")


def sample_text(name: str) -> str:
    return (_ROOT / "tests" / "data" / "letters" / f"{name}.txt").read_text("utf-8")


def given(name: str, today: str) -> ProposedRound:
    return letter.read(given_text(name), date.fromisoformat(today))


def sample(name: str, today: str = "2026-11-21") -> ProposedRound:
    return letter.read(sample_text(name), date.fromisoformat(today))


def codes(proposed: ProposedRound) -> set[tuple[str, int]]:
    return {(doubt.code, doubt.line) for doubt in proposed.doubts}


def meetings(proposed: ProposedRound) -> list[tuple[str, str, str, str]]:
    return [
        (m.kind, str(m.date), f"{m.start:%H:%M}" if m.start else "", f"{m.end:%H:%M}" if m.end else "")
        for m in proposed.meetings
    ]


def slots(proposed: ProposedRound) -> list[str]:
    return [f"{s.kind} {s.date} {s.start:%H:%M}–{f'{s.end:%H:%M}' if s.end else ''}" for s in proposed.slots if s.start]


def rules(proposed: ProposedRound) -> dict[tuple[str, str], int | str | None]:
    return {(rule.kind, rule.rule): rule.value for rule in proposed.rules}


def deadlines(proposed: ProposedRound) -> dict[str, tuple[tuple[str, ...], set[str]]]:
    """When -> (who, what); relative ones as '14 days', soft ones as 'soft'."""
    found: dict[str, tuple[tuple[str, ...], set[str]]] = {}
    for d in proposed.deadlines:
        when = str(d.due) if d.due else f"{d.days_before} days" if d.days_before else f"soft {','.join(d.what)}"
        found[when] = (d.who, set(d.what))
    return found
