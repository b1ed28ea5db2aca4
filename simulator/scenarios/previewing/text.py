"""A preview for the terminal: as wide as it is, in plain characters."""

import textwrap
from collections.abc import Iterable, Iterator

from simulator.engine.simtime import span_text
from simulator.scenarios.previewing.inbox import Row, rows
from simulator.scenarios.previewing.planned import Job
from simulator.scenarios.previewing.preview import Preview
from simulator.scenarios.previewing.seeds import Variants
from simulator.scenarios.previewing.strip import Strip, columns, ruler

NARROWEST, WIDEST = 60, 120
"""Characters in a line; a terminal outside of them is treated as the nearer one."""

SIGNS = {"email": "m", "chat": "c", "booking": "b", "call": "p"}
"""What stands for an arrival by its channel."""

_KEY = (
    "m mail, c chat, b booking request, p phone call; ░ open, ▓ the last moment to begin, ┃ due, "
    "╎ was due, × taken back"
)


def text(preview: Preview, *, width: int, at: int | None = None) -> str:
    """Return the preview in lines of at most *width*; with *at* the inbox at that moment."""
    page = _Page(preview, min(max(width, NARROWEST), WIDEST))
    parts = [page.head(), page.day(), page.curve(), page.stories(), page.known()]
    if at is not None:
        parts.append(page.inbox(at))
    parts.append(page.numbers())
    if preview.standings:
        parts.append(page.bots())
    if preview.variants is not None:
        parts.append(page.variants(preview.variants))
    if preview.differences is not None:
        parts.append(page.differences())
    return "\n\n".join("\n".join(lines) for lines in map(list, parts))


