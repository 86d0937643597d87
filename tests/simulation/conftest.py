"""What the simulation did is said at the end of every test run: seeds, kills, violations, planted bugs found."""

from __future__ import annotations

import pytest


def say(request: pytest.FixtureRequest, line: str) -> None:
    """A line for the end of the test run (tests/conftest.py prints it)."""
    request.node.user_properties.append(("simulation", line))
