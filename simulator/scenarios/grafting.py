"""More walkthroughs, from the files in the folder tests, put behind those of the day."""

from pathlib import Path

from simulator.scenarios.folders import is_within
from simulator.scenarios.problems import Problem
from simulator.scenarios.reader import read
from simulator.scenarios.tree import Tree

FOLDER = "tests"
KEY = "walkthroughs"

# Nobody needs more, and a hostile folder would make reading slow.
_MOST_FILES = 50


def graft_walkthroughs(tree: Tree, folder: Path) -> list[Problem]:
    """Let *tree* have the walkthroughs in *folder* too; each keeps its place in its file."""
    problems: list[Problem] = []
    for file in sorted((folder / FOLDER).glob("*.yaml"))[:_MOST_FILES]:
        if not is_within(file, folder):
            continue
        page, unread = read(file)
        problems += unread or _graft(tree, page)
    return problems


def _graft(tree: Tree, page: Tree) -> list[Problem]:
    if not isinstance(page.root, dict):
        message = "A file of walkthroughs is a map with the key walkthroughs."
        return [
            page.problem("VA113", (), message, suggestion="Begin with walkthroughs:")
        ]
    unknown = [
        page.problem(
            "VA110", (key,), f"The key `{key}` is not known here.", on_key=True
        )
        for key in page.root
        if key != KEY
    ]
    root = tree.root
    if not isinstance(root, dict):
        return unknown
    known = root.setdefault(KEY, [])
    if isinstance(known, list):
        for index, each in enumerate(page.list((KEY,))):
            tree.graft((KEY, len(known)), page, (KEY, index))
            known.append(each)
    return unknown
