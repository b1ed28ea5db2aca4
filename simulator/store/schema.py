"""Bringing the tables up to date, and refusing those of a newer program."""

from typing import Any

from simulator.store.database import HEAD, Database, WrongDatabase

MIGRATIONS = "simulator.store:migrations"


def prepare(database: Database) -> None:
    """Make sure the tables are the ones this program knows; raises `WrongDatabase`."""
    if database.revision() != HEAD:
        upgrade(database)


def upgrade(database: Database) -> tuple[str | None, str]:
    """Bring the tables to `HEAD`; return the migration before and after."""
    before = database.revision()
    # Slow to import, and needed only when there is something to do.
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    try:
        command.upgrade(configuration(database), "head")
    except CommandError as reason:
        raise WrongDatabase(
            f"The database is at version {before}, which this program ({HEAD}) does not "
            "know: a newer one has used it. Install that version again, or restore the "
            "backup from before."
        ) from reason
    return before, HEAD


def configuration(database: Database) -> Any:
    """Return Alembic's configuration for *database*; no file is read."""
    from alembic.config import Config  # noqa: PLC0415 - slow, see above

    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    config.attributes["database"] = database
    return config
