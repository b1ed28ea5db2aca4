"""A reply read with a situation in mind: for every sentence its words, facts and manner."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.judge.cues import (
    ALL_FUNCTION_WORDS,
    TO_A_GRADER,
    Cue,
    cues_in,
    language_of,
)
from simulator.judge.facts import Fact, FactReader
from simulator.judge.meaning import CLASSES, stem
from simulator.judge.text import Reading, Segment

_CLAUSE_MARKS = frozenset(",:;()-\n/")
COPIED = 0.7
"""From this share of four-word runs of the client's mail on, a sentence is the client's."""
GRADER_TALK = 3
"""So many words about marking make a sentence one for the grader."""


@dataclass(slots=True)
class Sentence:
    """One sentence of a reply and all that is needed to judge it."""

    segment: Segment
    words: list[str]
    cues: list[int]
    clauses: list[int]
    clause_cues: list[int]
    stems: list[str]
    content: list[int]
    classes: list[tuple[int, ...]]
    facts: list[Fact]
    cue: int
    grader: int
    copied: float
    usable: bool = True


def sentences_of(
    reading: Reading,
    *,
    language: str,
    facts: FactReader,
    copied_from: frozenset[str],
    mend: Callable[[str], str],
) -> tuple[list[Sentence], str, float]:
    """Return the sentences of *reading*, its language and how sure that is."""
    every = [word.text for segment in reading.segments for word in segment.words]
    spoken, share = language_of(every, expected=language)
    table = spoken if share > 0.12 else language
    found = [
        sentence(
            segment, language=table, facts=facts, copied_from=copied_from, mend=mend
        )
        for segment in reading.segments
    ]
    _mark_unusable(found)
    return found, spoken, share


def sentence(
    segment: Segment,
    *,
    language: str,
    facts: FactReader,
    copied_from: frozenset[str],
    mend: Callable[[str], str] = str,
) -> Sentence:
    """Read one sentence."""
    words = [word.text for word in segment.words]
    cues = cues_in(words, language)
    clauses, clause_cues = _clauses(segment, cues)
    whole = 0
    for each in clause_cues:
        whole |= each
    stems = [stem(mend(word)) for word in words]
    content = [
        place for place, word in enumerate(words) if word not in ALL_FUNCTION_WORDS
    ]
    return Sentence(
        segment=segment,
        words=words,
        cues=cues,
        clauses=clauses,
        clause_cues=clause_cues,
        stems=stems,
        content=content,
        classes=[CLASSES.get(stems[place], ()) for place in content],
        facts=facts.read(segment.text),
        cue=whole,
        grader=sum(1 for each in cues if each & Cue.GRADER),
        copied=_copied(words, copied_from),
    )


def _clauses(segment: Segment, cues: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the number of every word's clause, and each clause's cues."""
    numbers: list[int] = []
    gathered = [0]
    words = segment.words
    for place, word in enumerate(words):
        if place:
            between = segment.text[
                words[place - 1].end - segment.start : word.start - segment.start
            ]
            if cues[place] & Cue.BUT or not _CLAUSE_MARKS.isdisjoint(between.strip()):
                gathered.append(0)
        numbers.append(len(gathered) - 1)
        gathered[-1] |= cues[place]
    return numbers, gathered


def runs_of(words: Sequence[str], length: int = 4) -> list[str]:
    """Return every run of *length* words."""
    return [
        " ".join(words[place : place + length])
        for place in range(len(words) - length + 1)
    ]


def _copied(words: list[str], copied_from: frozenset[str]) -> float:
    runs = runs_of(words)
    if not runs:
        return 0.0
    return sum(1 for run in runs if run in copied_from) / len(runs)


def _mark_unusable(found: list[Sentence]) -> None:
    """Take out what is copied from the client, said twice, or said to a grader."""
    seen: set[str] = set()
    addressed = False
    for place, each in enumerate(found):
        whole = " ".join(each.words)
        again = whole in seen and len(each.words) > 3
        seen.add(whole)
        addressed = addressed or _is_for_a_grader(found, place)
        each.usable = not (
            again
            or addressed
            or (each.copied >= COPIED and len(each.words) >= 5)
            or each.grader >= GRADER_TALK
        )


def _is_for_a_grader(found: list[Sentence], place: int) -> bool:
    """Tell whether from this sentence on somebody else than the client is addressed."""
    if TO_A_GRADER.isdisjoint(found[place].words):
        return False
    return sum(each.grader for each in found[place:]) >= 2
