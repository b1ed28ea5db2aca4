"""Write the tables of client types and voices for the page about scenario files."""

from collections.abc import Iterator
from typing import get_args

from simulator.scenarios.manners import (
    Preset,
    Voice,
    differences,
    languages,
    said_of,
    words_for,
)

BEGIN = "<!-- client types: written by make docs -->\n"
END = "<!-- end of client types -->\n"


def with_tables(written: str) -> str:
    """Give the page *written* with its tables as the data have them."""
    before, _, rest = written.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + "\n" + "\n".join(_tables()) + "\n" + END + after


def _tables() -> Iterator[str]:
    yield "| preset | what the client is like | sets |\n| --- | --- | --- |"
    for preset in get_args(Preset):
        traits = differences(preset).items()
        sets = ", ".join(f"`{trait}: {value}`" for trait, value in traits)
        yield f"| `{preset}` | {said_of(preset)} | {sets} |"
    head = " | ".join(("voice", *languages()))
    yield f"\n| {head} |\n|{' --- |' * (1 + len(languages()))}"
    for voice in get_args(Voice):
        said = (words_for(voice, language, "chase")[0] for language in languages())
        yield f"| `{voice}` | {' | '.join(said)} |"
