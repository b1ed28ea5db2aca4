"""Manners: people who sound like themselves, and pictures that are really described."""

import re
from collections.abc import Iterator

from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.reading import shown
from simulator.scenarios.problems import Problem
from simulator.scenarios.tree import Path

_TITLED = re.compile(
    r"\b(?:(?P<male>Mr|Mister|Sir|de heer|meneer|dhr)|"
    r"(?P<female>Mrs|Ms|Miss|mevrouw|mevr|mw))\b\.? +"
    r"\{\{\s*(?P<section>clients|contacts)"
    r"(?:\.(?P<id>\w+)|\[['\"](?P<quoted>[\w-]+)['\"]\])\.",
    re.IGNORECASE,
)
_PICTURE = {
    "picture",
    "image",
    "photo",
    "afbeelding",
    "plaatje",
    "foto",
    "bon",
    "receipt",
}

_CALM = 0.75
_LOUD = 0.6


def check(draft: Draft) -> Iterator[Problem]:
    """Say who is called what they are not, or sounds like somebody else."""
    yield from _titles(draft)
    yield from _lines(draft)
    for client in draft.tree.map(("clients",)):
        yield from _loud(draft, client)
    for name in draft.tree.map(("files",)):
        yield from _said_of_a_picture(draft, name)


def _titles(draft: Draft) -> Iterator[Problem]:
    for reading in shown(draft):
        if "{{" not in reading.text:
            continue
        for found in _TITLED.finditer(reading.text):
            person = (found["section"], found["id"] or found["quoted"])
            if "persona" not in draft.tree.map(person):
                continue
            called = "male" if found["male"] else "female"
            gender = draft.text(*person, "persona", "gender")
            if gender == called:
                continue
            title = found["male"] or found["female"]
            drawn = f"is {gender}" if gender else "may be drawn as either"
            message = f'"{title}" does not fit: "{person[1]}" {drawn}.'
            suggestion = f"Give the persona gender: {called}, or leave the title out."
            yield reading.problem("VA706", title, message, suggestion=suggestion)


def _lines(draft: Draft) -> Iterator[Problem]:
    """Say which line two clients have in common."""
    seen: dict[tuple[str, str], Path] = {}
    for client in draft.tree.map(("clients",)):
        for occasion in draft.tree.map(("clients", client, "lines")):
            for path, text in _texts(draft, ("clients", client, "lines", occasion)):
                if len(text.split()) < 4:
                    continue
                first = seen.setdefault((occasion, text.casefold()), path)
                if first[1] != client:
                    line = draft.problem("", first, "").line
                    message = f'"{first[1]}" says this in the same words (line {line}).'
                    suggestion = "Let everybody sound like themselves."
                    yield draft.problem("VA721", path, message, suggestion=suggestion)


def _texts(draft: Draft, path: Path) -> Iterator[tuple[Path, str]]:
    yield from draft.many(*path)
    for language in draft.tree.map(path):
        yield from draft.many(*path, language)


def _loud(draft: Draft, client: str) -> Iterator[Problem]:
    path: Path = ("clients", client, "patience")
    try:
        patience = float(draft.text(*path) or 0)
    except ValueError:
        return
    if patience < _CALM:
        return
    said = [text for _, text in _everything_said_by(draft, client)]
    loud = [text for text in said if "!" in text]
    if len(loud) >= 4 and len(loud) >= _LOUD * len(said):
        message = f"{len(loud)} of {len(said)} texts of so patient a client exclaim."
        suggestion = "Make the client less patient, or the texts calmer."
        yield draft.problem("VA722", path, message, suggestion=suggestion)


def _everything_said_by(draft: Draft, client: str) -> Iterator[tuple[Path, str]]:
    for occasion in draft.tree.map(("clients", client, "lines")):
        yield from _texts(draft, ("clients", client, "lines", occasion))
    for index, _ in enumerate(draft.tree.list(("timeline",))):
        for what in ("email", "chat", "booking_request"):
            path: Path = ("timeline", index, what)
            if draft.text(*path, "from") == client:
                yield from draft.wordings(*path, "body")


def _said_of_a_picture(draft: Draft, name: str) -> Iterator[Problem]:
    sources = [text for _, text in draft.wordings("files", name, "source")]
    if not any(source.lower().endswith(".svg") for source in sources):
        return
    for path, text in draft.wordings("files", name, "alt"):
        words = re.findall(r"\w+", text.lower())
        if words and (
            (len(words) < 3 and _PICTURE & set(words)) or text.lower().endswith(".svg")
        ):
            message = f'"{text}" does not say what the picture shows.'
            suggestion = "Write down what can be read or seen in it."
            yield draft.problem("VA724", path, message, suggestion=suggestion)
