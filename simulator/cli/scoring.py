"""``va-sim score``: every ledger of a run, from its log."""

from dataclasses import asdict, dataclass
from pathlib import Path

import click

from simulator.cli.logs import ledgers, read_log
from simulator.cli.outcome import (
    Found,
    InTheWay,
    explained,
    instance_option,
    json_option,
    print_json,
)
from simulator.engine import Run, WrongLog, bundle_hash
from simulator.engine import score as worked_out
from simulator.engine.codec import encode_summary
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.scoring.overruling import overruled
from simulator.engine.scoring.scorecard import summed_up
from simulator.engine.summary import Summary
from simulator.live.errors import NoSuchRun


@click.command()
@click.argument("run")
@click.option(
    "--scenario",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the scenario of a log, when it is not one of those that ship.",
)
@click.option(
    "--against",
    type=click.IntRange(min=1),
    metavar="VERSION",
    help="Say what this version of the rules gave a kept run, beside those of today.",
)
@click.option(
    "--rejudge",
    is_flag=True,
    help="Judge the messages again, as they are judged today.",
)
@click.option(
    "--semantic",
    is_flag=True,
    help="With --rejudge: also by meaning, with the sentence encoder.",
)
@click.option(
    "--lm",
    "advised",
    is_flag=True,
    help="With --rejudge: also ask the language model of VA_SIM_LM_URL.",
)
@instance_option
@json_option
@explained
def score(  # noqa: PLR0913 - the options of a command
    run: str,
    *,
    scenario: Path | None,
    against: int | None,
    rejudge: bool,
    semantic: bool,
    advised: bool,
    instance: Path | None,
    as_json: bool,
) -> None:
    """Score RUN anew: the id of a kept run, or a log that ``play --json`` has printed.

    With --rejudge nothing is kept: it says what the day would score.
    """
    kept = (
        Kept(run=read_log(Path(run), scenario))
        if Path(run).is_file()
        else _kept(run, instance)
    )
    if (semantic or advised) and not rejudge:
        raise click.UsageError("--semantic and --lm go with --rejudge.")
    bundle = kept.run.bundle
    log = kept.run.log
    if rejudge:
        log = _again(kept.run, semantic=semantic, advised=advised)
    before = None if against is None else _by(kept, run, against)
    if as_json:
        print_json(
            bundle=bundle_hash(bundle),
            rulings=[asdict(each) for each in kept.rulings],
            kept=[encode_summary(each) for each in kept.summaries],
            **ledgers(bundle, log, kept.rulings),
        )
        return
    # Not needed for JSON.
    from simulator.cli.telling import tell_change, tell_score  # noqa: PLC0415

    card = worked_out(bundle, log)
    if before is not None:
        # Both by the rules alone: no version knew what a trainer ruled.
        tell_change(before, summed_up(card))
        return
    tell_score(overruled(card, kept.rulings, bundle.rubric))
    for each in kept.summaries:
        click.echo(f"Kept: {each.total:.1f} by version {each.version} of the rules")


def _again(run: Run, *, semantic: bool, advised: bool) -> list[Event]:
    """Return the run's log with its messages judged anew."""
    from simulator.engine.judging import began_by_meaning  # noqa: PLC0415
    from simulator.engine.rejudging import rejudged  # noqa: PLC0415 - seldom needed
    from simulator.judge import NotInstalled  # noqa: PLC0415
    from simulator.judge import encoder as encoding  # noqa: PLC0415
    from simulator.referee import Referee  # noqa: PLC0415

    try:
        judge = Referee(encoder=encoding.load() if semantic else None)
    except NotInstalled as reason:
        raise InTheWay(str(reason)) from reason
    if began_by_meaning(run.log) and not semantic:
        click.echo(
            "This day was judged by meaning as well; here words alone judge it. "
            "--semantic judges it as it was.",
            err=True,
        )
    if not advised:
        return rejudged(run.bundle, run.log, judge)
    # Not needed by most.
    from simulator.cli.advising import advised_by, tell_advice  # noqa: PLC0415

    log = rejudged(run.bundle, run.log, advised_by(judge))
    tell_advice(log)
    return log


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A run to be scored, what trainers ruled on it, and what it scored before."""

    run: Run
    rulings: tuple[Ruling, ...] = ()
    summaries: tuple[Summary, ...] = ()


def _by(kept: Kept, run: str, version: int) -> Summary:
    """Return what the rules of *version* gave the run when they were those of the day."""
    for each in kept.summaries:
        if each.version == version:
            return each
    known = ", ".join(str(each.version) for each in kept.summaries)
    had = f"Kept are those of version {known}." if known else "None is kept."
    raise Found(f"No score of {run} by version {version} is kept. {had}")


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
