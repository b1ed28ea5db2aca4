"""Variants of good samples that must not be credited: denied, with a wrong value, stuffed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from simulator.engine.verdict import Finding, Wanted
from simulator.scenarios.rubrics.cases import Case

_STATES = frozenset({"fact", "mention", "confirm", "next_step"})
"""Kinds of point that a denial turns into their opposite."""

_VERBS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(is|are|was|were|have|has|had|will|can|could|would|should|did)\b(?! not\b|n't)"
        r"|(?<=\w)('ve|'ll)\b",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\b(is|zijn|heb|heeft|hebben|wordt|worden|kan|kunt|zal|staat|gaat)\b(?! (?:\w+ )?niet\b)",
        re.IGNORECASE,
    ),
}
_DENIED = re.compile(r"\b(?:not|no|never|niet|geen|nooit)\b|n't\b", re.IGNORECASE)
"""Where something is denied already, one more word would say the opposite of the opposite."""

_NOT: Mapping[str, str] = {"en": "not", "nl": "niet"}

_TIME = re.compile(r"\b(\d{1,2})([:.])(\d{2})\b")
_AMOUNT = re.compile(r"\d+")


def variants(
    case: Case, points: tuple[Wanted, ...], found: tuple[Finding, ...]
) -> Iterator[Case]:
    """Yield what can be made of a good *case* of which *found* is what the judge said."""
    for point, finding in zip(points, found, strict=True):
        if point.kind in _STATES and finding.met and finding.end:
            yield from _denied(case, point, finding)
        if point.kind in _STATES and point.values and finding.met:
            yield from _with_wrong_values(case, point)
    yield _stuffed(case, points)


def _denied(case: Case, point: Wanted, finding: Finding) -> Iterator[Case]:
    body, language = case.reply.body, case.reply.language
    verbs = _VERBS.get(language)
    verb = verbs.search(body, finding.start, finding.end) if verbs else None
    sentence = body[finding.start : finding.end]
    if verb is None or _DENIED.search(sentence):
        return
    said = {"'ve": " have", "'ll": " will"}.get(verb[0].lower(), verb[0])
    text = f"{body[: verb.start()]}{said} {_NOT[language]}{body[verb.end() :]}"
    yield _variant(case, f"{point.check} denied", text, point.check)


def _with_wrong_values(case: Case, point: Wanted) -> Iterator[Case]:
    text = case.reply.body
    for value in point.values:
        other = _another(value)
        if value not in text or other == value:
            return
        text = text.replace(value, other)
    yield _variant(case, f"{point.check} wrong", text, point.check)


def _another(value: str) -> str:
    """Return a value of the same kind that is not *value*: an hour on, or a few more."""
    time = _TIME.search(value)
    if time:
        other = f"{(int(time[1]) + 1) % 24:02d}{time[2]}{time[3]}"
        return value.replace(time[0], other)
    return _AMOUNT.sub(lambda each: str(int(each[0]) + 3), value, count=1)


def _variant(case: Case, name: str, text: str, check: str) -> Case:
    """Return a case of which only *check* is told: what else it says may have suffered."""
    return Case(
        name=f"{case.name}, {name}",
        reply=replace(case.reply, body=text),
        expected={check: False},
    )


def _stuffed(case: Case, points: tuple[Wanted, ...]) -> Case:
    """Return a heap of the words that the points are made of."""
    words = [
        word
        for point in points
        for text in (*point.values, *point.examples)
        for word in re.findall(r"[\w:.,€£-]*\w", text)
        if len(word) > 2
    ]
    wanted = {each.check: False for each in points if each.kind != "must_not"}
    return Case(
        name=f"{case.name}, stuffed",
        reply=replace(case.reply, body=", ".join(dict.fromkeys(words))),
        expected=wanted,
    )
