"""Every code a problem can have: what it is called, and whether the day can be played.

Each has a page of its own in docs/reference/checks, under the same title.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Severity = Literal["error", "warning"]
"""With an error a day cannot be played; with a warning it can, though not as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One kind of problem, by what its page is called."""

    code: str
    title: str
    severity: Severity

    @property
    def page(self) -> str:
        """Return where its page is, seen from the root of the project."""
        return f"docs/reference/checks/{self.code}.md"


_ERRORS = {
    # The file
    "VA000": "A file that cannot be read",
    "VA001": "Not YAML",
    "VA002": "A key that stands twice",
    "VA003": "Anchors, aliases and tags",
    "VA004": "An unknown format",
    "VA005": "Too large, too deep, or not UTF-8",
    # The shape
    "VA110": "An unknown key",
    "VA111": "A missing key",
    "VA112": "A word that is not known",
    "VA113": "Another kind of value",
    "VA114": "A time that is none",
    "VA115": "A duration without a unit",
    "VA116": "A window that ends before it starts",
    "VA117": "None or several of which one is needed",
    "VA118": "Not one way to begin",
    "VA119": "An id that is none",
    "VA120": "A text that is missing in a language",
    "VA121": "A language the day does not have",
    # Names
    "VA210": "Something that is not there",
    "VA211": "An id used twice",
    "VA212": "A text that cannot be filled in",
    "VA213": "An attachment that cannot be sent",
    "VA215": "A locale without names",
    "VA216": "Two people who cannot be told apart",
    "VA217": "A picture that is none, or does more than show",
    "VA218": "A scenario called otherwise than its folder",
    "VA230": "Work that is handed in otherwise than the task asks",
    "VA231": "A step before the one above it",
    "VA232": "A promise about nothing",
    # Time
    "VA310": "Outside the day",
    "VA311": "Due before it is asked for, or after the day",
    "VA312": "More work than time",
    "VA313": "A deadline that changes too late",
    "VA315": "A deadline that changes twice in a minute",
    "VA316": "A time zone that is none, or a day on which the clocks change",
    "VA317": "A span that ends before it starts",
    "VA319": "An end before its beginning",
    # Causes
    "VA413": "A task nobody asks for",
    "VA414": "A task that is asked for twice",
    # Points
    "VA510": "A task that earns nothing",
    "VA512": "A check that cannot pass",
    "VA517": "Weights that do not make 100",
    "VA521": "Work that cannot be done",
    "VA522": "A check of something the task does not have",
    # Care
    "VA701": "A domain that may belong to somebody",
    "VA702": "A picture without words",
}

_WARNINGS: dict[str, str] = {}


def _registry() -> Mapping[str, Code]:
    listed: list[tuple[dict[str, str], Severity]] = [
        (_ERRORS, "error"),
        (_WARNINGS, "warning"),
    ]
    found = {
        code: Code(code=code, title=title, severity=severity)
        for titles, severity in listed
        for code, title in titles.items()
    }
    return MappingProxyType(dict(sorted(found.items())))


CODES = _registry()
"""Every code there is, in order."""
