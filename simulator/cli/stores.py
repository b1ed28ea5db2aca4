"""The database of an instance, open for as long as a command needs it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.outcome import settings_of

if TYPE_CHECKING:
    from simulator.live.ports import RunStore


@contextmanager
def open_store(instance: Path | None) -> Iterator["RunStore"]:
    """Give the runs kept in the folder *instance* (the default one, when None)."""
    from simulator.store.database import Database  # noqa: PLC0415 - slow
    from simulator.store.run_store import SqlRunStore  # noqa: PLC0415
    from simulator.store.schema import prepare  # noqa: PLC0415

    with closing(Database(settings_of(instance).database_url)) as database:
        prepare(database)
        yield SqlRunStore(database)
