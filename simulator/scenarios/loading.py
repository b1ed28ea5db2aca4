"""A folder to a document: reading, mending, checking, all problems at once."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from simulator.scenarios.attachments import read_attachment
from simulator.scenarios.document import Document
from simulator.scenarios.problems import Problem
from simulator.scenarios.reader import read

FILE_NAME = "scenario.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of reading a folder: a document unless there are problems."""

    document: Document | None
    attachments: dict[str, str]
    problems: tuple[Problem, ...]


def load(folder: Path) -> Loaded:
    """Read and check the scenario in *folder*."""
    tree, problems = read(folder / FILE_NAME)
    try:
        document = Document.model_validate(tree.root)
    except ValidationError as error:
        for x in error.errors():
            loc = tuple(p for p in x["loc"] if not str(p).startswith(("<", "[")))
            problems.append(tree.problem(x["type"], loc, x["msg"]))
        return Loaded(document=None, attachments={}, problems=tuple(problems))
    names = {
        s
        for f in document.files.values()
        for s in ([f.source] if isinstance(f.source, str) else f.source.values())
    }
    return Loaded(
        document=document,
        attachments={n: read_attachment(folder, n) for n in names},
        problems=tuple(problems),
    )
