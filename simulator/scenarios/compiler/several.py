"""One or a list, as an author may write it."""


def many(one_or_many: str | list[str]) -> tuple[str, ...]:
    """Return all that was written, one or several."""
    return (one_or_many,) if isinstance(one_or_many, str) else tuple(one_or_many)
