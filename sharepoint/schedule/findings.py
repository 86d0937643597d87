"""What recognising a schedule gives: slot rows, doubts, questions for the coordinator, and the answers kept as data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from alke.rounds import Doubt
from alke.slots import SlotRow


@dataclass(frozen=True, slots=True)
class Question:
    """What only the coordinator knows. `code` is "columns" (which column takes the name?) or "year"; `key` names the table.

    The key is made of the table's header words, so that the answer still holds when rows are inserted.
    """

    code: str
    key: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hints:
    """The coordinator's answers: table key -> the column or alke.slots.NO_COLUMN, and the year of dates without one."""

    columns: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None

    def to_json(self) -> str:
        """One JSON object, to be kept beside the round."""
        return json.dumps({"columns": dict(self.columns), "year": self.year}, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote; ValueError or KeyError when it is anything else."""
        kept = json.loads(text)
        return cls(dict(kept["columns"]), kept["year"])


@dataclass(frozen=True, slots=True)
class Recognised:
    """The slots in reading order, what does not fit, and what must be asked before the rest can be read."""

    rows: list[SlotRow] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
