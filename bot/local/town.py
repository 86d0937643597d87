"""Local mode put together: a Graph and a Teams on loopback with a sample channel, and the bot beside them or elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from alke.calendar import Calendar
from alke.people import Council, Ministry
from alke.ports import Rounds
from alke.rounds import Round
from alke.steps import plan as plan_steps
from bot.announcer import messages_url
from bot.local.panes import LocalClock, LocalSchedule, kept_moment
from bot.local.people import Sample, sample_people
from bot.local.seed import seed
from bot.serving import serve
from bot.system import MovableClock, SystemDice
from bot.wiring import Bot, Plan, build
from cards.words import Words
from sharepoint.auth import no_tokens
from standins.graph import LocalGraph, Options
from standins.graph import serve as serve_graph
from standins.teams import Person, Place, Teams
from standins.teams import serve as serve_teams

HOST = "127.0.0.1"
COMMANDS = ("slots", "mine", "missing", "deadlines", "status", "help")
"""The sentences the page offers, as the Teams app's manifest does."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the config knows and local mode needs."""

    rounds: Rounds
    councils: Sequence[Council]
    ministries: Sequence[Ministry]
    calendar: Calendar
    languages: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Town:
    """The three addresses, and the bot within."""

    bot_url: str
    teams_url: str
    graph_url: str
    bot: Bot
    graph: LocalGraph
    clock: MovableClock


@dataclass(frozen=True, slots=True)
class Around:
    """What a bot meets: its Graph, its Teams, the moment, and who runs the round."""

    graph: LocalGraph
    teams: Teams
    clock: MovableClock
    coordinator: str


async def surroundings(
    known: Known, round_id: str, data: Path, port: int, now: datetime | None, stack: AsyncExitStack, bots: Sequence[str] = ()
) -> Around:  # fmt: skip
    """Teams on the port after the bot's, Graph on the one after; `bots` are called instead of one on `port`."""
    round_ = known.rounds.get(round_id)
    people = sample_people(known.councils, known.ministries)
    files = data / "sharepoint"
    files.mkdir(parents=True, exist_ok=True)
    seed(files, round_, people, known.languages["fi"], begun=now is None)
    clock = MovableClock(now or kept_moment(data / "clock") or first_moment(round_, known.calendar))
    own = f"http://{HOST}:{port}"
    teams = await serve_teams(
        HOST, port + 1, bots or f"{own}/api/messages", people=[_person(p) for p in people], data_dir=data / "teams",
        place=Place(channel_name=round_.channel, team_name=round_.name), graph_url=f"http://{HOST}:{port + 2}/v1.0",
        schedule_url="" if bots else f"{own}/local/schedule", clock_url="" if bots else f"{own}/local/clock", now=clock.now,
        commands=[known.languages["fi"](f"app.{name}") for name in COMMANDS],
    )  # fmt: skip
    stack.push_async_callback(teams.close)
    options, routes = Options(state=data / "graph"), teams.channel_messages_routes()
    graph = await serve_graph(files, HOST, port + 2, options=options, routes=routes)
    stack.push_async_callback(graph.close)
    coordinator = next(p for p in people if p.key == "koordinaattori").aad_object_id
    return Around(graph, teams, clock, coordinator)


async def start(
    known: Known, round_id: str, data: Path, port: int, now: datetime | None, stack: AsyncExitStack
) -> Town:
    """Bot on `port`, page on the next, Graph on the one after. OSError names a taken port in `.filename`."""
    around = await surroundings(known, round_id, data, port, now, stack)
    graph, teams, clock, place = around.graph, around.teams, around.clock, around.teams.place
    own = f"http://{HOST}:{port}"
    bot = await build(
        Plan(
            round_id=round_id, rounds=known.rounds, councils=known.councils, ministries=known.ministries,
            calendar=known.calendar, languages=known.languages, clock=clock, dice=SystemDice(),
            graph_url=graph.url, drive_id=graph.drive_id, folder_id=graph.folder_id, graph_tokens=no_tokens(graph.url),
            database_url=f"sqlite:///{data / 'alke.db'}", app_id="", tenant_id=place.tenant_id, team_id=place.team_id,
            channel_id=place.channel_id, service_url=teams.url, credential=None, coordinators=(around.coordinator,),
            messages_url=messages_url(graph.url, place.group_id, place.channel_id),
        ),
        stack,
    )  # fmt: skip
    bot.connector.learn(place.channel_id, teams.url)  # an earlier run may have had another port
    panes = LocalClock(clock, data / "clock", bot.ticker.tick)
    stack.callback(panes.keep)
    bot.app.add_routes([*panes.routes(), *LocalSchedule(bot.office).routes()])
    await serve(bot, HOST, port, stack)
    await bot.proving.check()
    return Town(f"{own}/api/messages", teams.url, graph.url, bot, graph, clock)


def first_moment(round_: Round, calendar: Calendar) -> datetime:
    """Two minutes before the first reminder of the kind 'due tomorrow': something is to be seen at once."""
    steps = plan_steps(round_, calendar)
    soon = next((step for step in steps if step.step == 1), steps[0])
    return soon.due_at - timedelta(minutes=2)


def _person(sample: Sample) -> Person:
    label = sample.organisation or "–"
    guest, member = sample.role is not None and sample.role.value == "maakunta", sample.role is not None
    return Person(sample.key, sample.name, sample.aad_object_id, label, sample.email, guest, member)
