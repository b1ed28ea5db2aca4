"""The parts of the scoring study that can be wrong without looking wrong."""

import pytest

from bench._study.cohort import play_all
from bench._study.days import FEWEST, HEAVIEST, LIGHTEST, MOST, drawn_day, load_of
from bench._study.figures import rank_correlation, ranks, reliability
from bench._study.gaming import table_of
from bench._study.learner import drawn_learner, live, modified_due_date
from tests.builders import day, task


def test_equal_values_share_a_rank() -> None:
    assert ranks([30, 10, 20, 20]) == [4, 1, 2.5, 2.5]
    assert rank_correlation([1, 2, 3], [10, 40, 900]) == pytest.approx(1)
    assert rank_correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)


def test_reliability_is_that_of_the_published_example() -> None:
    """Six targets, four judges: Shrout and Fleiss (1979), ICC(3,1) .71 and ICC(3,4) .91."""
    rows = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))  # fmt: skip
    assert round(reliability(rows, days=1), 2) == 0.71
    assert round(reliability(rows, days=4), 2) == 0.91


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_drawn_day_is_full_and_the_same_every_time(seed: int) -> None:
    bundle = drawn_day(seed)
    assert bundle == drawn_day(seed)
    assert FEWEST <= len(bundle.tasks) <= MOST
    assert LIGHTEST - 0.02 <= load_of(bundle) <= HEAVIEST + 0.05
    assert {each.client for each in bundle.tasks} == {
        each.id for each in bundle.clients
    }


def test_a_learner_lives_the_same_day_twice() -> None:
    bundle, learner = drawn_day(2), drawn_learner(7)
    assert (
        live(learner, bundle, modified_due_date).log
        == live(learner, bundle, modified_due_date).log
    )
    assert learner != drawn_learner(8)


def test_a_cohort_knows_what_each_score_follows() -> None:
    cohort = play_all(
        [drawn_learner(number) for number in range(12)],
        [drawn_day(1), drawn_day(2)],
        modified_due_date,
        tell=lambda _: None,
    )
    follows = cohort.correlation("prioritisation", "order")
    assert follows > cohort.correlation("prioritisation", "pace")
    assert 0 <= cohort.reliability("total", days=3) <= 1
    assert 0 <= cohort.in_band("delivery") <= 1


def test_a_day_that_pays_for_anything_misses_its_targets() -> None:
    missed = table_of("Empty", [day(task("list"))]).missed()
    assert any("fast-and-wrong" in each for each in missed)
