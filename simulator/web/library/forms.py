"""What the briefing's form sends, read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

NICKNAME_LENGTH = 40

# From a fifth of the working speed to one that only a machine keeps up with.
SLOWEST, FASTEST = 0.2, 480.0


class BadForm(Exception):
    """The form holds something that the page does not offer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The choices before a run; *pace* is in simulated seconds per wall second."""

    scenario: str
    language: str
    pace: float
    clock: Literal["hybrid", "charged"]
    nickname: str


def read_opening(form: Mapping[str, str]) -> Opening:
    """Return the choices in *form*; raises BadForm when one cannot be used."""
    clock = form.get("clock", "hybrid")
    if clock not in ("hybrid", "charged"):
        raise BadForm("clock")
    return Opening(
        scenario=form.get("scenario", ""),
        language=form.get("language", ""),
        pace=_pace(form.get("pace", "")),
        clock="charged" if clock == "charged" else "hybrid",
        nickname=" ".join(form.get("nickname", "").split())[:NICKNAME_LENGTH],
    )


def _pace(text: str) -> float:
    try:
        pace = float(text)
    except ValueError:
        raise BadForm("pace") from None
    if not SLOWEST <= pace <= FASTEST:
        raise BadForm("pace")
    return pace
