"""Attachments: files that are there, are of a kind that opens, and are sent."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from simulator.scenarios.attachments import MEDIA_TYPES, read_attachment
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.templates import scope_of
from simulator.scenarios.document.shape import Refers
from simulator.scenarios.drawings import faults_of_drawing
from simulator.scenarios.prints import faults_of_print
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import nearest
from simulator.scenarios.templating import Scope, faults
from simulator.scenarios.times import Unreadable
from simulator.scenarios.tree import Mark, Path, Tree

_SEEN = (".svg", ".pdf")


def check(draft: Draft) -> Iterator[Problem]:
    """Say which attachment cannot be sent, or is wrong in itself."""
    sent = {
        spot.node
        for spot, marker in draft.marked(Refers)
        if spot.path[:1] == ("timeline",)
        and marker.kind == "file"
        and isinstance(spot.node, str)
    }
    scope = scope_of(draft)
    read: set[str] = set()
    for each in draft.tree.map(("files",)):
        if each not in sent and not draft.tree.unreadable:
            message = f'The file "{each}" comes with no message.'
            suggestion = "Attach it to one, or take it out."
            yield draft.problem(
                "VA213", ("files", each), message, suggestion=suggestion, on_key=True
            )
        yield from _kinds(draft, ("files", each))
        for path, source in draft.wordings("files", each, "source"):
            yield from _content(draft, path, source, scope, read)


def _kinds(draft: Draft, path: Path) -> Iterator[Problem]:
    # The name says how a file opens, so its ending must be that of the source.
    sources = draft.wordings(*path, "source")
    for place, name in draft.wordings(*path, "name"):
        ending = PurePosixPath(name).suffix.lower()
        if "/" in name or "\\" in name:
            message = f'"{name}" is a path; a name is wanted.'
            suggestion = f"Write {PurePosixPath(name).name}."
            yield draft.problem("VA213", place, message, suggestion=suggestion)
        if ending not in MEDIA_TYPES:
            message = f'"{name}" is not of a kind that can be attached.'
            suggestion = f"Use one of {', '.join(MEDIA_TYPES)}."
            yield draft.problem("VA213", place, message, suggestion=suggestion)
            continue
        endings = {PurePosixPath(source).suffix.lower() for _, source in sources}
        if endings and ending not in endings:
            message = f'"{name}" ends otherwise than its source.'
            suggestion = f"Let both end in {min(endings)}."
            yield draft.problem("VA213", place, message, suggestion=suggestion)
    seen = [place for place, source in sources if source.lower().endswith(_SEEN)]
    if seen and not any(text.strip() for _, text in draft.wordings(*path, "alt")):
        message = "A picture or PDF needs words for those who cannot see it."
        suggestion = "Add alt: what stands on it."
        yield draft.problem("VA702", path, message, suggestion=suggestion, on_key=True)


def _content(
    draft: Draft, path: Path, source: str, scope: Scope, read: set[str]
) -> Iterator[Problem]:
    try:
        content = read_attachment(draft.folder, source)
    except Unreadable as error:
        suggestion = error.suggestion or _similar(draft, source)
        yield draft.problem(error.code, path, error.message, suggestion=suggestion)
        return
    if source in read:
        return
    read.add(source)
    file = Tree(name=str(draft.folder / source), lines=content.split("\n"))
    file.values[()] = Mark(line=0, column=0, last=len(file.lines))
    if source.lower().endswith(".pdf"):
        found = list(faults_of_print(content))
    else:
        found = list(faults(content, scope))
    if source.lower().endswith(".svg"):
        found += faults_of_drawing(content)
    for fault in found:
        mark = file.place((), text=fault.text, line=fault.line)
        yield file.problem_at(
            fault.code, mark, fault.message, suggestion=fault.suggestion
        )


def _similar(draft: Draft, source: str) -> str:
    try:
        there = [
            str(each.relative_to(draft.folder))
            for each in draft.folder.rglob("*")
            if each.is_file() and each.suffix in MEDIA_TYPES
        ]
    except OSError:
        return ""
    guess = nearest(source, there)
    return f"Did you mean {guess}?" if guess else ""
