"""``va-sim bots``: how eighteen ways of working do on a day."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.outcome import Found, explained, json_option, print_json
from simulator.cli.progress import bar

if TYPE_CHECKING:
    from simulator.engine import Bundle
    from simulator.scenarios.proving.standings import Standing

MOST_SEEDS = 200


@click.command()
@click.argument(
    "scenario", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option(
    "--seeds",
    type=click.IntRange(1, MOST_SEEDS),
    default=5,
    show_default=True,
    help="How many variants of the day they play.",
)
@click.option("--language", help="Language of the day.  [default: its first]")
@json_option
@explained
def bots(scenario: Path, seeds: int, language: str | None, as_json: bool) -> None:
    """Let eighteen bots, from idle to expert, live through SCENARIO (a folder).

    The first variant has the scenario's own seed, the others those that follow it; the
    points are means over them.
    """
    from simulator.scenarios.proving.standings import (  # noqa: PLC0415 - slow
        standings,
    )

    bundles = _variants(scenario.resolve(), seeds, language)
    with bar("Playing") as progress:
        found = standings(bundles, progress=progress)
    if as_json:
        print_json(
            scenario=bundles[0].scenario,
            level=bundles[0].level,
            bots=[_as_json(each) for each in found],
        )
    else:
        click.echo("\n".join(_table(found)))


def _variants(folder: Path, seeds: int, language: str | None) -> "list[Bundle]":
    from simulator.scenarios.library import (  # noqa: PLC0415 - slow
        BrokenScenario,
        Library,
        NoSuchScenario,
    )

    library = Library(folder.parent)
    try:
        first = library.bundle(folder.name, language=language)
        return [
            library.bundle(folder.name, language=language, seed=first.seed + each)
            for each in range(seeds)
        ]
    except (BrokenScenario, NoSuchScenario) as reason:
        raise Found(str(reason)) from reason


def _as_json(standing: "Standing") -> dict[str, str | float]:
    return {"bot": standing.bot} | {
        name: getattr(standing, name) for name in ("total", *_DIMENSIONS)
    }


def _table(found: "Sequence[Standing]") -> list[str]:
    widest = max(len(each.bot) for each in found)
    heads = ("total", *_DIMENSIONS.values())
    head = " ".join(f"{each:>13}" for each in heads)
    lines = [f"{'bot':{widest}} {head}"]
    for each in found:
        cells = [f"{getattr(each, name):13.1f}" for name in ("total", *_DIMENSIONS)]
        if not each.order_measured:
            cells[1] = f"({each.prioritisation:.1f})".rjust(13)
        lines.append(f"{each.bot:{widest}} {' '.join(cells)}")
    if not all(each.order_measured for each in found):
        lines.append(
            "In brackets: the order of work decided nothing, so it is not counted."
        )
    return lines


_DIMENSIONS = {
    "prioritisation": "order",
    "communication": "communication",
    "time_management": "time",
    "delivery": "delivery",
}
