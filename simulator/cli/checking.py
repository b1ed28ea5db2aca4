"""``va-sim check``: tell whether a scenario is sound."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.outcome import Found, explained, json_option, print_json

if TYPE_CHECKING:
    from simulator.scenarios.loading import Loaded
    from simulator.scenarios.problems import Problem

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""What empties a terminal."""


@click.command()
@click.argument(
    "scenarios", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@json_option
@click.option("--sarif", "as_sarif", is_flag=True, help="Print SARIF 2.1.0.")
@click.option("--strict", is_flag=True, help="Let warnings count like errors.")
@click.option(
    "--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl+C."
)
@click.option(
    "--play/--no-play",
    default=True,
    help="Whether days without errors are also played, by bots.  [default: played]",
)
@explained
def check(
    scenarios: tuple[Path, ...],
    *,
    as_json: bool,
    as_sarif: bool,
    strict: bool,
    watch: bool,
    play: bool,
) -> None:
    """Say what is wrong with SCENARIOS (folders), with file, line and a suggestion.

    A day in which nothing is wrong is played: by its own walkthroughs, and by eighteen
    bots over several seeds. With --watch nothing is played.
    """
    if as_json + as_sarif + watch > 1:
        raise click.UsageError("--json, --sarif and --watch do not go together.")
    if watch:
        _watch(scenarios)
        return
    if as_json or as_sarif:
        problems = list(_problems(scenarios, play=play))
        _print(problems, as_sarif=as_sarif)
    else:
        problems = _tell(scenarios, play=play)
    if any(strict or each.severity == "error" for each in problems):
        raise click.exceptions.Exit(Found.exit_code)


def _problems(scenarios: tuple[Path, ...], *, play: bool) -> "Iterator[Problem]":
    """Yield what is wrong with all *scenarios*, as it is found out."""
    from simulator.scenarios.folders import scenarios_at  # noqa: PLC0415 - slow
    from simulator.scenarios.loading import load  # noqa: PLC0415

    for path in scenarios:
        for each in scenarios_at(path):
            loaded = load(each)
            yield from loaded.problems
            if play and loaded.document is not None:
                yield from _played(loaded, each)


def _played(loaded: "Loaded", path: Path) -> "tuple[Problem, ...]":
    """Return what shows only when the day is played, with a bar for who waits for it."""
    from simulator.cli.progress import bar  # noqa: PLC0415 - slow
    from simulator.scenarios.proving.proof import play_problems  # noqa: PLC0415
    from simulator.scenarios.proving.settled import Unsettled  # noqa: PLC0415

    try:
        with bar(f"Playing {path.name}") as progress:
            return play_problems(loaded, path, progress=progress)
    except Unsettled as reason:
        raise Found(str(reason)) from reason


def _tell(scenarios: tuple[Path, ...], *, play: bool) -> "list[Problem]":
    """Print each problem as soon as it is known, and at the end how many there are."""
    from simulator.scenarios.problems import counted, say  # noqa: PLC0415

    problems: list[Problem] = []
    told: set[str] = set()
    for each in _problems(scenarios, play=play):
        problems.append(each)
        click.echo(say(each, told) + "\n")
    if problems:
        click.echo(counted(problems))
    else:
        click.echo("Nothing to say: " + ", ".join(map(str, scenarios)))
    return problems


def _print(problems: "list[Problem]", *, as_sarif: bool) -> None:
    if as_sarif:
        import json  # noqa: PLC0415

        from simulator.scenarios.reporting.sarif import sarif  # noqa: PLC0415

        click.echo(json.dumps(sarif(problems), ensure_ascii=False))
        return
    from simulator.scenarios.reporting.records import records  # noqa: PLC0415

    print_json(**records(problems))


def _watch(scenarios: tuple[Path, ...]) -> None:
    """Check whenever something has changed; end quietly when that is enough."""
    from simulator.scenarios.reporting.watch import changes  # noqa: PLC0415

    with suppress(KeyboardInterrupt):
        for _ in changes(scenarios):
            if sys.stdout.isatty():
                click.echo(CLEAR, nl=False)
            _tell(scenarios, play=False)
            click.echo()
