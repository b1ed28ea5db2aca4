"""What leads to what: injects open tasks, and what becomes of tasks leads to injects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.bundle import Bundle
from simulator.engine.inject import When
from simulator.scenarios.previewing.conditions import tasks_in
from simulator.scenarios.previewing.planned import Arrival, Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A task or an inject in the graph of causes; *at* is simulated ms.

    *column* counts from 0, the beginnings; *row* from 0 at the top.
    """

    id: str
    job: Job | None = None
    arrival: Arrival | None = None
    column: int = 0
    row: int = 0

    @property
    def at(self) -> int:
        """Return when it begins."""
        if self.job is not None:
            return self.job.opens
        return self.arrival.at if self.arrival is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Causes with their places, and links from one to another by their ids."""

    causes: tuple[Cause, ...]
    links: tuple[tuple[str, str], ...]

    @property
    def columns(self) -> int:
        """Return how many columns there are."""
        return max((each.column for each in self.causes), default=-1) + 1

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return max((each.row for each in self.causes), default=-1) + 1


def graph(bundle: Bundle, arrivals: Sequence[Arrival], jobs: Sequence[Job]) -> Graph:
    """Return the causes of a day: each story below the one that begins before it."""
    links = tuple(dict.fromkeys(_links(bundle, arrivals, jobs)))
    plain = [Cause(id=_of_arrival(each), arrival=each) for each in arrivals]
    plain += [Cause(id=_of_job(each), job=each) for each in jobs]
    columns = _columns(plain, links)
    placed: list[Cause] = []
    top = 0
    for story in _stories(plain, links):
        placed += _placed(story, columns, links, top)
        top = max(each.row for each in placed) + 1
    return Graph(causes=tuple(placed), links=links)


def _of_job(job: Job) -> str:
    return f"task:{job.task.id}"


def _of_arrival(arrival: Arrival) -> str:
    return f"inject:{arrival.id}"


def _links(
    bundle: Bundle, arrivals: Sequence[Arrival], jobs: Sequence[Job]
) -> Iterator[tuple[str, str]]:
    known = {each.task.id for each in jobs}
    for each in arrivals:
        trigger = each.inject.trigger
        waits = tasks_in(trigger.condition, bundle) if isinstance(trigger, When) else ()
        for task in waits:
            if task in known:
                yield f"task:{task}", _of_arrival(each)
        acts_on = each.inject.opens or ((each.task,) if each.task else ())
        for task in acts_on:
            # What waits for a task and then changes it is said in words, not drawn back.
            if task in known and task not in waits:
                yield _of_arrival(each), f"task:{task}"


def _columns(
    causes: Sequence[Cause], links: Sequence[tuple[str, str]]
) -> dict[str, int]:
    """Put each cause one column behind the last that leads to it; a circle ends somewhere."""
    columns = {each.id: 0 for each in causes}
    for _ in causes:
        moved = False
        for source, target in links:
            if columns[target] <= columns[source] < len(causes):
                columns[target] = columns[source] + 1
                moved = True
        if not moved:
            break
    used = sorted(set(columns.values()))
    return {each: used.index(column) for each, column in columns.items()}


def _stories(
    causes: Sequence[Cause], links: Sequence[tuple[str, str]]
) -> list[list[Cause]]:
    """Return the causes that hang together, in the order of their beginnings."""
    story = {each.id: each.id for each in causes}

    def root(cause: str) -> str:
        while story[cause] != cause:
            cause = story[cause]
        return cause

    for source, target in links:
        story[root(target)] = root(source)
    found: dict[str, list[Cause]] = {}
    for each in causes:
        found.setdefault(root(each.id), []).append(each)
    return sorted(found.values(), key=lambda each: min(cause.at for cause in each))


def _placed(
    story: Sequence[Cause],
    columns: dict[str, int],
    links: Sequence[tuple[str, str]],
    top: int,
) -> Iterator[Cause]:
    """Give each cause of a story a row, near to what leads to it."""
    rows: dict[str, float] = {}
    for column in sorted({columns[each.id] for each in story}):
        here = [each for each in story if columns[each.id] == column]
        here.sort(key=lambda each: (_middle(each.id, links, rows), each.at))
        for place, each in enumerate(here):
            rows[each.id] = place
            yield Cause(
                id=each.id,
                job=each.job,
                arrival=each.arrival,
                column=column,
                row=top + place,
            )


def _middle(
    cause: str, links: Sequence[tuple[str, str]], rows: dict[str, float]
) -> float:
    before = [rows[a] for a, b in links if b == cause and a in rows]
    return sum(before) / len(before) if before else 0.0
