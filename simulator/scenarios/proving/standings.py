"""How each bot does on a day, on average over its variants."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from simulator import bots as every_bot
from simulator.engine import Bundle
from simulator.scenarios.proving.outcome import Outcome
from simulator.scenarios.proving.workers import Progress, play_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What one bot gets, 0 to 100, as means over the days it played.

    *order_measured* is False when on none of them the order of work decided anything.
    """

    bot: str
    total: float
    prioritisation: float
    communication: float
    time_management: float
    delivery: float
    order_measured: bool


def standings(
    bundles: Sequence[Bundle],
    *,
    bots: Sequence[str] = every_bot.NAMES,
    workers: int | None = None,
    progress: Progress | None = None,
) -> tuple[Standing, ...]:
    """Return how each of *bots* does on *bundles*, in their order; the same every time."""
    if not bundles:
        return ()
    jobs = [(each, bots) for each in bundles]
    played = play_all(jobs, workers=workers, progress=progress)
    return stand(played, bots)


def stand(played: Sequence[Outcome], bots: Sequence[str]) -> tuple[Standing, ...]:
    """Return how each of *bots* did in the days *played*."""
    return tuple(
        _standing(bot, [each for each in played if each.player == bot]) for bot in bots
    )


def _standing(bot: str, played: Sequence[Outcome]) -> Standing:
    return Standing(
        bot=bot,
        total=_mean([each.total for each in played]),
        prioritisation=_mean([each["prioritisation"] for each in played]),
        communication=_mean([each["communication"] for each in played]),
        time_management=_mean([each["time_management"] for each in played]),
        delivery=_mean([each["delivery"] for each in played]),
        order_measured=any(each.order_measured for each in played),
    )


def _mean(points: Sequence[float]) -> float:
    return round(fmean(points), 1)
