"""The door to Teams: one checked activity in, one answer out, in time, whatever happens behind it."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar

from aiohttp import web

from alke.errors import AlkeError
from bot.activity import part, read_turn, word
from bot.answers import invoke_body, message
from bot.connector import Connector
from bot.inbound import Gate, Rejected, admitted
from bot.teams.adapter import Adapter
from bot.tokens import Tokens
from bot.turn import Answer, Handle, Kind, Turn

log = logging.getLogger(__name__)
T = TypeVar("T")

IN_TIME = 2.5  # seconds a press may take; people see "Something went wrong" at 10-15 s, and Teams calls again
TEN_MINUTES = len("2026-03-04T09:0")  # of a time: within them a second word of the bot being added is the same event
REMEMBERED = 500  # the latest turns whose answers are kept for redeliveries


class Deliveries(Protocol):
    """The messages already answered, remembered over restarts and by all replicas."""

    async def first(self, key: str) -> bool:
        """Whether nobody has come with this key before."""
        ...

    async def handled(self, key: str) -> bool:
        """Whether a message of this key was answered before."""
        ...

    async def record(self, key: str) -> None:
        """It is answered now."""
        ...


class TeamsDoor:
    """Checks who calls, hands the turn to `handle`, and brings the answer back the way its kind wants."""

    def __init__(  # noqa: PLR0913 - collaborators and callbacks, all by name
        self,
        handle: Handle,
        connector: Connector,
        *,
        gate: Gate,
        late: Callable[[Turn], Answer],
        sorry: Callable[[Turn], Answer],
        deliveries: Deliveries,
        tokens: Tokens | None = None,
        afterwards: Callable[[Turn, Answer], Awaitable[None]] | None = None,
        learnt: Callable[[str, str], Coroutine[Any, Any, None]] | None = None,
        in_time: float = IN_TIME,
    ) -> None:
        """`late` answers a press not done in `in_time` seconds, `afterwards` gets its real answer; `sorry` a crash's.

        `learnt` hears where a conversation is served. Without `tokens` only this machine itself is answered.
        """
        self._handle, self._connector, self._gate, self._tokens = handle, connector, gate, tokens
        self._late, self._sorry, self._afterwards = late, sorry, afterwards
        self._deliveries, self._learnt, self._in_time = deliveries, learnt, in_time
        self._adapter = Adapter()
        self._recent: OrderedDict[str, asyncio.Task[Answer | None]] = OrderedDict()
        self._following: set[str] = set()
        self._running: set[asyncio.Task[Any]] = set()

    def routes(self) -> list[web.RouteDef]:
        """The one address Teams calls."""
        return [web.post("/api/messages", self.receive)]

    async def drain(self, seconds: float = 10.0) -> None:
        """Let what is running come to its end, or cut it off after so long; called before the session is closed."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def receive(self, request: web.Request) -> web.Response:
        """One activity over HTTP. A rejection says no more than its status."""
        try:
            body = await admitted(request, self._gate, self._tokens)
        except Rejected as rejection:
            log.warning("activity rejected: %s %s", rejection.status, rejection.reason)
            return web.Response(status=rejection.status)
        turn, invoked = read_turn(body), word(body, "type") == "invoke"
        self._learn(word(part(body, "conversation"), "id"), word(body, "serviceUrl"))
        if turn is not None and turn.kind is Kind.JOINED:
            turn = replace(turn, conversation=self._gate.home(turn.conversation))
        if turn is not None and not turn.activity_id and not turn.sent:
            turn = replace(turn, sent=str(asyncio.get_running_loop().time()))  # nothing would tell it from the next
        if turn is None or self._gate.overhears(body) or await self._joined_before(turn):
            return web.Response(status=501 if invoked else 200)
        logic = partial(self._answer, turn, invoked=invoked)
        otherwise = partial(self._failed, turn, invoked=invoked)
        task = self._start(self._net(turn, self._adapter.run(body, logic), otherwise))
        await asyncio.wait({task}, timeout=None if invoked else self._in_time)
        if not task.done():
            return web.Response(status=202)  # a message; its answer comes through the connector
        return web.json_response(task.result()) if invoked else web.Response(status=200)

    def _learn(self, conversation: str, service_url: str) -> None:
        if self._connector.learn(conversation, service_url) and self._learnt:
            self._start(self._learnt(conversation, service_url))

    async def _answer(self, turn: Turn, *, invoked: bool) -> dict[str, Any] | None:
        """A press is answered in the HTTP response, everything else by a post."""
        if invoked:
            return invoke_body(await self._press(turn))
        if not await self._answered_before(turn):
            post = message(await self._handled(turn) or Answer())
            if post:
                said = turn.activity_id if turn.kind is not Kind.JOINED else ""
                await self._connector.send(turn.conversation, post, reply_to=said)
            await self._deliveries.record(turn.delivery)
        return None

    async def _press(self, turn: Turn) -> Answer:
        """The handler's answer if it comes in time; the handler goes on in any case. A redelivery gets the same."""
        task = self._handled(turn)
        await asyncio.wait({task}, timeout=self._in_time)
        if task.done():
            return task.result() or Answer()
        if self._afterwards and turn.delivery not in self._following:
            self._following.add(turn.delivery)
            self._start(self._net(turn, self._follow(turn, task, self._afterwards), lambda: None))
        return self._late(turn)

    async def _follow(
        self, turn: Turn, task: asyncio.Task[Answer | None], afterwards: Callable[[Turn, Answer], Awaitable[None]]
    ) -> None:
        answer = await task
        self._following.discard(turn.delivery)
        if answer is not None:
            await afterwards(turn, answer)

    async def _joined_before(self, turn: Turn) -> bool:
        """Being added is told twice, by conversationUpdate and by installationUpdate, and maybe to two replicas."""
        if turn.kind is not Kind.JOINED:
            return False
        return not await self._deliveries.first(f"joined|{turn.conversation}|{turn.sent[:TEN_MINUTES]}")

    def _failed(self, turn: Turn, *, invoked: bool) -> dict[str, Any] | None:
        return invoke_body(self._sorry(turn)) if invoked else None

    async def _answered_before(self, turn: Turn) -> bool:
        if not turn.activity_id:
            return False
        return turn.delivery in self._recent or await self._deliveries.handled(turn.delivery)

    def _handled(self, turn: Turn) -> asyncio.Task[Answer | None]:
        """The one run of the handler for this delivery."""
        key = turn.delivery
        if key not in self._recent or not turn.activity_id:
            self._recent[key] = self._start(self._net(turn, self._handle(turn), lambda: self._sorry(turn)))
            while len(self._recent) > REMEMBERED:
                self._recent.popitem(last=False)
        return self._recent[key]

    async def _net(self, turn: Turn, work: Awaitable[T], otherwise: Callable[[], T]) -> T:
        """One of the house's two nets: a turn that fails is logged, and stops nothing."""
        try:
            return await work
        except AlkeError as trouble:
            log.warning("turn failed: %s %r: %s", turn.kind, turn.verb, trouble)
            return otherwise()
        except Exception:
            log.exception("turn failed: %s %r", turn.kind, turn.verb)
            return otherwise()

    def _start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task
