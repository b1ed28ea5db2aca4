"""How full the day is: the load at each moment, and the stretch that is tightest."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.engine.simtime import MINUTE
from simulator.scenarios.previewing.planned import Job

SLICE = 15 * MINUTE
"""Simulated ms for which one load is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """From *starts* to *ends* (simulated ms) this *share* of the time is asked for."""

    starts: int
    ends: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The time between an opening and a deadline into which most work must go.

    *needs* is the effort of *jobs*, all of which open and fall due inside it; a *share*
    over 1 means that not all of them can be done in time, whatever the order.
    """

    starts: int
    ends: int
    needs: int
    jobs: tuple[Job, ...]

    @property
    def share(self) -> float:
        """Return the part of the stretch that is needed."""
        return self.needs / (self.ends - self.starts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How full a day is: as a whole (*share*), by *slices*, and where it is *tightest*."""

    effort: int
    share: float
    slices: tuple[Slice, ...]
    tightest: Stretch | None


def load(jobs: Sequence[Job], *, length: int) -> Load:
    """Work out the load of a day of *length* simulated ms.

    A task counts evenly from its opening to its deadline, or until it is taken back.
    Tasks that are asked for only if something comes about are left out, and those taken
    back where all there is to do is added up.
    """
    sure = [each for each in jobs if not each.because]
    lasting = [each for each in sure if each.ended_at is None]
    effort = sum(each.effort for each in lasting)
    slices = tuple(
        _slice(sure, starts, min(starts + SLICE, length))
        for starts in range(0, length, SLICE)
    )
    return Load(
        effort=effort,
        share=effort / length,
        slices=slices,
        tightest=_tightest(lasting, length),
    )


def _slice(jobs: Sequence[Job], starts: int, ends: int) -> Slice:
    wanted = 0.0
    for job in jobs:
        opens, due = job.opens, max(job.ends, job.opens + MINUTE)
        until = due if job.ended_at is None else min(due, job.ended_at)
        shared = min(ends, until) - max(starts, opens)
        if shared > 0:
            wanted += job.effort * shared / (due - opens)
    return Slice(starts=starts, ends=ends, share=wanted / (ends - starts))


def _tightest(jobs: Sequence[Job], length: int) -> Stretch | None:
    found: list[Stretch] = []
    for starts in sorted({each.opens for each in jobs}):
        for ends in sorted({min(each.ends, length) for each in jobs}):
            inside = tuple(
                each for each in jobs if each.opens >= starts and each.ends <= ends
            )
            if inside and ends > starts:
                needs = sum(each.effort for each in inside)
                found.append(
                    Stretch(starts=starts, ends=ends, needs=needs, jobs=inside)
                )
    return max(found, key=lambda each: each.share, default=None)
