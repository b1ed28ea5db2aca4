"""``va-sim score``: every ledger of a run, from its log."""

from dataclasses import asdict, dataclass
from pathlib import Path

import click

from simulator.cli.logs import ledgers, read_log
from simulator.cli.outcome import (
    Found,
    explained,
    instance_option,
    json_option,
    print_json,
)
from simulator.engine import Run, WrongLog, bundle_hash
from simulator.engine import score as worked_out
from simulator.engine.codec import encode_summary
from simulator.engine.ruling import Ruling
from simulator.engine.scoring.overruling import overruled
from simulator.engine.summary import Summary
from simulator.live.errors import NoSuchRun


@click.command()
@click.argument("run")
@click.option(
    "--scenario",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the scenario of a log, when it is not one of those that ship.",
)
@instance_option
@json_option
@explained
def score(
    run: str, scenario: Path | None, instance: Path | None, as_json: bool
) -> None:
    """Score RUN anew: the id of a kept run, or a log that ``play --json`` has printed."""
    kept = (
        Kept(run=read_log(Path(run), scenario))
        if Path(run).is_file()
        else _kept(run, instance)
    )
    bundle, log = kept.run.bundle, kept.run.log
    if as_json:
        print_json(
            bundle=bundle_hash(bundle),
            rulings=[asdict(each) for each in kept.rulings],
            kept=[encode_summary(each) for each in kept.summaries],
            **ledgers(bundle, log, kept.rulings),
        )
        return
    from simulator.cli.telling import tell_score  # noqa: PLC0415 - not needed for JSON

    tell_score(overruled(worked_out(bundle, log), kept.rulings, bundle.rubric))
    for each in kept.summaries:
        click.echo(f"Kept: {each.total:.1f} by version {each.version} of the rules")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A run to be scored, what trainers ruled on it, and what it scored before."""

    run: Run
    rulings: tuple[Ruling, ...] = ()
    summaries: tuple[Summary, ...] = ()


def _kept(run: str, instance: Path | None) -> Kept:
    from simulator.cli.stores import open_store  # noqa: PLC0415 - slow

    with open_store(instance) as store:
        try:
            saved = store.load(run)
            bundle = store.bundle(saved.header.bundle_sha)
            return Kept(
                run=Run.replay(bundle, saved.log),
                rulings=store.rulings(run),
                summaries=store.summaries(run),
            )
        except NoSuchRun as reason:
            raise Found(
                f"{run} is neither a file nor a run that is kept here. The address of "
                "a debrief holds the run's id; --instance names another folder."
            ) from reason
        except WrongLog as reason:
            raise Found(f"{run}: {reason}") from reason
