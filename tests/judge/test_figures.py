"""Accuracy, kappa, false credit and F1, by hand."""

import pytest

from simulator.judge.figures import Decision, Marks, by, of_marks, of_points


def decision(kind: str, said: int, true: int) -> Decision:
    return Decision(kind=kind, writer="w", said=bool(said), true=bool(true))


def test_the_figures_are_those_worked_out_by_hand() -> None:
    wanted = [(1, 1)] * 4 + [(0, 1)] + [(1, 0)] + [(0, 0)] * 4
    forbidden = [(1, 1), (1, 0), (0, 1), (0, 0)]
    found = of_points(
        [decision("fact", *pair) for pair in wanted]
        + [decision("must_not", *pair) for pair in forbidden]
    )
    assert found["accuracy"] == pytest.approx(0.8)
    assert found["kappa"] == pytest.approx(0.6)
    assert found["false_credit"] == pytest.approx(0.2)
    assert found["missed_credit"] == pytest.approx(0.2)
    assert found["f1"] == pytest.approx(0.5)


def test_marks_far_apart_cost_more_than_near_ones() -> None:
    near = of_marks(
        [Marks(said=4, true=5), Marks(said=1, true=1), Marks(said=5, true=5)]
    )
    far = of_marks(
        [Marks(said=1, true=5), Marks(said=1, true=1), Marks(said=5, true=5)]
    )
    assert near["accuracy"] == far["accuracy"]
    assert near["kappa"] > far["kappa"]


def test_groups_are_counted_apart() -> None:
    found = by([decision("ask", 1, 1), decision("fact", 0, 1)], "kind")
    assert found == {"ask": (1.0, 1), "fact": (0.0, 1)}
