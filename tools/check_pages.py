"""Read the pages about the codes, make their examples happen, and write what comes of it.

``python -m tools.check_pages`` writes under every wrong example in docs/reference/checks
what the program says of it, and the list of all codes; a test fails when a page and the
program differ. An example is a change to the sample of the tests, as a diff.
"""

import re
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator.scenarios.codes import CODES
from simulator.scenarios.library import check_folder
from simulator.scenarios.problems import Problem
from simulator.scenarios.proving.proof import prove
from simulator.scenarios.proving.staging import Thoroughness

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs/reference/checks"
INDEX = PAGES / "README.md"
SAMPLE = ROOT / "tests/scenarios/quiet-morning"
PLAYED_SAMPLE = ROOT / "tests/scenarios/full-morning"
PLAYED = "VA6"
"""Codes that begin so are found by playing the other sample, each for itself."""

IN_SHORT = Thoroughness(variants=1, swept=3, workers=1)
BEGIN, END = "<!-- codes: written by make docs -->\n", "<!-- end of codes -->\n"

_PAGE = re.compile(
    r"# (?P<code>VA\d{3}) (?P<title>.+)\n\n"
    r"(?P<severity>Error|Warning)\. (?P<why>(?:.|\n)+?)\n\n"
    r"## Wrong\n\n(?P<wrong>(?:.|\n)+?)\n\n"
    r"## Right\n\n(?P<right>(?:.|\n)+?)\n\n"
    r"## How to mend it\n\n(?P<mend>(?:.|\n)+)\n"
)
_DIFF = re.compile(r"```diff\n((?:.|\n)*?)```")
_WITH_ANSWER = re.compile(r"```diff\n((?:.|\n)*?)```(?:\n\n```text\n(?:.|\n)*?```)?")
_NUMBER = re.compile(r"^ *\d+ \|", re.MULTILINE)
_GROUPS = {
    "VA0": "The file",
    "VA1": "The shape",
    "VA2": "Names",
    "VA3": "Time",
    "VA4": "Causes",
    "VA5": "Points",
    "VA6": "Play",
    "VA7": "Words and care",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the page about *code* says; examples as diffs."""

    code: str
    title: str
    severity: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]


def main() -> None:
    """Write the answers on every page, and the list of them."""
    for path in sorted(PAGES.glob("VA*.md")):
        path.write_text(answered(path.read_text()))
    INDEX.write_text(index(INDEX.read_text()))


def pages() -> tuple[Page, ...]:
    """Read every page; ValueError names the first that is not made like the others."""
    return tuple(_read(path) for path in sorted(PAGES.glob("VA*.md")))


def _read(path: Path) -> Page:
    found = _PAGE.fullmatch(path.read_text())
    if found is None or found["code"] != path.stem:
        raise ValueError(
            f"{path.name}: not title, severity, Wrong, Right, How to mend it"
        )
    return Page(
        code=found["code"],
        title=found["title"],
        severity=found["severity"].lower(),
        wrong=tuple(_DIFF.findall(found["wrong"])),
        right=tuple(_DIFF.findall(found["right"])),
    )


def change(folder: Path, diff: str) -> None:
    """Change the scenario in *folder* as *diff* says.

    ``--- name`` names another file than the scenario's, ``@@`` stands between two places,
    ``rename from`` and ``rename to`` give a file another name.
    """
    renamed = re.fullmatch(r"rename from (.+)\nrename to (.+)\n", diff)
    if renamed is not None:
        (folder / renamed[1]).rename(folder / renamed[2])
        return
    named = re.match(r"--- (.+)\n", diff)
    path = folder / (named[1] if named else "scenario.yaml")
    text = path.read_text()
    for part in re.split(
        r"^@@\n", diff[named.end() if named else 0 :], flags=re.MULTILINE
    ):
        lines = part.splitlines()
        old = "".join(f"{line[1:]}\n" for line in lines if line[:1] in {"-", " "})
        new = "".join(f"{line[1:]}\n" for line in lines if line[:1] in {"+", " "})
        if not _stands_in(old, text):
            # Part of a line will do, so that an example need not quote a long one.
            old, new = old[:-1], new[:-1]
        if not _stands_in(old, text):
            raise ValueError(f"{path.name} does not hold {old!r}")
        text = text.replace(old, new, 1)
    path.write_text(text)


def _stands_in(old: str, text: str) -> bool:
    return bool(old) and old in text


# An example is looked at by several tests, and written by none of them.
@cache
def problems_of(*diffs: str, code: str = "") -> tuple[Problem, ...]:
    """Return what is said of the sample with *diffs* made to it, on the page about *code*.

    What playing shows is told for one code at a time: a day that goes wrong in one way
    goes wrong in others too.
    """
    played = code.startswith(PLAYED)
    sample = PLAYED_SAMPLE if played else SAMPLE
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / sample.name
        shutil.copytree(sample, folder)
        for each in diffs:
            change(folder, each)
        if not played:
            return check_folder(folder)
        found = prove(folder, thoroughness=IN_SHORT)
        return tuple(each for each in found if each.code in {code, *_unplayable(found)})


def _unplayable(problems: Iterable[Problem]) -> set[str]:
    """Name what keeps an example from being played at all."""
    return {each.code for each in problems if not each.code.startswith(PLAYED)}


def answered(page: str) -> str:
    """Give the text *page* with what the program says under every wrong example."""
    before, heading, rest = page.partition("## Wrong\n")
    wrong, right, after = rest.partition("## Right\n")
    code = page[2:7]
    told = _WITH_ANSWER.sub(lambda found: _with_answer(found[1], code), wrong)
    return before + heading + told + right + after


def _with_answer(diff: str, code: str) -> str:
    said = "\n\n".join(answer(each) for each in problems_of(diff, code=code))
    return f"```diff\n{diff}```\n\n```text\n{said}\n```"


def answer(problem: Problem) -> str:
    """Say *problem* without its place, which is in the sample and not in the reader's file."""
    _, *lines = str(problem).split("\n")
    shown = _NUMBER.sub("     |", "\n".join(lines))
    said = f"{problem.code} {problem.message}\n{shown}".rstrip("\n")
    return re.sub(r"\bline \d+", "line …", said)


def index(written: str) -> str:
    """Give the page *written* with the list of all codes."""
    before, _, rest = written.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + "\n" + "\n\n".join(_tables()) + "\n\n" + END + after


def _tables() -> list[str]:
    tables: list[str] = []
    for start, heading in _GROUPS.items():
        rows = [
            f"| [{each.code}]({each.code}.md) | {each.title} | {each.severity} |"
            for each in CODES.values()
            if each.code.startswith(start)
        ]
        if rows:
            head = ("| code | what is wrong | |", "| --- | --- | --- |")
            tables.append("\n".join((f"## {heading}", "", *head, *rows)))
    return tables


if __name__ == "__main__":
    main()
