"""What is wrong with a file, said so that its author can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.scenarios.codes import CODES, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong in the file at *path*.

    *line* and *column* count from 1; a *line* of 0 means the file as a whole. *source*
    is that line as written and *width* how many characters of it are meant.
    """

    code: str
    path: str
    line: int
    column: int
    message: str
    suggestion: str = ""
    source: str = ""
    width: int = 1

    @property
    def severity(self) -> Severity:
        """Tell whether the day cannot be played for it, or only less well."""
        return CODES[self.code].severity

    @property
    def end_column(self) -> int:
        """Return the column after the last character that is meant."""
        return self.column + self.width if self.line else 0

    def __str__(self) -> str:
        """Say the problem with the line it stands on and a caret under the place."""
        parts = [f"{self._place()}: {self.severity} {self.code} {self.message}"]
        if self.source:
            parts += self._snippet()
        if self.suggestion:
            parts.append(f"    = {self.suggestion}")
        return "\n".join(parts)

    def _place(self) -> str:
        if self.line == 0:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"

    def _snippet(self) -> list[str]:
        start = max(0, self.column - 1 - _BEFORE)
        shown = self.source[start : start + _SHOWN]
        indent = self.column - 1 - start
        width = max(1, min(self.width, len(shown) - indent))
        number = str(self.line)
        return [
            f"{number:>4} | {shown}",
            f"     | {' ' * indent}^{'~' * (width - 1)}",
        ]


# A long line is shown around the place, so that the caret stays on the screen.
_BEFORE = 60
_SHOWN = 100


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return those of *problems* for which a day cannot be played."""
    return tuple(each for each in problems if each.severity == "error")


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort *problems* by where they stand, each of them once.

    Those of the scenario file itself come first, those of its attachments after.
    """
    return tuple(sorted(set(problems), key=_order))


def report(problems: Iterable[Problem]) -> str:
    """Say all *problems*, with a blank line between them and a count at the end."""
    listed = list(problems)
    told: set[str] = set()
    return "\n\n".join([*(say(each, told) for each in listed), counted(listed)])


def say(problem: Problem, told: set[str]) -> str:
    """Say *problem*, and where its code is explained unless that is *told* already."""
    if problem.code in told:
        return str(problem)
    told.add(problem.code)
    return f"{problem}\n    = see {CODES[problem.code].page}"


def counted(problems: Iterable[Problem]) -> str:
    """Say how many errors and warnings there are among *problems*."""
    severities = [each.severity for each in problems]
    counts = [
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity in ("error", "warning")
        if (number := severities.count(severity))
    ]
    return ", ".join(counts) or "no problems"


def _order(problem: Problem) -> tuple[bool, str, int, int, str, str]:
    return (
        not problem.path.endswith((".yaml", ".yml", ".json")),
        problem.path,
        problem.line,
        problem.column,
        problem.code,
        problem.message,
    )
