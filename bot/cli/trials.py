"""What `alke doctor` tries, one finding each: the services, the way to the folder, and the files in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial

import aiohttp

from alke.errors import AlkeError, FileGone, FileTrouble, FileUnreadable, LedgerTrouble, NotProved, PostTrouble
from alke.ports import Clock
from bot.announcer import messages_url
from bot.cli.eyes import Eyes
from bot.cli.output import words
from bot.cli.settings import bot_credential, graph_tokens
from bot.local.town import Known
from bot.system import SystemClock, SystemDice
from bot.tokens import SigningKeys
from config.settings import Settings
from ledger import open_ledger
from sharepoint import discover, paths, scribe
from sharepoint.contacts import FILE, ContactBook
from sharepoint.errors import Refused
from sharepoint.graph import Graph
from sharepoint.probe import prove

_PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing tried: `what` is a key of the words, `mend` says what to do when it is not well, or what is not used."""

    what: str
    about: str
    well: bool
    mend: str = ""


async def services(settings: Settings, clock: Clock) -> AsyncIterator[Finding]:
    """The bot's memory, and, with an app id, its login to Teams and the keys Teams signs with."""
    yield await _try("database", "", partial(_memory, settings, clock))
    credential = bot_credential(settings)
    if credential:
        yield await _try("login", "", credential.token)
        async with aiohttp.ClientSession() as session:
            well = await SigningKeys(session).fetched()
        yield Finding("keys", "", well, "" if well else words()("doctor.mend_keys"))


async def access(graph: Graph, folder_id: str) -> AsyncIterator[Finding]:
    """The library by its id, and in it the channel's folder by its own."""
    drive = await _try("drive", "", partial(_folder, graph, "root"))
    yield drive
    if drive.well:
        yield await _try("folder", "", partial(_folder, graph, paths.item(folder_id)))


async def files(what: Known, eyes: Eyes) -> AsyncIterator[Finding]:
    """The round's folders and schedules, the contacts, and whether the server may be written to."""
    for folder in sorted({path for path in eyes.round.folders.values() if "{" not in path}):
        yield await _try("round_folder", folder, partial(eyes.cabinet.entries, folder))
    for file in sorted({spec.file for spec in eyes.round.schedules}):
        yield await _try("schedule", file, partial(_schedule, eyes, file))
    for finding in await _contacts(what, eyes):
        yield finding
    yield await _try("probe", "", partial(_proof, eyes))


async def place(settings: Settings, site: str) -> Finding:
    """The ids of the channel's folder, by the channel itself or by the site's address."""
    clock = SystemClock()
    tokens = graph_tokens(settings, clock)
    try:
        if site:
            host, _, path = site.removeprefix("https://").strip("/").partition("/sites/")
            name, _, folder = path.partition("/")
            at = await discover.of_site(settings.graph_url, host, name, folder, tokens, clock)
        else:
            at = await discover.of_channel(settings.graph_url, settings.team_id, settings.channel_id, tokens, clock)
    except FileTrouble as trouble:
        return Finding("place", "", well=False, mend=_mend("place", trouble))
    return Finding(
        "place", at.name, well=False, mend=words()("doctor.mend_place", drive=at.drive_id, folder=at.folder_id)
    )


async def _try(what: str, about: str, deed: Callable[[], Awaitable[object]]) -> Finding:
    try:
        await deed()
    except (FileTrouble, FileUnreadable, LedgerTrouble, PostTrouble, Refused) as trouble:
        return Finding(what, about, well=False, mend=_mend(what, trouble))
    return Finding(what, about, well=True)


async def _memory(settings: Settings, clock: Clock) -> None:
    settings.data.mkdir(parents=True, exist_ok=True)
    open_ledger(settings.database_url, clock, SystemDice()).close()


async def look_up(settings: Settings, clock: Clock) -> Finding:
    """Whether the bot sees its own posts. Not needed, but without it a reminder whose posting was cut off may be posted twice."""
    url = f"{messages_url(settings.graph_url, settings.team_id, settings.channel_id)}?$top=1"
    try:
        token = await graph_tokens(settings, clock)()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session, session.get(url, headers=headers) as answer:
            seen = answer.status == 200
    except (FileTrouble, aiohttp.ClientError, TimeoutError):
        seen = False
    return Finding("look_up", "", well=True, mend="" if seen else words()("doctor.mend_look_up"))


async def _folder(graph: Graph, address: str) -> None:
    """There, and a folder; an id that is no id at all is refused as a bad request."""
    try:
        found = await graph.item(address, "")
    except FileUnreadable as trouble:
        raise FileGone(**trouble.facts) from trouble
    if not found.folder:
        raise FileGone


async def _schedule(eyes: Eyes, file: str) -> None:
    """Readable, and understood as a schedule without a question."""
    snapshot = await eyes.shelf.read(file)
    scribe.read_schedule(snapshot.name, snapshot.data)


async def _contacts(what: Known, eyes: Eyes) -> list[Finding]:
    """One finding for the workbook, or one for each thing the coordinator should correct in it."""
    book = ContactBook(eyes.cabinet, SystemClock(), what.councils, what.ministries)
    opened = await _try("contacts", FILE, partial(book.find, "", ""))
    mistakes = [Finding("contacts", FILE, well=False, mend=line) for line in _mistakes(book)]
    return mistakes if opened.well and mistakes else [opened]


def _mistakes(book: ContactBook) -> Iterator[str]:
    if book.trouble:
        yield _mend("contacts", book.trouble)
    for mistake in book.mistakes:
        yield words()(f"doctor.mistake_{mistake.code}", **mistake.facts)


async def _proof(eyes: Eyes) -> None:
    proof = await prove(eyes.graph, eyes.folder_id, SystemDice())
    if proof.error:
        raise proof.error
    if not (proof.good and proof.conflict_refused):
        raise NotProved(reason="conflict" if proof.good else "if-match")


def _mend(what: str, trouble: AlkeError | Refused) -> str:
    """The nearest sentence there is: of this fault in this place, of this kind of fault, of any fault."""
    facts: dict[str, object] = {"choices": ()}
    if isinstance(trouble, Refused):
        code = "refused"
        facts |= {"reason": trouble.reason, "choices": trouble.choices}
    else:
        code = trouble.code
        facts |= trouble.facts
    detail = facts.get("reason") or facts.get("status") or facts.get("code")
    nearest = (f"doctor.mend_{what}_{code}", f"doctor.mend_{code}_{detail}", f"refused.{detail}", f"doctor.mend_{code}")
    key = next((key for key in nearest if words().has(key)), "doctor.mend")
    return words()(key, **{**facts, "reason": facts.get("reason") or facts.get("code") or code})
