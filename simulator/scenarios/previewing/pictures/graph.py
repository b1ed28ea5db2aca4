"""The picture of causes: what opens what, and what may come of it."""

from collections.abc import Mapping

from markupsafe import Markup

from simulator.engine.bundle import Day
from simulator.scenarios.previewing.causes import Cause, Graph

NODE_WIDTH, NODE_HEIGHT = 250, 44
ACROSS, DOWN = 310, 56
"""Pixels from one column, or row, to the next."""

LETTERS = 36
"""Characters that fit in a node."""


def draw_graph(graph: Graph, day: Day, hues: Mapping[str, str]) -> Markup:
    """Return the graph; *hues* says by the id of a person what colour is theirs."""
    places = {each.id: each for each in graph.causes}
    links = (_draw_link(places[a], places[b]) for a, b in graph.links)
    nodes = (_draw_node(each, day, hues) for each in graph.causes)
    wide = max(graph.columns, 1) * ACROSS - (ACROSS - NODE_WIDTH) + 2
    high = max(graph.rows, 1) * DOWN - (DOWN - NODE_HEIGHT) + 2
    return Markup(
        '<svg class="graph" width="{0}" height="{1}" viewBox="-1 -1 {0} {1}" '
        'aria-hidden="true">{2}{3}</svg>'
    ).format(wide, high, Markup("").join(links), Markup("").join(nodes))


def _draw_link(source: Cause, target: Cause) -> Markup:
    starts = source.column * ACROSS + NODE_WIDTH
    ends = target.column * ACROSS
    above, below = (each.row * DOWN + NODE_HEIGHT / 2 for each in (source, target))
    bend = (ends - starts) / 2
    return Markup(
        '<path class="link{}" d="M{} {:.0f}C{:.0f} {:.0f} {:.0f} {:.0f} {} {:.0f}"/>'
        '<path class="tip" d="M{} {:.0f}l-7-4v8z"/>'
    ).format(
        " waits" if target.arrival is not None and target.arrival.because else "",
        starts,
        above,
        starts + bend,
        above,
        ends - bend,
        below,
        ends - 6,
        below,
        ends,
        below,
    )


def _draw_node(cause: Cause, day: Day, hues: Mapping[str, str]) -> Markup:
    kind, head, said, person = _told(cause, day)
    return Markup(
        '<g transform="translate({} {})" class="node {} {}"><title>{}</title>'
        '<rect width="{}" height="{}" rx="7"/><path class="edge" d="M4.5 8v{}"/>'
        '<text class="node-head" x="14" y="17">{}</text>'
        '<text class="node-said" x="14" y="34">{}</text></g>'
    ).format(
        cause.column * ACROSS,
        cause.row * DOWN,
        kind,
        hues.get(person, ""),
        f"{head}: {said}{_why(cause)}",
        NODE_WIDTH,
        NODE_HEIGHT,
        NODE_HEIGHT - 16,
        _cut(head, LETTERS + 4),
        _cut(said, LETTERS - 2),
    )


def _told(cause: Cause, day: Day) -> tuple[str, str, str, str]:
    """Return the kind of a node, its two lines, and whose it is."""
    clock = day.clock(cause.at)
    if cause.job is not None:
        job = cause.job
        head = f"Task {job.number}, due {day.clock(job.ends)}"
        return "task", head, job.task.title, job.task.client
    arrival = cause.arrival
    if arrival is None:
        return "inject", clock, cause.id, ""
    kind = "waits" if arrival.because else "inject"
    head = (
        f"from {clock}, {arrival.id}" if arrival.because else f"{clock}, {arrival.id}"
    )
    return kind, head, arrival.said, arrival.letter.sender


def _why(cause: Cause) -> str:
    arrival = cause.arrival
    return f" ({arrival.because})" if arrival is not None and arrival.because else ""


def _cut(said: str, room: int) -> str:
    return said if len(said) <= room else f"{said[: room - 1].rstrip()}…"
