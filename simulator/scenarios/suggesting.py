"""The nearest right word to a wrong one."""

from collections.abc import Iterable

# Below this share of equal letters a guess puzzles more than it helps.
_CLOSE_ENOUGH = 66.0

# No scenario knows more names than this; a hostile file would make guessing slow.
_MOST_KNOWN = 1000


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of *known* that *word* was most likely meant to be, if any."""
    every = sorted(known)
    if not every or len(every) > _MOST_KNOWN:
        return None
    # Only a file with a mistake in it needs to wait for this.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extractOne(
        word,
        every,
        scorer=fuzz.ratio,
        processor=_loosely,
        score_cutoff=_CLOSE_ENOUGH,
    )
    return found[0] if found else None


def listed(words: Iterable[str], *, limit: int = 12) -> str:
    """Say *words* with commas, shortened when they are many."""
    every = list(words)
    shown = ", ".join(every[:limit])
    return f"{shown}, …" if len(every) > limit else shown


def hint(word: str, known: Iterable[str], *, what: str = "Known here") -> str:
    """Suggest the nearest of *known*, or say what is known when none is near."""
    every = list(known)
    guess = nearest(word, every)
    if guess is not None:
        return f"Did you mean {guess}?"
    return f"{what}: {listed(every)}." if every else ""


def _loosely(word: str) -> str:
    return word.casefold().replace("_", "-").strip()
