"""What the three languages say for each intent, as tables; the first table wins where two weigh the same."""

from __future__ import annotations

from collections.abc import Mapping

from alke.understand.tables import duties, groups, papers, people, talk, times

CUES: Mapping[str, tuple[str, ...]] = {
    **talk.CUES,
    **times.CUES,
    **groups.CUES,
    **people.CUES,
    **duties.CUES,
    **papers.CUES,
}
