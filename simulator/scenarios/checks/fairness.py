"""Fair checks: that can fail, that count, that do not ask for two things at once."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.kinds import (
    cannot_fail,
    choices,
    contradict,
    fields_at,
)
from simulator.scenarios.checks.lookup import ids, texts
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path

_SAID_OF_A_CHECK = {"id", "points", "say", "must", "scores"}


def check(draft: Draft) -> Iterator[Problem]:
    """Say which check judges nothing, or not what it seems to."""
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task)
        checks = [
            (*path, "checks", index)
            for index, _ in enumerate(draft.tree.list((*path, "checks")))
        ]
        for each in checks:
            yield from _must(draft, each)
            yield from _cannot_fail(draft, path, each)
        yield from _quality(draft, path, checks)
        yield from _together(draft, checks)
        yield from _alike(draft, path)
    yield from _harms(draft)


def _must(draft: Draft, path: Path) -> Iterator[Problem]:
    if draft.text(*path, "must") == "true" and draft.number(*path, "points") == 0:
        message = "The whole delivery hangs on this check, and it is worth nothing."
        suggestion = "Give it a point, or leave out must."
        where = (*path, "points")
        yield draft.problem("VA513", where, message, suggestion=suggestion)


def _cannot_fail(draft: Draft, task: Path, path: Path) -> Iterator[Problem]:
    test = draft.tree.map(path)
    in_a_field = _field(draft, task, path) if "field_is" in test else ""
    why = in_a_field or cannot_fail(draft, task, path)
    if why:
        where = (*path, next(key for key in test if key not in _SAID_OF_A_CHECK))
        message = f"{why}, so this check cannot fail."
        suggestion = "Narrow it, or take it out."
        yield draft.problem("VA511", where, message, suggestion=suggestion, on_key=True)


def _field(draft: Draft, task: Path, path: Path) -> str:
    name = draft.text(*path, "field_is", "field")
    right = {text for _, text in draft.many(*path, "field_is", "values")}
    field = fields_at(draft, task).get(name or "")
    if field is None or "{{" in "".join(right):
        return ""
    kind = draft.text(*field, "kind")
    if kind == "choice" and (set(ids(draft, (*field, "options"))) or {""}) <= right:
        return "Every option is right"
    if kind == "yes_no" and {"yes", "no"} <= right:
        return "Both answers are right"
    return ""


def _quality(draft: Draft, path: Path, checks: list[Path]) -> Iterator[Problem]:
    if checks and all(
        draft.text(*each, "scores") == "communication" for each in checks
    ):
        message = "Every check scores communication, so bad work earns as much as good."
        suggestion = "Let one of them look at the work itself."
        where = (*path, "checks")
        yield draft.problem("VA523", where, message, suggestion=suggestion, on_key=True)


def _together(draft: Draft, checks: list[Path]) -> Iterator[Problem]:
    """Compare each check with those above it."""
    tests: list[tuple[Path, Node]] = []
    for path in checks:
        written = draft.tree.map(path)
        test: Node = {
            key: each for key, each in written.items() if key not in _SAID_OF_A_CHECK
        }
        if not test:
            continue
        for above, other in tests:
            if test == other:
                message = "This asks for the same as the check on line {}."
                suggestion = "Count it once, or ask for something else."
                yield _beside(draft, "VA524", path, above, (message, suggestion))
                break
            if _contradict(test, other):
                message = "This cannot pass together with the check on line {}."
                suggestion = "Let both ask for the same, or make it one check."
                yield _beside(draft, "VA525", path, above, (message, suggestion))
                break
        tests.append((path, test))


def _beside(
    draft: Draft, code: str, path: Path, above: Path, said: tuple[str, str]
) -> Problem:
    line = draft.tree.place(above, text="").line + 1
    test = next(key for key in draft.tree.map(path) if key not in _SAID_OF_A_CHECK)
    return draft.problem(
        code,
        (*path, test),
        said[0].format(line),
        suggestion=said[1],
        on_key=True,
    )


def _contradict(one: Node, other: Node) -> bool:
    match one, other:
        case {"told": {"person": first}}, {"not_told": second}:
            return first == second
        case {"not_told": first}, {"told": {"person": second}}:
            return first == second
        case (
            {"field_is": {"field": first, "values": ours}},
            {"field_is": {"field": second, "values": theirs}},
        ):
            said = texts(ours), texts(theirs)
            return first == second and all(said) and said[0].isdisjoint(said[1])
        case _:
            return contradict(one, other)


def _alike(draft: Draft, task: Path) -> Iterator[Problem]:
    """Say which of two things to choose from reads like the other."""
    for path in choices(draft, task):
        if path[-1] == "options" and len(draft.tree.list(path)) == 1:
            message = "There is only one thing to choose."
            suggestion = "Add what else could be chosen, or take the field out."
            yield draft.problem(
                "VA528", path, message, suggestion=suggestion, on_key=True
            )
        yield from _same_words(draft, path)


def _same_words(draft: Draft, path: Path) -> Iterator[Problem]:
    seen: set[tuple[str | int, str, str]] = set()
    for index, _ in enumerate(draft.tree.list(path)):
        details = {
            place[-1]: text for place, text in draft.wordings(*path, index, "detail")
        }
        for place, text in draft.wordings(*path, index, "text"):
            detail = details.get(place[-1], details.get("detail", ""))
            read = (place[-1], text.casefold().strip(), detail)
            if read in seen:
                message = (
                    f'"{text}" can be chosen twice, and nobody can tell which is which.'
                )
                suggestion = "Word them differently."
                yield draft.problem("VA527", place, message, suggestion=suggestion)
            seen.add(read)


def _harms(draft: Draft) -> Iterator[Problem]:
    harmful: dict[str, int] = {}
    for index, _ in enumerate(draft.tree.list(("harms",))):
        person = draft.text("harms", index, "wrote_to")
        if person is not None:
            harmful.setdefault(person, draft.problem("", ("harms", index), "").line)
    for task in draft.tree.map(("tasks",)):
        for index, _ in enumerate(draft.tree.list(("tasks", task, "checks"))):
            path: Path = ("tasks", task, "checks", index, "told", "person")
            person = draft.text(*path)
            if person in harmful:
                message = f'Writing to "{person}" is a harm (line {harmful[person]}).'
                suggestion = "Good work must not do harm: ask for it, or forbid it."
                yield draft.problem("VA516", path, message, suggestion=suggestion)
