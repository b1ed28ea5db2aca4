"""Replies made from rated ones by spoiling one sentence: denied, or with a wrong value.

They teach the judge what it would otherwise meet first at a learner's desk: a good reply in
which one thing is plainly not so. Only a sentence that says one point and nothing else
is spoilt, so that all other ratings stay. A few are enough: more of them, or hedged ones,
made the judge miss what is said.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bench.replies.evidence import Evidence, Span
from simulator.judge.facts import FactReader
from simulator.judge.files import Label, Reply
from simulator.judge.situation import Situation

SHARE = 0.1
"""The share of the rated replies that one variant is made of."""
KINDS = frozenset({"fact", "mention", "confirm", "next_step"})

_VERBS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:is|are|was|were|have|has|had|will|can|could|would|should|did)\b(?! not\b|n't)"
        r"|(?<=\w)'(?:ve|ll)\b",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\b(?:is|zijn|heb|heeft|hebben|wordt|worden|kan|kunt|zal|staat|gaat|komt|wil)\b",
        re.IGNORECASE,
    ),
}
_DENIED = re.compile(
    r"\b(?:not|no|never|nobody|nothing|without|niet|geen|nooit|niemand|niets|zonder)\b|n't\b",
    re.IGNORECASE,
)
_WHOLE = {"'ve": " have", "'ll": " will"}
_STRANGE = frozenset({"wrong_language", "keyword_list", "gibberish", "copied_mail"})
"""Kinds of writer whose words are not of the situation's language, or no sentences."""
_NOT = {"en": "not", "nl": "niet"}


@dataclass(frozen=True, slots=True)
class Made:
    """A reply that was made of another, with its rating and evidence."""

    reply: Reply
    label: Label
    evidence: Evidence


def variant(
    reply: Reply, label: Label, evidence: Evidence, situation: Situation
) -> Made | None:
    """Return a variant of *reply*, or nothing: the same one each time."""
    chooser = random.Random(reply.id)
    if chooser.random() > SHARE or situation.language not in _NOT:
        return None
    if reply.kind in _STRANGE:
        return None
    spoilt = list(_spoilt(reply, label, evidence, situation))
    if not spoilt:
        return None
    point, span, text, why = chooser.choice(spoilt)
    start, end = span
    longer = len(text) - (end - start)
    body = reply.text[:start] + text + reply.text[end:]
    return Made(
        replace(reply, id=f"{reply.id}-{why}", text=body),
        replace(label, points={**label.points, point: False}),
        Evidence(
            says={
                name: tuple(_moved(each, end, longer) for each in spans)
                for name, spans in evidence.says.items()
                if name != point
            },
            near={
                **{k: _moved(each, end, longer) for k, each in evidence.near.items()},
                point: (start, end + longer),
            },
        ),
    )


def _moved(span: Span, after: int, by: int) -> Span:
    return (span[0] + by, span[1] + by) if span[0] >= after else span


def _spoilt(
    reply: Reply, label: Label, evidence: Evidence, situation: Situation
) -> Iterator[tuple[str, Span, str, str]]:
    """Yield the point, the stretch, what to put in its place, and what was done to it."""
    for point in situation.points:
        spans = evidence.says.get(point.id, ())
        if point.kind not in KINDS or not label.points[point.id] or len(spans) != 1:
            continue
        if _is_shared(spans[0], point.id, evidence):
            continue
        text = reply.text[spans[0][0] : spans[0][1]]
        made = {
            "denied": _denied(text, situation.language),
            "wrong": _with_wrong_value(text, point.values, situation),
        }
        for why, other in made.items():
            if other:
                yield point.id, spans[0], other, why


def _is_shared(span: Span, point: str, evidence: Evidence) -> bool:
    others = [
        each for name, spans in evidence.says.items() if name != point for each in spans
    ]
    return span in others or span in evidence.near.values()


def _denied(text: str, language: str) -> str:
    verb = _VERBS[language].search(text)
    if verb is None or _DENIED.search(text) or "?" in text:
        return ""
    said = _WHOLE.get(verb[0].lower(), verb[0])
    return f"{text[: verb.start()]}{said} {_NOT[language]}{text[verb.end() :]}"


def _with_wrong_value(text: str, values: tuple[str, ...], situation: Situation) -> str:
    facts = FactReader(situation.date, situation.language)
    wanted = [each for value in values for each in facts.wanted(value)]
    for fact in facts.read(text):
        stated = text[fact.start : fact.end]
        digits = re.search(r"\d+", stated)
        if digits and any(fact.agrees(value) for value in wanted):
            other = str(int(digits[0]) + (1 if int(digits[0]) < 20 else 10))
            first = fact.start + digits.start()
            return text[:first] + other + text[first + len(digits[0]) :]
    return ""
