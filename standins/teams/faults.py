"""Faults on order: the next calls of an operation fail the way a test or a curious person asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from standins.teams.world import Json

CODES = {
    400: "BadArgument",
    401: "BotNotRegistered",
    403: "BotNotInConversationRoster",
    404: "ConversationNotFound",
    412: "PreconditionFailed",
    413: "MessageSizeTooBig",
    429: "Throttled",
    500: "ServiceError",
    502: "BadGateway",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
}


@dataclass(slots=True)
class Fault:
    """`operation` is send, reply, update, delete, create, members, team or any; `status` 0 drops the connection,
    200 lets the call through after its `delay`.

    With `deliver` the call takes effect all the same. `delay` is in seconds, `retry_after` goes into the header.
    """

    operation: str = "any"
    status: int = 502
    times: int = 1
    deliver: bool = False
    delay: float = 0.0
    retry_after: int | None = None


@dataclass(slots=True)
class Faults:
    """The faults still to come, first in, first out."""

    waiting: list[Fault] = field(default_factory=list)

    def add(self, order: Json) -> None:
        """Unknown keys are a TypeError."""
        self.waiting.append(Fault(**order))

    def take(self, operation: str) -> Fault | None:
        """The fault for this call, if any."""
        for fault in self.waiting:
            if fault.operation in (operation, "any"):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None


def error(status: int, code: str = "", message: str = "") -> Json:
    """A connector's error body (ErrorResponse)."""
    code = code or CODES.get(status, "ServiceError")
    return {"error": {"code": code, "message": message or code}}
