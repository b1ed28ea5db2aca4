"""The base of every test, whether of one kind of work or of any."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """Something that holds for what was made of a task, or does not."""
