"""What a judge found in the learner's messages: the tests of a task that look at replies."""

from collections.abc import Iterator

from simulator.engine.saying import Says, SaysNot
from simulator.engine.work.letters import Proof
from simulator.engine.work.made import Found, Made


def says(test: Says, check: str, made: Made) -> Proof | None:
    """Prove that the person was told what *check* wants, in time."""
    start = made.delivered_at if test.after_delivery else made.opened_at
    if start is None:
        return None
    for each in _of(check, made):
        late = test.within is not None and each.at > start + test.within
        if each.finding.met and each.at >= start and not late:
            return Proof(at=each.at, serial=each.serial)
    return None


def says_not(test: SaysNot, check: str, made: Made) -> Proof | None:
    """Prove that the person was written to, and never what *check* forbids."""
    found = list(_of(check, made))
    if not found or any(each.finding.met for each in found):
        return None
    return Proof(at=found[0].at, serial=found[0].serial)


def _of(check: str, made: Made) -> Iterator[Found]:
    return (each for each in made.found if each.finding.check == check)
