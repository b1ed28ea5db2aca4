"""``va-sim compile``: settle a day, and say by which hash it is known."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.cli.outcome import Found, explained, json_option, print_json
from simulator.engine import Bundle, bundle_hash, encode_bundle
from simulator.engine.codec import canonical

if TYPE_CHECKING:
    from simulator.scenarios.sound import Sound

language_option = click.option(
    "--language", help="Language of the day.  [default: its first]"
)
seed_option = click.option(
    "--seed", type=int, help="Seed of the day.  [default: its own]"
)
scenario_argument = click.argument(
    "scenario", type=click.Path(exists=True, path_type=Path)
)


@click.command("compile")
@scenario_argument
@language_option
@seed_option
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File for the bundle; its SHA-256 is the hash of the day.",
)
@json_option
@explained
def compile_day(
    scenario: Path,
    language: str | None,
    seed: int | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Compile SCENARIO (a folder): everything drawn and settled, as it is played."""
    bundle = compiled(scenario, language=language, seed=seed)
    text = canonical(encode_bundle(bundle))
    if out is not None:
        out.write_text(text, encoding="utf-8")
    if as_json:
        print_json(hash=bundle_hash(bundle), bundle=encode_bundle(bundle))
        return
    click.echo(_summary(bundle, size=len(text.encode())))
    if out is not None:
        click.echo(f"Written to {out}.")


def compiled(
    scenario: Path, *, language: str | None = None, seed: int | None = None
) -> Bundle:
    """Return the day in the folder *scenario*, or end the command with what is wrong."""
    with reported():
        return read(scenario).bundle(language=language, seed=seed)


def read(scenario: Path) -> "Sound":
    """Return the scenario in the folder *scenario*, which must be without errors."""
    from simulator.scenarios.sound import read_sound  # noqa: PLC0415 - slow

    with reported():
        return read_sound(scenario.resolve())


@contextmanager
def reported() -> Iterator[None]:
    """End the command with what keeps a day from being played."""
    from simulator.scenarios.library import (  # noqa: PLC0415 - slow
        BrokenScenario,
        NoSuchScenario,
    )

    try:
        yield
    except (BrokenScenario, NoSuchScenario) as reason:
        raise Found(str(reason)) from reason


def _summary(bundle: Bundle, *, size: int) -> str:
    day = bundle.day
    hours = f"{day.clock(0)} to {day.clock(day.length)}"
    counts = (
        ("clients", len(bundle.clients)),
        ("contacts", len(bundle.contacts)),
        ("tasks", len(bundle.tasks)),
        ("injects", len(bundle.injects)),
        ("files", len(bundle.files)),
    )
    return "\n".join(
        (
            f"{bundle.title} ({bundle.scenario}, {bundle.language}, seed {bundle.seed})",
            f"{day.date}, {hours}, pace {day.pace}, level {bundle.level}",
            ", ".join(f"{name} {count}" for name, count in counts),
            f"bundle {bundle_hash(bundle)}, {size / 1000:.0f} kB",
        )
    )
