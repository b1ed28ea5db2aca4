"""What an author writes of work that corrects a text."""

from typing import Annotated

from simulator.scenarios.document.kinds import (
    OneOrMany,
    OptionalText,
    Text,
    UpTo,
)
from simulator.scenarios.document.shape import Planted, Shape, key


class Edit(Shape):
    """A text to correct."""

    text: Annotated[Text, Planted()]
    """The text as the learner finds it."""
    submit: Text
    """What the button says."""
    flags: OptionalText = ""
    """What the button for marking a passage says; left out, none can be marked."""


class Corrected(Shape):
    """What stands where a passage stood."""

    was: Annotated[Text, Planted()] = key(written="from")
    """The passage; it must stand once in the text."""
    to: Annotated[OneOrMany[OptionalText], Planted()]
    """What must stand there now, or a list of what will do; "" when it must be gone."""


class OtherChanges(Shape):
    """How much else was changed."""

    at_most: UpTo
    """So many stretches of words besides the passages that other checks want corrected."""


class Correction(Shape):
    """One passage and what takes its place."""

    was: Annotated[Text, Planted()] = key(written="from")
    """The passage as it stands."""
    to: OptionalText
    """What takes its place; "" takes it out."""


class Flag(Shape):
    """One passage that is marked."""

    passage: Annotated[Text, Planted()]
    """The passage."""
    note: Text
    """Why it is marked."""


class TaskKeys(Shape):
    """What a task may have."""

    edit: Edit | None = None
    """A text to correct."""


class CheckKeys(Shape):
    """What a check may look at."""

    corrected: Corrected | None = None
    """A passage was corrected."""
    kept: Annotated[Text | None, Planted()] = None
    """The passage stands as it stood."""
    other_changes: OtherChanges | None = None
    """Hardly anything else was changed."""
    flagged: Annotated[Text | None, Planted()] = None
    """The passage was marked."""


class HandInKeys(Shape):
    """How it is handed in."""

    corrections: list[Correction] = key(default_factory=list)
    """What is corrected, for work that corrects a text."""
    flags: list[Flag] = key(default_factory=list)
    """What is marked in it."""
