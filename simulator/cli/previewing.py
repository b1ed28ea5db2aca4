"""``va-sim preview``: how a day will go, before anybody plays it."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.compiling import (
    language_option,
    read,
    reported,
    scenario_argument,
    seed_option,
)
from simulator.cli.look import look_alone
from simulator.cli.outcome import Found, explained
from simulator.cli.progress import bar
from simulator.scenarios.folders import file_of

if TYPE_CHECKING:
    from simulator.engine import Bundle
    from simulator.engine.events import Event
    from simulator.scenarios.previewing.differences import Difference
    from simulator.scenarios.previewing.preview import Preview
    from simulator.scenarios.proving.standings import Standing
    from simulator.scenarios.sound import Sound


@click.command()
@scenario_argument
@language_option
@seed_option
@click.option("--at", metavar="HH:MM", help="Show the inbox as it is at that moment.")
@click.option(
    "--as",
    "watched",
    metavar="NAME",
    help="Whose inbox: a bot or a walkthrough.  [default: who does nothing]",
)
@click.option(
    "--against",
    type=click.Path(exists=True, path_type=Path),
    help="Folder of another version; say what is different from it.",
)
@click.option(
    "--seeds",
    type=click.IntRange(2, 1000),
    help="Compare so many seeds, beginning with the day's own.",
)
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page with pictures to this file instead of printing.",
)
@click.option("--no-play", is_flag=True, help="Let no bots play the day.")
@explained
def preview(  # noqa: PLR0913, PLR0917 - the options of a command
    scenario: Path,
    language: str | None,
    seed: int | None,
    at: str | None,
    watched: str | None,
    against: Path | None,
    seeds: int | None,
    html: Path | None,
    no_play: bool,
) -> None:
    """Show how SCENARIO (a folder) will go, in pictures and in numbers."""
    from simulator.scenarios.previewing.preview import look  # noqa: PLC0415 - slow
    from simulator.scenarios.previewing.text import text  # noqa: PLC0415

    sound = read(scenario)
    with reported():
        bundle = sound.bundle(language=language, seed=seed)
    others = _others(sound, bundle, seeds)
    found = look(
        bundle,
        others=others,
        played=() if no_play else _played([bundle, *others]),
        differences=_differences(against, scenario) if against else None,
        watched=_watched(sound, bundle, watched) if watched else None,
    )
    moment = _moment(at, found) if at else None
    if html is not None:
        _write(html, found, moment)
        return
    width = shutil.get_terminal_size((100, 24)).columns
    click.echo(text(found, width=width, at=moment))


def _write(file: Path, found: "Preview", at: int | None) -> None:
    from simulator.scenarios.previewing.page import page  # noqa: PLC0415 - slow

    file.write_text(page(found, look=look_alone(), at=at), encoding="utf-8")
    click.echo(f"Written to {file}: open it in a browser.")


def _others(sound: "Sound", bundle: "Bundle", seeds: int | None) -> "Sequence[Bundle]":
    """Return the day with the seeds that follow upon its own."""
    first = bundle.seed + 1
    return [
        sound.bundle(language=bundle.language, seed=seed)
        for seed in range(first, first + (seeds or 1) - 1)
    ]


def _watched(
    sound: "Sound", bundle: "Bundle", name: str
) -> "tuple[str, Sequence[Event]]":
    from simulator.scenarios.previewing.watching import (  # noqa: PLC0415 - slow
        NobodyToWatch,
        watch,
    )

    try:
        return name, watch(sound.document, bundle, name)
    except NobodyToWatch as reason:
        raise Found(str(reason)) from reason


def _played(bundles: "Sequence[Bundle]") -> "list[tuple[Standing, ...]]":
    from simulator.scenarios.proving.standings import (  # noqa: PLC0415 - slow
        standings,
    )

    found: list[tuple[Standing, ...]] = []
    with bar("Playing") as progress:
        for each in bundles:
            found.append(standings([each]))
            if progress is not None:
                progress(len(found), len(bundles))
    return found


def _differences(before: Path, after: Path) -> "tuple[Difference, ...]":
    from simulator.scenarios.previewing.differences import (  # noqa: PLC0415 - slow
        differences,
    )
    from simulator.scenarios.problems import errors, report  # noqa: PLC0415
    from simulator.scenarios.reader import read as read_tree  # noqa: PLC0415

    trees = []
    for path in (before, after):
        tree, problems = read_tree(file_of(path))
        if broken := errors(problems):
            raise Found(report(broken))
        trees.append(tree)
    return differences(*trees)


def _moment(said: str, found: "Preview") -> int:
    from simulator.scenarios.times import Unreadable, moment  # noqa: PLC0415 - slow

    try:
        return moment(said).after(found.bundle.day.starts)
    except Unreadable as reason:
        raise click.UsageError(f"--at: {reason.message} {reason.suggestion}") from None
