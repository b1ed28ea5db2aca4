"""Every text in every language the day can be played in."""

from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.document.shape import ByLanguage
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import hint
from simulator.scenarios.survey import Spot


def check(draft: Draft) -> Iterator[Problem]:
    """Say which text has too few languages or too many."""
    languages = draft.languages()
    yield from _listed(draft)
    for spot in draft.spots:
        by_language = spot.marker(ByLanguage) is not None
        if by_language and isinstance(spot.node, dict) and "any" not in spot.node:
            yield from _spoken(draft, spot, languages)


def _listed(draft: Draft) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, each in enumerate(draft.tree.list(("languages",))):
        if isinstance(each, str) and each in seen:
            message = f'"{each}" is listed a second time.'
            yield draft.problem("VA211", ("languages", index), message)
        elif isinstance(each, str):
            seen.add(each)
    if draft.tree.at(("languages",)) == []:
        message = "A day is played in at least one language."
        yield draft.problem("VA120", ("languages",), message, suggestion="Write [en].")


def _spoken(draft: Draft, spot: Spot, languages: tuple[str, ...]) -> Iterator[Problem]:
    node = draft.tree.map(spot.path)
    for key in node:
        if languages and key not in languages:
            message = f'"{key}" is not one of the languages of this day.'
            suggestion = hint(key, languages, what="Listed in languages")
            path = (*spot.path, key)
            yield draft.problem(
                "VA121", path, message, suggestion=suggestion, on_key=True
            )
    for language in languages:
        if language not in node:
            message = f'The text is missing in "{language}".'
            suggestion = f"Add {language}: … beside the others."
            yield draft.problem(
                "VA120", spot.path, message, suggestion=suggestion, on_key=True
            )
