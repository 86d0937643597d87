"""The channel's rounds over a local Graph: proposals, approvals and changes as files, two coordinators at once, faults by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alke.dues import move_deadline
from alke.errors import FileChanged, FileThrottled, FileUnreadable, RoundSpoilt, Unavailable
from alke.ports import FileEntry, Snapshot
from alke.rounds import Round
from config.round_files import load_round, parse_round, shipped_rounds
from config.round_text import write_round
from sharepoint.auth import no_tokens
from sharepoint.cabinet import GraphCabinet
from sharepoint.graph import Graph
from sharepoint.rounds_folder import RoundsFolder
from sharepoint.shelf import GraphShelf
from tests.contract.clocks import NotingClock
from tests.standins.graph.local import Local, running

INVENTED = load_round(Path(__file__).parents[1] / "data" / "kierros_2027.toml")
TODAY = date(2026, 2, 1)


class Shipped:
    def get(self, round_id: str) -> Round:
        return shipped_rounds()[round_id]


class Cabinet(GraphCabinet):
    """Does not give what is `withheld`; its listings tell no eTag when it is `bare`."""

    withheld: str = ""
    bare: bool = False

    async def entries(self, folder: str) -> Sequence[FileEntry]:
        found = await super().entries(folder)
        return [replace(entry, etag="") for entry in found] if self.bare else found

    async def fetch(self, file: str) -> Snapshot:
        if file == self.withheld:
            raise FileThrottled(file=file)
        return await super().fetch(file)


class Channel:
    """A folder on disk behind a Graph, and as many bots on it as asked for."""

    def __init__(self, root: Path, cabinet: Cabinet, local: Local) -> None:
        self.folder, self.cabinet, self.local = root / "ALKE-botti", cabinet, local

    def bot(self) -> RoundsFolder:
        return RoundsFolder(Shipped(), "2026", self.cabinet, NotingClock(), parse_round, write_round)


@pytest.fixture
async def channel(tmp_path: Path) -> AsyncIterator[Channel]:
    (tmp_path / "kirjasto").mkdir()
    async with running(tmp_path) as local:
        url, folder = local.server.url, local.server.folder_id
        graph = Graph(url, local.server.drive_id, no_tokens(url), NotingClock())
        yield Channel(local.root, Cabinet(graph, folder, GraphShelf(graph, folder, NotingClock())), local)
        await graph.close()


def moved_to(day: int) -> Round:
    return move_deadline(shipped_rounds()["2026"], "asialistat", date(2026, 2, day), TODAY)


async def begun_without(channel: Channel, name: str) -> RoundsFolder:
    """A bot started in a channel with an approved round while SharePoint does not give this file."""
    await channel.bot().approve(INVENTED)
    channel.cabinet.withheld = f"ALKE-botti/{name}"
    rounds = channel.bot()
    await rounds.refresh()
    return rounds


async def test_without_files_the_shipped_round_of_the_settings_runs(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.refresh()
    assert (rounds.running, rounds.get("2026").name, list(rounds.approved)) == (
        "2026",
        "Aluekehittämiskeskustelut 2026",
        [],
    )


async def test_while_the_folder_cannot_be_read_no_round_is_unknown_and_none_is_open(channel: Channel) -> None:
    approving = channel.bot()
    await approving.propose(INVENTED)
    await approving.approve(INVENTED)
    rounds = channel.bot()
    await channel.local.control("fault", kind="status", status=503, times=4)
    await rounds.refresh()
    for name in ("2027", "2026"):  # the channel may have its own of a shipped one, too
        with pytest.raises(Unavailable):
            rounds.get(name)
    assert rounds.open(TODAY) == ()
    await rounds.refresh()  # at the next tick
    assert [round_.id for round_ in rounds.open(TODAY)] == ["2027", "2026"]


async def test_a_round_whose_file_was_never_given_is_not_unknown_but_another_is(channel: Channel) -> None:
    rounds = await begun_without(channel, "kierros_2027.toml")
    with pytest.raises(Unavailable):
        rounds.get("2027")
    with pytest.raises(KeyError):
        rounds.get("2028")


async def test_a_shipped_round_does_not_stand_in_for_the_channels_own_that_was_not_given_once(channel: Channel) -> None:
    await channel.bot().change("2026", lambda _: moved_to(20))
    rounds = channel.bot()
    channel.cabinet.withheld = "ALKE-botti/kierros_2026.toml"
    await rounds.refresh()
    with pytest.raises(Unavailable):
        rounds.get("2026")
    assert rounds.open(TODAY) == []
    channel.cabinet.withheld = ""
    await rounds.refresh()  # at the next tick
    assert [round_.deadline("asialistat").due for round_ in rounds.open(TODAY)] == [date(2026, 2, 20)]


async def test_the_approved_round_runs_also_while_its_file_is_not_given(channel: Channel) -> None:
    rounds = await begun_without(channel, "kierros_2027.toml")
    assert (rounds.running, [round_.id for round_ in rounds.open(TODAY)]) == ("2027", ["2026"])


async def test_a_file_that_was_never_given_is_no_fault_and_deleted_it_is_not_waited_for(channel: Channel) -> None:
    rounds = await begun_without(channel, "kierros_2027.toml")
    before = rounds.running
    (channel.folder / "kierros_2027.toml").unlink()
    await pass_time(rounds)
    assert (before, rounds.running, dict(rounds.faults)) == ("2027", "2026", {})


async def test_a_round_spoilt_before_the_start_is_neither_unknown_nor_the_shipped_one(channel: Channel) -> None:
    await channel.bot().change("2026", lambda _: moved_to(20))
    (channel.folder / "kierros_2026.toml").write_text("name = ", "utf-8")
    rounds = channel.bot()
    await rounds.refresh()
    with pytest.raises(RoundSpoilt) as spoilt:
        rounds.get("2026")
    assert (rounds.running, rounds.open(TODAY), spoilt.value.facts["file"]) == (
        "2026",
        [],
        "ALKE-botti/kierros_2026.toml",
    )


async def test_the_round_that_runs_stays_the_same_while_its_file_is_spoilt(channel: Channel) -> None:
    await channel.bot().approve(INVENTED)
    (channel.folder / "kierros_2027.toml").write_text("name = ", "utf-8")
    rounds = channel.bot()
    await rounds.refresh()
    assert (rounds.running, [round_.id for round_ in rounds.open(TODAY)]) == ("2027", ["2026"])


async def test_no_round_is_open_before_it_is_known_which_one_runs(channel: Channel) -> None:
    rounds = await begun_without(channel, "kierros.txt")
    assert rounds.open(TODAY) == ()
    channel.cabinet.withheld = ""
    await rounds.refresh()  # at the next tick
    assert ([round_.id for round_ in rounds.open(TODAY)], rounds.running) == (["2027", "2026"], "2027")


async def test_a_proposal_is_a_file_and_no_round_yet(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.propose(INVENTED)
    await rounds.propose(replace(INVENTED, name="Korjattu"))
    assert ((await rounds.proposal("2027")).name, rounds.running) == ("Korjattu", "2026")


async def test_an_approved_round_runs_in_every_bot_of_the_channel(channel: Channel) -> None:
    one, other = channel.bot(), channel.bot()
    await one.approve(INVENTED)
    await other.refresh()
    assert [(bot.running, bot.get("2027").id) for bot in (one, other)] == [("2027", "2027")] * 2
    assert [r.id for r in one.open(TODAY)] == ["2027", "2026"]
    assert [r.id for r in one.open(date(2026, 12, 1))] == ["2027"]


async def test_a_live_round_is_never_replaced(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.approve(INVENTED)
    with pytest.raises(FileChanged):
        await rounds.approve(replace(INVENTED, name="Toinen"))
    assert load_round(channel.folder / "kierros_2027.toml").name == INVENTED.name


async def test_two_coordinators_at_once_lose_nothing(channel: Channel) -> None:
    await channel.bot().change("2026", lambda r: r)

    async def add(name: str) -> None:
        await channel.bot().change("2026", lambda r: replace(r, themes=(*r.themes, name)))

    await asyncio.gather(*(add(name) for name in ("Yksi", "Kaksi", "Kolme")))
    assert set(load_round(channel.folder / "kierros_2026.toml").themes) == {"Yksi", "Kaksi", "Kolme"}


async def test_a_moved_deadline_is_read_by_the_next_bot(channel: Channel) -> None:
    await channel.bot().change("2026", lambda _: moved_to(20))
    later = channel.bot()
    await later.refresh()
    found = later.get("2026").deadline("asialistat")
    assert (found.due, found.version) == (date(2026, 2, 20), 2)


async def test_a_file_spoilt_by_hand_leaves_the_round_as_it_was_and_says_why(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.approve(INVENTED)
    file = channel.folder / "kierros_2027.toml"
    file.write_text(file.read_text("utf-8").replace("pe 2027-02-26", "ma 2027-02-26"), encoding="utf-8")
    await asyncio.sleep(0.01)
    await pass_time(rounds)
    assert rounds.get("2027").deadline("seuranta").due == date(2027, 2, 26)
    assert "wrong weekday" in rounds.faults["ALKE-botti/kierros_2027.toml"]
    with pytest.raises(FileUnreadable):
        await rounds.change("2027", lambda r: r)


async def test_a_change_by_hand_is_seen_though_the_listing_tells_no_etag(channel: Channel) -> None:
    channel.cabinet.bare = True
    await channel.bot().change("2026", lambda _: moved_to(20))
    rounds = channel.bot()
    await rounds.refresh()
    await channel.bot().change("2026", lambda _: moved_to(21))
    rounds._looked = None  # a minute later
    await rounds.refresh()
    assert rounds.get("2026").deadline("asialistat").due == date(2026, 2, 21)


async def test_a_round_taken_away_by_hand_gives_way_to_the_setting(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.approve(INVENTED)
    (channel.folder / "kierros_2027.toml").unlink()
    await pass_time(rounds)
    assert (rounds.running, list(rounds.approved)) == ("2026", [])


async def test_a_coordinator_s_comments_outlive_every_saving(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.propose(INVENTED)
    draft, live = channel.folder / "ehdotus_2027.toml", channel.folder / "kierros_2027.toml"
    draft.write_text(f"# Kysy Maijalta.\n{draft.read_text('utf-8')}", encoding="utf-8")
    await rounds.propose(replace(INVENTED, name="Korjattu"))
    await rounds.approve(await rounds.proposal("2027"))
    live.write_text(f"{live.read_text('utf-8')}# Loppu.\n", encoding="utf-8")
    await rounds.change("2027", lambda r: replace(r, themes=("Uusi",)))
    lines = live.read_text("utf-8").splitlines()
    assert (lines[0], lines[-1], 'themes = ["Uusi"]' in lines) == ("# Kysy Maijalta.", "# Loppu.", True)


async def test_a_new_proposal_is_not_held_up_by_a_spoilt_one(channel: Channel) -> None:
    rounds = channel.bot()
    await rounds.propose(INVENTED)
    (channel.folder / "ehdotus_2027.toml").write_text("rikki =", encoding="utf-8")
    await rounds.propose(INVENTED)
    assert await rounds.proposal("2027") == INVENTED


async def pass_time(rounds: RoundsFolder) -> None:
    """A minute later it looks again."""
    rounds._looked = None
    await rounds.refresh()
