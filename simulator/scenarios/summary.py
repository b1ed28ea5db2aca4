"""What a shelf says of a scenario, as a record and as JSON."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
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


def as_json(summary: ScenarioSummary) -> dict[str, Any]:
    """Return *summary* as JSON."""
    return asdict(summary)


def from_json(written: Any) -> ScenarioSummary:
    """Return the summary that was *written*; raises TypeError, KeyError when it is none."""
    objectives = {each: tuple(said) for each, said in written["objectives"].items()}
    languages = tuple(written["languages"])
    return ScenarioSummary(
        **{**written, "objectives": objectives, "languages": languages}
    )
