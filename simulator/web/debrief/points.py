"""Levels and points of a scorecard as the debrief shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext, ngettext
from markupsafe import Markup

from simulator.engine.appeal import Appeal
from simulator.engine.bundle import Bundle, Dimension
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.scoring import DimensionScore, Line, Scorecard
from simulator.engine.scoring.ledger import is_stop
from simulator.engine.scoring.overruling import in_force, mark_of, range_of
from simulator.engine.settlement import Settlement
from simulator.live.offload import in_turns
from simulator.web.debrief.appeals import Appealable, Appealed, Offer
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.charts import draw_scale
from simulator.web.debrief.levels import NAMES, descriptors, next_step
from simulator.web.debrief.looks import Looked, Looks
from simulator.web.debrief.reasons import looked_at
from simulator.web.debrief.rulings import Ruled, ruled
from simulator.web.filters import TIE, number

OCCASIONS_NEEDED = 3
MINUS = "\u2212"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCard:
    """One dimension: its score on the scale, in words, and the next step.

    *missing* says why there is no level; then the rest is empty.
    """

    name: str
    points: str
    band: str
    level: int
    scale: Markup
    says: str
    hint: str
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """One line of the ledger, with its evidence as (serial, clock).

    *mark* is what it is known by to a ruling; empty where there is nothing to overrule.
    """

    text: Markup
    points: str
    possible: str
    negative: bool
    evidence: tuple[tuple[int, str], ...]
    mark: str
    lowest: float
    highest: float
    ruled: Ruled | None = None
    offer: Offer | None = None
    appealed: Appealed | None = None
    looked: tuple[Looked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What trainers have ruled on a run and settled in it, and what its learner appealed."""

    rulings: Sequence[Ruling] = ()
    appeals: Sequence[Appeal] = ()
    settlements: Sequence[Settlement] = ()


NOTHING_SAID = Said()


@dataclass(frozen=True, slots=True, kw_only=True)
class PointGroup:
    """The lines of one dimension and what they add up to.

    *measured* is False when the day gave nothing to tell by; the others share its weight.
    """

    dimension: Dimension
    name: str
    points: str
    weight: str
    measured: bool
    rows: tuple[PointRow, ...]


def level_cards(
    bundle: Bundle, card: Scorecard, guesses: dict[Dimension, int]
) -> tuple[LevelCard, ...]:
    """Return a card for every dimension of *card*, with the learner's own guess."""
    return tuple(
        _level_card(
            each,
            guesses.get(each.dimension),
            levels=descriptors(bundle, each.dimension),
        )
        for each in card.dimensions
    )


def point_groups(
    bundle: Bundle,
    log: Sequence[Event],
    card: Scorecard,
    *,
    by_rule: Scorecard,
    said: Said,
) -> tuple[PointGroup, ...]:
    """Return every line of *card* by dimension, translated, with links to the log.

    *by_rule* is the card before the rulings on it.
    """
    cast = Cast(bundle)
    known = {
        (score.dimension, mark_of(score.dimension, line)): line
        for score in by_rule.dimensions
        for line in score.lines
    }
    written = _Rows(cast, log, known, said)
    weights = dict(bundle.rubric.weights)
    return tuple(
        PointGroup(
            dimension=each.dimension,
            name=str(NAMES[each.dimension]),
            points=signed(each.points),
            weight=f"{weights.get(each.dimension, 0)}{TIE}%",
            measured=each.measured,
            rows=tuple(
                written.row(each.dimension, line) for line in in_turns(each.lines)
            ),
        )
        for each in card.dimensions
    )


def signed(points: float) -> str:
    """Say points with one decimal and a true minus sign."""
    text = number(abs(points), 1)
    return f"{MINUS}{text}" if points < 0 else text


def _level_card(
    score: DimensionScore, guess: int | None, *, levels: tuple[str, ...]
) -> LevelCard:
    name = str(NAMES[score.dimension])
    missing = _say_missing(score)
    if missing or score.level is None:
        return LevelCard(
            name=name,
            points="",
            band="",
            level=0,
            scale=Markup(""),
            says="",
            hint="",
            missing=missing,
        )
    return LevelCard(
        name=name,
        points=number(score.points),
        band="\u2013".join(number(edge) for edge in score.band),
        level=score.level,
        scale=draw_scale(
            points=score.points,
            band=score.band,
            level=score.level,
            guess=guess,
            label=_say_scale(score, name, guess),
        ),
        says=levels[score.level - 1],
        hint=next_step(score.dimension, score.level),
    )


def _say_missing(score: DimensionScore) -> str:
    if not score.measured:
        return gettext("Not measured today.")
    if score.enough:
        return ""
    return ngettext(
        "Not enough evidence: %(num)s occasion, %(needed)s are needed.",
        "Not enough evidence: %(num)s occasions, %(needed)s are needed.",
        score.occasions,
        needed=OCCASIONS_NEEDED,
    )


def _say_scale(score: DimensionScore, name: str, guess: int | None) -> str:
    lowest, highest = (number(edge) for edge in score.band)
    said = gettext(
        "%(name)s: %(points)s, likely between %(lowest)s and %(highest)s; level %(level)s.",
        name=name,
        points=number(score.points),
        lowest=lowest,
        highest=highest,
        level=score.level,
    )
    if guess is None:
        return said
    return f"{said} {gettext('You guessed level %(guess)s.', guess=guess)}"


class _Rows:
    """Makes rows of lines, each with what was ruled on it."""

    def __init__(
        self,
        cast: Cast,
        log: Sequence[Event],
        known: Mapping[tuple[Dimension, str], Line],
        said: Said,
    ) -> None:
        self._cast = cast
        self._log = log
        self._force = in_force(said.rulings)
        self._appealable = Appealable(cast, log, said.appeals)
        self._looks = Looks(cast, log, said.settlements)
        # A line that was ruled on says the same, so it has kept its mark.
        self._known = known

    def row(self, dimension: Dimension, line: Line) -> PointRow:
        """Return the row of *line*."""
        mark = mark_of(dimension, line)
        before = self._known.get((dimension, mark), line)
        ruling = self._force.get((dimension, mark))
        lowest, highest = range_of(before)
        offer, appealed = self._appealable.on(before)
        values = line.sentence.values
        is_decided = appealed is not None and appealed.accepted is not None
        if is_decided or self._looks.has_evidence_of(dimension, line):
            values = _without_look(values)
        return PointRow(
            text=self._cast.say(line.sentence.template, values),
            points=signed(line.points),
            possible=number(line.possible, 1) if line.possible else "",
            negative=line.points < 0,
            evidence=tuple(
                (serial, self._cast.clock(self._log[serial - 1].at))
                for serial in line.evidence
            ),
            mark="" if is_stop(line) else mark,
            lowest=lowest,
            highest=highest,
            ruled=ruled(ruling, was=signed(before.points)) if ruling else None,
            offer=None if ruling else offer,
            appealed=appealed,
            looked=self._looks.on(dimension, before, ruling),
        )


def _without_look(values: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, looked_at(value) if name == "reason" else value)
        for name, value in values
    )
