"""One contract over both databases: every test that takes `open_it` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ledger import Ledger, open_ledger
from tests.fakes import FakeDice
from tests.postgres import binaries, private_server
from tests.virtual import FixedClock

OpenIt = Callable[[], Ledger]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    if binaries() is None:
        pytest.skip("PostgreSQL's binaries are not installed (Debian: apt install postgresql)")
    with private_server() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ledger.sqlite"
    server: str = request.getfixturevalue("postgres_url")
    name = f"t{abs(hash(request.node.name)) % 10**12}"
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"create database {name}"))
    engine.dispose()
    return server.rpartition("/")[0] + "/" + name


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def open_it(url: str, clock: FixedClock) -> Iterator[OpenIt]:
    opened: list[Ledger] = []

    def open_one() -> Ledger:
        opened.append(open_ledger(url, clock, FakeDice(len(opened))))
        return opened[-1]

    yield open_one
    for ledger in opened:
        ledger.close()
