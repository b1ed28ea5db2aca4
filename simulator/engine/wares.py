"""What happens to the options of a catalogue: they come, they go, one is held."""

from dataclasses import dataclass

from simulator.engine.task import TaskId


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionOffered:
    """An option of a catalogue can be picked from now on."""

    at: int
    catalogue: str
    option: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionSold:
    """An option of a catalogue can no longer be picked."""

    at: int
    catalogue: str
    option: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionHeld:
    """The learner had an option kept; it does not vanish before *until* (simulated ms)."""

    at: int
    task: TaskId
    catalogue: str
    option: str
    until: int
