"""When somebody is away: their nights, lunches and blackouts, in the time of the day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.engine.simtime import DAY, MINUTE, MINUTES_PER_DAY
from simulator.scenarios.times import Moment, Window

Stretch = tuple[int, int]
"""From a moment to another, in simulated ms since the day began."""

_NEVER_BACK = 3 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Somebody's clock on the day of *day* (ISO 8601), which *starts* in *day_zone*.

    *zone* is their own time zone, None for the day's.
    """

    day: str
    starts: Moment
    day_zone: str
    zone: str | None = None

    def at(self, moment: Moment) -> int:
        """Return *moment* of this clock in simulated ms since the day began."""
        if self.zone is None:
            return moment.after(self.starts.minutes)
        passed = self._instant(moment, self.zone) - self._instant(
            self.starts, self.day_zone
        )
        return round(passed.total_seconds()) * 1000

    def ahead(self) -> int:
        """Return how many minutes this clock is ahead of the day's."""
        return -self.at(self.starts) // MINUTE

    def _instant(self, moment: Moment, zone: str) -> datetime:
        day = date.fromisoformat(self.day) + timedelta(days=moment.days)
        clock = time(*divmod(moment.minutes % MINUTES_PER_DAY, 60))
        return datetime.combine(day, clock, tzinfo=ZoneInfo(zone))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The hours in which somebody can be reached on every day, less their lunch."""

    opens: Moment
    closes: Moment
    lunch: Window | None = None


def away(
    clock: Clock, *, hours: Hours | None, blackouts: Iterable[Window]
) -> tuple[Stretch, ...]:
    """Return when somebody with that *clock* is away, soonest first, each apart."""
    stretches = [(clock.at(each.opens), clock.at(each.closes)) for each in blackouts]
    if hours is not None:
        stretches += _outside(hours, clock)
    return tuple(_merged(stretches))


def _outside(hours: Hours, clock: Clock) -> Iterator[Stretch]:
    """Yield the nights and the lunches, from the day before to the day after."""
    left = -_NEVER_BACK
    for days in (-1, 0, 1):
        yield left, clock.at(_on(days, hours.opens))
        left = clock.at(_on(days, hours.closes))
        if hours.lunch is not None:
            begins, ends = hours.lunch.opens, hours.lunch.closes
            yield clock.at(_on(days, begins)), clock.at(_on(days, ends))
    yield left, left + _NEVER_BACK


def _on(days: int, moment: Moment) -> Moment:
    return Moment(moment.days + days, moment.minutes)


def _merged(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield what lies in the day or after it, joined where it meets."""
    held: Stretch | None = None
    for begins, ends in sorted(stretches):
        if ends <= max(begins, 0):
            continue
        if held is None:
            held = (max(begins, 0), ends)
        elif begins <= held[1]:
            held = (held[0], max(held[1], ends))
        else:
            yield held
            held = (begins, ends)
    if held is not None:
        yield held
