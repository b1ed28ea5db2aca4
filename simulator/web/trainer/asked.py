"""What waits for a trainer: appeals nobody has decided, and what the judge was unsure of."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle
from simulator.engine.saying import Says, SaysNot
from simulator.engine.scoring.doubts import Doubt
from simulator.live.records import RunHeader


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An appeal for a trainer to decide: whose, of which task, and the learner's words."""

    header: RunHeader
    task: str
    check: str
    title: str
    say: str
    sentence: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what its form is known by."""
        return self.header.id, self.task, self.check


@dataclass(frozen=True, slots=True, kw_only=True)
class InDoubt:
    """A verdict for a trainer to settle: what was looked for in which message.

    *met* is what the judge held likelier; *forbidden* is what must not be found. The
    *sentences* are all of the message, by place, *nearest* the one the judge looked at.
    """

    header: RunHeader
    task: str
    check: str
    serial: int
    title: str
    say: str
    about: str
    forbidden: bool
    met: bool
    clock: str
    sentences: tuple[tuple[int, str], ...]
    nearest: int | None

    @property
    def key(self) -> tuple[str, str, str, int]:
        """Return what its form is known by."""
        return self.header.id, self.task, self.check, self.serial


def appeals(
    found: Iterable[tuple[RunHeader, Appeal]], bundle: Callable[[str], Bundle]
) -> list[Waiting]:
    """Return the appeals in *found*, each with what its point asks for."""
    return [_waiting(header, bundle(header.id), appeal) for header, appeal in found]


def in_doubt(
    header: RunHeader, bundle: Bundle, doubts: Sequence[Doubt]
) -> Iterator[InDoubt]:
    """Yield the *doubts* of a run, each with what its point asks for."""
    for each in doubts:
        task = bundle.task(each.finding.task)
        check = next(one for one in task.checks if one.id == each.finding.check)
        test = check.test
        yield InDoubt(
            header=header,
            task=task.id,
            check=check.id,
            serial=each.serial,
            title=task.title,
            say=check.say,
            about=test.about if isinstance(test, Says | SaysNot) else "",
            forbidden=isinstance(test, SaysNot),
            met=each.finding.met,
            clock=bundle.day.clock(each.at),
            sentences=tuple((one.place, one.text) for one in each.sentences),
            nearest=each.nearest,
        )


def _waiting(header: RunHeader, bundle: Bundle, appeal: Appeal) -> Waiting:
    asked = bundle.task(appeal.task)
    return Waiting(
        header=header,
        task=appeal.task,
        check=appeal.check,
        title=asked.title,
        say=next((each.say for each in asked.checks if each.id == appeal.check), ""),
        sentence=appeal.sentence,
    )
