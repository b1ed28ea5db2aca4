"""Points of replies: tried out on samples, with examples, and of what was really asked."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

LEAST_SAMPLES = 3
LEAST_EXAMPLES = 2


def check(draft: Draft) -> Iterator[Problem]:
    """Say which point nobody has tried out, and which sample tries out something else."""
    for task in draft.tree.map(("tasks",)):
        points = _points(draft, task)
        for name, path in points.items():
            yield from _tried_out(draft, task, name, path)
            yield from _examples(draft, path)
            yield from _asked(draft, task, path)
        yield from _samples(draft, task, points)
    for client in draft.tree.map(("clients",)):
        yield from _private(draft, ("clients", client, "private"))


def _points(draft: Draft, task: str) -> dict[str, Path]:
    """Return where each point of a reply stands, by the id of its check."""
    found: dict[str, Path] = {}
    for index, _ in enumerate(draft.tree.list(("tasks", task, "checks"))):
        path: Path = ("tasks", task, "checks", index)
        name = draft.text(*path, "id")
        for key in ("says", "says_not"):
            if name is not None and draft.tree.map((*path, key)):
                found[name] = (*path, key)
    return found


def _tried_out(draft: Draft, task: str, name: str, path: Path) -> Iterator[Problem]:
    good = bad = 0
    for index, _ in enumerate(draft.tree.list(("tasks", task, "samples"))):
        place: Path = ("tasks", task, "samples", index)
        covers = [text for _, text in draft.many(*place, "checks")]
        if draft.text(*place, "to") == draft.text(*path, "to") and (
            not covers or name in covers
        ):
            good += _fewest(draft.tree.at((*place, "good")))
            bad += len(draft.tree.list((*place, "bad")))
    if good < LEAST_SAMPLES or bad < LEAST_SAMPLES:
        message = f"“{name}” is tried out on {good} good and {bad} bad samples."
        suggestion = (
            f"Write {LEAST_SAMPLES} of each under samples, and run va-sim rubric."
        )
        yield draft.problem("VA541", path, message, suggestion=suggestion, on_key=True)


def _fewest(node: Node | None) -> int:
    """Return how many texts there are, in the language that has fewest."""
    match node:
        case list():
            return len(node)
        case dict():
            lists = [each for each in node.values() if isinstance(each, list)]
            return min((len(each) for each in lists), default=0)
        case _:
            return 0


def _examples(draft: Draft, path: Path) -> Iterator[Problem]:
    node = draft.tree.at((*path, "examples"))
    count = _fewest(node)
    if node is not None and count < LEAST_EXAMPLES:
        message = f"The judge has {count} examples to go by here."
        suggestion = "Write two to four, as different from one another as people write."
        yield draft.problem(
            "VA543", (*path, "examples"), message, suggestion=suggestion, on_key=True
        )


def _asked(draft: Draft, task: str, path: Path) -> Iterator[Problem]:
    """Say which question is answered that the client does not ask."""
    for place, question in draft.wordings(*path, "answers"):
        language = place[-1] if place[-1] != "answers" else None
        letters = list(_letters(draft, task, str(language) if language else None))
        if (
            question
            and letters
            and not any(_squeezed(question) in each for each in letters)
        ):
            message = "No message that asks for the task has this question in it."
            suggestion = "Copy it from the client's message, word for word."
            yield draft.problem("VA544", place, message, suggestion=suggestion)


def _letters(draft: Draft, task: str, language: str | None) -> Iterator[str]:
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        opens = [text for _, text in draft.many("timeline", index, "opens")]
        if task not in opens:
            continue
        for key in draft.tree.map(("timeline", index)):
            for place, text in draft.wordings("timeline", index, key, "body"):
                if language is None or place[-1] in {language, "body"}:
                    yield _squeezed(text)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _samples(draft: Draft, task: str, points: dict[str, Path]) -> Iterator[Problem]:
    for index, _ in enumerate(draft.tree.list(("tasks", task, "samples"))):
        path: Path = ("tasks", task, "samples", index)
        named = list(draft.many(*path, "checks"))
        for number, _ in enumerate(draft.tree.list((*path, "bad"))):
            named += draft.many(*path, "bad", number, "fails")
        reader = draft.text(*path, "to")
        for place, name in named:
            point = points.get(name)
            if point is None or draft.text(*point, "to") != reader:
                message = f"“{name}” asks nothing of what is written to “{reader}”."
                suggestion = "Name a check with says or says_not to the same person."
                yield draft.problem("VA542", place, message, suggestion=suggestion)


def _private(draft: Draft, path: Path) -> Iterator[Problem]:
    for index, _ in enumerate(draft.tree.list(path)):
        each = draft.tree.map((*path, index))
        if not each.get("names") and not each.get("values"):
            message = "Nothing gives this away, so nobody can tell it."
            suggestion = "Write the names that do, or the values."
            yield draft.problem("VA545", (*path, index), message, suggestion=suggestion)
