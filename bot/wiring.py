"""The wiring: the one place that knows everybody, and puts the bot together out of values and roles by plain calls."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass

import aiohttp
from aiohttp import web

from alke.affairs import Affairs
from alke.alarm import Alarm
from alke.asking import Asking
from alke.calendar import Calendar, to_helsinki
from alke.desk import Desk
from alke.errors import FileTrouble
from alke.people import Council, Ministry
from alke.ports import Clock, Dice, Rounds
from alke.reminding import Reminding
from alke.rounds import Round
from bot.alarm import CoordinatorCall
from bot.announcer import ChannelAnnouncer, ContactMentions
from bot.asked import OpenQuestions
from bot.bulletin import ChannelBulletin
from bot.connector import Connector, Credential
from bot.coordination import Coordination
from bot.followups import build_followups
from bot.founding import Founder
from bot.front import Front
from bot.health import Health
from bot.inbound import Gate
from bot.message_files import MessageFiles
from bot.office import Office
from bot.own_data import PersonalData
from bot.questions import QuestionPoster
from bot.recent import RecentViews
from bot.remembered import RememberedAddresses, RememberedCards, RememberedDeliveries, RememberedPreferences
from bot.teams import TeamsDoor
from bot.telling import Telling
from bot.tokens import SigningKeys, Tokens
from bot.understanding import Understander
from bot.works import build_works
from cards.words import Words
from config.round_files import parse_round
from config.round_text import write_round
from config.templates import shipped_templates
from ledger import open_ledger
from scheduler.ticker import Ticker
from sharepoint.cabinet import GraphCabinet
from sharepoint.clues import FileClues
from sharepoint.contacts import ContactBook
from sharepoint.evidence import EvidenceReader
from sharepoint.graph import Graph
from sharepoint.hints import KeptHints
from sharepoint.letters import Letters
from sharepoint.notices import NoticeFiles
from sharepoint.proven import ProvenCabinet, ProvenShelf, Proving
from sharepoint.registers import ExcelRegisters
from sharepoint.rounds_folder import RoundsFolder
from sharepoint.scribe import OfficeScribe
from sharepoint.shelf import GraphShelf
from sharepoint.wire import Tokens as GraphTokens

FIRST_LOOK = 4.0
"""Seconds in which the channel's own settings are read before the bot listens: SharePoint may hang."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything the wiring is given: values from the settings and the config, and the machine's clock and dice."""

    round_id: str
    rounds: Rounds
    councils: Sequence[Council]
    ministries: Sequence[Ministry]
    calendar: Calendar
    languages: Mapping[str, Words]
    clock: Clock
    dice: Dice
    graph_url: str
    drive_id: str
    folder_id: str
    graph_tokens: GraphTokens
    database_url: str
    app_id: str
    tenant_id: str
    team_id: str
    channel_id: str
    service_url: str
    messages_url: str
    credential: Credential | None
    coordinators: Sequence[str]


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot put together: the application to serve, and the parts that whoever starts it needs."""

    app: web.Application
    office: Office
    connector: Connector
    ticker: Ticker
    graph: Graph
    proving: Proving


