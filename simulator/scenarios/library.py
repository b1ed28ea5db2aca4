"""The scenarios of a folder: find them, list them, compile them once."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.engine.bundle import Bundle
from simulator.scenarios import folders
from simulator.scenarios.keeping import SHELF_FILE, Kept
from simulator.scenarios.problems import Problem, errors, report
from simulator.scenarios.summary import ScenarioSummary

if TYPE_CHECKING:
    from simulator.scenarios.document import Document
    from simulator.scenarios.loading import Loaded

__all__ = [
    "BrokenScenario",
    "Library",
    "NoSuchScenario",
    "ScenarioSummary",
    "check_folder",
]


class BrokenScenario(Exception):
    """A scenario file that cannot be played; *problems* says all that is wrong."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report(errors(problems)))
        self.problems = problems


class NoSuchScenario(LookupError):
    """The library has no scenario of that id, or not in that language."""


def check_folder(path: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with the scenario at *path*, in file order."""
    return _load(path).problems


# Compiled days that are kept in memory; one takes about 200 kB.
_KEPT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What is known of a folder as it stood at *stamp*; no *summary* if it is broken."""

    stamp: folders.Stamp
    fingerprint: str
    summary: ScenarioSummary | None
    problems: tuple[Problem, ...] = ()


class Library:
    """The scenarios that stand in *folder*, each in a folder of its own.

    What they come to is also kept in the folder *keep_in*, for the next process; the
    file *shelf* in *folder*, where there is one, says it of days as they shipped.
    """

    def __init__(
        self,
        folder: Path,
        *,
        keep_in: Path | None = None,
        shelf: str | None = SHELF_FILE,
    ) -> None:
        self._folder = folder
        self._kept = Kept(keep_in, shipped=folder / shelf if shelf else None)
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}
        self._loaded: dict[str, tuple[str, Loaded]] = {}
        self._bundles: OrderedDict[tuple[str, str, str, int], Bundle] = OrderedDict()

    def ids(self) -> tuple[str, ...]:
        """Return the names of all folders that hold a scenario file, sorted."""
        return folders.ids(self._folder)

    def all(self) -> list[ScenarioSummary]:
        """Return what can be played, the easiest first; broken ones are left out."""
        found = (self._entry(each).summary for each in self.ids())
        sound = [each for each in found if each is not None]
        return sorted(sound, key=lambda each: (each.level, each.id))

    def broken(self) -> dict[str, tuple[Problem, ...]]:
        """Return the problems of every scenario that cannot be played, by its id."""
        found = {each: self._entry(each) for each in self.ids()}
        return {
            each: entry.problems
            for each, entry in found.items()
            if entry.summary is None
        }

    def fingerprint(self, scenario: str) -> str:
        """Return the hash that changes with every byte of a scenario's folder."""
        return self._entry(scenario).fingerprint

    def bundle(
        self, scenario: str, *, language: str | None = None, seed: int | None = None
    ) -> Bundle:
        """Return the day compiled for *language* (its first) and *seed* (its own).

        Raises NoSuchScenario, or BrokenScenario with everything that is wrong.
        """
        entry = self._entry(scenario)
        if entry.summary is None:
            raise BrokenScenario(entry.problems)
        spoken = language if language is not None else entry.summary.languages[0]
        if spoken not in entry.summary.languages:
            raise NoSuchScenario(f"{scenario} is not there in {spoken!r}")
        number = seed if seed is not None else entry.summary.seed
        key = (scenario, entry.fingerprint, spoken, number)
        found = self._remembered(key)
        if found is None and number == entry.summary.seed:
            found = self._kept.bundle(scenario, entry.fingerprint, spoken)
        return self._remember(key, found) if found else self._compiled(key)

    def _entry(self, scenario: str) -> _Entry:
        if scenario not in self.ids():
            raise NoSuchScenario(f"there is no scenario {scenario!r}")
        folder = self._folder / scenario
        stamp = folders.stamp(folder)
        with self._lock:
            known = self._entries.get(scenario)
        if known is not None and known.stamp == stamp:
            return known
        fingerprint = folders.fingerprint(folder)
        found = self._kept.summary(scenario, fingerprint)
        if found is not None:
            entry = _Entry(stamp=stamp, fingerprint=fingerprint, summary=found)
        else:
            entry = self._read(scenario, stamp, fingerprint)
        with self._lock:
            self._entries[scenario] = entry
        return entry

    def _read(self, scenario: str, stamp: folders.Stamp, fingerprint: str) -> _Entry:
        loaded = self._loaded_as(scenario, fingerprint)
        document, summary = loaded.document, None
        if document is not None:
            bundles = {
                each: self._compiled((scenario, fingerprint, each, document.seed))
                for each in document.languages
            }
            summary = _summed_up(document, bundles)
            self._kept.keep_summary(scenario, fingerprint, summary)
        return _Entry(
            stamp=stamp,
            fingerprint=fingerprint,
            summary=summary,
            problems=loaded.problems,
        )

    def _compiled(self, key: tuple[str, str, str, int]) -> Bundle:
        scenario, fingerprint, language, seed = key
        loaded = self._loaded_as(scenario, fingerprint)
        document = loaded.document
        if document is None:
            raise BrokenScenario(loaded.problems)
        # Slow, and not needed for a day that is kept.
        from simulator.scenarios.compiler import compile_bundle  # noqa: PLC0415

        made = compile_bundle(
            document, attachments=loaded.attachments, language=language, seed=seed
        )
        if seed == document.seed:
            self._kept.keep_bundle(scenario, fingerprint, made)
        return self._remember(key, made)

    def _loaded_as(self, scenario: str, fingerprint: str) -> "Loaded":
        with self._lock:
            known = self._loaded.get(scenario)
        if known is not None and known[0] == fingerprint:
            return known[1]
        loaded = _load(self._folder / scenario)
        with self._lock:
            self._loaded[scenario] = (fingerprint, loaded)
        return loaded

    def _remembered(self, key: tuple[str, str, str, int]) -> Bundle | None:
        with self._lock:
            if key in self._bundles:
                self._bundles.move_to_end(key)
            return self._bundles.get(key)

    def _remember(self, key: tuple[str, str, str, int], bundle: Bundle) -> Bundle:
        with self._lock:
            self._bundles[key] = bundle
            while len(self._bundles) > _KEPT:
                self._bundles.popitem(last=False)
        return bundle


def _load(path: Path) -> "Loaded":
    # Slow: everything that reads and checks what authors write.
    from simulator.scenarios.loading import load  # noqa: PLC0415

    return load(path)


def _summed_up(document: "Document", bundles: Mapping[str, Bundle]) -> ScenarioSummary:
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
        # One's own business is no client, and a prospect is none yet.
        clients=sum(not each.own and each.tier != "prospect" for each in first.clients),
        tasks=len(first.tasks),
        seed=document.seed,
        trains=tuple(document.trains),
        curriculum=tuple(document.curriculum),
        esco=tuple(document.esco),
        accessibility=_accessibility(document) if document.accessibility else {},
    )


def _accessibility(document: "Document") -> dict[str, tuple[str, ...]]:
    # Slow, and not needed for a day that is kept.
    from simulator.scenarios.compiler.setting import setting_of  # noqa: PLC0415

    settings = (
        setting_of(document, seed=document.seed, language=each)
        for each in document.languages
    )
    return {
        each.writer.language: each.writer.texts(document.accessibility)
        for each in settings
    }
