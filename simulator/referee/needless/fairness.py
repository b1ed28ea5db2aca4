"""Whether a question is fair whatever had been given: by how, why and where it is asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.engine.verdict import MayAsk, Reply
from simulator.engine.words import has_all
from simulator.judge.facts import FactReader, small
from simulator.judge.text import words_in
from simulator.referee.needless.asking import Question, sought_in, topic_of
from simulator.referee.needless.frames import MOMENTS, Sought
from simulator.referee.needless.telling import stems_of
from simulator.referee.reading import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A question and the message it stands in."""

    reply: Reply
    sentences: Sequence[Spoken]
    question: Question

    @property
    def sentence(self) -> Spoken:
        """The sentence of the question."""
        return self.sentences[self.question.place]

    @property
    def near(self) -> Sequence[Spoken]:
        """The sentences that may say why it is asked, and its own."""
        place = self.question.place
        return self.sentences[max(place - _BEFORE, 0) : place + 1]

    def is_let_be(self) -> bool:
        """Tell whether the question is fair whatever had been given."""
        text = self.sentence.text
        return (
            _OTHERWISE.search(text) is not None
            or (self.sentence.language == "nl" and _OF.search(text) is not None)
            or any(_PROBLEM.search(each.text) for each in self.near)
            or self._names_an_answer()
            or self._is_quoted()
            or any(self._is_wanted(each) for each in self.reply.may_ask)
        )

    def _names_an_answer(self) -> bool:
        """Tell whether it holds a value of the sort it seeks: it confirms, or lets choose."""
        kinds = _KINDS.get(self.question.seeks, frozenset())
        return any(each.kind in kinds for each in self.question.facts)

    def _is_quoted(self) -> bool:
        """Tell whether it stands in quotation marks, or in what was given."""
        before = self.reply.body[: self.sentence.start + 1]
        if before.count("“") > before.count("”") or before.count('"') % 2 == 1:
            return True
        if len(self.sentence.words) < _TOO_SHORT_TO_COPY:
            return False
        words = f" {' '.join(self.sentence.words)} "
        given = self.reply.given
        return any(words in f" {' '.join(words_in(each.text))} " for each in given)

    def _is_wanted(self, wanted: MayAsk) -> bool:
        """Tell whether the day wants this asked."""
        asked = " ".join(each.text for each in self.near)
        if wanted.asked_by and has_all(asked, wanted.asked_by):
            return True
        return any(self._is_like(small(each)) for each in wanted.examples)

    def _is_like(self, example: str) -> bool:
        """Tell whether it seeks what *example* seeks, or is about the same."""
        seeks = self.question.seeks
        alike = MOMENTS if seeks in MOMENTS else frozenset((seeks,))
        return not sought_in(example).isdisjoint(
            alike
        ) or not self.question.named.isdisjoint(stems_of(example))

    def anchor(self) -> frozenset[str]:
        """Return what the last sentence before the question that asks nothing is about."""
        for sentence in reversed(self.sentences[: self.question.place]):
            if not sentence.asks:
                return topic_of(sentence, name=self.reply.name)
        return frozenset()

    def proposes_to_talk(self) -> bool:
        """Tell whether the question, or the sentence before it, is about talking it over."""
        return any(_TALK.search(each.text) for each in self.near[-2:])

    def states(self, wording: str) -> bool:
        """Tell whether the learner writes the value of *wording* as well, and so knows it."""
        reader = FactReader(self.reply.date, self.reply.language)
        wanted = reader.wanted(wording)
        if not wanted:
            return wording.lower() in self.reply.body.lower()
        facts = [fact for each in self.sentences for fact in each.facts]
        return any(each.agrees(other) for each in wanted for other in facts)


_BEFORE = 2
"""So many sentences before a question may say why it is asked."""

_TOO_SHORT_TO_COPY = 4
"""Words below which a question may stand in a letter by chance."""

_OTHERWISE = re.compile(
    r"\b(?:or|else|instead|more|again|confirm\w*|correct|right|roughly|approximately|if|unless|prefer to|double|sure|certain|besides|apart"
    r"|anders|meer|opnieuw|nogmaals|nog steeds|bevestig\w*|klopt|juist|zeker|als|indien|tenzij|liever|toch|behalve|daarnaast)\b"
)
_OF = re.compile(r"\bof\b")
_PROBLEM = re.compile(
    r"\b(?:full|unavailable|not available|not possible|impossible|sold out|fully booked|taken|clash\w*|conflict\w*|closed|unfortunately|afraid"
    r"|only|no longer|cancelled|canceled|contradict\w*|however|but|instead|unless|unclear|difference|differ\w*"
    r"|you (?:said|say|wrote|write|mention\w*)|according to|in your mail|as you|cannot|can't|could not|couldn't|won't|isn't|aren't|doesn't|don't have"
    r"|vol|bezet|niet beschikbaar|niet mogelijk|onmogelijk|uitverkocht|volgeboekt|gesloten|dicht|helaas|lukt niet|kan niet|kunnen niet|gaat niet|alleen"
    r"|maar|echter|verschil|verschillen|tegenstrijdig|onduidelijk|je schreef|u schreef|je schrijft|u schrijft|je zei|u zei|volgens|tenzij|niet|pas)\b"
)
"""What makes it worth asking after what was said."""

_TALK = re.compile(
    r"\b(?:call|ring|phone|speak|talk|chat|discuss|catch up|go over|go through|zoom|teams|reach you|bel|bellen|gebeld|bereiken|bereikbaar|overleg\w*|spreken"
    r"|doorspreken|afspreken|langskomen|bespreken)\b"
)
_DAYS, _HOURS = frozenset({"date"}), frozenset({"time"})
_KINDS: Mapping[Sought, frozenset[str]] = {
    "deadline": _DAYS | _HOURS,
    "date": _DAYS,
    "day": _DAYS,
    "when": _HOURS,
    "time": _HOURS,
    "budget": frozenset({"money"}),
    "price": frozenset({"money"}),
    "people": frozenset({"number"}),
    "count": frozenset({"number"}),
    "length": frozenset({"number"}),
    "reference": frozenset({"code", "number"}),
    "phone": frozenset({"phone"}),
}
"""The sorts of value that answer, by what is sought."""
