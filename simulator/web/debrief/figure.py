"""The figure of the day, its key, and the table that says the same in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.scoring.curve import Planned
from simulator.live.offload import in_turns
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.charts import (
    DASH,
    draw_axis,
    draw_lane,
    draw_move,
    draw_plan,
    draw_sign,
)
from simulator.web.debrief.lanes import Lane, Sign, SignKind, Stretch, lay_lanes
from simulator.web.debrief.moments import fill
from simulator.web.debrief.story import Block, TaskStory
from simulator.web.sprite import MARKS, OWN, initials


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A client's sign: colour, shape and letters."""

    hue: str
    shape: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One thing on a lane in words: when, what, about which task or message."""

    when: str
    what: str
    about: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLane:
    """One client's lane: the picture, and the same as rows."""

    name: str
    mark: Mark
    picture: Markup
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The whole figure."""

    lanes: tuple[FigureLane, ...]
    plan: Markup
    plan_rows: tuple[FigureRow, ...]
    axis: Markup
    key: tuple[tuple[Markup, str], ...]


def draw_figure(
    bundle: Bundle,
    log: Sequence[Event],
    stories: Sequence[TaskStory],
    planned: Sequence[Planned],
) -> Figure:
    """Return the figure of a day, with the day that the plan would have worked."""
    cast = Cast(bundle)
    for event in log:
        cast.hear(event)
    lanes = lay_lanes(bundle, log, stories)
    signs = [sign for lane in lanes for sign in lane.signs]
    used = {sign.kind for sign in signs}
    key = [
        (draw_sign(kind), words) for kind, words in sign_words().items() if kind in used
    ]
    if any(sign.was is not None for sign in signs):
        key.append((draw_move(), gettext("deadline moved, from the dotted line")))
    return Figure(
        lanes=tuple(_figure_lane(lane, cast) for lane in in_turns(lanes)),
        plan=draw_plan(_plan(bundle, stories, planned), bundle.day),
        plan_rows=tuple(
            _stretch_row(each, cast)
            for each, _ in in_turns(_plan(bundle, stories, planned))
        ),
        axis=draw_axis(bundle.day),
        key=tuple(key),
    )


def _plan(
    bundle: Bundle, stories: Sequence[TaskStory], planned: Sequence[Planned]
) -> list[tuple[Stretch, str]]:
    """Return the plan's stretches, each with the hue of its client."""
    numbers = {each.task.id: each for each in stories}
    places = {client.id: place for place, client in enumerate(bundle.clients)}
    return [
        (
            Stretch(
                block=Block(starts=each.since, ends=each.until),
                number=numbers[each.task].number,
                title=numbers[each.task].task.title,
            ),
            client_mark(bundle, places[numbers[each.task].task.client]).hue,
        )
        for each in planned
        if each.task in numbers
    ]


def sign_words() -> dict[SignKind, str]:
    """Return what each sign means."""
    return {
        "arrived": gettext("message arrived"),
        "asked_again": gettext("asked again"),
        "delivered": gettext("delivered"),
        "due_met": gettext("due, met"),
        "due_missed": gettext("due, missed"),
        "due_gone": gettext("due, withdrawn or declined"),
        "promise_kept": gettext("promise kept"),
        "promise_broken": gettext("promise broken"),
        "promise_open": gettext("promise replaced or open"),
    }


def client_mark(bundle: Bundle, place: int) -> Mark:
    """Return the mark of the client at *place*, or that of strangers."""
    if place >= len(bundle.clients):
        return Mark(hue=OWN[0], shape=OWN[1], letters="?")
    client = bundle.clients[place]
    hue, shape = OWN if client.own else MARKS[place % len(MARKS)]
    name = client.person.name
    return Mark(hue=hue, shape=shape, letters=initials(name))


def _figure_lane(lane: Lane, cast: Cast) -> FigureLane:
    mark = client_mark(cast.bundle, lane.place)
    return FigureLane(
        name=cast.person(lane.client) if lane.client else gettext("Others"),
        mark=mark,
        picture=draw_lane(lane, cast.bundle.day, hue=mark.hue),
        rows=tuple(row for _, row in sorted(_rows(lane, cast), key=lambda row: row[0])),
    )


def _rows(lane: Lane, cast: Cast) -> Iterator[tuple[int, FigureRow]]:
    for stretch in lane.stretches:
        yield stretch.block.starts, _stretch_row(stretch, cast)
    words = sign_words()
    for sign in lane.signs:
        what = words[sign.kind]
        if sign.was is not None:
            what = gettext(
                "%(what)s (was %(was)s)", what=what, was=cast.clock(sign.was)
            )
        yield (
            sign.at,
            FigureRow(
                when=cast.clock(sign.at), what=what, about=_sign_about(sign, cast)
            ),
        )


def _stretch_row(stretch: Stretch, cast: Cast) -> FigureRow:
    block = stretch.block
    return FigureRow(
        when=f"{cast.clock(block.starts)}{DASH}{cast.clock(block.ends)}",
        what=gettext("in focus"),
        about=_about(stretch.number, stretch.title, cast),
    )


def _sign_about(sign: Sign, cast: Cast) -> Markup:
    if sign.kind in ("arrived", "asked_again"):
        about = cast.quoted(sign.words) if sign.words else cast.thread(sign.thread)
        return fill(gettext("“{subject}”"), {"subject": about})
    return _about(sign.number, sign.words, cast)


def _about(number: int, title: str, cast: Cast) -> Markup:
    return Markup("{} {}").format(number, cast.quoted(title))
