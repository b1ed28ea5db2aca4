"""How an author writes what a number of points must be: ">= 85", "<= 30", "60..80"."""

import re
from dataclasses import dataclass

from simulator.scenarios.times import Unreadable

MOST = 100
"""The points a dimension or the total can have."""


@dataclass(frozen=True, slots=True)
class Bound:
    """From *lowest* to *highest* points, both included."""

    lowest: int
    highest: int

    def holds(self, points: float) -> bool:
        """Tell whether *points* lie within."""
        return self.lowest <= points <= self.highest

    def __str__(self) -> str:
        """Say it as an author writes it."""
        if self.highest == MOST:
            return f">= {self.lowest}"
        return f"{self.lowest}..{self.highest}" if self.lowest else f"<= {self.highest}"


def bound(text: str) -> Bound:
    """Read ">= 85", "<= 30" or "60..80"."""
    written = text.strip()
    if match := re.fullmatch(r"(>=|<=)\s*(\d{1,3})", written, re.ASCII):
        number = int(match[2])
        made = Bound(number, MOST) if match[1] == ">=" else Bound(0, number)
    elif match := re.fullmatch(r"(\d{1,3})\s*\.\.\s*(\d{1,3})", written, re.ASCII):
        made = Bound(int(match[1]), int(match[2]))
    else:
        number_only = re.fullmatch(r"[<>=]*\s*(\d{1,3})", written, re.ASCII)
        hint = (
            f'">= {number_only[1]}"' if number_only else '">= 85", "<= 30" or "60..80"'
        )
        message = f'"{text}" does not say how many points.'
        raise Unreadable("VA113", message, f"Write {hint}.")
    if not made.lowest <= made.highest <= MOST:
        message = f'"{text}" leaves no number of points from 0 to {MOST}.'
        raise Unreadable("VA113", message)
    return made
