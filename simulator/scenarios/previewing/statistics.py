"""A day in numbers: what there is to read, what comes in when, and from whom."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.simtime import HOUR
from simulator.scenarios.previewing.planned import Arrival, Job

WORDS_A_MINUTE = 200
"""Words that somebody reads in a real minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of a day. *words* by where they stand, *hours* as (from, to, arrivals)."""

    words: tuple[tuple[str, int], ...]
    hours: tuple[tuple[int, int, int], ...]
    channels: tuple[tuple[str, int], ...]
    clients: tuple[tuple[str, int, int], ...]
    """Each client's name, number of tasks, and effort in simulated ms."""

    @property
    def all_words(self) -> int:
        """Return how many words there are to read."""
        return sum(count for _, count in self.words)

    @property
    def reading(self) -> float:
        """Return the real minutes it takes to read everything once."""
        return self.all_words / WORDS_A_MINUTE


def statistics(
    bundle: Bundle, arrivals: Sequence[Arrival], jobs: Sequence[Job]
) -> Statistics:
    """Count what is in *bundle*."""
    sure = [each for each in arrivals if not each.because]
    return Statistics(
        words=_words(bundle, arrivals),
        hours=tuple(
            (
                starts,
                min(starts + HOUR, bundle.day.length),
                sum(starts <= each.at < starts + HOUR for each in sure),
            )
            for starts in range(0, bundle.day.length, HOUR)
        ),
        channels=tuple(Counter(each.letter.channel for each in arrivals).most_common()),
        clients=tuple(
            (
                client.person.name,
                len(of := [each for each in jobs if each.task.client == client.id]),
                sum(each.effort for each in of),
            )
            for client in bundle.clients
        ),
    )


def _words(bundle: Bundle, arrivals: Sequence[Arrival]) -> tuple[tuple[str, int], ...]:
    cards = (
        text
        for client in bundle.clients
        for text in (
            client.file.hours,
            *client.file.decide,
            *client.file.ask_first,
            *client.file.never,
            *client.file.notes,
        )
    )
    return (
        ("briefing", _count([bundle.day.briefing, *bundle.day.objectives])),
        ("messages", _count(f"{a.letter.subject} {a.letter.body}" for a in arrivals)),
        ("tasks", _count(f"{each.title} {each.brief}" for each in bundle.tasks)),
        ("files", _count(each.alt or each.content for each in bundle.files)),
        ("client cards", _count(cards)),
    )


def _count(texts: Iterable[str]) -> int:
    return sum(len(each.split()) for each in texts)
