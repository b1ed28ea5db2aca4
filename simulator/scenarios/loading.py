"""A folder to a document: read, mended, shaped and checked, with all problems at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simulator.scenarios.attachments import read_attachment
from simulator.scenarios.checks import every, names
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document import Document, File
from simulator.scenarios.folders import FILE_NAME
from simulator.scenarios.grafting import graft_walkthroughs
from simulator.scenarios.mending import mend_keys
from simulator.scenarios.problems import Problem, errors, in_file_order
from simulator.scenarios.reader import read
from simulator.scenarios.shaping import shape
from simulator.scenarios.suggesting import nearest
from simulator.scenarios.tree import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of a folder: a *document*, unless one of the *problems* is an error.

    *attachments* holds the text of every file the document names, by its source; *tree*
    is what was read, for problems that show only when the day is played.
    """

    document: Document | None = None
    tree: Tree | None = None
    attachments: Mapping[str, str] = field(default_factory=dict[str, str])
    problems: tuple[Problem, ...] = ()


def load(path: Path) -> Loaded:
    """Read the scenario in the folder *path* (or in the file *path* in its folder)."""
    folder, file = _places(path)
    tree, problems = read(file)
    if tree.root == "" and problems:
        return Loaded(problems=in_file_order(problems))
    problems += graft_walkthroughs(tree, folder)
    found = mend_keys(tree)
    document, misshapen = shape(tree)
    found += misshapen
    found += names.check(Draft.of(tree, folder=folder))
    found += every.check(Draft.of(tree, folder=folder))
    found += _called_like_its_folder(tree, folder)
    problems += [each for each in found if not _rests_on_a_guess(each, tree)]
    said = in_file_order(problems)
    if errors(said) or document is None:
        return Loaded(problems=said)
    return Loaded(
        document=document,
        tree=tree,
        attachments=_attachments(document, folder),
        problems=said,
    )


def _places(path: Path) -> tuple[Path, Path]:
    if path.suffix in {".yaml", ".yml"}:
        return path.parent, path
    return path, path / FILE_NAME


def _rests_on_a_guess(problem: Problem, tree: Tree) -> bool:
    """Tell whether *problem* may be about our mending of a line, not about the author's."""
    if not tree.unreadable:
        return False
    own_line = problem.path == tree.name and problem.line - 1 in tree.unreadable
    return own_line or problem.code in _OF_ABSENCE


# Nothing can be said to be missing while part of the file could not be read.
_OF_ABSENCE = {"VA111", "VA117", "VA413", "VA510"}


def _called_like_its_folder(tree: Tree, folder: Path) -> list[Problem]:
    called = folder.resolve().name
    name = tree.text(("id",))
    if not name or name == called:
        return []
    message = f'The folder is called "{called}", the scenario "{name}".'
    suggestion = f"Write id: {called}, or rename the folder."
    if nearest(called, [name]) is None:
        suggestion = "Give both the same name."
    return [tree.problem("VA218", ("id",), message, suggestion=suggestion)]


def _attachments(document: Document, folder: Path) -> dict[str, str]:
    return {
        source: read_attachment(folder, source)
        for file in document.files.values()
        for source in _sources(file)
    }


def _sources(file: File) -> tuple[str, ...]:
    written = file.source
    return (written,) if isinstance(written, str) else tuple(written.values())
