"""The works of a round behind the handlers: groups, theme notices, marks, participants and papers, put together once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alke.desk import Desk
from alke.forming import Forming
from alke.grouping import Grouping, Notices
from alke.invitations import Invitations
from alke.papers import Papers
from alke.participants import Participants
from alke.people import Council
from alke.ports import Cabinet, Clock
from alke.register import SaidDone
from alke.registers import Registers
from alke.talk_papers import TalkPapers
from alke.talks import Talks
from alke.themes_desk import ThemeNotices
from alke.themes_leaving import Leaving
from sharepoint.invitations import IcsCalendars
from sharepoint.papers import TemplatePapers
from sharepoint.templates import ChannelTemplates


@dataclass(frozen=True, slots=True)
class Works:
    """The use cases of the steps from theme to memo."""

    said_done: SaidDone
    grouping: Grouping
    themes: ThemeNotices
    leaving: Leaving
    forming: Forming
    papers: Papers
    cabinet: Cabinet
    talks: Talks
    talk_papers: TalkPapers
    participants: Participants
    invitations: Invitations


def build_works(
    *, cabinet: Cabinet, registers: Registers, notices: Notices, desk: Desk, councils: Sequence[Council],
    templates: Mapping[str, bytes], clock: Clock,
) -> Works:  # fmt: skip
    """Plain calls, as in the wiring."""
    forming = Forming(registers, clock)
    grouping = Grouping(notices, desk, councils, forming)
    themes = ThemeNotices(
        registers=registers, cabinet=cabinet, notices=notices, desk=desk, councils=councils, clock=clock
    )
    return Works(
        SaidDone(registers, clock), grouping, themes, Leaving(registers, clock), forming,
        TemplatePapers(ChannelTemplates(cabinet, templates), templates), cabinet,
        Talks(grouping, desk, councils), TalkPapers(cabinet), Participants(registers, clock),
        Invitations(cabinet, IcsCalendars(clock)),
    )  # fmt: skip
