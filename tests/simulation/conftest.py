"""What the simulation did is said at the end of every test run: seeds, kills, violations, planted bugs found."""

from __future__ import annotations

import pytest

LINES = pytest.StashKey[list[str]]()


def say(request: pytest.FixtureRequest, line: str) -> None:
    """A line for the end of the test run."""
    request.config.stash.setdefault(LINES, []).append(line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    lines = config.stash.get(LINES, [])
    if lines:
        terminalreporter.section("simulation")
        for line in lines:
            terminalreporter.write_line(line)
