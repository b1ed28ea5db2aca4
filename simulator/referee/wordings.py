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
    if wanted.kind == "must_not":
        return finding
    said = [
        sentence
        for example in wanted.examples
        for sentence in sentences
        if (place := _place(small(example), sentence)) is not None
        and _says(sentence, place, wanted)
    ]
    if said and not finding.met:
        return Finding(
            task=wanted.task,
            check=wanted.check,
            met=True,
            confidence=0.9,
            reason=SAID,
            start=said[0].start,
            end=said[0].end,
        )
    return finding


def _place(example: str, sentence: Spoken) -> re.Match[str] | None:
    pattern = _pattern(example)
    return pattern.search(sentence.text) if pattern else None


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


def _says(sentence: Spoken, place: re.Match[str], wanted: Wanted) -> bool:
    if sentence.asks and wanted.kind not in {"ask", "offer"}:
        return False
    before, after = sentence.text[: place.start()], sentence.text[place.end() :]
    return not is_taken_back(sentence, before, after)


def is_taken_back(sentence: Spoken, before: str, after: str) -> bool:
    """Tell whether what stands *before* and *after* some words of *sentence* undoes them.

    A condition counts wherever it stands, a doubt only in the same breath.
    """
    if sentence.says_in(f"{before} {after}", Cue.IF):
        return True
    breath = f"{_BREATH.split(before)[-1]} {_BREATH.split(after)[0]}"
    return sentence.says_in(breath, *DOUBTFUL)


_BREATH = re.compile(r"[,;:()]|\b(?:but|maar|and|en)\b")
