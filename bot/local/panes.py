"""What the local page shows beside the channel: the clock that can be moved, and the schedule files as they are now."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from aiohttp import web

from alke.booking import Board
from alke.calendar import read_moment, to_helsinki
from bot.office import Office
from bot.system import MovableClock


class LocalClock:
    """GET tells the moment, POST moves it ahead; the moment is kept so that a restart goes on from there."""

    def __init__(self, clock: MovableClock, file: Path, moved: Callable[[], Awaitable[None]]) -> None:
        """`file` holds the last moment as ISO text; `moved` is called when somebody has moved the clock."""
        self._clock, self._file, self._moved = clock, file, moved

    def routes(self) -> list[web.RouteDef]:
        """One address."""
        return [web.get("/local/clock", self._show), web.post("/local/clock", self._move)]

    def keep(self) -> None:
        """Write the moment down."""
        self._file.write_text(self._clock.now().isoformat(), encoding="utf-8")

    async def _show(self, _: web.Request) -> web.Response:
        return web.json_response({"now": to_helsinki(self._clock.now()).isoformat(timespec="seconds")})

    async def _move(self, request: web.Request) -> web.Response:
        """{"advance_seconds": n} or {"set": "2024-03-08T09:00"}; a moment in the past changes nothing."""
        try:
            order = await request.json()
            seconds = float(order["advance_seconds"]) if "advance_seconds" in order else self._until(str(order["set"]))
        except (ValueError, KeyError, TypeError):
            raise web.HTTPBadRequest from None
        self._clock.advance(seconds)
        self.keep()
        await self._moved()
        return await self._show(request)

    def _until(self, text: str) -> float:
        return (read_moment(text) - self._clock.now()).total_seconds()


def kept_moment(file: Path) -> datetime | None:
    """The moment written down, None when there is none."""
    try:
        return datetime.fromisoformat(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


class LocalSchedule:
    """GET gives every schedule of the round as the files have it at this moment."""

    def __init__(self, office: Office) -> None:
        """The office reads the boards."""
        self._office = office

    def routes(self) -> list[web.RouteDef]:
        """One address."""
        return [web.get("/local/schedule", self._show)]

    async def _show(self, _: web.Request) -> web.Response:
        boards = [
            await self._office.desk.board(self._office.round_id, spec.key) for spec in self._office.round.schedules
        ]
        return web.json_response([self._board(board) for board in boards])

    def _board(self, board: Board) -> dict[str, object]:
        words = self._office.languages["fi"]
        rows = [
            {
                "day": words.day(line.slot.date),
                "time": words.span(line.slot.start, line.end),
                "who": ", ".join((*line.holders, *line.waiting)),
                "status": words(f"slot.{line.status}"),
            }
            for line in board.lines
        ]
        return {
            "name": board.spec.name,
            "file": board.spec.file,
            "trouble": board.trouble.code if board.trouble else "",
            "rows": rows,
        }
