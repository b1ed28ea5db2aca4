"""The library: the first page, the briefing of each day, and opening a run."""
