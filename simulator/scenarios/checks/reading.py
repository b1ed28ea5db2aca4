"""The texts of a day as its people will read them, each with its place and language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.shape import Template
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

# What learners write and what only marks them is not read by anybody.
_NOT_SHOWN = {"walkthroughs"}
_FOR_THE_PROGRAM = {"groups", "facts", "asked_by", "values", "archetype"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as written, where it stands, and its language; "" when it is for all."""

    draft: Draft
    path: Path
    text: str
    language: str

    def problem(
        self, code: str, quoted: str, message: str, *, suggestion: str = ""
    ) -> Problem:
        """Make a problem of what is *quoted* from the text, or with "" of all of it."""
        tree = self.draft.tree
        if not quoted:
            return tree.problem(code, self.path, message, suggestion=suggestion)
        line = self.text.count("\n", 0, max(0, self.text.find(quoted))) + 1
        mark = tree.place(self.path, text=quoted.split("\n", maxsplit=1)[0], line=line)
        return tree.problem_at(code, mark, message, suggestion=suggestion)


# Several checks look at them, one after the other.
@lru_cache(maxsize=1)
def shown(draft: Draft) -> tuple[Reading, ...]:
    """Return every text of *draft* that somebody reads, in the order of the file."""
    return tuple(_shown(draft))


def _shown(draft: Draft) -> Iterator[Reading]:
    languages = draft.languages()
    for spot, _ in draft.marked(Template):
        if (
            isinstance(spot.node, str)
            and _NOT_SHOWN.isdisjoint(spot.path[:1])
            and _FOR_THE_PROGRAM.isdisjoint(spot.path)
        ):
            language = _language(spot.path, languages)
            yield Reading(
                draft=draft, path=spot.path, text=spot.node, language=language
            )


def _language(path: Path, languages: tuple[str, ...]) -> str:
    for step in reversed(path):
        if isinstance(step, str) and step != "any":
            return step if step in languages else only(languages)
    return ""


def only(languages: tuple[str, ...]) -> str:
    """Return the language of a text that is for all, known when there is but one."""
    return languages[0] if len(languages) == 1 else ""
