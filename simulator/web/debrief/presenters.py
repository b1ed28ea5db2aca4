"""The debrief page, put together from bundle, log, scorecard and own view."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, PromiseMade
from simulator.engine.scoring.review import review
from simulator.live.offload import in_turns
from simulator.live.records import OwnView, RunHeader
from simulator.live.thinking import think
from simulator.scenarios.summary import ScenarioSummary
from simulator.web.debrief.cast import Cast
from simulator.web.debrief.clients import ClientCard, client_cards
from simulator.web.debrief.criteria import CriterionCard, criteria
from simulator.web.debrief.deliveries import (
    PromiseRow,
    TaskRow,
    list_promises,
    list_tasks,
)
from simulator.web.debrief.feedback import TakeAway, take_away
from simulator.web.debrief.figure import Figure, draw_figure
from simulator.web.debrief.moments import Moment, fill, tell_log
from simulator.web.debrief.next_day import NextDay, next_day
from simulator.web.debrief.points import (
    NOTHING_SAID,
    LevelCard,
    PointGroup,
    Said,
    level_cards,
    point_groups,
    signed,
)
from simulator.web.debrief.story import tell_stories
from simulator.web.debrief.takeover import Takeover, draw_takeover
from simulator.web.i18n import language


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything the page shows, in its order."""

    header: RunHeader
    practice_from: str
    date: str
    starts: str
    ends: str
    clients: int
    seed: int
    version: int
    view: OwnView
    levels: tuple[LevelCard, ...]
    feedback: TakeAway
    next_day: NextDay | None
    criteria: tuple[CriterionCard, ...]
    figure: Figure
    takeover: Takeover
    tasks: tuple[TaskRow, ...]
    promises: tuple[PromiseRow, ...]
    clients_after: tuple[ClientCard, ...]
    groups: tuple[PointGroup, ...]
    total: str
    moments: tuple[Moment, ...]


def debrief(
    header: RunHeader,
    bundle: Bundle,
    log: Sequence[Event],
    view: OwnView,
    *,
    said: Said = NOTHING_SAID,
    shelf: Iterable[ScenarioSummary] = (),
) -> Debrief:
    """Return the debrief of the run that wrote *log*, as trainers have ruled on it.

    What to practise next is looked for on the *shelf*.
    """
    marks = think(review, bundle, tuple(log), tuple(said.rulings))
    card = marks.card
    stories = tell_stories(bundle, log)
    day = bundle.day
    return Debrief(
        header=header,
        practice_from=day.clock(header.practice_at),
        date=day.date,
        starts=day.clock(0),
        ends=day.clock(log[-1].at),
        clients=len(bundle.clients),
        seed=bundle.seed,
        version=card.version,
        view=view,
        levels=level_cards(bundle, card, view.guesses),
        feedback=take_away(bundle, log, card),
        next_day=next_day(bundle, card, shelf, language=language()),
        criteria=criteria(bundle),
        figure=draw_figure(bundle, log, stories, marks.planned),
        takeover=draw_takeover(bundle, log, marks.curve),
        tasks=list_tasks(bundle, card, stories),
        promises=list_promises(bundle, stories),
        clients_after=client_cards(bundle, log, marks.clients),
        groups=point_groups(
            bundle,
            log,
            card,
            by_rule=marks.by_rule,
            said=said,
        ),
        total=signed(card.total),
        moments=tuple(in_turns(tell_log(bundle, log))),
    )


def promises_made(bundle: Bundle, log: Sequence[Event]) -> tuple[Markup, ...]:
    """Return the promises of the day as a reminder, without what came of them."""
    cast = Cast(bundle)
    return tuple(
        fill(
            "{task}, {by}", {"task": cast.task(event.task), "by": cast.clock(event.by)}
        )
        for event in log
        if isinstance(event, PromiseMade)
    )
