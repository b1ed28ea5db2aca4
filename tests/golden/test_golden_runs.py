"""Whole runs of the shipped days: walkthroughs in, log and scorecard out, compared as text.

``make golden`` writes the texts anew; a reviewer reads the difference.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from simulator.config import shipped_scenarios
from simulator.engine import Bundle, Run, Scorecard, encode, play, score
from simulator.engine.bundle import DIMENSIONS
from simulator.engine.events import Event, ReplyJudged, RunFinished
from simulator.engine.simtime import MINUTE, SECOND
from simulator.referee import Referee
from simulator.scenarios.compiler.walkthroughs import Walkthrough
from simulator.scenarios.folders import ids
from tests.learners import actions_of, learners, sound

HERE = Path(__file__).parent
SCENARIOS = ids(shipped_scenarios())
PLAYED = [(scenario, each) for scenario in SCENARIOS for each in learners(scenario)]


def name(day: str, learner: Walkthrough) -> str:
    """Name what *learner* did: by the language too, when it is not the day's first."""
    first = sound(day).document.languages[0]
    suffix = "" if learner.language == first else f".{learner.language}"
    return f"{day}/{learner.name}{suffix}"


each_learner = pytest.mark.parametrize(
    ("scenario", "learner"), PLAYED, ids=[name(*each) for each in PLAYED]
)


@cache
def day(scenario: str, language: str) -> Bundle:
    return sound(scenario).bundle(language=language)


def played(scenario: str, learner: Walkthrough, tick: int | None = None) -> Run:
    return once(scenario, learner.name, learner.language, tick)


@cache
def once(scenario: str, learner: str, language: str, tick: int | None) -> Run:
    actions = actions_of(learner, scenario=scenario, language=language)
    return play(day(scenario, language), actions, tick=tick, judge=Referee())


@each_learner
def test_the_log_is_as_it_was(
    scenario: str, learner: Walkthrough, golden: Callable[[Path, str], None]
) -> None:
    text = "".join(f"{line}\n" for line in log_lines(played(scenario, learner)))
    golden(HERE / f"{name(scenario, learner)}.log.txt", text)


@each_learner
def test_the_scorecard_is_as_it_was(
    scenario: str, learner: Walkthrough, golden: Callable[[Path, str], None]
) -> None:
    run = played(scenario, learner)
    text = "".join(f"{line}\n" for line in scorecard_lines(score(run.bundle, run.log)))
    golden(HERE / f"{name(scenario, learner)}.scorecard.txt", text)


@each_learner
def test_the_learner_scores_what_such_a_learner_should(
    scenario: str, learner: Walkthrough
) -> None:
    run = played(scenario, learner)
    expected, total = learner.expect.total, score(run.bundle, run.log).total
    assert expected is not None
    assert expected.holds(total), total


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_day_has_a_learner_who_does_well_and_one_who_does_not(scenario: str) -> None:
    bounds = [each.expect.total for each in learners(scenario)]
    assert any(bound is not None and bound.lowest >= 85 for bound in bounds)
    assert any(bound is not None and bound.highest <= 50 for bound in bounds)


@each_learner
def test_nobody_who_does_well_asks_what_had_been_answered(
    scenario: str, learner: Walkthrough
) -> None:
    expected = learner.expect.total
    if expected is None or expected.lowest < 85:
        return
    judged = (e for e in played(scenario, learner).log if isinstance(e, ReplyJudged))
    assert not any(each.needless for each in judged)


@each_learner
@pytest.mark.parametrize("tick", (SECOND * 7, MINUTE))
def test_how_often_the_clock_ticks_does_not_matter(
    scenario: str, learner: Walkthrough, tick: int
) -> None:
    assert played(scenario, learner, tick).log == played(scenario, learner).log


@each_learner
def test_replaying_the_log_gives_the_same_state_and_score(
    scenario: str, learner: Walkthrough
) -> None:
    run = played(scenario, learner)
    again = Run.replay(run.bundle, run.log)
    assert again.state == run.state
    assert score(again.bundle, again.log) == score(run.bundle, run.log)


@pytest.mark.parametrize("scenario", SCENARIOS)
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


@each_learner
def test_every_number_is_the_sum_of_its_lines_and_every_line_shows_its_evidence(
    scenario: str, learner: Walkthrough
) -> None:
    run = played(scenario, learner)
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
            for key, value in _told(event).items()
            if key not in {"at", "type", "v", "body", "bundle"}
            and value not in (None, "", [])
        }
        minutes, rest = divmod(event.at, MINUTE)
        moment = f"{run.bundle.day.clock(minutes * MINUTE)}:{rest // SECOND:02d}"
        fields = " ".join(f"{key}={value}" for key, value in said.items())
        yield f"{serial:3} {moment} {type(event).__name__} {fields}".rstrip()


def _told(event: Event) -> dict[str, Any]:
    """Return what an event says; of a judgement what counts, not how sure it is."""
    if not isinstance(event, ReplyJudged):
        return encode(event)
    found = {
        sign: ",".join(f"{f.task}/{f.check}" for f in event.findings if f.met is met)
        for sign, met in (("met", True), ("not", False))
    }
    return {
        "message": event.message,
        "tone": event.tone,
        "address": event.address,
        "leaks": list(event.leaks),
        "claims": len(event.claims) or None,
        "needless": len(event.needless) or None,
        **found,
    }


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
