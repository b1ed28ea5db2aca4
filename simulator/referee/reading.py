"""The learner's own sentences, each with its words, its times and what its words do."""

from dataclasses import dataclass

from simulator.engine.verdict import Reply
from simulator.judge.cues import Cue, cues_in
from simulator.judge.facts import Fact, FactReader, small
from simulator.judge.text import Reading, read, words_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One sentence: *text* in small letters, its *facts* placed in it, its cues in *cue*.

    *start* and *end* are places in what was typed.
    """

    text: str
    words: tuple[str, ...]
    facts: tuple[Fact, ...]
    cue: int
    asks: bool
    start: int
    end: int
    language: str

    def does(self, *cues: int) -> bool:
        """Tell whether one of its words does one of *cues*."""
        return any(self.cue & each for each in cues)

    def does_between(self, start: int, end: int, *cues: int) -> bool:
        """Tell whether a word of its text from *start* to *end* does one of *cues*."""
        return self.says_in(self.text[start:end], *cues)

    def says_in(self, text: str, *cues: int) -> bool:
        """Tell whether a word of *text*, in the same language, does one of *cues*."""
        found = cues_in(words_in(text), self.language)
        return any(each & cue for each in found for cue in cues)


def read_sentences(reply: Reply) -> tuple[Spoken, ...]:
    """Read what the learner wrote in *reply*, without what is quoted."""
    reading = read(reply.body)
    facts = FactReader(reply.date, reply.language)
    return tuple(
        _spoken(reading, place, facts, reply.language)
        for place in range(len(reading.segments))
    )


def _spoken(reading: Reading, place: int, facts: FactReader, language: str) -> Spoken:
    segment = reading.segments[place]
    words = [word.text for word in segment.words]
    cue = 0
    for each in cues_in(words, language):
        cue |= each
    start, end = reading.span(segment.start, segment.end)
    return Spoken(
        text=small(segment.text),
        words=tuple(words),
        facts=tuple(facts.read(segment.text)),
        cue=cue,
        asks=segment.asks,
        start=start,
        end=end,
        language=language,
    )


DOUBTFUL = (Cue.NOT, Cue.HEDGE, Cue.UNKNOWN, Cue.TRY)
"""What takes the weight out of a promise or a claim."""
