"""Judge replies for the engine, by words alone or with the sentence encoder."""

from dataclasses import dataclass
from functools import lru_cache

from simulator.engine.verdict import Finding, Reply, Verdict, Wanted
from simulator.judge import Encoder, Point, Situation, judge, make_ready
from simulator.judge import Verdict as Decision
from simulator.judge.model import trained
from simulator.referee.address import address_of
from simulator.referee.claims import claims_in
from simulator.referee.commitments import commitments_in
from simulator.referee.denials import without_denied
from simulator.referee.empty import without_empty
from simulator.referee.needless import needless_in
from simulator.referee.reading import Spoken, read_sentences
from simulator.referee.wordings import as_in_an_example

RULES = 2
"""Goes up when the referee's own rules change what it says of a message."""

MOST_KEPT = 1_024
"""Verdicts that are kept: bots, and learners who send one text to many, repeat themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referee:
    """A judge as the engine asks for it; with *encoder* also by nearness of meaning."""

    encoder: Encoder | None = None

    @property
    def version(self) -> str:
        """What judged: the model, the rules, and whether meanings were compared."""
        return f"{trained().version}/{RULES}{'+' if self.by_meaning else ''}"

    @property
    def by_meaning(self) -> bool:
        """Whether sentences are also compared by their meaning."""
        return self.encoder is not None

    def judge(self, reply: Reply) -> Verdict:
        """Judge *reply*; the same one again costs nothing."""
        return self._judged(reply)

    @lru_cache(maxsize=MOST_KEPT)  # noqa: B019 - bounded, and a referee lives as long as the program
    def _judged(self, reply: Reply) -> Verdict:
        judgement = judge(reply.body, situation_of(reply), encoder=self.encoder)
        sentences = read_sentences(reply)
        found = tuple(
            _finding(each, judgement.points[_id(each)]) for each in reply.points
        )
        return Verdict(
            findings=_certain(reply, sentences, found, judgement.notes),
            tone=judgement.tone,
            clarity=judgement.clarity,
            address=address_of(reply, sentences),
            notes=judgement.notes,
            commitments=commitments_in(sentences),
            claims=claims_in(sentences, reply),
            needless=needless_in(reply, sentences),
        )

    def make_ready(self, reply: Reply) -> None:
        """Read what is asked ahead, so that the first reply costs no more than the next."""
        make_ready(situation_of(reply), encoder=self.encoder)


def _certain(
    reply: Reply,
    sentences: tuple[Spoken, ...],
    found: tuple[Finding, ...],
    notes: tuple[str, ...],
) -> tuple[Finding, ...]:
    """Return *found* once the rules have spoken that are sure whatever the model says."""
    found = as_in_an_example(reply, sentences, found)
    found = without_denied(reply, sentences, found)
    return without_empty(reply, sentences, found, notes)


def situation_of(reply: Reply) -> Situation:
    """Return the situation of *reply* as the judge takes it."""
    return Situation(
        id="",
        language=reply.language,
        date=reply.date,
        mail=reply.mail,
        client=reply.name,
        points=tuple(
            Point(
                id=_id(each),
                kind=each.kind,
                about=each.about,
                examples=each.examples,
                values=each.values,
            )
            for each in reply.points
        ),
        knowledge=reply.known,
        private=reply.private,
    )


def _id(wanted: Wanted) -> str:
    return f"{wanted.task}/{wanted.check}"


def _finding(wanted: Wanted, decision: Decision) -> Finding:
    evidence = decision.evidence
    return Finding(
        task=wanted.task,
        check=wanted.check,
        met=decision.met,
        confidence=decision.confidence,
        reason=decision.reason,
        unsure=decision.unsure,
        start=evidence.start if evidence else 0,
        end=evidence.end if evidence else 0,
    )
