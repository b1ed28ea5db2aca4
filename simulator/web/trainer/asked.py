"""What waits for a trainer: appeals nobody has decided, and what the judge was unsure of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring.appealing import unsure
from simulator.engine.task import TaskId
from simulator.live.records import RunHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One point for a trainer to look at: whose, of which task, and the learner's words."""

    header: RunHeader
    task: str
    check: str
    title: str
    say: str
    sentence: str
    met: bool = False
    clock: str = ""


def appeals(
    found: Iterable[tuple[RunHeader, Appeal]], bundle: Callable[[str], Bundle]
) -> list[Waiting]:
    """Return the appeals in *found*, each with what its point asks for."""
    return [
        _waiting(
            header, bundle(header.id), (appeal.task, appeal.check), appeal.sentence
        )
        for header, appeal in found
    ]


def doubts(
    header: RunHeader, bundle: Bundle, log: Sequence[Event], made: Sequence[Appeal]
) -> Iterator[Waiting]:
    """Yield what the judge of a run was unsure of, apart from the appeals *made* in it."""
    appealed = {(each.task, each.check) for each in made}
    for each in unsure(bundle, log):
        point = (each.finding.task, each.finding.check)
        if point not in appealed:
            yield replace(
                _waiting(header, bundle, point, each.text),
                met=each.finding.met,
                clock=bundle.day.clock(each.at),
            )


def _waiting(
    header: RunHeader, bundle: Bundle, point: tuple[TaskId, str], sentence: str
) -> Waiting:
    task, check = point
    asked = bundle.task(task)
    return Waiting(
        header=header,
        task=task,
        check=check,
        title=asked.title,
        say=next((each.say for each in asked.checks if each.id == check), ""),
        sentence=sentence,
    )
