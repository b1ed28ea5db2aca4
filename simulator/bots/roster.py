"""Who is sent through a day to prove it: eighteen ways of working, most of them bad."""

from simulator.bots import manners, ranks
from simulator.bots.working import Habit


def _steady(rank: ranks.Rank) -> Habit:
    """Return somebody who does good work in one order and says when, but looks no further."""
    return Habit(manner=manners.name_the_deadline, rank=rank, quality="right")


HABITS: dict[str, Habit] = {
    "idle": Habit(reads=False),
    "acknowledge-everything": Habit(manner=manners.acknowledge),
    "promise-everything": Habit(manner=manners.promise),
    "decline-everything": Habit(manner=manners.decline),
    "spam": Habit(manner=manners.spam),
    "copy-subject": Habit(
        manner=manners.copy_subject,
        rank=ranks.first_come,
        quality="empty",
        tells=False,
        haste=0.3,
    ),
    "fast-and-wrong": Habit(
        rank=ranks.easiest_first,
        quality="wrong",
        reads=False,
        tells=False,
        haste=0.3,
    ),
    "slow-and-right": Habit(quality="right", careful=True, slowness=2.0),
    "first-come": _steady(ranks.first_come),
    "latest-first": _steady(ranks.latest_first),
    "loudest-first": _steady(ranks.loudest_first),
    "biggest-client-first": _steady(ranks.biggest_client_first),
    "best-paid-first": _steady(ranks.best_paid_first),
    "easiest-first": _steady(ranks.easiest_first),
    "earliest-deadline": _steady(ranks.earliest_due),
    "importance-only": _steady(ranks.importance_only),
    "atc": _steady(ranks.urgency),
    "expert": Habit(quality="right", careful=True),
}
