"""Judging a finished day again: new verdicts where the old ones stood."""

from dataclasses import replace

from simulator.engine import Run, score
from simulator.engine.events import ReplyJudged
from simulator.engine.rejudging import rejudged
from simulator.engine.simtime import MINUTE
from simulator.engine.verdict import Reply, Verdict
from tests.engine.test_judging import flight_day, write
from tests.fakes import LiteralJudge


class _Strict(LiteralJudge):
    """Finds nothing, ever."""

    version = "strict"

    def judge(self, reply: Reply) -> Verdict:
        said = super().judge(reply)
        found = tuple(replace(each, met=False) for each in said.findings)
        return replace(said, findings=found)


def lived() -> Run:
    run = Run.start(flight_day(), judge=LiteralJudge())
    run.act(write("It leaves at 09:40."), at=MINUTE)
    run.advance(run.bundle.day.length)
    return run


def test_the_same_judge_says_the_same_again() -> None:
    run = lived()
    assert rejudged(run.bundle, run.log, LiteralJudge()) == run.log


def test_another_judge_changes_verdicts_and_the_score_and_nothing_else() -> None:
    run = lived()
    again = rejudged(run.bundle, run.log, _Strict())
    changed = [new for old, new in zip(run.log, again, strict=True) if old != new]
    assert [type(each) for each in changed] == [ReplyJudged]
    assert changed[0].judge == "strict"  # type: ignore[union-attr]
    before, after = (
        score(run.bundle, log).dimension("communication").points
        for log in (run.log, again)
    )
    assert after < before


def test_a_day_nobody_judged_has_nothing_to_judge_again() -> None:
    run = Run.start(flight_day())
    run.act(write("It leaves at 09:40."), at=MINUTE)
    assert rejudged(run.bundle, run.log, LiteralJudge()) == run.log
