"""Decisions: something to choose between, and reasons enough."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.filling import choices_of_fields, filled
from simulator.scenarios.checks.lookup import ids, is_known, texts
from simulator.scenarios.checks.ranges import more_than_there_is
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path
from simulator.scenarios.work.decide.document import Decide

ABOUT = "a decision"
HANDED_IN = (("decided", "because"), ("filled",))


def check(draft: Draft) -> Iterator[Problem]:
    """Say which decision asks for more reasons than there are."""
    for path in draft.shaped(Decide):
        count = len(draft.tree.list((*path, "reasons")))
        yield from more_than_there_is(draft, (*path, "because"), count, "reasons")


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up the course and the reasons that a walkthrough gives."""
    options, reasons = ids(draft, (*panel, "options")), ids(draft, (*panel, "reasons"))
    yield from is_known(draft, (*hand_in, "decided"), "decision", options)
    for place, _ in draft.many(*hand_in, "because"):
        yield from is_known(draft, place, "reason", reasons)
    yield from filled(draft, hand_in, panel)


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check passes whatever is decided."""
    given = draft.tree.map(check)
    if "decided" in given:
        right = {text for _, text in draft.many(*check, "decided")}
        options = set(ids(draft, (*task, "decide", "options")))
        return "Every option is right" if options and options <= right else ""
    if "because" in given:
        right = {text for _, text in draft.many(*check, "because", "reasons")}
        reasons = set(ids(draft, (*task, "decide", "reasons")))
        return "Every reason is right" if reasons and reasons <= right else ""
    return ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether two checks want different decisions."""
    match one, other:
        case {"decided": ours}, {"decided": theirs}:
            return texts(ours).isdisjoint(texts(theirs))
        case _:
            return False


def choices(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield the courses, the reasons, and what can be chosen in fields."""
    yield (*panel, "options")
    yield (*panel, "reasons")
    yield from choices_of_fields(draft, panel)
