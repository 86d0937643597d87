"""What stands in Liite 1, the follow-up document of a council: its theme, its measures and how each proceeds; pure values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aim:
    """A row of the first table: the situation, the spearheads or challenges, and the goals."""

    description: str = ""
    priorities: str = ""
    goals: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the second: a measure under way and a proposed one, each with who is responsible (state, councils)."""

    current: str = ""
    current_vn: str = ""
    current_councils: str = ""
    proposal: str = ""
    proposal_vn: str = ""
    proposal_councils: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A row of the third: a measure, how it proceeds and who is responsible, as the state and as the councils say.

    Where a document has one column for both, its words stand under `councils`.
    """

    action: str = ""
    state_vn: str = ""
    state_councils: str = ""
    responsible_vn: str = ""
    responsible_councils: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpDocument:
    """All three tables."""

    theme: str = ""
    aims: tuple[Aim, ...] = ()
    measures: tuple[Measure, ...] = ()
    actions: tuple[Action, ...] = ()
