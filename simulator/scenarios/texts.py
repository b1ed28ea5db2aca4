"""Texts with something to fill in: a sandbox of Jinja that knows the day and its people.

Only what prints or chooses is possible ({{ … }} and {% if %}); nothing can loop or
calculate, so no text can hold up the program or grow without bound.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any, TypeAlias

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from simulator.scenarios import times
from simulator.scenarios.document.kinds import Wordings

# Thousands and decimal marks by language; anything else writes as English does.
_MARKS = {"en": (",", "."), "nl": (".", ","), "fr": (" ", ","), "es": (".", ",")}
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


@cache
def environment(*, language: str, currency: str) -> ImmutableSandboxedEnvironment:
    """Return a sandbox whose filters write for *language* and amounts in *currency*."""
    sandbox = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    sandbox.filters = {
        "money": partial(money, language=language, currency=currency),
        "clock": clock,
    }
    sandbox.globals = {}
    sandbox.tests = {}
    return sandbox


FILTERS = ("money", "clock")
"""The filters a text may use."""

PERSON_FIELDS = (
    "name",
    "first_name",
    "last_name",
    "email",
    "role",
    "company",
    "phone",
)
"""What a text may say of a person: {{ clients.marieke.first_name }}."""

DAY_FIELDS = ("date", "starts", "ends")
"""What a text may say of the day: {{ day.starts }}."""


class Named:
    """Things a text can name. Not a dict, whose own methods a text would find first."""

    __slots__ = ("_things",)

    def __init__(self, things: Mapping[str, object]) -> None:
        self._things = things

    def __getitem__(self, name: str) -> object:
        return self._things[name]


def money(amount: float | str, *, language: str, currency: str) -> str:
    """Write an amount: 389000 as "€ 389.000" in Dutch; cents only where there are any."""
    value = round(float(amount), 2)
    thousands, decimal = _MARKS.get(language, _MARKS["en"])
    digits = f"{abs(value):,.0f}" if value == round(value) else f"{abs(value):,.2f}"
    marked = digits.replace(",", "\0").replace(".", decimal).replace("\0", thousands)
    sign = _SIGNS.get(currency, currency)
    space = "" if language == "en" and sign != currency else "\u00a0"
    return f"{'-' if value < 0 else ''}{sign}{space}{marked}"


def clock(time: str) -> str:
    """Write a time of day as HH:MM, the same in every language."""
    return times.moment(str(time)).clock


# A template takes a hundred times as long to read as to fill in, and is the same for
# every seed.
@lru_cache(maxsize=4096)
def _template(sandbox: ImmutableSandboxedEnvironment, text: str) -> Template:
    return sandbox.from_string(text)


Written: TypeAlias = "str | Wordings | Mapping[str, str | Wordings]"
"""A text as it stands in a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Fills texts in, in one *language*, from what stands in *context*."""

    language: str
    sandbox: ImmutableSandboxedEnvironment
    context: Mapping[str, Any]

    def fill(self, text: str) -> str:
        """Return *text* with everything filled in."""
        if "{{" not in text and "{%" not in text and "{#" not in text:
            return text
        return _template(self.sandbox, text).render(self.context)

    def text(self, written: Written) -> str:
        """Return a text in this language, filled in, without space around it."""
        return self.fill(self.choose(written)).strip()

    def choose(self, written: Written) -> str:
        """Return a text in this language as it was written."""
        chosen = written[self.language] if isinstance(written, Mapping) else written
        if isinstance(chosen, str):
            return chosen
        raise ValueError("the seed has not decided between these wordings")

    def texts(
        self, written: Sequence[Written] | Mapping[str, list[str]]
    ) -> tuple[str, ...]:
        """Return a list of texts in this language, filled in."""
        chosen = written[self.language] if isinstance(written, Mapping) else written
        return tuple(self.text(each) for each in chosen)

    def groups(
        self, written: list[list[str]] | Mapping[str, list[list[str]]]
    ) -> tuple[tuple[str, ...], ...]:
        """Return groups of wordings in this language, filled in."""
        chosen = written[self.language] if isinstance(written, Mapping) else written
        return tuple(tuple(self.text(each) for each in group) for group in chosen)
