"""Fields that joined a bundle or an event after days had been played on it.

Such a field is written only where it says something: a day made before it was there
keeps its hash, and a log its bytes.
"""

from dataclasses import field
from typing import Any

ADDED = "added"
"""The mark in a field's metadata."""


def added(default: object) -> Any:
    """Declare a field that came later, with the *default* that leaves things as they were."""
    return field(default=default, metadata={ADDED: True})
