"""The clients' own ledger: how the day left each of them, and what follows from it.

It stands beside the learner's score and never enters it: a client is pleased by a yes to
everything, a trainer is not.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.people import Client, PersonId
from simulator.engine.rng import between
from simulator.engine.scoring.day import WorkedDay, work_out
from simulator.engine.scoring.feeling import STANDS_ALONE, Feeling
from simulator.engine.scoring.feelings import find_feelings
from simulator.engine.scoring.observations import Observations, observe
from simulator.engine.scoring.scorecard import Sentence, say
from simulator.engine.simtime import HOUR

START = 700
"""Tenths of a point with which everybody begins: content, waiting to see."""

MOST = 1000
SPOILT = 400
"""The most, in tenths of a point, that is left once a secret has been told."""

AGAIN = 0.5
"""The same thing within an hour moves a client half as much."""

TIERS = {"gold": 1.15, "silver": 1.0, "bronze": 0.9, "prospect": 1.0, "one-off": 1.0}

Sequel = Literal[
    "repeat_work", "tip", "checks_more", "complaint", "takes_back", "leaves"
]
"""What a client does after such a day."""

DELIGHTED, CONTENT, WATCHFUL, UPSET, DONE = 850, 700, 550, 400, 250
"""Tenths of a point from which each way of going on begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Felt:
    """One entry of a client's ledger: *change* in points, at a moment (simulated ms)."""

    at: int
    change: float
    sentence: Sentence
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a client would write: one to five *stars* in halves, and from 0 to 10 in private."""

    stars: float
    recommends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """How one client went through the day, in points from 0 to 100.

    *begins* and every change of *felt* sum to *ends*; *lowest* is the lowest on the way.
    *tip* is a share of the fee in per cent, 0 for none.
    """

    client: PersonId
    begins: float
    ends: float
    lowest: float
    felt: tuple[Felt, ...]
    sequels: tuple[Sequel, ...]
    review: Review
    tip: int = 0


def satisfaction(bundle: Bundle, log: Sequence[Event]) -> tuple[Satisfaction, ...]:
    """Return how the run in *log* left each client of the day who asked for something."""
    day = work_out(observe(bundle, log))
    asked = {each.task.client for each in day.tasks if not each.facts.planned}
    return tuple(
        _of(day, each) for each in bundle.clients if each.id in asked and not each.own
    )


def satisfaction_of(seen: Observations, client: PersonId) -> float:
    """Return the points, 0 to 100, at which *client* has arrived by what was *seen* so far."""
    found = seen.bundle.client(client)
    day = work_out(seen, client=client)
    _, levels = _settled(find_feelings(day, found), TIERS[found.tier])
    return levels[-1] / 10


def _of(day: WorkedDay, client: Client) -> Satisfaction:
    felt, levels = _settled(find_feelings(day, client), TIERS[client.tier])
    ends, lowest = levels[-1], min(levels)
    sequels, tip = _sequels(day.bundle, client, ends)
    return Satisfaction(
        client=client.id,
        begins=START / 10,
        ends=ends / 10,
        lowest=lowest / 10,
        felt=felt,
        sequels=sequels,
        review=_review(day, client, ends, lowest),
        tip=tip,
    )


def _settled(
    feelings: Iterable[Feeling], tier: float
) -> tuple[tuple[Felt, ...], list[int]]:
    """Return the ledger, and the level (tenths) after each entry, from the start on."""
    felt: list[Felt] = []
    levels = [START]
    last: dict[str, int] = {}
    most = MOST
    for each in sorted(feelings, key=lambda one: (one.moment, one.kind)):
        since = last.get(each.kind) if each.kind != STANDS_ALONE else None
        again = since is not None and each.moment.at - since < HOUR
        last[each.kind] = each.moment.at
        wanted = levels[-1] + round(each.weight * tier * (AGAIN if again else 1.0) * 10)
        wanted += round(each.repairs * max(START - levels[-1], 0))
        most = SPOILT if each.lasting else most
        reached = min(max(wanted, 0), most)
        if reached != levels[-1]:
            felt.append(
                Felt(
                    at=each.moment.at,
                    change=(reached - levels[-1]) / 10,
                    sentence=each.sentence,
                    evidence=each.evidence,
                )
            )
            levels.append(reached)
    return tuple(felt), levels


def _sequels(
    bundle: Bundle, client: Client, ends: int
) -> tuple[tuple[Sequel, ...], int]:
    """Return what follows, chance drawn by the seed: the same for equal days."""
    if ends >= DELIGHTED:
        tip = _tip(bundle, client, ends)
        again = _drawn(bundle, client, "repeat") < 50
        found: list[Sequel] = ["repeat_work"] if again else []
        return (*found, *(("tip",) if tip else ())), tip
    if ends >= CONTENT:
        return (), 0
    if ends >= WATCHFUL:
        return ("checks_more",), 0
    if ends >= UPSET:
        return ("complaint",), 0
    if ends >= DONE:
        return ("complaint", "takes_back"), 0
    return ("leaves",), 0


def _tip(bundle: Bundle, client: Client, ends: int) -> int:
    """Return 5 to 15 per cent, the likelier the happier; only who pays piece by piece tips."""
    if client.tier != "one-off":
        return 0
    likely = client.praise * (ends / 10 - 80) / 20 * 100
    if _drawn(bundle, client, "tip") >= likely:
        return 0
    return between(bundle.seed, f"client/{client.id}/tip/share", 5, 15)


def _drawn(bundle: Bundle, client: Client, purpose: str) -> int:
    return between(bundle.seed, f"client/{client.id}/{purpose}", 0, 99)


def _review(day: WorkedDay, client: Client, ends: int, lowest: int) -> Review:
    """Weigh the end, the worst moment and the work itself (peak and end, Kahneman 1993)."""
    worked = [each for each in day.tasks if each.task.client == client.id]
    quality = sum(each.assessment.quality for each in worked) / max(len(worked), 1)
    overall = 0.45 * ends / 10 + 0.35 * lowest / 10 + 0.2 * 100 * quality
    stars = round(2 * (1 + 4 * (overall - 20) / 65)) / 2
    return Review(stars=min(max(stars, 1.0), 5.0), recommends=round(overall / 10))


def sequel_text(sequel: Sequel, *, client: str, tip: int) -> Sentence:
    """Say what the *client* of that name does after such a day."""
    match sequel:
        case "repeat_work":
            return say("{client} has more work for you.", client=client)
        case "tip":
            return say("{client} adds a tip of {tip} %.", client=client, tip=tip)
        case "checks_more":
            return say(
                "{client} will look over your shoulder more often.", client=client
            )
        case "complaint":
            return say("{client} writes a complaint.", client=client)
        case "takes_back":
            return say(
                "{client} takes a piece of work back and books fewer hours.",
                client=client,
            )
        case "leaves":
            return say("{client} ends the agreement.", client=client)
