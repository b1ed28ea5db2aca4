"""How soon a server that was just started answers its first page."""

import statistics
import tempfile
from pathlib import Path
from time import monotonic

from bench._server import serving

ROUNDS = 5
BOUND_S = 2.0


def main() -> bool:
    """Print the wall seconds from start to first page, on a new folder and on a used one."""
    with tempfile.TemporaryDirectory() as folder:
        new = [lap(Path(folder) / str(number)) for number in range(ROUNDS)]
        used = [lap(Path(folder) / "0") for _ in range(ROUNDS)]
    return all((show("new instance folder", new), show("used instance folder", used)))


def lap(instance: Path) -> float:
    """Return the wall seconds from the command to the first page."""
    begun = monotonic()
    with serving(instance):
        return monotonic() - begun


def show(what: str, seconds: list[float]) -> bool:
    """Print one row; tell whether its median is within the bound."""
    middle = statistics.median(seconds)
    print(
        f"  {what:22} median {middle:.2f} s, slowest {max(seconds):.2f} s"
        f"  median / {BOUND_S:.0f} s: {middle / BOUND_S:.2f}"
    )
    return middle < BOUND_S
