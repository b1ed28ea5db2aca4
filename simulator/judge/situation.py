"""What a reply is judged against: the client's message, what the learner knew, the points."""

from collections.abc import Mapping
from dataclasses import dataclass

MUST_NOT = "must_not"

KINDS = (
    "fact",
    "mention",
    "confirm",
    "ask",
    "offer",
    "decline",
    "apologise",
    "next_step",
    MUST_NOT,
)
"""The kinds of point an author may list; all but the last are wanted."""


class BadSituation(ValueError):
    """A situation or a point that cannot be judged; the message says what would be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing that a reply should say, or must not.

    *about* is a sentence ("Says that the room is on hold."), *examples* are wordings that
    would do, *values* the exact values that must be right, as people write them.
    """

    id: str
    kind: str
    about: str
    examples: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    @property
    def is_forbidden(self) -> bool:
        """Tell whether the point counts against the reply that does it."""
        return self.kind == MUST_NOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One moment at which a reply is due.

    *date* is the day on which it is written (ISO 8601). *knowledge* are the lines on the
    learner's screen: nothing there is false, and what is nowhere is made up. *private*
    are the names and wordings of other clients that this one must not learn.
    """

    id: str
    language: str
    date: str
    mail: str
    client: str
    points: tuple[Point, ...]
    knowledge: tuple[str, ...] = ()
    manner: str = ""
    private: tuple[str, ...] = ()


def point_from(entry: Mapping[str, object]) -> Point:
    """Read a point as a file of prompts has it."""
    kind = _text(entry, "kind")
    if kind not in KINDS:
        raise BadSituation(f"kind is {kind!r}; it must be one of {', '.join(KINDS)}")
    return Point(
        id=_text(entry, "id"),
        kind=kind,
        about=_text(entry, "about"),
        examples=_texts(entry, "examples"),
        values=_texts(entry, "value"),
    )


def _text(entry: Mapping[str, object], key: str) -> str:
    found = entry.get(key)
    if not isinstance(found, str) or not found.strip():
        raise BadSituation(f"{key} is missing or empty; it must be a text")
    return found


def _texts(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    found = entry.get(key, [])
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise BadSituation(f"{key} must be a list of texts")
    return tuple(found)
