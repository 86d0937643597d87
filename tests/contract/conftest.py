"""Every test of the contract runs over the stand-in, and with `-m live` over a real tenant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contract.channel import Channel, local_channel, tenant_channel


@pytest.fixture(params=["stand-in", pytest.param("tenant", marks=pytest.mark.live)])
async def channel(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Channel]:
    async with local_channel(tmp_path) if request.param == "stand-in" else tenant_channel() as opened:
        yield opened
