"""Whole runs of the shipped days: actions in, log and scorecard out, compared as text.

``make golden`` writes the texts anew; a reviewer reads the difference.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from simulator.engine import Bundle, Run, Scorecard, encode, play, score
from simulator.engine.bundle import DIMENSIONS
from simulator.engine.events import RunFinished
from simulator.engine.simtime import MINUTE, SECOND
from simulator.scenarios.actions_file import read_actions
from simulator.scenarios.library import Library

HERE = Path(__file__).parent
LIBRARY = Library(HERE.parents[1] / "scenarios")
PLAYED = sorted(HERE.glob("*/*.actions.yaml"))
SEED = 4207

GoodEnough = Callable[[float], bool]
LEARNERS: dict[str, GoodEnough] = {
    "attentive": lambda total: total >= 85,
    "careless": lambda total: 0 < total <= 50,
}
"""What each learner's total must be, by the first word of the file's name."""


@cache
def day(scenario: str, language: str) -> Bundle:
    return LIBRARY.bundle(scenario, language=language, seed=SEED)


@cache
def played(path: Path, tick: int | None = None) -> Run:
    language = path.name.split(".")[1]
    bundle = day(path.parent.name, "en" if language == "actions" else language)
    return play(bundle, read_actions(path, day=bundle.day), tick=tick)


def name(path: Path) -> str:
    return f"{path.parent.name}-{path.name.removesuffix('.actions.yaml')}"


@pytest.mark.parametrize("path", PLAYED, ids=name)
def test_the_log_is_as_it_was(path: Path, golden: Callable[[Path, str], None]) -> None:
    run = played(path)
    text = "".join(f"{line}\n" for line in log_lines(run))
    golden(path.with_name(path.name.replace(".actions.yaml", ".log.txt")), text)


@pytest.mark.parametrize("path", PLAYED, ids=name)
def test_the_scorecard_is_as_it_was(
    path: Path, golden: Callable[[Path, str], None]
) -> None:
    run = played(path)
    text = "".join(f"{line}\n" for line in scorecard_lines(score(run.bundle, run.log)))
    golden(path.with_name(path.name.replace(".actions.yaml", ".scorecard.txt")), text)


@pytest.mark.parametrize("path", PLAYED, ids=name)
def test_the_learner_scores_what_such_a_learner_should(path: Path) -> None:
    run = played(path)
    total = score(run.bundle, run.log).total
    assert LEARNERS[path.name.split(".")[0]](total), total


@pytest.mark.parametrize("path", PLAYED, ids=name)
@pytest.mark.parametrize("tick", (SECOND * 7, MINUTE))
def test_how_often_the_clock_ticks_does_not_matter(path: Path, tick: int) -> None:
    assert played(path, tick).log == played(path).log


@pytest.mark.parametrize("path", PLAYED, ids=name)
def test_replaying_the_log_gives_the_same_state_and_score(path: Path) -> None:
    run = played(path)
    again = Run.replay(run.bundle, run.log)
    assert again.state == run.state
    assert score(again.bundle, again.log) == score(run.bundle, run.log)


@pytest.mark.parametrize("scenario", sorted({path.parent.name for path in PLAYED}))
@pytest.mark.parametrize("language", ("en", "nl"))
def test_doing_nothing_scores_nothing_in_every_dimension(
    scenario: str, language: str
) -> None:
    run = play(day(scenario, language), ())
    assert isinstance(run.log[-1], RunFinished)
    card = score(run.bundle, run.log)
    assert {each.dimension: each.points for each in card.dimensions} == dict.fromkeys(
        DIMENSIONS, 0.0
    )
    assert card.total == 0.0


@pytest.mark.parametrize("path", PLAYED, ids=name)
def test_every_number_is_the_sum_of_its_lines_and_every_line_shows_its_evidence(
    path: Path,
) -> None:
    run = played(path)
    for dimension in score(run.bundle, run.log).dimensions:
        assert (
            round(sum(line.points for line in dimension.lines), 1) == dimension.points
        )
        for line in dimension.lines:
            assert all(1 <= serial <= len(run.log) for serial in line.evidence)


def log_lines(run: Run) -> Iterator[str]:
    """Write one event a line: its moment, its type and what it says."""
    for serial, event in enumerate(run.log, start=1):
        said = {
            key: value
            for key, value in encode(event).items()
            if key not in {"at", "type", "v", "body", "bundle"}
            and value not in (None, "", [])
        }
        minutes, rest = divmod(event.at, MINUTE)
        moment = f"{run.bundle.day.clock(minutes * MINUTE)}:{rest // SECOND:02d}"
        fields = " ".join(f"{key}={value}" for key, value in said.items())
        yield f"{serial:3} {moment} {type(event).__name__} {fields}".rstrip()


def scorecard_lines(card: Scorecard) -> Iterator[str]:
    """Write each dimension and its lines, with the serials that prove them."""
    yield f"score version {card.version}, total {card.total:.1f}"
    for each in card.dimensions:
        low, high = each.band
        yield ""
        yield f"{each.dimension} {each.points:.1f}, level {each.level}, band {low:.0f}-{high:.0f}"
        for line in each.lines:
            proof = ",".join(map(str, line.evidence))
            yield f"{line.points:7.1f} of {line.possible:5.1f}  {line.sentence.text()} [{proof}]"
