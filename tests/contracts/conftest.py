"""Every port's implementations, each behind the same fixture."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.live.ports import RunStore
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from tests.fakes import MemoryRunStore


@pytest.fixture(
    params=(
        "memory",
        "sqlite",
        pytest.param("postgresql", marks=pytest.mark.postgres),
    )
)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunStore]:
    if request.param == "memory":
        yield MemoryRunStore()
        return
    url = (
        f"sqlite:///{tmp_path / 'runs.sqlite'}"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres_url")
    )
    database = Database(url)
    prepare(database)
    yield SqlRunStore(database)
    database.close()
