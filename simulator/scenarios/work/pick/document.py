"""What an author writes of a choice from a catalogue."""

from typing import Annotated, ClassVar

from simulator.scenarios.document.kinds import (
    CellText,
    Count,
    Duration,
    Flag,
    HowMany,
    Id,
    OneOrMany,
    Text,
)
from simulator.scenarios.document.shape import Choice, Refers, Shape, key
from simulator.scenarios.relative import HowMany as Range


class Pick(Shape):
    """Options to pick from a catalogue."""

    catalogue: Annotated[str, Refers(kind="catalogue")]
    """The catalogue."""
    choose: HowMany = Range(1, 1)
    """How many are handed in, the favourite first: 1, or 1..3."""
    submit: Text
    """What the button says."""
    buys: Flag = False
    """Handing it in spends what the options cost."""
    hold: Duration = 0
    """So long one of the options can be held, in which it does not vanish; left out, none can."""


class PickedFrom(Shape):
    """What was picked is among these options."""

    options: OneOrMany[str]
    """The option, or a list of those that will do."""
    least: Count | None = None
    """So many of those picked are enough; left out, every one must be among them."""
    first: Flag = False
    """Look only at the favourite."""


class Picks(Shape):
    """Everything that was picked keeps a limit."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="the limit", keys=("at_most", "at_least", "before", "after", "is")),
    )

    column: str
    """The column of the catalogue that is looked at."""
    at_most: CellText | None = None
    """This much or less, this time or earlier."""
    at_least: CellText | None = None
    """This much or more, this time or later."""
    before: CellText | None = None
    """Earlier than this."""
    after: CellText | None = None
    """Later than this."""
    is_: OneOrMany[CellText] | None = key(default=None, written="is")
    """Just this, or one of a list."""
    together: Flag = False
    """Look at the sum of what was picked, not at each."""


class HarmfulPick(Shape):
    """One of these options was handed in."""

    task: Annotated[str, Refers(kind="task")]
    """The task."""
    options: OneOrMany[str]
    """The option, or a list of them."""


class HarmfulPicks(Picks):
    """An option that is like this was handed in."""

    task: Annotated[str, Refers(kind="task")]
    """The task."""


class Held(Shape):
    """An option that is kept for a while, before one decides."""

    task: Annotated[str, Refers(kind="task")]
    """The task."""
    option: Id
    """The option."""


class TaskKeys(Shape):
    """What a task may have."""

    pick: Pick | None = None
    """Options to pick from a catalogue."""


class CheckKeys(Shape):
    """What a check may look at."""

    picked: PickedFrom | None = None
    """What was picked is among these options."""
    picks: Picks | None = None
    """Everything that was picked keeps a limit."""


class HarmKeys(Shape):
    """What may do harm."""

    picked: HarmfulPick | None = None
    """Handing in one of these options does."""
    picks: HarmfulPicks | None = None
    """Handing in an option that is like this does."""


class HandInKeys(Shape):
    """How it is handed in."""

    picked: OneOrMany[Id] = key(default_factory=list)
    """The option, or the options with the favourite first, for work that picks."""


class StepKeys(Shape):
    """What a learner may do besides."""

    hold: Held | None = None
    """Has an option kept."""
