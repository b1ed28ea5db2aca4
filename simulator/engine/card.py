"""Rule cards: dated notes of what applies, which the learner can look up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A rule in a few words, as it stood when it was *reviewed* (ISO 8601).

    *source* says where it comes from, and may be empty.
    """

    id: str
    title: str
    text: str
    reviewed: str
    source: str = ""
