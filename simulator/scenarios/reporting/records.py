"""Problems as JSON."""

from collections.abc import Iterable
from typing import Any

from simulator.scenarios.codes import CODES
from simulator.scenarios.problems import Problem


def record(problem: Problem) -> dict[str, Any]:
    """Return *problem* as JSON; lines and columns count from 1, a line of 0 is the file."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "message": problem.message,
        "suggestion": problem.suggestion,
        "source": problem.source,
        "page": CODES[problem.code].page,
    }


def records(problems: Iterable[Problem]) -> dict[str, Any]:
    """Return all *problems* as JSON, and how many there are of either severity."""
    listed = [record(each) for each in problems]
    severities = [each["severity"] for each in listed]
    return {
        "problems": listed,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
    }
