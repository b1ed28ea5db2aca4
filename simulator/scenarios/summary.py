"""What a shelf says of a scenario, as a record and as JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


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
    trains: tuple[str, ...] = ()
    curriculum: tuple[str, ...] = ()
    esco: tuple[str, ...] = ()
    accessibility: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )


def as_json(summary: ScenarioSummary) -> dict[str, Any]:
    """Return *summary* as JSON."""
    return asdict(summary)


def from_json(written: Any) -> ScenarioSummary:
    """Return the summary that was *written*; raises TypeError, KeyError when it is none."""
    by_language = {
        each: _tuples(written[each])
        for each in ("objectives", "accessibility")
        if each in written
    }
    listed = {
        each: tuple(written[each])
        for each in ("languages", "trains", "curriculum", "esco")
        if each in written
    }
    return ScenarioSummary(**{**written, **by_language, **listed})


def _tuples(written: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {each: tuple(said) for each, said in written.items()}
