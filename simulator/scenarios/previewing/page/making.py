"""Put the page together, with a policy that lets nothing in but what stands in it."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.codec import bundle_hash
from simulator.engine.simtime import MINUTE, span_text
from simulator.scenarios.previewing.differences import Difference
from simulator.scenarios.previewing.pictures.curve import draw_load
from simulator.scenarios.previewing.pictures.graph import draw_graph
from simulator.scenarios.previewing.pictures.places import axis
from simulator.scenarios.previewing.pictures.timeline import (
    draw_arrivals,
    draw_job,
    draw_sign,
)
from simulator.scenarios.previewing.preview import Preview

HERE = Path(__file__).parent
STYLES = ("page.css", "pictures.css", "parts.css")
HUES = 7
"""Clients that get a colour of their own."""


def page(preview: Preview, *, look: str, at: int | None = None) -> str:
    """Return *preview* as HTML; *look* is the style sheet with the tokens and the fonts.

    *at* is the minute (in simulated ms) that the inbox shows first, noon of the day by default.
    """
    styles = look + "".join(map(_read, STYLES))
    script = _read("page.js")
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html").render(
        policy=_policy(styles, script),
        styles=Markup(styles),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        shown_minute=(preview.bundle.day.length // 2 if at is None else at) // MINUTE,
        **_told(preview),
    )


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _policy(styles: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(styles)}'; script-src '{_hash(script)}'; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _told(preview: Preview) -> dict[str, Any]:
    bundle, day = preview.bundle, preview.bundle.day
    hues = _hues(bundle)
    names = {str(each.id): each.name for each in bundle.people().values()}
    sure = sum(not each.because for each in preview.arrivals)
    channels = dict.fromkeys(each.letter.channel for each in preview.arrivals)
    return {
        "preview": preview,
        "bundle": bundle,
        "hash": bundle_hash(bundle),
        "clock": preview.clock,
        "span": span_text,
        "share": lambda part: f"{part:.0%}",
        "names": names,
        "hue_of_name": {names[each]: hue for each, hue in hues.items()},
        "sure": sure,
        "waiting": len(preview.arrivals) - sure,
        "contents": tuple(_contents(preview)),
        "axis": axis(day),
        "lanes": tuple(_lanes(preview, hues, names)),
        "work": [
            (job, draw_job(job, day, hue=hues[job.task.client]), hues[job.task.client])
            for job in preview.jobs
        ],
        "curve": draw_load(preview.load, day),
        "graph": draw_graph(preview.graph, day, hues),
        "signs": [(each, draw_sign(each)) for each in channels],
        "waits_sign": draw_sign("email", waits=True),
        "away": any(each.away for each in bundle.clients),
        "ended": any(each.ended_at is not None for each in preview.jobs),
        "standings": sorted(preview.standings, key=lambda each: -each.total),
        "measured": all(each.order_measured for each in preview.standings),
        "totals": _totals(preview),
        "differences": tuple(_by_part(preview.differences or ())),
    }


def _hues(bundle: Bundle) -> Mapping[str, str]:
    """Give each client a colour, as long as there are any; everybody else is slate."""
    clients = {
        str(each.id): f"hue-{number}" if number <= HUES else ""
        for number, each in enumerate(bundle.clients, start=1)
    }
    return dict.fromkeys(map(str, bundle.people()), "") | clients


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The row of arrivals from one person, or from everybody who is no client."""

    name: str
    hue: str
    picture: Markup


def _lanes(
    preview: Preview, hues: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Lane]:
    bundle, day = preview.bundle, preview.bundle.day
    clients = [each.id for each in bundle.clients]
    for client in bundle.clients:
        theirs = [each for each in preview.arrivals if each.letter.sender == client.id]
        hue = hues[client.id]
        picture = draw_arrivals(theirs, day, hue=hue, away=client.away)
        yield Lane(name=names[client.id], hue=hue, picture=picture)
    others = [each for each in preview.arrivals if each.letter.sender not in clients]
    if others:
        picture = draw_arrivals(others, day, hue="")
        yield Lane(name="Others", hue="", picture=picture)


def _contents(preview: Preview) -> Iterator[tuple[str, str]]:
    yield "day", "The day"
    yield "causes", "What leads to what"
    yield "inbox", "The inbox"
    yield "knowledge", "Who knows what"
    if preview.standings:
        yield "bots", "Bots"
    if preview.variants is not None:
        yield "seeds", "Seeds"
    if preview.differences is not None:
        yield "differences", "Differences"
    yield "numbers", "In numbers"


def _totals(preview: Preview) -> list[Any]:
    found = preview.variants.totals if preview.variants is not None else ()
    return sorted(found, key=lambda each: -each.highest)


def _by_part(
    found: tuple[Difference, ...],
) -> Iterator[tuple[str, tuple[Difference, ...]]]:
    for part, each in groupby(found, key=lambda one: one.where.partition(" > ")[0]):
        yield part, tuple(each)
