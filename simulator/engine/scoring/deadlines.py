"""The deadline that counts, as it was known at each moment of the day.

The last word that reached the learner counts. A deadline brought forward leaves at least
the time the task takes from when the learner heard; a date agreed counts if the client
said yes before the old one had passed.
"""

from simulator.engine.scoring.facts import TaskFacts


def deadlines(facts: TaskFacts, *, nominal: int) -> tuple[tuple[int, int], ...]:
    """Return (known from, due) in simulated ms, in order; the last that counts is last.

    *nominal* is what the task takes (simulated ms).
    """
    due = facts.due
    if facts.late_by > 0:
        due = max(due, facts.opened.at + nominal)
    known = [(facts.opened.at, due)]
    delivered = facts.delivered
    for change in facts.changes:
        if delivered is not None and change.serial > delivered.serial:
            break
        if change.due < due:
            due = min(due, max(change.due, change.at + nominal))
        elif change.cause == "client" or change.at <= due:
            due = change.due
        known.append((change.at, due))
    return tuple(known)


def timeliness(done_at: int | None, due: int, *, worthless_after: int) -> float:
    """Return 1 for done by *due*, falling to 0 over *worthless_after*; 0 when not done."""
    if done_at is None:
        return 0.0
    if done_at <= due:
        return 1.0
    if worthless_after <= 0:
        return 0.0
    return max(0.0, 1.0 - (done_at - due) / worthless_after)
