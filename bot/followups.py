"""Follow-ups, own forms and whose files are, put together once for the handlers and for those who look what is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alke.affairs import Affairs
from alke.followup import FollowUp
from alke.followup_form import OwnForms
from alke.followup_overview import Overviews
from alke.followup_owners import FileOwners
from alke.people import Council
from alke.ports import Cabinet, Clock, Rounds
from alke.registers import Registers
from sharepoint.clues import FileClues
from sharepoint.followup_papers import FollowUpPapers
from sharepoint.overview import OverviewBooks
from sharepoint.templates import ChannelTemplates


@dataclass(frozen=True, slots=True)
class FollowUps:
    """The use cases."""

    followup: FollowUp
    own_forms: OwnForms
    overviews: Overviews
    owners: FileOwners


def build_followups(
    *, rounds: Rounds, cabinet: Cabinet, registers: Registers, clues: FileClues, affairs: Affairs,
    councils: Sequence[Council], templates: Mapping[str, bytes], clock: Clock,
) -> FollowUps:  # fmt: skip
    """Plain calls, as in the wiring."""
    papers = FollowUpPapers(ChannelTemplates(cabinet, templates))
    followup = FollowUp(rounds, clues, cabinet, papers, councils, clock)
    return FollowUps(
        followup,
        OwnForms(rounds, cabinet, papers, councils, clock),
        Overviews(rounds, followup, cabinet, papers, OverviewBooks(cabinet), clock),
        FileOwners(affairs, registers, clock),
    )
