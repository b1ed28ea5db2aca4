"""Reading everything that is stored, to say what of it could not be played on."""

from dataclasses import dataclass

from sqlalchemy import select

from simulator.engine.run import Run, WrongLog
from simulator.live.errors import BrokenRun
from simulator.store.database import HEAD, Database, WrongDatabase
from simulator.store.run_store import SqlRunStore
from simulator.store.tables.runs import runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was found: how many runs, and a message for each that is broken."""

    revision: str | None
    runs: int
    problems: tuple[tuple[str, str], ...]


def inspect(database: Database) -> Inspection:
    """Read every run; raises `WrongDatabase` when the tables are not the right ones."""
    revision = database.revision()
    if revision != HEAD:
        raise WrongDatabase(
            f"The tables are at version {revision or 'none'}, this program wants {HEAD}. "
            "Bring them up to date with: va-sim db upgrade"
        )
    with database.reading() as connection:
        ids = list(connection.scalars(select(runs.c.id).order_by(runs.c.opened_wall)))
    store = SqlRunStore(database)
    problems = [(run, said) for run in ids if (said := _problem(store, run))]
    return Inspection(revision=revision, runs=len(ids), problems=tuple(problems))


def _problem(store: SqlRunStore, run: str) -> str:
    try:
        saved = store.load(run)
        Run.replay(store.bundle(saved.header.bundle_sha), saved.log)
    except BrokenRun as reason:
        return f"{run}: {reason.message}"
    except WrongLog as reason:
        return f"{run}: {reason} Erase it, or install the version that wrote it."
    return ""
