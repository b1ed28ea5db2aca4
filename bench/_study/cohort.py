"""A cohort lives through its days: everybody's scores, and what they say about the traits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from bench._study.figures import rank_correlation, reliability
from bench._study.learner import TRAITS, Best, Learner, live
from simulator.engine import Bundle, Scorecard, score
from simulator.engine.bundle import DIMENSIONS

MEASURES = (*DIMENSIONS, "total")
COLUMNS = (*TRAITS, "pace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Learners, the days they all played, and ``cards[learner][day]``."""

    learners: tuple[Learner, ...]
    days: tuple[Bundle, ...]
    cards: tuple[tuple[Scorecard, ...], ...]

    def points(self, measure: str, day: int) -> list[float]:
        """Return what everybody scored on one day."""
        return [points_of(row[day], measure) for row in self.cards]

    def correlation(self, measure: str, trait: str) -> float:
        """Return the rank correlation on one day, on average over the days."""
        return fmean(
            self._correlates(measure, trait, day) for day in range(len(self.days))
        )

    def correlation_of_means(self, measure: str, trait: str) -> float:
        """Return the rank correlation of everybody's mean over all days."""
        means = [fmean(points_of(card, measure) for card in row) for row in self.cards]
        return rank_correlation(means, self._traits(trait))

    def reliability(self, measure: str, *, days: int) -> float:
        """Return how far the mean of *days* days tells these people apart."""
        rows = [[points_of(card, measure) for card in row] for row in self.cards]
        return reliability(rows, days=days)

    def measured(self) -> float:
        """Return the share of all runs in which the order of work was measured."""
        return fmean(
            card.dimension("prioritisation").measured
            for row in self.cards
            for card in row
        )

    def in_band(self, measure: str) -> float:
        """Return how often another day's score lies in the band of a day."""
        return fmean(
            low <= points_of(other, measure) <= high
            for row in self.cards
            for card in row
            for low, high in [_band(card, measure)]
            for other in row
            if other is not card
        )

    def _correlates(self, measure: str, trait: str, day: int) -> float:
        return rank_correlation(self.points(measure, day), self._traits(trait))

    def _traits(self, trait: str) -> list[float]:
        return [getattr(each, trait) for each in self.learners]


def play_all(
    learners: Sequence[Learner],
    days: Sequence[Bundle],
    best: Best,
    *,
    tell: Callable[[str], None],
) -> Cohort:
    """Let everybody live through every day; *tell* hears how far it has come."""
    cards: list[tuple[Scorecard, ...]] = []
    for learner in learners:
        cards.append(tuple(_scored(learner, day, best) for day in days))
        if len(cards) % 80 == 0:
            tell(f"  {len(cards)} of {len(learners)} learners")
    return Cohort(learners=tuple(learners), days=tuple(days), cards=tuple(cards))


def points_of(card: Scorecard, measure: str) -> float:
    """Return the points of a dimension, or the total."""
    if measure == "total":
        return card.total
    return next(each.points for each in card.dimensions if each.dimension == measure)


def _scored(learner: Learner, day: Bundle, best: Best) -> Scorecard:
    return score(day, live(learner, day, best).log)


def _band(card: Scorecard, measure: str) -> tuple[float, float]:
    return next(each.band for each in card.dimensions if each.dimension == measure)
