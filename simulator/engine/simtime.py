"""Simulated time: an integer of milliseconds since the day began.

Nothing here knows the wall clock. Moments before the day began (yesterday's mail) are
negative, moments after its last minute (tomorrow's viewing) lie past the day's length.
"""

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

MINUTES_PER_DAY = 24 * 60


def minutes(count: float) -> int:
    """Return *count* simulated minutes in milliseconds, rounded to the nearest."""
    return round(count * MINUTE)


def clock_text(at: int, *, starts: int) -> str:
    """Say the moment *at* as "HH:MM" on a day that begins *starts* minutes past midnight."""
    total = (starts + at // MINUTE) % MINUTES_PER_DAY
    return f"{total // 60:02d}:{total % 60:02d}"


def span_text(span: int) -> str:
    """Say a span of milliseconds as "1 h 05", "25 min" or "0 min"."""
    whole = max(0, span) // MINUTE
    hours, rest = divmod(whole, 60)
    return f"{hours} h {rest:02d}" if hours else f"{rest} min"
