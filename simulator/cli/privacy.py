"""``va-sim privacy``: what is kept of a learner, and away with it."""

from pathlib import Path

import click

from simulator.cli.outcome import (
    Found,
    explained,
    instance_option,
    json_option,
    print_json,
)
from simulator.cli.stores import open_store


@click.group()
def privacy() -> None:
    """Export or erase what is kept of a learner.

    LEARNER is the id that stands on the page "My data" and in an export.
    """


@privacy.command()
@click.argument("learner")
@instance_option
@explained
def export(learner: str, instance: Path | None) -> None:
    """Print everything that is kept of LEARNER, as JSON."""
    from simulator.live.privacy import export as gather  # noqa: PLC0415 - slow

    with open_store(instance) as store:
        print_json(**gather(store, learner, complete=True))


@privacy.command()
@click.argument("learner")
@click.option("--yes", is_flag=True, help="Do not ask whether that is meant.")
@instance_option
@json_option
@explained
def erase(learner: str, yes: bool, instance: Path | None, as_json: bool) -> None:
    """Erase the runs, names and logs of LEARNER for good."""
    from simulator.live.records import RunErased  # noqa: PLC0415 - slow

    with open_store(instance) as store:
        runs = [each.id for each in store.runs_of(learner)]
        if not runs:
            raise Found(f"Nothing is kept of {learner}.")
        if not yes:
            click.confirm(f"Erase {len(runs)} runs of {learner} for good?", abort=True)
        store.commit([RunErased(run=run) for run in runs])
        store.tidy()
    if as_json:
        print_json(learner=learner, runs=len(runs))
    else:
        click.echo(f"{len(runs)} runs of {learner} are erased.")
