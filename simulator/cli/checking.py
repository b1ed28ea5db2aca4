"""``va-sim check``: tell whether a scenario is sound."""

from dataclasses import asdict
from pathlib import Path

import click

from simulator.cli.outcome import Found, explained, json_option, print_json


@click.command()
@click.argument(
    "scenarios", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@json_option
@explained
def check(scenarios: tuple[Path, ...], as_json: bool) -> None:
    """Say what is wrong with SCENARIOS (folders), with file, line and a suggestion."""
    from simulator.scenarios.library import check_folder  # noqa: PLC0415 - slow
    from simulator.scenarios.problems import errors, report  # noqa: PLC0415

    problems = [each for path in scenarios for each in check_folder(path)]
    if as_json:
        print_json(
            problems=[{**asdict(each), "severity": each.severity} for each in problems]
        )
    elif problems:
        click.echo(report(problems))
    else:
        click.echo("Nothing to say: " + ", ".join(map(str, scenarios)))
    if errors(problems):
        raise click.exceptions.Exit(Found.exit_code)
