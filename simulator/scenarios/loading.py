"""A folder to a document: read, mended, shaped and checked, with all problems at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simulator.scenarios.allowing import sift
from simulator.scenarios.attachments import read_attachment
from simulator.scenarios.checks import every, names
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document import Document, File
from simulator.scenarios.folders import FILE_NAME, is_within
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
    if not _is_there(file):
        return Loaded(problems=(_not_there(path, file),))
    tree, problems = read(file)
    if tree.root == "" and problems:
        return Loaded(problems=in_file_order(problems))
    problems += graft_walkthroughs(tree, folder)
    found, spots = mend_keys(tree)
    document, misshapen = shape(tree)
    draft = Draft(folder=folder, tree=tree, spots=spots)
    if found:
        draft = Draft.of(tree, folder=folder)
    misnamed = names.check(draft)
    if misnamed:
        draft = Draft.of(tree, folder=folder)
    found += [*misshapen, *misnamed, *every.check(draft)]
    found += _called_like_its_folder(tree, folder)
    problems += [each for each in found if not _rests_on_a_guess(each, tree)]
    said = in_file_order(sift(tree, problems))
    if errors(said) or document is None:
        return Loaded(problems=said)
    return Loaded(
        document=document,
        tree=tree,
        attachments=_attachments(document, folder),
        problems=said,
    )


def _places(path: Path) -> tuple[Path, Path]:
    if path.suffix in _ENDINGS:
        return path.parent, path
    return path, path / FILE_NAME


_ENDINGS = (".yaml", ".yml")


def _is_there(file: Path) -> bool:
    try:
        # What a link out of the folder leads to is nobody's business.
        return file.exists() and is_within(file, file.parent)
    except (OSError, ValueError):
        # Whoever reads it says why that is not possible.
        return True


def _not_there(path: Path, file: Path) -> Problem:
    """Say what stands at *path* instead of a scenario."""
    suggestion = f"A scenario is a folder with a file {FILE_NAME} in it."
    if file.is_symlink():
        message = "This is a link that leads nowhere, or out of the folder."
    elif path.is_file():
        message = "This is no scenario file; its name does not end in .yaml."
    elif path.is_dir():
        message = f"There is no {FILE_NAME} in this folder."
        others = sorted(each.name for each in path.iterdir() if each.suffix in _ENDINGS)
        if len(others) == 1:
            suggestion = f"Call {others[0]} {FILE_NAME}, if that is what it is."
    else:
        message = "There is no such file."
        path = file
    return Problem(
        code="VA000",
        path=str(path),
        line=0,
        column=0,
        message=message,
        suggestion=suggestion,
    )


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
