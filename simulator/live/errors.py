"""What can go wrong with a run, each with a code for programs and a message for people.

A message says what happened and what to do next; none of them has changed anything.
"""


class LiveError(Exception):
    """Something was refused or failed; *code* is stable, *message* is to be shown."""

    code = "failed"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NoSuchRun(LiveError):
    """No run has that id, or it has been erased."""

    code = "no_such_run"


class NotYours(LiveError):
    """The run belongs to another learner."""

    code = "not_yours"


class NotSaved(LiveError):
    """The database did not take it, so it did not happen."""

    code = "not_saved"


class RunIsNotOver(LiveError):
    """Something was asked for that exists only when the day has ended."""

    code = "run_is_not_over"


class BadChoice(LiveError):
    """A run cannot be opened with these choices."""

    code = "bad_choice"


class BrokenRun(LiveError):
    """What is stored of a run cannot be read; other runs are not touched by it."""

    code = "broken_run"


class StoreFailed(LiveError):
    """The database could not read or write; nothing was changed."""

    code = "store_failed"


class Conflict(StoreFailed):
    """Somebody else has already written what was to be written."""

    code = "conflict"
