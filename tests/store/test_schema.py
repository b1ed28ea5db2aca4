"""Migrations and tables say the same, and a database of another time is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from simulator.live.errors import StoreFailed
from simulator.store.database import HEAD, Database, WrongDatabase
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import configuration, create, prepare, upgrade
from simulator.store.tables import runs as _runs  # noqa: F401 - registers its tables
from simulator.store.tables.naming import metadata


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(f"sqlite:///{tmp_path / 'runs.sqlite'}")


def test_the_newest_migration_is_the_one_the_program_wants(database: Database) -> None:
    scripts = ScriptDirectory.from_config(configuration(database))
    assert scripts.get_current_head() == HEAD


def test_a_new_database_gets_its_tables(database: Database) -> None:
    assert database.revision() is None
    prepare(database)
    assert database.revision() == HEAD
    assert upgrade(database) == (HEAD, HEAD)


def test_migrations_make_the_tables_that_the_code_declares(
    database: Database, tmp_path: Path
) -> None:
    upgrade(database)
    assert differences(database) == []
    at_once = Database(f"sqlite:///{tmp_path / 'at-once.sqlite'}")
    create(at_once)
    assert shape(at_once) == shape(database)


@pytest.mark.postgres
def test_migrations_make_them_on_postgresql_too(postgres_url: str) -> None:
    database = Database(postgres_url)
    upgrade(database)
    assert differences(database) == []
    database.close()


def test_tables_of_a_newer_program_are_refused(database: Database) -> None:
    prepare(database)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(WrongDatabase, match=r"version 9999.*newer"):
        prepare(database)


@pytest.mark.parametrize(
    "url", ("", "nonsense", "mysql://host/name", "sqlite:///no/such/folder/runs.sqlite")
)
def test_an_address_that_leads_nowhere_is_explained(url: str) -> None:
    with pytest.raises(StoreFailed, match=r"database|driver"):
        prepare(Database(url))


def test_a_file_that_is_no_database_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "runs.sqlite"
    path.write_text("Dear diary, " * 1_000)
    with pytest.raises(StoreFailed, match="damaged"):
        prepare(Database(f"sqlite:///{path}"))


def shape(database: Database) -> dict[str, set[str]]:
    """Return each table and index with the parts of its definition, in any order."""
    with database.reading() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master"))
        return {
            row.name: set(parts(row.sql))
            for row in rows
            if row.sql and not row.name.startswith("alembic")
        }


def parts(definition: str) -> Iterator[str]:
    """Yield the lines of a definition; SQLite puts columns added later into the last one."""
    for line in re.split(r"\n|, (?=practice_|doubts_)", definition):
        part = line.strip().rstrip(",")
        closes = part.count(")") > part.count("(")
        if part := part[:-1] if closes else part:
            yield part


def differences(database: Database) -> list[object]:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        return list(compare_metadata(context, metadata))


def test_runs_of_before_practice_was_there_are_no_practice(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'old.sqlite'}")
    command.upgrade(configuration(database), "0001")
    with database.writing() as connection:
        connection.execute(
            text("INSERT INTO bundles VALUES ('sha', 'day', 'en', 7, '{}')")
        )
        connection.execute(
            text(
                "INSERT INTO runs VALUES ('run-1', 'ada', 'Ada', 'day', 'A day', 'en', "
                "8, 'hybrid', 'sha', 0, 0, 0, 0, 0, 0)"
            )
        )
    prepare(database)
    assert SqlRunStore(database).header("run-1").practice_of is None
