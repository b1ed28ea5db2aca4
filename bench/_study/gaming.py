"""The gaming table: what bad habits and good ones earn on a day, beside what they may."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from bench._study.cohort import points_of
from simulator.bots import NAMES, play
from simulator.engine import Bundle, Scorecard, score
from simulator.engine.verdict import Judge

UNDER_25 = (
    "acknowledge-everything",
    "promise-everything",
    "decline-everything",
    "spam",
    "copy-subject",
)
IN_ORDER_OF_ARRIVAL = 60.0
FAST_AND_WRONG = 30.0
EXPERT = 90.0
BESIDE_THE_EXPERT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What every bot earned on variants of one day, on average."""

    title: str
    cards: dict[str, tuple[Scorecard, ...]]

    def points(self, bot: str, measure: str) -> float:
        """Return what *bot* earned, on average over the variants."""
        return fmean(points_of(each, measure) for each in self.cards[bot])

    def order_matters(self) -> bool:
        """Tell whether the order of work was measured for whoever takes what came first."""
        return all(
            each.dimension("prioritisation").measured
            for each in self.cards["first-come"]
        )

    def missed(self) -> list[str]:
        """Return the targets that this day misses, in words."""
        said: list[str] = []
        if self.points("idle", "total") > 0:
            said.append(f"idle earns {self.points('idle', 'total'):.1f}, not 0")
        for bot in UNDER_25:
            self._demand(said, bot, "total", below=25.0)
        self._demand(said, "fast-and-wrong", "total", below=FAST_AND_WRONG)
        if self.order_matters():
            self._demand(
                said, "first-come", "prioritisation", below=IN_ORDER_OF_ARRIVAL
            )
        expert = self.points("expert", "total")
        if expert < EXPERT:
            said.append(f"expert: total {expert:.1f}, not {EXPERT:.0f} or more")
        slow, quick = (
            self.points(each, "prioritisation") for each in ("slow-and-right", "expert")
        )
        if abs(quick - slow) > BESIDE_THE_EXPERT:
            said.append(
                f"slow-and-right: prioritisation {slow:.1f}, "
                f"not within {BESIDE_THE_EXPERT:.0f} of the expert's {quick:.1f}"
            )
        return said

    def _demand(self, said: list[str], bot: str, measure: str, *, below: float) -> None:
        points = self.points(bot, measure)
        if points >= below:
            said.append(f"{bot}: {measure} {points:.1f}, not below {below:.0f}")


def table_of(
    title: str, days: Sequence[Bundle], *, judge: Judge | None = None
) -> Table:
    """Let every bot live through *days*; *judge* judges what they write, where days ask for it."""
    return Table(
        title=title,
        cards={
            bot: tuple(score(day, play(day, bot, judge=judge).log) for day in days)
            for bot in NAMES
        },
    )
