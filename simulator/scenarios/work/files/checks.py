"""Files: what is named, placed and shared must be there, and can be."""

from collections.abc import Iterable, Iterator

from simulator.engine.work.files.names import wrong_with_name
from simulator.engine.work.files.panel import ANYONE
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.lookup import ids, is_known, keys
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Node, Path
from simulator.scenarios.work.files.document import Sharing

ABOUT = "files"
HANDED_IN = ((), ("names", "places", "access"))


def check(draft: Draft) -> Iterator[Problem]:
    """Say what cannot be shared, or with whom it cannot be."""
    for task in draft.tree.map(("tasks",)):
        path: Path = ("tasks", task)
        if "files" in draft.tree.map(path):
            yield from _of_task(draft, path)
    for index, _ in enumerate(draft.tree.list(("harms",))):
        harm: Path = ("harms", index, "shared")
        files: Path = ("tasks", draft.text(*harm, "task") or "", "files")
        yield from _is_there(draft, (*harm, "target"), files)
    for step in draft.shaped(Sharing):
        files = ("tasks", draft.text(*step, "task") or "", "files")
        yield from _is_there(draft, (*step, "target"), files)
        yield from _may_have(draft, (*step, "with"), files, others=(ANYONE,))


def entered(draft: Draft, hand_in: Path, panel: Path) -> Iterator[Problem]:
    """Look up what a walkthrough names, places and shares."""
    items, folders = ids(draft, (*panel, "items")), ids(draft, (*panel, "folders"))
    for key in ("names", "places"):
        yield from keys(draft, (*hand_in, key), "file", items)
    for item in draft.tree.map((*hand_in, "places")):
        yield from is_known(draft, (*hand_in, "places", item), "folder", folders)
    for index, _ in enumerate(draft.tree.list((*hand_in, "access"))):
        given: Path = (*hand_in, "access", index)
        yield from _is_there(draft, (*given, "to"), panel)
        yield from _may_have(draft, (*given, "with"), panel, others=(ANYONE,))


def cannot_fail(draft: Draft, task: Path, check: Path) -> str:
    """Return why a check of a file passes when nothing is done."""
    given, panel = draft.tree.map(check), (*task, "files")
    if "placed" in given:
        item = draft.text(*check, "placed", "item") or ""
        place = ids(draft, (*panel, "items")).get(item, -1)
        lies = draft.text(*panel, "items", place, "folder")
        if lies is not None and lies == draft.text(*check, "placed", "folder"):
            return "The file lies there already"
    if "named" in given:
        item = draft.text(*check, "named", "item") or ""
        place = ids(draft, (*panel, "items")).get(item, -1)
        if draft.tree.at((*panel, "items", place, "name")) in _each(
            draft.tree.at((*check, "named", "names"))
        ):
            return "The file has that name already"
    return ""


def contradict(one: Node, other: Node) -> bool:
    """Tell whether two checks want one file in two folders."""
    match one, other:
        case (
            {"placed": {"item": first, "folder": here}},
            {"placed": {"item": second, "folder": there}},
        ):
            return first == second and here != there
        case _:
            return False


def choices(draft: Draft, panel: Path) -> Iterator[Path]:
    """Yield nothing: folders and files are told apart by where they are."""
    del draft, panel
    yield from ()


def _of_task(draft: Draft, task: Path) -> Iterator[Problem]:
    panel: Path = (*task, "files")
    for key in ("folders", "items"):
        if draft.tree.at((*panel, key)) == []:
            message = "There is nothing to put in order here."
            yield draft.problem("VA521", (*panel, key), message, on_key=True)
    for index, _ in enumerate(draft.tree.list((*task, "checks"))):
        check: Path = (*task, "checks", index)
        for place, name in _names(draft, (*check, "named", "names")):
            problem = wrong_with_name(name, name)
            if problem is not None and "{{" not in name:
                yield draft.problem("VA512", place, problem)
        for key in ("shared", "shared_only_with"):
            yield from _is_there(draft, (*check, key, "target"), panel)
        yield from _may_have(draft, (*check, "shared", "with"), panel)


def _names(draft: Draft, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every name at *path*, one or a list of them, with its place."""
    yield from draft.wordings(*path)
    for index, _ in enumerate(draft.tree.list(path)):
        yield from draft.wordings(*path, index)


def _is_there(draft: Draft, target: Path, panel: Path) -> Iterator[Problem]:
    there = {**ids(draft, (*panel, "folders")), **ids(draft, (*panel, "items"))}
    if there:
        yield from is_known(draft, target, "folder or file", there)


def _may_have(
    draft: Draft, person: Path, panel: Path, *, others: Iterable[str] = ()
) -> Iterator[Problem]:
    people = [text for _, text in draft.many(*panel, "people")]
    if people:
        known = [*people, *others]
        yield from is_known(draft, person, "person to share with", known)


def _each(node: Node | None) -> list[Node | None]:
    return list(node) if isinstance(node, list) else [node]
