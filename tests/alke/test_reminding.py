"""Reminders: posted once, to those who still owe, whatever the channel, the ledger or the clock does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from alke.affairs import Standing
from alke.by_hand import ByHand
from alke.calendar import Calendar
from alke.dues import dues
from alke.errors import FileTrouble, LedgerTrouble, PostForbidden, PostRefused, PostTrouble, PostUnknown, Unavailable
from alke.notice_port import Notice, NoticeBook, NoticeState
from alke.nudges import Nudge
from alke.obligations import Obligation, State
from alke.reminding import Reminding
from alke.rounds import Round
from ledger import Ledger, open_ledger
from ledger.notices import Notices
from ledger.store import Store
from tests.fakes import REGIONS, FakeAnnouncer, FakeDice, sample_round
from tests.virtual import VirtualClock, virtually

NINE = datetime(2024, 3, 6, 7, 0, tzinfo=UTC)
"""Two weeks before the sample round's deadline of 20.3., at nine in Helsinki."""
DAY = timedelta(days=1)


@dataclass
class FakeStands:
    """Plays alke.reminding.Stands; `done` have done their part."""

    round: Round
    done: set[str] = field(default_factory=set)
    troubles: list[FileTrouble] = field(default_factory=list)
    looks: int = 0

    async def standing(self, round_id: str, deadline: str = "") -> Standing:
        assert round_id == self.round.id
        assert deadline in ("", self.round.deadlines[0].key)
        self.looks += 1
        if self.troubles:
            raise self.troubles.pop(0)
        return Standing(self.round, [self._one(region) for region in REGIONS], (), ())

    def _one(self, region: str) -> Obligation:
        (due,) = dues(self.round)
        state = State.DONE if region in self.done else State.OWED
        return Obligation(
            self.round.id, due.key, due.version, due.deadline.obliged[0], region, due.day, soft=False, state=state
        )


class FakeMentions:
    """Plays alke.reminding.Mentions: everybody's id is their region."""

    async def of(self, nudge: Nudge) -> Sequence[tuple[str, str]]:
        return [(one.party, one.party) for one in nudge.owed]


class Stumbling(Notices):
    """The book of reminders in a database that cannot be used the first time."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.stumbled = False

    async def make_due(self, notices: Sequence[Notice]) -> None:
        if not self.stumbled:
            self.stumbled = True
            raise LedgerTrouble(reason="locked")
        await super().make_due(notices)


@dataclass
class Watch:
    """One replica's reminding, and everything it touches."""

    reminding: Reminding
    ledger: Ledger
    stands: FakeStands
    channel: FakeAnnouncer
    clock: VirtualClock
    failures: list[tuple[str, PostTrouble]]

    def posted(self) -> list[tuple[str, list[str]]]:
        return [(post.mark, [name for name, _ in post.mentions]) for post in self.channel.posts]

    async def states(self) -> dict[str, NoticeState]:
        return {notice.key: notice.state for notice in await self.ledger.notices.all()}

    async def press(self) -> ByHand:
        """A coordinator reminds by hand."""
        return await self.reminding.by_hand("2024", "varaus")

    async def run_for(self, span: timedelta) -> None:
        """Tick every twenty seconds around nine on the first day, every half hour else."""
        end = self.clock.now() + span
        while self.clock.now() < end:
            await self.reminding.tick()
            near = timedelta(minutes=-5) < self.clock.now() - NINE < timedelta(minutes=10)
            await self.clock.sleep(20 if near else 1800)


def open_watch(
    folder: Path,
    *,
    start: datetime = NINE,
    other: Watch | None = None,
    seed: int = 1,
    book: Callable[[Store], NoticeBook] = Notices,
) -> Watch:
    """A watch over a SQLite ledger in `folder`; with another one's channel and files it is a replica or a restart."""
    clock = other.clock if other else VirtualClock(start)
    channel = other.channel if other else FakeAnnouncer(clock)
    stands = other.stands if other else FakeStands(sample_round())
    dice = FakeDice(seed)
    ledger = open_ledger(f"sqlite:///{folder}/ledger.sqlite", clock, dice)
    failures: list[tuple[str, PostTrouble]] = []

    async def failed(notice: Notice, trouble: PostTrouble) -> None:
        failures.append((notice.key, trouble))

    reminding = Reminding(
        rounds=lambda: [stands.round],
        book=book(ledger.store),
        stands=stands,
        mentions=FakeMentions(),
        announcer=channel,
        calendar=Calendar(frozenset({date(2024, 3, 29)})),
        clock=clock,
        dice=dice,
        failed=failed,
    )
    return Watch(reminding, ledger, stands, channel, clock, failures)


