"""The scenarios of a folder: find them, list them, compile them once."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.engine.bundle import Bundle
from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.document import Document
from simulator.scenarios.loading import FILE_NAME, Loaded, load
from simulator.scenarios.problems import Problem, report


class BrokenScenario(Exception):
    """A scenario file that cannot be played; *problems* says all that is wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report(problems))
        self.problems = problems


class NoSuchScenario(LookupError):
    """The library has no scenario of that id, or not in that language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioSummary:
    """What a shelf says of a scenario; texts by language, *minutes* simulated."""

    id: str
    title: Mapping[str, str]
    summary: Mapping[str, str]
    objectives: Mapping[str, tuple[str, ...]]
    languages: tuple[str, ...]
    level: int
    minutes: int
    pace: int
    clients: int
    tasks: int
    seed: int


def check_folder(path: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with the scenario at *path*, in file order."""
    return load(path).problems


# Compiled days that are kept; one takes about 200 kB.
_KEPT = 64


class Library:
    """The scenarios that stand in *folder*, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._loaded: dict[str, tuple[object, Loaded]] = {}
        self._bundles: OrderedDict[tuple[object, ...], Bundle] = OrderedDict()

    def ids(self) -> tuple[str, ...]:
        """Return the names of all folders that hold a scenario file, sorted."""
        return tuple(
            sorted(each.parent.name for each in self._folder.glob(f"*/{FILE_NAME}"))
        )

    def all(self) -> list[ScenarioSummary]:
        """Return what can be played, the easiest first; broken ones are left out."""
        sound = [
            self._summary(each)
            for each in self.ids()
            if self._load(each)[1].document is not None
        ]
        return sorted(sound, key=lambda each: (each.level, each.id))

    def broken(self) -> dict[str, tuple[Problem, ...]]:
        """Return the problems of every scenario that cannot be played, by its id."""
        found = {each: self._load(each)[1].problems for each in self.ids()}
        return {each: problems for each, problems in found.items() if problems}

    def bundle(
        self, scenario: str, *, language: str | None = None, seed: int | None = None
    ) -> Bundle:
        """Return the day compiled for *language* (its first) and *seed* (its own).

        Raises NoSuchScenario, or BrokenScenario with everything that is wrong.
        """
        stamp, loaded = self._load(scenario)
        document = loaded.document
        if document is None:
            raise BrokenScenario(loaded.problems)
        spoken = language if language is not None else document.languages[0]
        if spoken not in document.languages:
            raise NoSuchScenario(f"{scenario} is not there in {spoken!r}")
        number = seed if seed is not None else document.seed
        key = (scenario, stamp, spoken, number)
        with self._lock:
            if key in self._bundles:
                self._bundles.move_to_end(key)
                return self._bundles[key]
        made = compile_bundle(
            document, attachments=loaded.attachments, language=spoken, seed=number
        )
        with self._lock:
            self._bundles[key] = made
            while len(self._bundles) > _KEPT:
                self._bundles.popitem(last=False)
        return made

    def _load(self, scenario: str) -> tuple[object, Loaded]:
        if scenario not in self.ids():
            raise NoSuchScenario(f"there is no scenario {scenario!r}")
        folder = self._folder / scenario
        stamp = _stamp(folder)
        with self._lock:
            known = self._loaded.get(scenario)
        if known is not None and known[0] == stamp:
            return known
        loaded = load(folder)
        with self._lock:
            self._loaded[scenario] = (stamp, loaded)
        return stamp, loaded

    def _summary(self, scenario: str) -> ScenarioSummary:
        document = self._load(scenario)[1].document
        if document is None:
            raise NoSuchScenario(scenario)
        bundles = {
            each: self.bundle(scenario, language=each) for each in document.languages
        }
        return _summed_up(document, bundles)


def _summed_up(document: Document, bundles: Mapping[str, Bundle]) -> ScenarioSummary:
    first = bundles[document.languages[0]]
    return ScenarioSummary(
        id=document.id,
        title={each: bundle.title for each, bundle in bundles.items()},
        summary={each: bundle.summary for each, bundle in bundles.items()},
        objectives={each: bundle.day.objectives for each, bundle in bundles.items()},
        languages=tuple(document.languages),
        level=document.level,
        minutes=first.day.length // 60_000,
        pace=first.day.pace,
        clients=len(first.clients),
        tasks=len(first.tasks),
        seed=document.seed,
    )


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Tell whether anything in *folder* has changed since it was last read."""
    found = []
    for each in sorted(folder.rglob("*")):
        if each.is_file():
            told = each.stat()
            found.append((str(each), told.st_mtime_ns, told.st_size))
    return tuple(found)
