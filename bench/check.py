"""How long an author waits: ``va-sim check`` as a process, and again at each keystroke.

Everything is CPU time, which neighbours on the machine disturb less, and stands beside a
yardstick of the same run: the interpreter that only imports what every command needs, and
the bare parser of YAML that looks at nothing it reads.
"""

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from simulator.scenarios.loading import load

ROOT = Path(__file__).parents[1]
QUIET = ROOT / "tests/scenarios/quiet-morning"
LONG = ROOT / "scenarios/first-day"
LAPS = 9
PROCESS_MS = 300.0
"""A day of 400 lines is to be checked by a new process in less (CPU ms)."""

KEYSTROKE_MS = 100.0
"""A day of 400 lines is to be checked again in less (CPU ms)."""

LONG_KEYSTROKE_MS = 200.0
"""So is the longest that one person writes: first-day, five times as long."""


def main() -> bool:
    """Print both times beside their yardsticks; say whether both promises are kept."""
    with tempfile.TemporaryDirectory() as made:
        # As on any machine but one told not to, modules are compiled once and kept.
        kept = ("-u", "PYTHONDONTWRITEBYTECODE", f"PYTHONPYCACHEPREFIX={made}")
        python = ("env", *kept, sys.executable)
        check = (*python, "-m", "simulator", "check", "--no-play", str(QUIET))
        bare = (*python, "-c", "import click, yaml")
        _process(check)
        ours, theirs = _in_turn(lambda: _process(check), lambda: _process(bare))
    _show(f"a process, {_lines(QUIET)} lines", ours, theirs, PROCESS_MS)
    again, parsed = _keystroke(QUIET)
    _show(f"a keystroke, {_lines(QUIET)} lines", again, parsed, KEYSTROKE_MS)
    longer, parsed = _keystroke(LONG)
    _show(f"a keystroke, {_lines(LONG)} lines", longer, parsed, LONG_KEYSTROKE_MS)
    return ours < PROCESS_MS and again < KEYSTROKE_MS and longer < LONG_KEYSTROKE_MS


def _keystroke(day: Path) -> tuple[float, float]:
    """Return the CPU ms of a check after a letter was typed, and of parsing alone."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(shutil.copytree(day, Path(made) / day.name))
        typing = _Typing(folder / "scenario.yaml")
        return _in_turn(lambda: _cpu(typing.check), lambda: _cpu(typing.only_parse))


class _Typing:
    """Somebody who types a letter into *file*, again and again."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._text = file.read_text()
        self._typed = 0

    def check(self) -> None:
        """Type a letter and check the day."""
        self._type()
        problems = load(self._file.parent).problems
        if any(each.severity == "error" for each in problems):
            raise RuntimeError("the day that ships is not sound")

    def only_parse(self) -> None:
        """Type a letter and parse the file without a look at it."""
        self._type()
        for _ in yaml.parse(self._file.read_text(), Loader=yaml.CSafeLoader):
            pass

    def _type(self) -> None:
        self._typed = (self._typed + 1) % 5
        self._file.write_text(f"{self._text}# {'x' * self._typed}\n")


def _in_turn(
    ours: Callable[[], float], theirs: Callable[[], float]
) -> tuple[float, float]:
    laps = [(ours(), theirs()) for _ in range(LAPS)]
    return (
        statistics.median(each for each, _ in laps),
        statistics.median(each for _, each in laps),
    )


def _cpu(work: Callable[[], None]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _process(command: tuple[str, ...]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return spent * 1000


def _lines(folder: Path) -> int:
    return len((folder / "scenario.yaml").read_text().splitlines())


def _show(what: str, ours: float, theirs: float, allowed: float) -> None:
    print(
        f"  {what:28} {ours:7.0f} ms   yardstick {theirs:6.0f} ms   "
        f"ratio {ours / theirs:4.1f}   allowed {allowed:.0f} ms"
    )
