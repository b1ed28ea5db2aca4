"""Give the checks one spoilt file after another, each within bounds of time and memory."""

import multiprocessing
import random
import re
import resource
import shutil
import signal
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.loading import load
from simulator.scenarios.problems import report
from tests.scenarios.mutations import TRICKS, bombs, spoilt
from tests.scenarios.samples import QUIET_MORNING

ROOT = Path(__file__).parents[2]
SMALL = "small-day"
MOST_CPU_S = 20
"""CPU seconds that one case may take on a busy machine."""

MOST_MEMORY = 500_000_000
"""Bytes of address space that the whole process may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Case *number* did not end in diagnostics; *how* it ended instead."""

    number: int
    how: str


def run(numbers: Sequence[int], *, seed: int) -> list[Finding]:
    """Run the cases *numbers*, each in a process that dies if it takes too much."""
    findings: list[Finding] = []
    # A fork would count the memory of whoever started it.
    context = multiprocessing.get_context("spawn")
    left = list(numbers)
    while left:
        at: Synchronized[int] = context.Value("q", -1)
        receiver, sender = context.Pipe(duplex=False)
        worker = context.Process(target=_work, args=(left, seed, at, sender))
        worker.start()
        sender.close()
        try:
            while True:
                findings.append(
                    Finding(number=(each := receiver.recv())[0], how=each[1])
                )
        except EOFError:
            worker.join()
        if worker.exitcode == 0:
            break
        findings.append(
            Finding(number=at.value, how=f"ended by signal {-(worker.exitcode or 0)}")
        )
        left = left[left.index(at.value) + 1 :]
    return findings


def _work(
    numbers: list[int], seed: int, at: "Synchronized[int]", sender: Connection
) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with tempfile.TemporaryDirectory() as made:
        days = _days(Path(made))
        for number in numbers:
            at.value = number
            signal.setitimer(signal.ITIMER_PROF, MOST_CPU_S)
            try:
                _try(days, number, seed)
            except BaseException:
                sender.send((number, traceback.format_exc()))
                days = _days(Path(made))
        signal.setitimer(signal.ITIMER_PROF, 0)


def _days(root: Path) -> dict[str, Path]:
    """Put sound days into *root*: a small one, the sample and the first day."""
    page = (ROOT / "docs/reference/scenario-file.md").read_text()
    small = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0]
    shutil.rmtree(root / SMALL, ignore_errors=True)
    (root / SMALL).mkdir()
    (root / SMALL / "scenario.yaml").write_text(small)
    days = {SMALL: root / SMALL}
    for folder in (QUIET_MORNING, ROOT / "scenarios/first-day"):
        shutil.rmtree(root / folder.name, ignore_errors=True)
        shutil.copytree(folder, root / folder.name)
        days[folder.name] = root / folder.name
    return days


def _try(days: dict[str, Path], number: int, seed: int) -> None:
    """Spoil a day as *seed* and *number* say, check it, and put it right again."""
    chance = random.Random(f"{seed}/{number}")
    name = chance.choices(list(days), weights=(80, 17, 3))[0]
    folder = days[name]
    file = folder / "scenario.yaml"
    sound = file.read_bytes()
    try:
        for _ in _spoil(folder, chance):
            _check(folder)
    finally:
        file.write_bytes(sound)


def _spoil(folder: Path, chance: random.Random) -> Iterator[None]:
    file = folder / "scenario.yaml"
    attached = sorted(
        each for each in folder.rglob("*.*") if each.suffix in {".md", ".svg"}
    )
    kind = chance.random()
    if kind < 0.004:
        file.write_bytes(chance.choice(bombs()))
        yield
    elif kind < 0.05 and attached:
        victim = chance.choice(attached)
        kept = victim.read_bytes()
        text = chance.choice((*TRICKS, kept.decode()))
        victim.write_bytes(spoilt(text, chance))
        yield
        victim.unlink()
        victim.symlink_to("/etc/passwd" if chance.random() < 0.5 else "/dev/zero")
        yield
        victim.unlink()
        victim.write_bytes(kept)
    else:
        file.write_bytes(spoilt(file.read_text(), chance))
        yield


def _check(folder: Path) -> None:
    loaded = load(folder)
    report(loaded.problems)
    if loaded.document is not None:
        for language in loaded.document.languages:
            compile_bundle(
                loaded.document,
                attachments=loaded.attachments,
                language=language,
                seed=1,
            )
