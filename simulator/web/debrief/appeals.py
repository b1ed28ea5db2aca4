"""What a learner may point at in their own messages, and what became of it, for the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from simulator.engine.appeal import Appeal
from simulator.engine.events import Event
from simulator.engine.scoring import Line
from simulator.engine.scoring.appealing import missed_by, sentences_for
from simulator.web.debrief.cast import Cast

NOWHERE = (0, 0)
"""The sentence of a form in which none was chosen: no message has that serial."""

LONGEST_NUMBER = 9
"""Digits of a serial or a place; a day has far fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A missed point that can be appealed: its *sentences* by the value of their choice."""

    task: str
    check: str
    sentences: tuple[tuple[str, Markup], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealed:
    """An appeal as the page tells it; *accepted* is None while nobody has decided."""

    sentence: Markup
    accepted: bool | None
    reason: str
    trainer: str
    when: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealForm:
    """What a learner chose: the point, and the sentence by serial and place."""

    task: str
    check: str
    sentence: tuple[int, int]


class Appealable:
    """Tells of each line of a run whether it was appealed, or can be."""

    def __init__(
        self, cast: Cast, log: Sequence[Event], appeals: Sequence[Appeal]
    ) -> None:
        self._cast = cast
        self._log = log
        self._appeals = {(each.task, each.check): each for each in appeals}

    def on(self, line: Line) -> tuple[Offer | None, Appealed | None]:
        """Return what can be done about *line*, as the rules alone made it, and what was."""
        point = missed_by(self._cast.bundle, line)
        if point is None:
            return None, None
        task, check = point
        appeal = self._appeals.get((task.id, check.id))
        if appeal is not None:
            return None, self._told(appeal)
        found = sentences_for(self._log, task.id, check.id)
        sentences = tuple(
            (f"{each.serial}-{each.place}", self._cast.quoted(each.text))
            for each in found
        )
        offer = Offer(task=task.id, check=check.id, sentences=sentences)
        return (offer if sentences else None), None

    def _told(self, appeal: Appeal) -> Appealed:
        said = appeal.decision
        return Appealed(
            sentence=self._cast.quoted(appeal.sentence),
            accepted=said.accepted if said else None,
            reason=said.reason if said else "",
            trainer=said.trainer if said else "",
            when=datetime.fromtimestamp(said.wall, UTC) if said else None,
        )


def read_appeal(form: Mapping[str, str]) -> AppealForm:
    """Read the form; what is no sentence of a message is `NOWHERE`."""
    serial, _, place = form.get("sentence", "").partition("-")
    numbers = all(
        each.isascii() and each.isdigit() and len(each) <= LONGEST_NUMBER
        for each in (serial, place)
    )
    return AppealForm(
        task=form.get("task", ""),
        check=form.get("check", ""),
        sentence=(int(serial), int(place)) if numbers else NOWHERE,
    )
