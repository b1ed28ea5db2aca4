"""``va-sim db``: the tables, and whether what is in them can be played."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.outcome import (
    Found,
    explained,
    instance_option,
    json_option,
    print_json,
    settings_of,
)

if TYPE_CHECKING:
    from simulator.store.database import Database


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
@instance_option
@json_option
@explained
def upgrade(instance: Path | None, as_json: bool) -> None:
    """Bring the tables up to date; ``serve`` does so by itself."""
    from simulator.store.schema import upgrade as upgrade_tables  # noqa: PLC0415 - slow

    with _database(instance) as database:
        before, after = upgrade_tables(database)
    if as_json:
        print_json(before=before, after=after)
    elif before == after:
        click.echo(f"The tables are up to date ({after}).")
    else:
        click.echo(f"The tables went from {before or 'nothing'} to {after}.")


@db.command("check")
@instance_option
@json_option
@explained
def check_database(instance: Path | None, as_json: bool) -> None:
    """Read every run as if to play it on, and name those that cannot be."""
    from simulator.store.inspection import inspect  # noqa: PLC0415 - slow

    with _database(instance) as database:
        found = inspect(database)
    if as_json:
        print_json(
            revision=found.revision,
            runs=found.runs,
            problems=[{"run": run, "message": said} for run, said in found.problems],
        )
    else:
        for _run, said in found.problems:
            click.echo(said)
        click.echo(
            f"{found.runs} runs read, {len(found.problems)} that cannot be played."
        )
    if found.problems:
        raise click.exceptions.Exit(Found.exit_code)


@contextmanager
def _database(instance: Path | None) -> Iterator["Database"]:
    from simulator.store.database import Database  # noqa: PLC0415 - slow

    with closing(Database(settings_of(instance).database_url)) as database:
        yield database
