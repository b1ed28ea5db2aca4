"""The log in sentences: what each event of a run meant to the one who lived it.

Events that only the machinery needs have no sentence and are left out.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from flask_babel import gettext
from markupsafe import Markup, escape

from simulator.engine import events as happened
from simulator.engine.bundle import Bundle
from simulator.engine.judging import BY_WORDS_NOW
from simulator.engine.task import Block
from simulator.web.debrief.cast import Cast
from simulator.web.filters import span

LEARNERS = (
    happened.AccessSet,
    happened.BreakEnded,
    happened.BreakStarted,
    happened.EntryPlaced,
    happened.MessageSent,
    happened.OptionHeld,
    happened.PlanSet,
    happened.PromiseMade,
    happened.RunPaused,
    happened.TaskDeclined,
    happened.ThreadOpened,
    happened.TimeSkipped,
    happened.WorkDelivered,
    happened.WorkParked,
    happened.WorkStarted,
)
"""What the learner did, as against what happened to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of the log: when, what, and whether the learner did it."""

    serial: int
    clock: str
    text: Markup
    yours: bool


def tell_log(bundle: Bundle, log: Sequence[happened.Event]) -> Iterator[Moment]:
    """Yield every event of *log* that has a sentence, with its serial."""
    cast = Cast(bundle)
    for serial, event in enumerate(log, start=1):
        cast.hear(event)
        if text := tell(event, cast):
            yield Moment(
                serial=serial,
                clock=cast.clock(event.at),
                text=text,
                yours=isinstance(event, LEARNERS),
            )


def tell(event: happened.Event, cast: Cast) -> Markup:
    """Return the sentence for *event*, or nothing when it has none."""
    template = (
        _of_letter(event)
        or _of_question(event)
        or _of_work(event)
        or _of_task(event)
        or _of_judging(event)
        or _of_frame(event)
    )
    return fill(template, _values(event, cast)) if template else Markup("")


def fill(template: str, values: Mapping[str, object]) -> Markup:
    """Fill a translated *template*; a value that is no markup is escaped."""
    return escape(template).format_map(values)


def _values(event: happened.Event, cast: Cast) -> dict[str, object]:
    """Return the fields of *event* as they are said, by name."""
    say: dict[str, Callable[..., object]] = {
        "task": lambda task: task and cast.task(task),
        "sender": cast.person,
        "to": lambda to: ", ".join(cast.person(each) for each in to),
        "order": lambda order: Markup(", ").join(cast.task(each) for each in order),
        "blocks": lambda blocks: Markup(", ").join(_placed(blocks, cast)),
        "thread": cast.thread,
        "subject": cast.quoted,
        "title": cast.quoted,
        "work": span,
        "span": span,
        **dict.fromkeys(("due", "by", "starts", "since"), cast.clock),
        # What is held ends at a moment, what is shared on a date or never.
        "until": lambda until: cast.clock(until) if isinstance(until, int) else until,
        "was": lambda was: "" if was is None else cast.clock(was),
    }
    values = {each.name: getattr(event, each.name) for each in fields(event)}
    said = {name: say[name](value) for name, value in values.items() if name in say}
    if "subject" in said and not values["subject"]:
        said["subject"] = cast.thread(values["thread"])
    if isinstance(
        event, happened.OptionOffered | happened.OptionSold | happened.OptionHeld
    ):
        said["option"] = cast.option(event.catalogue, event.option)
    if isinstance(event, happened.AccessSet):
        said["target"] = cast.shared(event.task, event.target)
        said["who"] = cast.reader(event.who)
    late = event.at - values.get("scheduled_at", event.at)
    return {**said, "late": span(late)}


def _placed(blocks: Sequence[Block], cast: Cast) -> Iterator[Markup]:
    """Yield when each task of a plan begins, the first one first."""
    for block in sorted(blocks, key=lambda each: each.starts):
        if block.task is not None:
            yield Markup("{} {}").format(
                cast.clock(block.starts), cast.task(block.task)
            )


def _of_letter(event: happened.Event) -> str:
    match event:
        case happened.MessageArrived(occasion="chase" | "escalation"):
            return gettext("{sender} asked again: “{subject}”.")
        case happened.MessageArrived(occasion="thanks"):
            return gettext("{sender} thanked you: “{subject}”.")
        case happened.MessageArrived() if event.scheduled_at < event.at:
            return gettext(
                "{sender} wrote: “{subject}”. The system brought it {late} late."
            )
        case happened.MessageSent():
            return gettext("You wrote to {to}: “{subject}”.")
        case _:
            return _of_arrival(event)


def _of_arrival(event: happened.Event) -> str:
    match event:
        case happened.MessageArrived(channel="call"):
            return gettext("{sender} called: “{subject}”.")
        case happened.MessageArrived():
            return gettext("{sender} wrote: “{subject}”.")
        case _:
            return ""


def _of_question(event: happened.Event) -> str:
    match event:
        case happened.GapAsked():
            return gettext("You asked for what the brief of “{task}” leaves out.")
        case happened.NeedlessAsked():
            return gettext("You asked about “{task}” what was already known.")
        case happened.ExtensionAsked(granted=True):
            return gettext("You asked to deliver “{task}” by {by}; that is possible.")
        case happened.ExtensionAsked():
            return gettext("You asked to deliver “{task}” by {by}; that is too late.")
        case happened.PromiseMade():
            return gettext("You promised “{task}” by {by}.")
        case _:
            return _of_promise(event)


def _of_promise(event: happened.Event) -> str:
    match event:
        case happened.PromiseKept():
            return gettext("Your promise about “{task}” was kept.")
        case happened.PromiseBroken():
            return gettext("Your promise about “{task}” passed without the work.")
        case happened.TaskDeclined():
            return gettext("You declined “{task}”.")
        case _:
            return ""


def _of_work(event: happened.Event) -> str:
    match event:
        case happened.WorkStarted():
            return gettext("You started on “{task}”.")
        case happened.WorkParked():
            return gettext("You left “{task}”.")
        case happened.WorkFinished():
            return gettext("The work on “{task}” was done.")
        case happened.WorkDelivered(correction=True):
            return gettext("You delivered “{task}” again, corrected.")
        case happened.WorkDelivered():
            return gettext("You delivered “{task}”.")
        case _:
            return _of_calendar(event)


def _of_calendar(event: happened.Event) -> str:
    match event:
        case happened.EntryPlaced(was=None):
            return gettext("You put “{title}” into the calendar at {starts}.")
        case happened.EntryPlaced():
            return gettext("You moved “{title}” from {was} to {starts}.")
        case happened.PlanSet() if any(each.task for each in event.blocks):
            return gettext("You planned the day: {blocks}.")
        case happened.PlanSet(order=()):
            return gettext("You said how long the work takes.")
        case happened.PlanSet():
            return gettext("You put the day in order: {order}.")
        case _:
            return _of_offer(event)


def _of_offer(event: happened.Event) -> str:
    match event:
        case happened.OptionOffered():
            return gettext("“{option}” came on offer.")
        case happened.OptionSold():
            return gettext("“{option}” was no longer on offer.")
        case happened.OptionHeld():
            return gettext("You had “{option}” held until {until}.")
        case happened.AccessSet(rights="none"):
            return gettext("You took back “{target}” from {who}.")
        case happened.AccessSet():
            return gettext("You shared “{target}” with {who}.")
        case _:
            return ""


def _of_task(event: happened.Event) -> str:
    match event:
        case happened.TaskOpened():
            return gettext("“{task}” was asked for, due {due}.")
        case happened.DeadlineChanged():
            return gettext("The deadline of “{task}” moved from {was} to {due}.")
        case happened.DeadlinePassed():
            return gettext("“{task}” was due at {due} and not delivered.")
        case happened.WorkAdded():
            return gettext("“{task}” grew by {work}.")
        case happened.TaskWithdrawn():
            return gettext("“{task}” was withdrawn.")
        case _:
            return ""


def _of_judging(event: happened.Event) -> str:
    match event:
        case happened.RunStarted(by_meaning=True):
            return gettext(
                "The day began. What you write is judged by its words and by its meaning."
            )
        case happened.ReplyJudged() if BY_WORDS_NOW in event.notes:
            return gettext("From here on what you write is judged by its words alone.")
        case _:
            return ""


def _of_frame(event: happened.Event) -> str:
    match event:
        case happened.RunStarted():
            return gettext("The day began.")
        case happened.RunPaused():
            return gettext("You held the clock.")
        case happened.RunResumed():
            return gettext("The clock ran on.")
        case happened.RunFinished():
            return gettext("The day ended.")
        case happened.TaskMissed():
            return gettext("“{task}” was too late to be of use.")
        case _:
            return _of_time(event)


def _of_time(event: happened.Event) -> str:
    match event:
        case happened.TimeSkipped():
            return gettext("You skipped ahead from {since}.")
        case happened.TimeCharged():
            return gettext("That took {span}.")
        case happened.ThreadOpened():
            return gettext("You read “{thread}”.")
        case happened.BreakStarted():
            return gettext("You took a break until {until}.")
        case happened.BreakEnded():
            return gettext("You were back at your desk.")
        case _:
            return ""
