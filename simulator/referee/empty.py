"""Text that is nobody's answer: copied, said to whoever marks, heaped up, or polite and empty."""

import re
from dataclasses import replace
from functools import lru_cache

from simulator.engine.verdict import Finding, Reply
from simulator.engine.words import is_hollow
from simulator.judge.cues import ALL_FUNCTION_WORDS, Cue
from simulator.referee.reading import Spoken

COPIED = "It stands only in text that is quoted, copied or not meant for the client."
HEAPED = "The reply has no sentence of the learner's own to judge."
EMPTY = "No sentence was found that says it."

FOR_A_GRADER = "Text meant for whoever marks was left out."
"""What the judge notes where somebody else than the client is addressed."""

HEAP = 0.4
"""From so many commas a word on a sentence is a list of words, not a sentence."""
BARE = 0.15
"""Below this share of small words too: nobody writes so, not even in a hurry."""
SHORTEST_HEAP = 8

SHORTEST = 5
"""Where the judge is unsure, fewer words than this are no reply."""

LONGEST_GREETING = 4
SHORTEST_EMPTY = 2


def without_empty(
    reply: Reply,
    sentences: tuple[Spoken, ...],
    found: tuple[Finding, ...],
    notes: tuple[str, ...],
) -> tuple[Finding, ...]:
    """Return *found*, without points that rest on text that is nobody's answer."""
    return tuple(
        _looked_at(
            reply, sentences, each, notes, is_forbidden=wanted.kind == "must_not"
        )
        for wanted, each in zip(reply.points, found, strict=True)
    )


def _looked_at(
    reply: Reply,
    sentences: tuple[Spoken, ...],
    finding: Finding,
    notes: tuple[str, ...],
    *,
    is_forbidden: bool,
) -> Finding:
    if is_forbidden or not finding.met:
        return finding
    reason = _why_not(reply, sentences, finding, notes)
    if not reason:
        return finding
    return replace(finding, met=False, confidence=0.9, unsure=False, reason=reason)


def _why_not(
    reply: Reply,
    sentences: tuple[Spoken, ...],
    finding: Finding,
    notes: tuple[str, ...],
) -> str:
    said = reply.body[finding.start : finding.end]
    around = [each for each in sentences if _overlaps(each, finding)]
    if FOR_A_GRADER in notes or is_for_a_grader(reply.body):
        return COPIED
    if is_hollow(said, _sources(reply.mail)):
        return COPIED
    if any(is_heap(each) for each in around) or (
        finding.unsure and _is_bare(sentences, around)
    ):
        return HEAPED
    return EMPTY if around and all(_is_empty(each) for each in around) else ""


def _is_bare(sentences: tuple[Spoken, ...], around: list[Spoken]) -> bool:
    """Tell whether there is too little, or no small word, to make it a sentence."""
    words = [word for each in around for word in each.words]
    few = sum(len(each.words) for each in sentences) < SHORTEST
    return few or ALL_FUNCTION_WORDS.isdisjoint(words)


def is_for_a_grader(body: str) -> bool:
    """Tell whether somebody who marks is spoken to, and of marks."""
    return len({each.lower() for each in _GRADER.findall(body)}) > 1


_GRADER = re.compile(
    r"\b(?:assessor|grader|examiner|rubric|full marks|mark all|award|as met|all points"
    r"|beoordelaar|nakijker|volle punten|alle punten)\b",
    re.IGNORECASE,
)


def _is_empty(sentence: Spoken) -> bool:
    """Tell whether a sentence only greets, or only says how gladly one helps."""
    greets = sentence.does(Cue.GREETING) and len(sentence.words) <= LONGEST_GREETING
    brief = len(sentence.words) <= SHORTEST_EMPTY
    return (greets or brief or sentence.does(Cue.EMPTY)) and not sentence.facts


@lru_cache(maxsize=256)
def _sources(mail: str) -> tuple[str, ...]:
    """Return the mail as a whole and line by line, for a short line is copied whole."""
    return (mail, *(line for line in mail.splitlines() if line.strip()))


def is_heap(sentence: Spoken) -> bool:
    """Tell whether a sentence is words beside one another."""
    count = len(sentence.words)
    small = sum(each in ALL_FUNCTION_WORDS for each in sentence.words)
    return count >= SHORTEST_HEAP and (
        sentence.text.count(",") >= HEAP * count or small < BARE * count
    )


def _overlaps(sentence: Spoken, finding: Finding) -> bool:
    return sentence.start < finding.end and finding.start < sentence.end
