"""Says below the results what became of each file of the corpus, and what the simulation did.

It stands at the top because only here it is read by the process that prints, also when others run the tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy machine")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rows = list(_told(terminalreporter, "corpus"))
    if rows:
        written = sum(row[1] == "written" for row in rows)
        terminalreporter.section(f"corpus: {written} written, {len(rows) - written} refused")
        for name, outcome, detail, why in sorted(rows, key=lambda row: (row[1] != "written", row[0].lower())):
            terminalreporter.write_line(f"{name[:58]:58}  {outcome:8}  {detail:34}  {why}")
    lines = list(_told(terminalreporter, "simulation"))
    if lines:
        terminalreporter.section("simulation")
        for line in lines:
            terminalreporter.write_line(line)


def _told(terminalreporter: pytest.TerminalReporter, name: str) -> Iterator[Any]:
    """What tests told under this name (`user_properties` travel between processes)."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                yield from (value for key, value in report.user_properties if key == name)
