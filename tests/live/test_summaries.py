"""What a run scored, kept once for each version of the rules."""

from simulator.engine import score
from simulator.engine.scoring import SCORE_VERSION
from simulator.engine.scoring.overruling import mark_of
from simulator.live.errors import StoreFailed
from tests.fakes import MemoryRunStore
from tests.house import ADA, House


def a_day(house: House) -> str:
    run = house.begin()
    house.work(8)
    house.runs.act(run, ADA, "a-1", {"type": "Finish"})
    return run


def test_a_score_is_worked_out_once_and_kept(house: House) -> None:
    run = a_day(house)
    first = house.runs.summary(run)
    assert first.version == SCORE_VERSION
    assert house.runs.summaries(run) == (first,)
    assert house.runs.summary(run) == first
    assert house.runs.summaries(run) == (first,)


def test_a_score_that_cannot_be_kept_is_told_all_the_same(house: House) -> None:
    run = a_day(house)
    assert isinstance(house.store, MemoryRunStore)
    house.store.fails_with = StoreFailed("the disk is full")
    found = house.runs.summary(run)
    assert house.runs.summaries(run) == ()
    house.store.fails_with = None
    assert house.runs.summary(run) == found
    assert house.runs.summaries(run) == (found,)


def test_a_ruling_shows_in_the_summary_and_what_the_rules_said_stays(
    house: House,
) -> None:
    run = a_day(house)
    before = house.runs.summary(run)
    card = score(house.runs.bundle(run), house.log(run))
    line = card.dimension("communication").lines[0]
    mark = mark_of("communication", line)
    house.runs.overrule(
        run,
        line=("communication", mark),
        points=line.possible,
        reason="She rang him.",
        trainer="Bea",
    )
    assert house.runs.summary(run).total > before.total
    assert house.runs.summaries(run) == (before,)
