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

    @property
    def may_be_allowed(self) -> bool:
        """Tell whether an author may say that it is meant so: the day can be played."""
        return self.severity == "warning" or self.code in _MAY_BE_MEANT


# Too much work for the time is what saying no is learnt from; a domain may be one's own.
_MAY_BE_MEANT = {"VA312", "VA701"}

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
    "VA217": "A picture or PDF that is none, or does more than show",
    "VA218": "A scenario called otherwise than its folder",
    "VA220": "An option of which something is not said",
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
    "VA325": "A break that does not fit",
    "VA326": "Hours of which none are left",
    "VA327": "Feelings of one's own business",
    # Causes
    "VA412": "Things that wait for each other",
    "VA413": "A task nobody asks for",
    "VA414": "A task that is asked for twice",
    # Points
    "VA510": "A task that earns nothing",
    "VA512": "A check that cannot pass",
    "VA517": "Weights that do not make 100",
    "VA518": "A scale without anchors",
    "VA521": "Work that cannot be done",
    "VA522": "A check of something the task does not have",
    "VA530": "A value that does not fit its column",
    "VA531": "A limit that does not fit its column",
    "VA532": "More to choose than there is",
    "VA533": "Limits that no option keeps together",
    "VA535": "A purchase without a price",
    "VA537": "Values that can never agree",
    "VA542": "A sample of something else",
    "VA545": "A secret without words",
    # Play
    "VA610": "A walkthrough that goes otherwise",
    "VA611": "Too much to do, or too little",
    "VA614": "A day that can be gamed",
    "VA615": "A day that skill does not win",
    "VA616": "Nothing to lose, or too much",
    "VA622": "A check that nobody passes",
    "VA623": "A check that bad work passes too",
    "VA651": "Variants with other causes",
    # Care
    "VA710": "Words that nobody wrote",
    "VA713": "A choice without a choice",
    "VA701": "A domain that may belong to somebody",
    "VA702": "A picture without words",
}

_WARNINGS = {
    # The file
    "VA007": "An allowance of nothing",
    "VA008": "An allowance without a reason",
    # Names
    "VA214": "An address of nobody",
    "VA219": "Somebody who never appears",
    # Time
    "VA314": "A deadline moved to where nobody can meet it",
    "VA318": "More to read and type than there is time",
    "VA320": "An answer that comes too late",
    "VA321": "A later deadline that nobody can ask for in time",
    "VA322": "No time to do it in",
    "VA323": "An appointment in the past",
    "VA330": "An option that nobody will miss",
    "VA331": "A deadline that the end of the day cuts short",
    "VA340": "A message from somebody who is away",
    "VA324": "A date that is none, or on another day of the week",
    # Causes
    "VA410": "Something that never comes about",
    "VA411": "Something that is so from the start",
    "VA415": "Something that may come after the day",
    "VA416": "An unless that is always or never so",
    "VA417": "News of a task nobody has heard of",
    "VA418": "A condition without parts",
    # Points
    "VA511": "A check that cannot fail",
    "VA513": "A must that is worth nothing",
    "VA514": "An answer that is given away",
    "VA515": "A fact that stands nowhere",
    "VA516": "Good work that does harm",
    "VA519": "A fact that may be any number",
    "VA523": "Bad work that earns as much as good",
    "VA524": "The same check twice",
    "VA525": "Two checks that cannot both pass",
    "VA526": "Somebody nobody can write to",
    "VA527": "Two choices that read the same",
    "VA528": "A choice of one",
    "VA534": "Leave to spend where nothing is bought",
    "VA536": "A limit that nothing can go beyond",
    "VA540": "A rule card that is out of date",
    "VA541": "A point that was not tried out",
    "VA543": "A point with one example",
    "VA544": "A question that nobody asks",
    # Play
    "VA612": "An order that hardly matters",
    "VA613": "A habit that does as well as skill",
    "VA617": "A branch that nobody takes",
    "VA620": "Too much at once",
    "VA621": "More to read than there is time",
    "VA650": "Variants that are not as hard",
    # Words and care
    "VA703": "A number that may be somebody's",
    "VA704": "Words that wait to be written",
    "VA706": "A title that does not fit the persona",
    "VA707": "A sentence that is too long",
    "VA708": "A slip of the pen",
    "VA709": "A text in another language than it says",
    "VA711": "Two clients with one voice",
    "VA712": "Wordings that do not say the same",
    "VA720": "One text for two languages",
    "VA721": "Two clients who say the same",
    "VA722": "A calm client who shouts",
    "VA724": "Words for a picture that say nothing",
    "VA725": "A chat as long as a letter",
    "VA726": "A subject that is too long",
}


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
