"""A trainer's ruling as a form writes it, and as the page shows it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import abort

from simulator.engine.bundle import DIMENSIONS, Dimension
from simulator.engine.ruling import Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class RulingForm:
    """What a trainer wrote; *points* None lets the rule stand again."""

    dimension: Dimension
    mark: str
    points: float | None
    reason: str
    trainer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A ruling in force as the page tells it; *was* is what the rule gave."""

    was: str
    reason: str
    trainer: str
    when: datetime


def read_ruling(form: Mapping[str, str]) -> RulingForm:
    """Read the form; what no page of ours sends is refused outright."""
    dimension = next(
        (each for each in DIMENSIONS if each == form.get("dimension")), None
    )
    if dimension is None:
        abort(400)
    return RulingForm(
        dimension=dimension,
        mark=form.get("mark", ""),
        points=None if "withdraw" in form else _points(form.get("points", "")),
        reason=form.get("reason", ""),
        trainer=form.get("trainer", ""),
    )


def _points(text: str) -> float:
    """Read points with a point or a comma; what is no number is out of any range."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return math.nan


def ruled(ruling: Ruling, *, was: str) -> Ruled:
    """Return the ruling as the page shows it beside the line."""
    return Ruled(
        was=was,
        reason=ruling.reason,
        trainer=ruling.trainer,
        when=datetime.fromtimestamp(ruling.wall, UTC),
    )
