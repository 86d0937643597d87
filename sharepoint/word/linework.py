"""One line of a cell that holds several slots: which characters its name stands in, and what goes between time and name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sharepoint.errors import Reason, Refused
from sharepoint.schedule.lines import Line, split_line
from sharepoint.word.visible import Paragraph, lines_of


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a paragraph become `lead` and `text`; `current` is the name, which begins at `name`."""

    paragraph: Paragraph
    start: int
    end: int
    lead: str
    text: str
    current: str
    name: int


def line_change(found: list[Paragraph], index: int | str, text: str) -> Change:
    """The change that puts `text` in the place of the line's name ('' takes the name out). Refused: NO_SUCH_PLACE."""
    lines = lines_of(found)
    if not isinstance(index, int) or not 0 <= index < len(lines):
        raise Refused(Reason.NO_SUCH_PLACE, f"line {index} of {len(lines)}")
    paragraph, start, line = lines[index]
    parts = split_line(line)
    at = start + parts.name_at
    end = at + len(parts.name)
    others = [split_line(other) for number, (_, _, other) in enumerate(lines) if number != index]
    siblings = [other for other in others if (other.start is None) == (parts.start is None)]  # no heading 'ti 14.3.'
    if not parts.time_text:
        return Change(paragraph, at, end, "", text, parts.name, at)
    time_end = start + len(parts.lead) + len(parts.time_text)
    if text and not parts.name:
        return Change(paragraph, *_gap(parts, time_end, at, siblings), text, "", at)
    first = at if text or not parts.name else time_end + len(_left_over(parts, siblings))
    return Change(paragraph, first, end, "", text, parts.name, at)


def _gap(parts: Line, time_end: int, at: int, siblings: list[Line]) -> tuple[int, int, str]:
    """Where a first name goes after a bare time, and what separates them: as in the other lines, else a space."""
    if parts.separator.strip():
        return at, at, "" if parts.separator[-1:].isspace() else " "
    used = Counter(line.separator for line in siblings if line.time_text and line.name)
    habit = used.most_common(1)[0][0] if used else parts.separator or " "
    return (at, at, "") if parts.separator == habit else (time_end, at, habit)


def _left_over(parts: Line, siblings: list[Line]) -> str:
    """What stays between the time and an emptied name: nothing when the free lines beside it have nothing either."""
    bare = [line.separator.strip() for line in siblings if line.time_text and not line.name]
    return "" if bare and not any(bare) else parts.separator.rstrip()