def test_one_post_names_all_who_owe(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.stands.done = {"Lappi"}
        await watch.run_for(timedelta(minutes=5))
        assert watch.posted() == [("2024/varaus/1/14", [r for r in REGIONS if r != "Lappi"])]

    virtually(story())


def test_what_the_ledger_could_not_take_is_due_again_at_the_next_tick(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, book=Stumbling)
        with pytest.raises(LedgerTrouble):
            await watch.reminding.tick()
        await watch.reminding.tick()
        assert [mark for mark, _ in watch.posted()] == ["2024/varaus/1/14"]

    virtually(story())


def test_every_step_goes_out_once_on_its_day_and_a_summary_afterwards(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=NINE - 5 * DAY)
        await watch.run_for(25 * DAY)
        assert [mark for mark, _ in watch.posted()] == [f"2024/varaus/1/{step}" for step in (14, 7, 3, 1, 0, -1)]

    virtually(story())


def test_nothing_goes_out_before_nine_or_on_a_free_day(tmp_path: Path) -> None:
    async def story() -> None:
        early = open_watch(tmp_path, start=NINE - timedelta(minutes=1))
        await early.reminding.tick()
        assert early.posted() == []

    virtually(story())


def test_an_early_look_is_looked_at_again_when_the_step_comes(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=NINE - DAY)
        await watch.run_for(DAY + timedelta(hours=1))
        assert [mark for mark, _ in watch.posted()] == ["2024/varaus/1/14"]

    virtually(story())


def test_quiet_ticks_do_not_ask_sharepoint(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        await watch.reminding.tick()
        looks = watch.stands.looks
        for _ in range(10):
            await watch.clock.sleep(20)
            await watch.reminding.tick()
        assert watch.stands.looks == looks

    virtually(story())


def test_a_restart_does_not_send_again(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        await watch.run_for(timedelta(minutes=2))
        await open_watch(tmp_path, other=watch, seed=2).run_for(timedelta(minutes=10))
        assert len(watch.posted()) == 1

    virtually(story())


def test_after_an_outage_only_the_newest_step_goes_out(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=NINE + 12 * DAY)
        await watch.run_for(timedelta(hours=2))
        assert [mark for mark, _ in watch.posted()] == ["2024/varaus/1/3"]

    virtually(story())


def test_those_who_deliver_between_step_and_post_are_left_alone(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.troubles = [(PostRefused(retry_after=40), False)]
        await watch.reminding.tick()
        watch.stands.done = {"Lappi", "Kainuu"}
        await watch.run_for(timedelta(minutes=5))
        assert watch.posted() == [("2024/varaus/1/14", [r for r in REGIONS if r not in {"Lappi", "Kainuu"}])]
        (notice,) = await watch.ledger.notices.all()
        assert (notice.recipients["Lappi"], notice.recipients["Satakunta"]) == (NoticeState.SKIPPED, NoticeState.SENT)

    virtually(story())


def test_a_step_that_nobody_owes_any_more_is_skipped(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.troubles = [(PostRefused(retry_after=40), False)]
        await watch.reminding.tick()
        watch.stands.done = set(REGIONS)
        await watch.run_for(timedelta(minutes=5))
        assert (watch.posted(), await watch.states()) == ([], {"2024/varaus/1/14": NoticeState.SKIPPED})

    virtually(story())


def test_a_lost_answer_is_looked_up_and_not_sent_again(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.troubles = [(PostUnknown(), True)]
        await watch.run_for(timedelta(minutes=10))
        assert (len(watch.posted()), await watch.states()) == (1, {"2024/varaus/1/14": NoticeState.SENT})

    virtually(story())


def test_a_lost_message_is_looked_up_and_sent(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.troubles = [(PostUnknown(), False)]
        await watch.run_for(timedelta(minutes=10))
        assert (len(watch.posted()), await watch.states()) == (1, {"2024/varaus/1/14": NoticeState.SENT})

    virtually(story())


def test_without_permission_to_look_it_is_sent_again_rather_than_missed(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.blind = PostForbidden(status=403)
        watch.channel.troubles = [(PostUnknown(), False)]
        await watch.run_for(timedelta(minutes=10))
        assert len(watch.posted()) == 1

    virtually(story())


def test_a_killed_sender_is_found_out(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        sending = asyncio.ensure_future(watch.reminding.tick())
        await watch.clock.sleep(0.1)
        sending.cancel()
        await open_watch(tmp_path, other=watch, seed=2).run_for(timedelta(minutes=10))
        assert len(watch.posted()) == 1

    virtually(story())


@pytest.mark.parametrize(
    ("seconds", "state", "waited"), [(0.5, NoticeState.SENT, 0.3), (20.0, NoticeState.SENDING, 1.0)]
)
def test_a_bot_that_is_stopped_ends_the_post_under_way_but_does_not_wait_long(
    tmp_path: Path, seconds: float, state: NoticeState, waited: float
) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.seconds = seconds
        tick = asyncio.ensure_future(watch.reminding.tick())
        await watch.clock.sleep(0.2)
        stopped = watch.clock.now()
        tick.cancel()
        await asyncio.wait({tick})
        assert (tick.cancelled(), watch.clock.now() - stopped) == (True, timedelta(seconds=waited))
        assert await watch.states() == {"2024/varaus/1/14": state}

    virtually(story())


def test_two_replicas_send_one(tmp_path: Path) -> None:
    async def story() -> None:
        one = open_watch(tmp_path)
        two = open_watch(tmp_path, other=one, seed=2)
        await asyncio.gather(*(watch.run_for(timedelta(minutes=3)) for watch in (one, two)))
        assert len(one.posted()) == 1

    virtually(story())


def test_a_lasting_no_is_told_and_not_repeated(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        no = PostForbidden(status=403)
        watch.channel.troubles = [(no, False)]
        await watch.run_for(timedelta(minutes=5))
        assert (watch.failures, watch.posted()) == ([("2024/varaus/1/14", no)], [])

    virtually(story())


QUIET = NINE - DAY
"""A day on which the bot has nothing of its own to say."""


def test_a_reminder_by_hand_that_the_channel_puts_off_is_said_to_wait_and_goes_out(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=QUIET)
        watch.channel.troubles = [(PostRefused(retry_after=40), False)]
        said = [await watch.press(), await watch.press()]
        await watch.run_for(timedelta(minutes=45))
        assert (said, len(watch.posted())) == ([ByHand.WAITING, ByHand.WAITING], 1)
        assert await watch.press() is ByHand.ALREADY

    virtually(story())


def test_a_reminder_by_hand_that_was_refused_for_good_says_so_and_goes_out_at_the_next_press(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=QUIET)
        watch.channel.troubles = [(PostForbidden(status=403), False)] * 2
        said = [await watch.press() for _ in range(4)]
        assert said == [ByHand.FAILED, ByHand.FAILED, ByHand.SENT, ByHand.ALREADY]
        assert len(watch.posted()) == 1

    virtually(story())


def test_a_reminder_by_hand_that_nobody_owed_any_more_goes_out_when_somebody_owes_again(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=QUIET)
        watch.channel.troubles = [(PostRefused(retry_after=40), False)]
        said = [await watch.press()]
        watch.stands.done = set(REGIONS)
        await watch.clock.sleep(60)
        await watch.reminding.tick()
        watch.stands.done = set()
        said.append(await watch.press())
        assert (said, len(watch.posted())) == ([ByHand.WAITING, ByHand.SENT], 1)

    virtually(story())


@pytest.mark.parametrize("stored", [True, False])
def test_a_reminder_by_hand_without_an_answer_is_looked_up_before_anything_is_sent_again(
    tmp_path: Path, stored: bool
) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path, start=QUIET)
        watch.channel.troubles = [(PostUnknown(), stored)]
        said = [await watch.press() for _ in range(5)]
        early = len(watch.posted())
        await watch.clock.sleep(150)
        said.append(await watch.press())
        assert said == [ByHand.WAITING] * 5 + [ByHand.ALREADY]
        assert (early, len(watch.posted())) == (int(stored), 1)

    virtually(story())


def test_two_who_press_again_at_once_after_a_refusal_send_one(tmp_path: Path) -> None:
    async def story() -> None:
        one = open_watch(tmp_path, start=QUIET)
        two = open_watch(tmp_path, other=one, seed=2)
        one.channel.troubles = [(PostForbidden(status=403), False)]
        await one.press()
        await asyncio.gather(one.press(), two.press())
        assert len(one.posted()) == 1

    virtually(story())


def test_files_that_cannot_be_read_make_it_late_not_lost(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.stands.troubles = [Unavailable(), Unavailable(), Unavailable()]
        await watch.run_for(timedelta(minutes=5))
        assert len(watch.posted()) == 1

    virtually(story())


def test_a_moved_deadline_takes_its_reminders_along(tmp_path: Path) -> None:
    async def story() -> None:
        watch = open_watch(tmp_path)
        watch.channel.troubles = [(PostRefused(retry_after=3600), False)]
        await watch.reminding.tick()
        (deadline,) = watch.stands.round.deadlines
        watch.stands.round = replace(
            watch.stands.round, deadlines=(replace(deadline, due=date(2024, 3, 27), version=2),)
        )
        await watch.run_for(8 * DAY)
        assert [mark for mark, _ in watch.posted()] == ["2024/varaus/2/14"]
        assert (await watch.states())["2024/varaus/1/14"] is NoticeState.SUPERSEDED

    virtually(story())
