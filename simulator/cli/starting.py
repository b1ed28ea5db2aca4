"""``va-sim new``: a day to begin with."""

from pathlib import Path

import click

from simulator.cli.outcome import Found, explained
from simulator.scenarios.starting import LANGUAGES, CannotStart, start, write_schema


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    help="Language of the day and of the words that explain it.",
)
@click.option(
    "--schema",
    "only_schema",
    is_flag=True,
    help="Write only the schema for editors, into a FOLDER that is there.",
)
@explained
def new(folder: Path, language: str, only_schema: bool) -> None:
    """Write a day to begin with into FOLDER: it can be played as it is, and explains itself."""
    if only_schema:
        click.echo(f"Written: {write_schema(folder)}")
        return
    try:
        written = start(folder, language=language)
    except CannotStart as reason:
        raise Found(str(reason)) from reason
    for file in written:
        click.echo(f"Written: {file}")
    click.echo(_next(folder))


def _next(folder: Path) -> str:
    shelf = folder.resolve().parent
    return f"""
Open {folder / "scenario.yaml"} in an editor: it explains every key. Then

  va-sim check {folder} --watch     says what is wrong while you write
  va-sim preview {folder}           shows how the day will go
  VA_SIM_SCENARIOS={shelf} va-sim serve
                                    lets you play it in a browser"""
