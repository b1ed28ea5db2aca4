"""Bringing the tables up to date, and refusing those of a newer program."""

from typing import Any

from sqlalchemy import text

from simulator.store.database import HEAD, Database, WrongDatabase
from simulator.store.tables import runs as _runs  # noqa: F401 - registers its tables
from simulator.store.tables.naming import metadata

MIGRATIONS = "simulator.store:migrations"

VERSION_TABLE = (
    "alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
"""Alembic's own table, as Alembic makes it."""


def prepare(database: Database) -> None:
    """Make sure the tables are the ones this program knows; raises `WrongDatabase`."""
    revision = database.revision()
    if revision is None:
        create(database)
    elif revision != HEAD:
        upgrade(database)


def create(database: Database) -> None:
    """Make the tables of an empty database as all migrations together would make them.

    A newcomer's first page would otherwise wait half a second for Alembic; a test holds
    the two ways against each other.
    """
    with database.writing() as connection:
        metadata.create_all(connection)
        connection.execute(text(f"CREATE TABLE {VERSION_TABLE}"))
        connection.execute(
            text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD}
        )


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
