"""Sentences that say a point in the very words of one of its examples.

What an author (or a trainer who granted an appeal) wrote down as an example counts when it
is written, so that a rubric can be mended by hand. Nothing around it may take it back.
"""

import re
from functools import lru_cache
from itertools import pairwise

from simulator.engine.verdict import Finding, Reply, Wanted
from simulator.judge.cues import Cue
from simulator.judge.facts import small
from simulator.referee.reading import DOUBTFUL, Spoken

SAID = "This sentence says it."

SHORTEST = 4
"""Words an example must have, for three may stand in any sentence."""


def as_in_an_example(
    reply: Reply, sentences: tuple[Spoken, ...], found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return *found*, with the points met that stand in *reply* word for word."""
    return tuple(
        _looked_at(wanted, sentences, finding)
        for wanted, finding in zip(reply.points, found, strict=True)
    )


def _looked_at(
    wanted: Wanted, sentences: tuple[Spoken, ...], finding: Finding
) -> Finding:
    if finding.met or wanted.kind == "must_not":
        return finding
    for example in wanted.examples:
        pattern = _pattern(small(example))
        for sentence in sentences:
            if pattern and _says(sentence, pattern, wanted):
                return Finding(
                    task=wanted.task,
                    check=wanted.check,
                    met=True,
                    confidence=0.9,
                    reason=SAID,
                    start=sentence.start,
                    end=sentence.end,
                )
    return finding


@lru_cache(maxsize=1024)
def _pattern(example: str) -> re.Pattern[str] | None:
    """Return what finds *example*, with commas only where it has them itself."""
    words = list(re.finditer(r"[^\W_]+(?:'[^\W_]+)*", example))
    if len(words) < SHORTEST:
        return None
    gaps = [example[one.end() : other.start()] for one, other in pairwise(words)]
    pattern = re.escape(words[0][0]) + "".join(
        (r"\W{1,3}" if gap.strip() else r"[^\w,;/|]{1,3}") + re.escape(word[0])
        for gap, word in zip(gaps, words[1:], strict=True)
    )
    return re.compile(rf"\b{pattern}\b")


def _says(sentence: Spoken, pattern: re.Pattern[str], wanted: Wanted) -> bool:
    place = pattern.search(sentence.text)
    if place is None or (sentence.asks and wanted.kind not in {"ask", "offer"}):
        return False
    around = f"{sentence.text[: place.start()]} {sentence.text[place.end() :]}"
    return not sentence.says_in(around, *DOUBTFUL, Cue.IF)
