"""``va-sim play`` and ``va-sim replay``: a day without a browser or a clock on the wall."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from simulator.cli.compiling import compiled, read, reported
from simulator.cli.logs import ledgers, read_log
from simulator.cli.outcome import Found, explained, json_option, print_json
from simulator.engine import (
    Bundle,
    CannotPlay,
    TimedAction,
    bundle_hash,
    encode,
    score,
)
from simulator.engine import play as play_actions
from simulator.engine.events import Event


@click.command()
@click.argument(
    "scenario", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--actions",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="YAML or JSON file with the timed actions.",
)
@click.option(
    "--walkthrough",
    metavar="NAME",
    help="One of the scenario's own walkthroughs, in place of a file.",
)
@click.option("--language", help="Language of the day.  [default: its first]")
@click.option("--seed", type=int, help="Seed of the day.  [default: its own]")
@click.option(
    "--tick",
    type=click.IntRange(min=1),
    metavar="MS",
    help="Let time pass in steps of MS simulated milliseconds; the log stays the same.",
)
@click.option(
    "--clock",
    type=click.Choice(["hybrid", "charged"]),
    default="hybrid",
    show_default=True,
    help="What makes time pass: the file's moments, or what each action takes.",
)
@json_option
@explained
def play(  # noqa: PLR0913, PLR0917 - the options of a command
    scenario: Path,
    actions: Path | None,
    walkthrough: str | None,
    language: str | None,
    seed: int | None,
    tick: int | None,
    clock: Any,
    as_json: bool,
) -> None:
    """Play a learner's day on SCENARIO (a folder); print the log and the score.

    What the learner does stands in a file (--actions) or in the scenario (--walkthrough).
    """
    if (actions is None) == (walkthrough is None):
        raise click.UsageError("Give one of --actions and --walkthrough.")
    if actions is not None:
        bundle = compiled(scenario, language=language, seed=seed)
        timed = _read_actions(actions, bundle)
    else:
        bundle, timed = _walked(scenario, str(walkthrough), language, seed)
    from simulator.referee import Referee  # noqa: PLC0415 - slow

    try:
        run = play_actions(bundle, timed, clock=clock, tick=tick, judge=Referee())
    except CannotPlay as reason:
        raise Found(f"{actions or walkthrough}: {reason}") from reason
    _tell(bundle, run.log, as_json=as_json)


def _read_actions(path: Path, bundle: Bundle) -> tuple[TimedAction, ...]:
    from simulator.scenarios.actions_file import (  # noqa: PLC0415 - slow
        BrokenActions,
        read_actions,
    )

    try:
        return read_actions(path, day=bundle.day)
    except BrokenActions as reason:
        raise Found(str(reason)) from reason


def _walked(
    scenario: Path, name: str, language: str | None, seed: int | None
) -> tuple[Bundle, tuple[TimedAction, ...]]:
    """Return the day and the actions of the walkthrough *name*, in its language."""
    from simulator.scenarios.compiler.walkthroughs import (  # noqa: PLC0415 - slow
        walkthroughs,
    )
    from simulator.scenarios.suggesting import hint  # noqa: PLC0415 - slow

    found = read(scenario)
    for spoken in [language] if language else found.document.languages:
        with reported():
            bundle = found.bundle(language=spoken, seed=seed)
        for each in walkthroughs(found.document, bundle):
            if each.name == name:
                return bundle, each.actions
    known = dict.fromkeys(each.name for each in found.document.walkthroughs)
    said = f'{scenario} has no walkthrough "{name}". {hint(name, known)}'
    raise Found(said.strip())


@click.command()
@click.argument("log", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--scenario",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the scenario, when it is not one of those that ship.",
)
@json_option
@explained
def replay(log: Path, scenario: Path | None, as_json: bool) -> None:
    """Replay LOG, which ``play --json`` has printed, and score it anew."""
    run = read_log(log, scenario)
    _tell(run.bundle, run.log, as_json=as_json)


def _tell(bundle: Bundle, log: Sequence[Event], *, as_json: bool) -> None:
    if as_json:
        print_json(
            bundle=bundle_hash(bundle),
            day={
                "scenario": bundle.scenario,
                "language": bundle.language,
                "seed": bundle.seed,
            },
            log=[encode(each) for each in log],
            **ledgers(bundle, log),
        )
        return
    from simulator.cli.telling import tell  # noqa: PLC0415 - not needed for JSON

    tell(bundle, log, score(bundle, log))
