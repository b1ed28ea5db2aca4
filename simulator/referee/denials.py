"""Values that are named only to be denied: no credit for them.

A rule that is sure where the trained judge can be fooled: whoever writes that the viewing
is *not* at 14:30 has not told that it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from simulator.engine.verdict import Finding, Reply, Wanted
from simulator.judge.facts import FactReader
from simulator.referee.reading import Spoken

DENIED = "It is said that this is not so, or not done."

_PARTS = re.compile(
    r"[,;:()\n]|\b(?:but|maar|and|en|instead of|in plaats van|because|want|omdat)\b"
)
_NOT = re.compile(r"\b(?:not|cannot|no longer|niet|geen|nooit|never)\b|n't\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|have|has|had|will|can|could|moved|booked|starts?|begins?"
    r"|confirm|expect|see|made|put|set|zijn|staat|heb|heeft|wordt|kan|zal|gaat|komt|begint"
    r"|verzet|gepland|geboekt|verwacht|zie|zien)\b|'(?:s|ll|re|ve|m)\b"
)
_NOT_A_DENIAL = re.compile(
    r"(?:don't|do not|not) (?:forget|worry|hesitate|be late|miss)"
    r"|niet (?:te )?vergeten|vergeet niet|not only|niet alleen|not later|niet later"
)


def without_denied(
    reply: Reply, sentences: tuple[Spoken, ...], found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return *found*, without points whose values *reply* denies."""
    facts = FactReader(reply.date, reply.language)
    return tuple(
        _looked_at(wanted, sentences, finding, facts)
        for wanted, finding in zip(reply.points, found, strict=True)
    )


def _looked_at(
    wanted: Wanted, sentences: tuple[Spoken, ...], finding: Finding, facts: FactReader
) -> Finding:
    if not finding.met or wanted.kind == "must_not":
        return finding
    if any(_is_denied(value, sentences, facts) for value in wanted.values):
        return replace(finding, met=False, confidence=0.9, unsure=False, reason=DENIED)
    return finding


def _is_denied(value: str, sentences: tuple[Spoken, ...], facts: FactReader) -> bool:
    """Tell whether *value* is stated, and in no part of a sentence without a denial."""
    wanted = facts.wanted(value)
    stated = [
        is_denied
        for part, is_denied in _parts(sentences)
        if any(each.agrees(other) for each in facts.read(part) for other in wanted)
    ]
    return bool(stated) and all(stated)


def _parts(sentences: tuple[Spoken, ...]) -> Iterator[tuple[str, bool]]:
    """Yield the parts of each sentence, and whether they deny what they say.

    A part without a verb goes on with what was said before the comma.
    """
    for sentence in sentences:
        is_denied = False
        for part in _PARTS.split(_with_whole_times(sentence.text)):
            if _VERB.search(part) or _NOT.search(part):
                is_denied = bool(_NOT.search(part)) and not _NOT_A_DENIAL.search(part)
            yield part, is_denied


def _with_whole_times(text: str) -> str:
    """Return *text* with 14:30 written so that a colon does not part it."""
    return re.sub(r"(?<=\d):(?=\d)", ".", text)
