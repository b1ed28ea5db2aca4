"""What may truly be said of a task at a moment, in the one word an account has for it."""

from typing import Literal

Word = Literal["done", "open", "declined", "waiting"]
"""Handed in; still to be done; refused; held up until somebody answers."""


def true_words(*, delivered: bool, declined: bool, waits: bool) -> tuple[Word, ...]:
    """Return the words that are true, the one that says most first."""
    if delivered:
        return ("done",)
    if declined:
        return ("declined",)
    return ("waiting", "open") if waits else ("open",)
