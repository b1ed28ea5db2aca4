"""What bots write: whole sentences, with the facts a check looks for put into them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.engine.words import has_all

Groups = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The sentences of one language."""

    seen: str
    by_deadline: str
    promise: str
    ask: str
    later: str
    sorry: str
    refuse: str
    done: str
    facts: str
    vague: str
    spam: str
    question: str
    hours_subject: str
    hours: str


ENGLISH = Phrases(
    seen="Thank you, this has reached me in good order.",
    by_deadline="Thank you. It goes on my list and comes to you at {time} at the latest.",
    promise="Thanks, I have gone through it. The result lies with you by {time}.",
    ask="Before I can finish this I still miss something, can you help? {facts}",
    later="Other work presses, so this one comes later than you asked: count on {time}.",
    sorry="I will not manage this today, so better that you hear it now.",
    refuse="I am afraid that I cannot take this on.",
    done="It is finished and handed in.",
    facts="What you want to know of it: {facts}.",
    vague="Went somehow, more or less, more on that another time.",
    spam="Just checking in once more: everything is perfectly under control over here!",
    question="What about {facts}?",
    hours_subject="Your hours",
    hours="Three quarters of your hours are used by now. Shall I go on until the rest is gone?",
)

DUTCH = Phrases(
    seen="Dank je, dit is hier goed aangekomen.",
    by_deadline="Dank je. Het staat op mijn lijst en je hebt het uiterlijk om {time}.",
    promise="Dank, ik heb het doorgenomen. Het resultaat ligt er voor {time}.",
    ask="Voordat ik dit kan afmaken mis ik nog iets, kun jij helpen? {facts}",
    later="Ander werk gaat voor, dus dit komt later dan gevraagd: reken op {time}.",
    sorry="Dit gaat me vandaag niet lukken, dat hoor je liever nu.",
    refuse="Dit kan ik helaas niet op me nemen.",
    done="Het is klaar en ingeleverd.",
    facts="Wat je ervan wilt weten: {facts}.",
    vague="Ging wel zo'n beetje, later misschien meer daarover.",
    spam="Nog even een berichtje tussendoor: alles loopt hier gesmeerd hoor!",
    question="Hoe zit het met {facts}?",
    hours_subject="Je uren",
    hours="Van je uren is nu driekwart gebruikt. Zal ik doorgaan tot de rest op is?",
)


def phrases_in(language: str) -> Phrases:
    """Return the sentences of *language*; where there are none, the English ones."""
    return DUTCH if language.split("-", maxsplit=1)[0] == "nl" else ENGLISH


def state_facts(groups: Groups, *, date: str) -> str:
    """Name one wording of every group, so that each is found again in the words."""
    said: list[str] = []
    for group in groups:
        if not has_all("; ".join(said), (group,), date=date):
            said.append(_wording(group, date))
    return "; ".join(said)


def _wording(group: Sequence[str], date: str) -> str:
    """Return the first wording that reads as itself, without its open end."""
    plain = [each.strip().rstrip("*") for each in group]
    readable = (each for each in plain if has_all(each, (group,), date=date))
    return next(readable, plain[0] if plain else "")


def join(*sentences: str) -> str:
    """Put *sentences* one under the other, without the empty ones."""
    return "\n\n".join(each for each in sentences if each)


def all_groups(parts: Iterable[Groups]) -> tuple[Sequence[str], ...]:
    """Return the groups of several checks in a row, each once."""
    return tuple(dict.fromkeys(tuple(group) for groups in parts for group in groups))
