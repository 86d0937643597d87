"""Faults on order: each matches a request by method and address, happens so many times, and is gone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

HTML_503 = "<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body>The service is unavailable.</body></html>"
KINDS = ("status", "html", "after", "reset", "reset-after", "delay", "late", "truncate")


@dataclass(slots=True)
class Fault:
    """`kind`: status (an error instead of the work), html (503 as a page), after (the work is done, then the error:
    commit-then-504), reset and reset-after (the connection drops before or after the work), delay (the answer waits
    `seconds`), truncate (a download ends half-way), late (the error is answered at once, the work happens `seconds` later).
    """

    kind: str = "status"
    method: str = ""  # any when empty
    path: str = ""  # a regular expression searched in the address, any when empty
    status: int = 503
    code: str = "serviceNotAvailable"
    inner: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    times: int = 1
    skip: int = 0  # let so many matching requests pass first

    def matches(self, method: str, address: str) -> bool:
        """Whether this request is the one."""
        return self.times > 0 and self.method in ("", method) and re.search(self.path, address) is not None


class Faults:
    """The orders that wait."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def order(self, document: dict[str, Any]) -> Fault:
        """Add one; TypeError or ValueError for what it does not know."""
        fault = Fault(**document)
        if fault.kind not in KINDS:
            raise ValueError(fault.kind)
        re.compile(fault.path)
        self.waiting.append(fault)
        return fault

    def take(self, method: str, address: str) -> Fault | None:
        """The fault this request meets, if any."""
        for fault in self.waiting:
            if fault.matches(method, address):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                fault.times -= 1
                self.waiting = [each for each in self.waiting if each.times > 0]
                return fault
        return None
