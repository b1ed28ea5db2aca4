"""Where a person has looked at what the judge was not sure of, for the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from simulator.engine.bundle import Dimension
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.saying import SaysNot
from simulator.engine.scoring import Line
from simulator.engine.scoring.doubts import points_on
from simulator.engine.settlement import Settlement
from simulator.engine.task import TaskId
from simulator.web.debrief.cast import Cast


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A settled doubt as the page tells it.

    *say* is the point where the line tells of more than it, *forbidden* one that must not
    be made; *reason* is empty where a ruling on the line gives it.
    """

    say: Markup
    clock: str
    sentence: Markup
    met: bool
    forbidden: bool
    reason: str
    trainer: str
    when: datetime


class Looks:
    """Tells of each line of a run where a person has looked."""

    def __init__(
        self, cast: Cast, log: Sequence[Event], settlements: Sequence[Settlement]
    ) -> None:
        self._cast = cast
        self._log = log
        self._settlements = settlements

    def on(
        self, dimension: Dimension, line: Line, ruling: Ruling | None
    ) -> tuple[Looked, ...]:
        """Return where a person has looked for what *line* tells of, with the *ruling* on it."""
        points = self._points(dimension, line)
        return tuple(
            self._told(each, ruling, forbidden=points[each.task, each.check])
            for each in self._settlements
            if (each.task, each.check) in points
        )

    def has_evidence_of(self, dimension: Dimension, line: Line) -> bool:
        """Tell whether a person has looked at the very message that *line* rests on."""
        points = self._points(dimension, line)
        return any(
            (each.task, each.check) in points and each.serial in line.evidence
            for each in self._settlements
        )

    def _points(
        self, dimension: Dimension, line: Line
    ) -> dict[tuple[TaskId, str], bool]:
        """Return the points that *line* tells of, each with whether it must not be made."""
        if not self._settlements:
            return {}
        return {
            (task.id, check.id): isinstance(check.test, SaysNot)
            for task, check in points_on(self._cast.bundle, dimension, line)
        }

    def _told(
        self, settlement: Settlement, ruling: Ruling | None, *, forbidden: bool
    ) -> Looked:
        is_ruled = ruling is not None and ruling.wall == settlement.wall
        task = self._cast.bundle.task(settlement.task)
        check = next(each for each in task.checks if each.id == settlement.check)
        is_part = check.scores != "communication"
        return Looked(
            say=self._cast.quoted(check.say) if is_part else Markup(""),
            clock=self._cast.clock(self._log[settlement.serial - 1].at),
            sentence=self._cast.quoted(settlement.sentence),
            met=settlement.met,
            forbidden=forbidden,
            reason="" if is_ruled else settlement.reason,
            trainer=settlement.trainer,
            when=datetime.fromtimestamp(settlement.wall, UTC),
        )