class _Page:
    """One preview at one width."""

    def __init__(self, preview: Preview, width: int) -> None:
        self._preview = preview
        self._day = preview.bundle.day
        self._width = width
        self._names = max(18, width // 4)
        self._room = width - self._names - 2

    def head(self) -> Iterator[str]:
        """Say which day it is and how full."""
        bundle, day, load = self._preview.bundle, self._day, self._preview.load
        clock = self._preview.clock
        yield f"{bundle.title} ({bundle.scenario}, {bundle.language}, seed {bundle.seed})"
        yield (
            f"{day.date}, {day.clock(0)} to {day.clock(day.length)}, pace {day.pace}, "
            f"level {bundle.level}"
        )
        sure = sum(not each.because for each in self._preview.arrivals)
        waiting = len(self._preview.arrivals) - sure
        yield from self._wrapped(
            f"{len(self._preview.jobs)} tasks; {sure} arrivals for certain, {waiting} "
            "that depend on what is done"
        )
        yield f"Load {load.share:.0%}: {span_text(load.effort)} of work in {span_text(day.length)}"
        if (tight := load.tightest) is not None:
            numbers = _listed(str(each.number) for each in tight.jobs)
            yield from self._wrapped(
                f"Tightest: {clock(tight.starts)} to {clock(tight.ends)}, {tight.share:.0%} "
                f"({span_text(tight.needs)} for {numbers})"
            )

    def day(self) -> Iterator[str]:
        """Draw arrivals, and each task from its opening to its deadline."""
        yield self._row("THE DAY", ruler(self._day, self._room))
        sure, waiting = Strip(self._day, self._room), Strip(self._day, self._room)
        for each in self._preview.arrivals:
            strip = waiting if each.because else sure
            strip.mark(each.at, SIGNS.get(each.letter.channel, "*"))
        yield self._row("arrivals", sure)
        yield self._row("if it comes to that", waiting)
        for job in self._preview.jobs:
            yield self._row(f"{job.number} {job.task.title}", self._work(job))
        yield from self._wrapped(_KEY)

    def _work(self, job: Job) -> Strip:
        strip = Strip(self._day, self._room).fill(job.opens, job.ends, "░")
        strip.fill(max(job.opens, job.ends - job.effort), job.ends, "▓")
        for due in (job.due, *(due for _, due in job.moves)):
            strip.fill(due, due, "┃" if due == job.ends else "╎")
        if job.ended_at is not None:
            strip.fill(job.ended_at, job.ended_at, "×")
        return strip

    def curve(self) -> Iterator[str]:
        """Draw how much of each quarter of an hour is asked for."""
        slices = self._preview.load.slices
        top = max(1.0, *(each.share for each in slices))
        each_cell = [
            slices[min(cell * len(slices) // self._room, len(slices) - 1)].share
            for cell in range(self._room)
        ]
        height = 4
        for line, drawn in enumerate(columns(each_cell, height=height, full=top)):
            label = f"{top * (height - line) / height:.0%}"
            yield f"{label if line else 'LOAD':<{self._names - 5}}{label if not line else '':>5}  {drawn}".rstrip()
        yield self._row("", ruler(self._day, self._room))

    def stories(self) -> Iterator[str]:
        """Say what leads to what."""
        yield "WHAT LEADS TO WHAT"
        for cause in self._preview.graph.causes:
            said = f"{self._preview.clock(cause.at)} "
            if cause.job is not None:
                said += f"task {cause.job.number} {cause.job.task.title}, due {self._preview.clock(cause.job.ends)}"
            elif cause.arrival is not None:
                said += f"{cause.arrival.id}: {cause.arrival.because or cause.arrival.does or cause.arrival.said}"
                said += (
                    f" ({cause.arrival.does})"
                    if cause.arrival.because and cause.arrival.does
                    else ""
                )
            yield from self._wrapped(
                said, indent="  " * (cause.column + 1), arrow=cause.column > 0
            )

    def known(self) -> Iterator[str]:
        """Say who knows what."""
        yield "WHO KNOWS WHAT"
        for each in self._preview.knowledge:
            yield from self._wrapped(f"{each.what}", indent="  ")
            yield from self._wrapped(f"{each.who}: {each.how}", indent="      ")

    def inbox(self, at: int) -> Iterator[str]:
        """Draw the inbox at the moment *at*."""
        whose = self._preview.watched or "nothing done"
        yield f"INBOX AT {self._preview.clock(at)}, {whose}"
        found = rows(self._preview.inbox, at=at)
        for row in found:
            yield self._inbox_row(row)
        if not found:
            yield "  nothing yet"

    def _inbox_row(self, row: Row) -> str:
        last = row.last
        count = f" ({row.count})" if row.count > 1 else ""
        said = f"{row.subject}: {last.said}" if row.subject else last.said
        why = f", {last.occasion}" if last.occasion else ""
        when = self._preview.clock(last.at)
        start = f"  {when} {last.sender}{count}, {last.channel}{why}  "
        return start + _cut(said, self._width - len(start))

    def numbers(self) -> Iterator[str]:
        """Count what there is."""
        counted = self._preview.statistics
        yield "IN NUMBERS"
        words = ", ".join(f"{name} {count}" for name, count in counted.words)
        yield from self._wrapped(
            f"{counted.all_words} words to read, {counted.reading:.0f} real minutes: {words}",
            indent="  ",
        )
        clock = self._preview.clock
        hours = ", ".join(
            f"{clock(starts)} {count}" for starts, _, count in counted.hours
        )
        yield from self._wrapped(f"arrivals by hour: {hours}", indent="  ")
        channels = ", ".join(f"{name} {count}" for name, count in counted.channels)
        yield from self._wrapped(f"by channel: {channels}", indent="  ")
        for name, tasks, effort in counted.clients:
            yield f"  {name}: {tasks} tasks, {span_text(effort)}"

    def bots(self) -> Iterator[str]:
        """Say how each bot does."""
        yield f"{'BOTS':<24} total  order talking   time  delivery"
        for each in self._preview.standings:
            order = f"{each.prioritisation:.0f}" if each.order_measured else "–"
            yield (
                f"  {each.bot:<22} {each.total:5.0f}  {order:>5}  {each.communication:7.0f}  "
                f"{each.time_management:5.0f}  {each.delivery:8.0f}"
            )

    def variants(self, found: Variants) -> Iterator[str]:
        """Say how the day differs between seeds."""
        clock = self._preview.clock
        yield f"{len(found.seeds)} SEEDS"
        for person, names in found.names:
            yield from self._wrapped(
                f"{person}: {_listed(names[:4])}{', …' if len(names) > 4 else ''}",
                indent="  ",
            )
        for inject, earliest, latest in found.moments:
            yield f"  {inject}: {clock(earliest)} to {clock(latest)}"
        yield f"  letters that say it otherwise: {found.texts} of {found.letters}"
        yield f"  load: {min(found.loads):.0%} to {max(found.loads):.0%}"
        for each in found.totals:
            drawn = (
                "" if each.highest - each.lowest < 0.5 else f" to {each.highest:.0f}"
            )
            yield f"  {each.bot}: {each.lowest:.0f}{drawn}"

    def differences(self) -> Iterator[str]:
        """Say what is different from the other version."""
        found = self._preview.differences or ()
        yield f"DIFFERENT FROM THE OTHER VERSION: {len(found) or 'nothing'}"
        for each in found:
            yield from self._wrapped(str(each), indent="  ")

    def _row(self, name: str, strip: Strip) -> str:
        return f"{_cut(name, self._names):<{self._names}}  {strip}".rstrip()

    def _wrapped(
        self, said: str, *, indent: str = "", arrow: bool = False
    ) -> list[str]:
        lead = f"{indent[:-2]}→ " if arrow else indent
        return textwrap.wrap(
            said,
            self._width,
            initial_indent=lead,
            subsequent_indent=" " * len(lead) + "  ",
            break_on_hyphens=False,
        )


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _cut(said: str, room: int) -> str:
    return said if len(said) <= room else f"{said[: max(room - 1, 0)].rstrip()}…"
