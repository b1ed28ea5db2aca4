"""Problems as SARIF 2.1.0, the form in which code hosts and editors take them in."""

from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from simulator import __version__
from simulator.scenarios.codes import CODES
from simulator.scenarios.problems import Problem

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(problems: Iterable[Problem]) -> dict[str, Any]:
    """Return *problems* as one run of ``va-sim check``."""
    listed = list(problems)
    rules = sorted({each.code for each in listed})
    driver = {
        "name": "va-sim check",
        "version": __version__,
        "rules": [_rule(each) for each in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, rules.index(each.code)) for each in listed],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    known = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": known.title},
        "help": {"text": f"See {known.page}."},
        "defaultConfiguration": {"level": known.severity},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    said = [problem.message, problem.suggestion]
    place: dict[str, Any] = {"artifactLocation": {"uri": _address(problem.path)}}
    if problem.line:
        place["region"] = {
            "startLine": problem.line,
            "startColumn": problem.column,
            "endColumn": problem.end_column,
            "snippet": {"text": problem.source},
        }
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": " ".join(filter(None, said))},
        "locations": [{"physicalLocation": place}],
    }


def _address(path: str) -> str:
    """Return *path* as an address: relative as it was given, or with file:// in front."""
    pure = PurePath(path)
    return Path(path).as_uri() if pure.is_absolute() else quote(pure.as_posix())
