"""What to take from the day: a strength, a change, a moment to replay, and what to practise."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring import Scorecard, Sentence
from simulator.engine.scoring.feedback import Remark, feedback
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.levels import NAMES
from simulator.web.filters import number


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkRow:
    """One sentence: something to change, or something to *keep*; *at* is in simulated ms."""

    text: Markup
    keep: bool
    at: int
    clock: str
    evidence: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAway:
    """What stays of a day; parts of which there is nothing to say are empty."""

    strength: RemarkRow | None
    change: RemarkRow | None
    practise: Markup
    groups: tuple[tuple[str, tuple[RemarkRow, ...]], ...]


def take_away(bundle: Bundle, log: Sequence[Event], card: Scorecard) -> TakeAway:
    """Return the feedback on the run in *log*, in the interface's language."""
    cast = Cast(bundle)
    found = feedback(bundle, log, card)

    def row(remark: Remark) -> RemarkRow:
        return RemarkRow(
            text=cast.say(remark.sentence.template, _spoken(remark.sentence)),
            keep=remark.points > 0,
            at=remark.at,
            clock=cast.clock(remark.at),
            evidence=tuple(
                (serial, cast.clock(log[serial - 1].at)) for serial in remark.evidence
            ),
        )

    practise = found.practise
    return TakeAway(
        strength=row(found.strength) if found.strength else None,
        change=row(found.change) if found.change else None,
        practise=cast.say(practise.template, practise.values)
        if practise
        else Markup(""),
        groups=tuple(
            (str(NAMES[each.dimension]), tuple(map(row, found.on(each.dimension))))
            for each in card.dimensions
            if found.on(each.dimension)
        ),
    )


def _spoken(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    """Return the values with points as the interface's language writes them."""
    return tuple(
        (name, number(float(value), 1) if name == "points" else value)
        for name, value in sentence.values
    )
