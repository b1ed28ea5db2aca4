"""The file as written: typed, versioned, one class for every map in it."""

from simulator.scenarios.document.scenario import (
    FORMAT,
    Calendar,
    Day,
    Document,
    Entry,
    File,
)

__all__ = ["FORMAT", "Calendar", "Day", "Document", "Entry", "File"]