async def build(plan: Plan, stack: AsyncExitStack) -> Bot:
    """The whole bot; what must be closed is on the stack, in the right order. Nothing runs until `ticker.start`."""
    ledger = open_ledger(plan.database_url, plan.clock, plan.dice)
    stack.callback(ledger.close)
    graph = Graph(plan.graph_url, plan.drive_id, plan.graph_tokens, plan.clock)
    stack.push_async_callback(graph.close)
    session = await stack.enter_async_context(aiohttp.ClientSession())
    files = GraphShelf(graph, plan.folder_id, plan.clock)
    proving = Proving(graph, plan.folder_id, plan.clock, plan.dice)
    cabinet = ProvenCabinet(GraphCabinet(graph, plan.folder_id, files), proving)
    shelf = ProvenShelf(files, proving)
    hints = KeptHints(cabinet)
    scribe, registers = OfficeScribe(hints.hints, hints.known), ExcelRegisters(cabinet)
    rounds = RoundsFolder(plan.rounds, plan.round_id, cabinet, plan.clock, parse_round, write_round)
    with suppress(FileTrouble, TimeoutError):
        async with asyncio.timeout(FIRST_LOOK):  # else at the first tick
            await rounds.refresh()
            await hints.refresh()
    notices = NoticeFiles(cabinet, registers, plan.councils)
    people = ContactBook(cabinet, plan.clock, plan.councils, plan.ministries, plan.coordinators)
    clues = FileClues(cabinet, registers, people, plan.councils)
    preferences = RememberedPreferences(ledger.memory)
    addresses = RememberedAddresses(ledger.memory)
    connector = Connector(
        session, service_url=plan.service_url, sleep=plan.clock.sleep, dice=plan.dice,
        credential=plan.credential, tenant=plan.tenant_id, bot_id=f"28:{plan.app_id}" if plan.app_id else "",
        learnt=await addresses.known(),
    )  # fmt: skip
    telling = Telling(connector, plan.languages, preferences)
    desk = Desk(
        rounds=rounds, book=ledger.claims, shelf=shelf, scribe=scribe, councils=plan.councils,
        clock=plan.clock, dice=plan.dice, told=telling.told,
    )  # fmt: skip
    stack.push_async_callback(desk.close)
    recent = RecentViews(plan.clock)
    bulletin = telling.bulletin = ChannelBulletin(
        connector, RememberedCards(ledger.memory), desk, plan.languages, plan.clock, recent
    )
    stack.push_async_callback(bulletin.close)
    affairs = Affairs(rounds, EvidenceReader(cabinet, shelf, scribe, notices, clues), plan.councils, plan.clock)
    announcer = ChannelAnnouncer(
        connector, session, plan.graph_tokens, messages_url=plan.messages_url, channel=plan.channel_id,
        languages=plan.languages, clock=plan.clock,
    )  # fmt: skip

    def open_rounds() -> Sequence[Round]:
        return rounds.open(to_helsinki(plan.clock.now()).date())

    def running() -> Sequence[Round]:
        return [round_ for round_ in open_rounds() if round_.id == rounds.running]

    reminding = Reminding(
        rounds=open_rounds, book=ledger.notices, stands=affairs,
        mentions=ContactMentions(people, preferences), announcer=announcer, calendar=plan.calendar, clock=plan.clock,
        dice=plan.dice, failed=telling.failed,
    )  # fmt: skip
    questions = QuestionPoster(connector, plan.channel_id, people, plan.languages)
    asking = Asking(running, desk, hints, questions.post, plan.clock)
    deliveries = RememberedDeliveries(ledger.memory)
    call = CoordinatorCall(connector, plan.channel_id, people, plan.languages["fi"])
    alarm = Alarm(running, desk, (ledger.heartbeat, people.check), deliveries, call.tell, plan.clock)
    ticker = Ticker(
        {
            "heartbeat": ledger.heartbeat,
            "tidy": ledger.tidy,
            "proof": proving.check,
            "rounds": rounds.refresh,
            "hints": asking.learn,
            "claims": desk.resume,
            "reminders": reminding.tick,
            "questions": asking.tick,
            "alarm": alarm.tick,
        },
        plan.clock,
    )
    office = Office(
        rounds=rounds, desk=desk, affairs=affairs, people=people, bulletin=bulletin,
        understand=Understander(rounds, plan.councils, plan.ministries, plan.languages, plan.clock), councils=plan.councils,
        ministries=plan.ministries, languages=plan.languages, preferences=preferences, recent=recent, clock=plan.clock,
        questions=OpenQuestions(plan.clock),
        works=build_works(
            cabinet=cabinet, registers=registers, notices=notices, desk=desk, councils=plan.councils,
            templates=shipped_templates(), clock=plan.clock,
        ),
        asking=asking,
        followups=build_followups(
            rounds=rounds, cabinet=cabinet, registers=registers, clues=clues, affairs=affairs, councils=plan.councils,
            templates=shipped_templates(), clock=plan.clock,
        ),
        coordination=Coordination(
            rounds=rounds, letters=Letters(cabinet, session, plan.graph_url), founder=Founder(cabinet, plan.languages["fi"]),
            reminding=reminding, calendar=plan.calendar, cabinet=cabinet, log=ledger.memory,
            own_data=PersonalData(ledger, preferences),
        ),
        message_files=MessageFiles(session, plan.graph_tokens, plan.messages_url),
    )  # fmt: skip
    gate = Gate(plan.app_id, plan.tenant_id, plan.team_id, plan.channel_id, local=not plan.app_id)
    door = TeamsDoor(
        Front(office).handle, connector, gate=gate, late=telling.late, sorry=telling.sorry,
        tokens=Tokens(SigningKeys(session), plan.app_id) if plan.app_id else None,
        deliveries=deliveries, afterwards=telling.afterwards, learnt=addresses.learn,
    )  # fmt: skip
    stack.push_async_callback(door.drain, 0.3)
    app = web.Application(client_max_size=1024 * 1024)
    app.add_routes([*door.routes(), *Health(ticker, ledger, proving).routes()])
    return Bot(app, office, connector, ticker, graph, proving)
