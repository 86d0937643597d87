"""Everything a handler may use, gathered by the wiring: the talks' use cases, the people, the words and the channel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from alke.affairs import Affairs
from alke.asking import Asking
from alke.booking import Board
from alke.desk import Desk
from alke.errors import NotAllowed
from alke.people import Council, Ministry, Person
from alke.ports import Clock
from alke.rounds import Round, ScheduleSpec
from alke.rounds_kept import LiveRounds
from alke.understand.reply import Asked
from alke.understand.who import Whom, read_whom
from bot.asked import OpenQuestions
from bot.coordination import Coordination
from bot.followups import FollowUps
from bot.recent import RecentViews
from bot.turn import Attached, Turn
from bot.understanding import Said
from bot.works import Works
from cards.presses import Press
from cards.words import Words


class People(Protocol):
    """Who a person is: their mandates from yhteyshenkilot.xlsx. An unknown person is an outsider, never an error."""

    async def find(self, aad_object_id: str, name: str) -> Person:
        """The person with their mandates as the file stands now."""
        ...


class MessageFiles(Protocol):
    """Tells which files came along with a message (bot.message_files)."""

    async def of(self, turn: Turn) -> tuple[Attached, ...]:
        """Each with its name; none where they cannot be seen."""
        ...


class Bulletin(Protocol):
    """The cards in the channel that are kept true for everybody."""

    async def show(self, turn: Turn, board: Board, words: Words) -> None:
        """Reply with the board and keep that card up to date from now on."""
        ...

    async def changed(self, round_id: str, schedule: str) -> None:
        """Something moved on this schedule: redraw its cards, coalesced."""
        ...


class Understand(Protocol):
    """Reads a sentence (bot.understanding)."""

    def __call__(self, text: str, round_id: str, speaker: Person, asked: Asked | None = None) -> Said:
        """What was meant, in which language, and what to ask back; `asked` is what the sentence may answer."""
        ...


class Preferences(Protocol):
    """What a person chose for themselves."""

    async def language(self, aad_object_id: str) -> str:
        """`fi`, `sv`, `en`, or '' when they never said."""
        ...

    async def choose_language(self, aad_object_id: str, language: str) -> None:
        """Remember it."""
        ...

    async def silent(self, aad_object_id: str) -> bool:
        """Whether they asked not to be mentioned in reminders."""
        ...

    async def be_silent(self, aad_object_id: str, *, silent: bool) -> None:
        """Remember it."""
        ...


@dataclass(frozen=True, slots=True)
class Office:
    """The tools on the table."""

    rounds: LiveRounds
    desk: Desk
    affairs: Affairs
    people: People
    bulletin: Bulletin
    understand: Understand
    councils: Sequence[Council]
    ministries: Sequence[Ministry]
    languages: Mapping[str, Words]
    preferences: Preferences
    recent: RecentViews
    questions: OpenQuestions
    clock: Clock
    works: Works
    asking: Asking
    followups: FollowUps
    coordination: Coordination
    message_files: MessageFiles

    @property
    def round_id(self) -> str:
        """The id of the round that runs in this channel."""
        return self.rounds.running

    @property
    def round(self) -> Round:
        """The round that runs in this channel."""
        return self.rounds.get(self.round_id)

    async def words_for(self, aad_object_id: str, locale: str) -> Words:
        """The language they chose, else their client's, else Finnish."""
        chosen = await self.preferences.language(aad_object_id) or locale[:2].lower()
        return self.languages.get(chosen, self.languages["fi"])

    def whom(self, visit: Visit) -> Whom:
        """Whom the sentence names."""
        return read_whom(visit.turn.text, self.councils, self.ministries)

    def main_schedule(self) -> ScheduleSpec | None:
        """The schedule people mean when they say 'the times': what a council or a group books itself."""
        return next((s for s in self.round.schedules if s.kind in {"own", "wish"}), None)


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at the counter: the turn, who they are, their language, and what the button or the sentence said."""

    turn: Turn
    person: Person
    words: Words
    press: Press
    said: Said | None = None

    def spoken(self, said: Said, words: Words) -> Visit:
        """The same visit once the sentence is understood, answered in the sentence's language."""
        return replace(self, said=said, words=words)

    def on(self, item: str) -> Visit:
        """The same visit as if the button of this item had been pressed."""
        return replace(self, press=Press(self.press.round_id, item=item))

    def regions(self, asked: Sequence[str], *, everyone: Sequence[str]) -> tuple[str, ...]:
        """Whom this visit speaks for: those asked for if allowed, else one's own; NotAllowed for anybody else's.

        A coordinator may name any council; an outsider none. Empty: it must be asked for whom.
        """
        if not self.person.mandates:
            raise NotAllowed(who=self.person.name, reason="outsider")
        allowed = everyone if self.person.is_coordinator else self.person.regions
        foreign = [region for region in asked if region not in allowed]
        if foreign:
            raise NotAllowed(who=tuple(foreign))
        if asked:
            return tuple(asked)
        return self.person.regions if len(self.person.regions) == 1 else ()

    def choices(self, everyone: Sequence[str]) -> tuple[str, ...]:
        """The councils among which it is asked for whom: every one of them of a coordinator. NotAllowed when there is none."""
        if self.person.mandates and not self.person.regions and not self.person.is_coordinator:
            raise NotAllowed(who=self.person.name, reason="no_council")
        self.regions((), everyone=everyone)
        return tuple(everyone) if self.person.is_coordinator else self.person.regions
