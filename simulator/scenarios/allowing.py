"""What an author allows: ``# lint: allow VA708 because …`` beside what is meant so.

At the end of a line it is about that line, on a line of its own about the next one, above
everything else about the whole file. A text of several lines is one with its first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from simulator.scenarios.codes import CODES
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.tree import Mark, Tree

_COMMENT = re.compile(r"(?:^|(?<=\s))# ?lint: ?allow\b(?P<said>.*)")
_SUGGESTION = "Write # lint: allow VA708 because …, with what makes it right here."

_MOST = 200
"""Comments that are read; a hostile file would make it slow to look at more."""

PLAYED = "VA6"
"""How the codes begin that only show when the day is played."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """*code* is allowed on the lines from *first* to *last* (from 0), as said at *mark*."""

    code: str
    first: int
    last: int
    mark: Mark

    def covers(self, problem: Problem) -> bool:
        """Tell whether *problem* is one that is allowed."""
        return problem.code == self.code and self.first <= problem.line - 1 <= self.last


def sift(
    tree: Tree, problems: Iterable[Problem], *, played: bool = False
) -> list[Problem]:
    """Leave out of *problems* what the author of *tree* allows.

    What is wrong with an allowance itself is added: at once, or where it is about what
    shows only when the day is played, with *played*.
    """
    listed = list(problems)
    if not any("lint:" in line for line in tree.lines):
        return listed
    allowed, said = _read(tree)
    used: set[Allowance] = set()
    kept: list[Problem] = []
    for problem in listed:
        covering = [each for each in allowed if each.covers(problem)]
        if covering and problem.path == tree.name:
            used.update(covering)
        else:
            kept.append(problem)
    if not played:
        kept += said
    for each in allowed:
        about_play = each.code.startswith(PLAYED)
        if each not in used and about_play == played and not tree.unreadable:
            message = f"There is no {each.code} here to allow."
            kept.append(
                tree.problem_at("VA007", each.mark, message, suggestion="Take it out.")
            )
    return kept


def _read(tree: Tree) -> tuple[list[Allowance], list[Problem]]:
    allowed: list[Allowance] = []
    problems: list[Problem] = []
    texts = _texts(tree)
    inside = {
        line for first, last in texts.items() for line in range(first + 1, last + 1)
    }
    comments = [
        (number, found)
        for number, line in enumerate(tree.lines)
        if "lint:" in line
        and number not in inside
        and (found := _COMMENT.search(line)) is not None
    ]
    for number, found in comments[:_MOST]:
        first, last = _covered(tree, number, found.start(), texts)
        mark = Mark(
            line=number, column=found.start(), width=found.end() - found.start()
        )
        wrong = list(_complaints(tree, mark, found))
        problems += wrong
        if not wrong:
            allowed += [
                Allowance(code=code, first=first, last=last, mark=mark)
                for code in _codes(found)
            ]
    return allowed, problems


def _codes(found: re.Match[str]) -> list[str]:
    return re.findall(r"\w+", found["said"].partition("because")[0])


def _complaints(tree: Tree, mark: Mark, found: re.Match[str]) -> Iterator[Problem]:
    codes = _codes(found)
    reason = found["said"].partition("because")[2]
    if not codes or not reason.strip(" :."):
        message = "It is not said why this is allowed." if codes else "Allow what?"
        yield tree.problem_at("VA008", mark, message, suggestion=_SUGGESTION)
    for code in codes:
        place = replace(
            mark, column=tree.lines[mark.line].index(code, mark.column), width=len(code)
        )
        known = CODES.get(code)
        if known is None:
            message = f"There is no code {code}."
            suggestion = hint(code, CODES)
            yield tree.problem_at("VA007", place, message, suggestion=suggestion)
        elif not known.may_be_allowed:
            message = f"{code} cannot be allowed: the day cannot be played with it."
            yield tree.problem_at("VA007", place, message, suggestion="Mend it.")


def _texts(tree: Tree) -> dict[int, int]:
    """Return the last line of every text of several lines, by its first."""
    found: dict[int, int] = {}
    for path, mark in tree.values.items():
        if (
            mark.origin is None
            and mark.last > mark.line
            and tree.text(path) is not None
        ):
            # The mark of a block ends on the line on which the next thing begins.
            block = tree.lines[mark.line][mark.column : mark.column + 1] in {"|", ">"}
            found[mark.line] = max(found.get(mark.line, 0), mark.last - block)
    return found


def _covered(
    tree: Tree, number: int, column: int, texts: dict[int, int]
) -> tuple[int, int]:
    if tree.lines[number][:column].strip():
        return number, max(number, texts.get(number, number))
    above = tree.lines[:number]
    if all(not each.strip() or each.lstrip().startswith("#") for each in above):
        return 0, len(tree.lines)
    for at in range(number + 1, len(tree.lines)):
        line = tree.lines[at].strip()
        if line and not line.startswith("#"):
            return at, max(at, texts.get(at, at))
    return number, number
