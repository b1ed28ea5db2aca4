"""A played day for people: what arrived, what was done, what it was worth."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from simulator.engine import Bundle, Scorecard
from simulator.engine.events import (
    DeadlineChanged,
    DeadlinePassed,
    EntryPlaced,
    Event,
    MessageArrived,
    MessageSent,
    OptionOffered,
    OptionSold,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    RunFinished,
    TaskDeclined,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    ThreadOpened,
    WorkDelivered,
    WorkFinished,
    WorkStarted,
)
from simulator.engine.summary import DimensionSummary, Summary

WIDEST = 120


def tell(bundle: Bundle, log: Sequence[Event], card: Scorecard) -> None:
    """Print the day and its scorecard."""
    console = Console(highlight=False, soft_wrap=True)
    console.print(
        f"{bundle.title} ({bundle.language}, seed {bundle.seed})", style="bold"
    )
    for event in log:
        if said := _line(bundle, event):
            console.print(f"{bundle.day.clock(event.at)}  {said}", markup=False)
    console.print()
    tell_score(card, console)


def tell_score(card: Scorecard, console: Console | None = None) -> None:
    """Print every line of the scorecard."""
    console = console or Console(highlight=False, soft_wrap=True)
    console.print(_scores(card))
    for score in card.dimensions:
        console.print(f"\n{_name(score.dimension)}", style="bold")
        for line in score.lines:
            console.print(
                f"  {line.points:5.1f} of {line.possible:5.1f}  {line.sentence.text()}",
                markup=False,
            )
    console.print(f"\nTotal {card.total:.1f}", style="bold")


def tell_change(before: Summary, now: Summary, console: Console | None = None) -> None:
    """Print two summaries of one run side by side, with what the newer rules changed."""
    console = console or Console(highlight=False, soft_wrap=True)
    heads = (f"Version {each.version}" for each in (before, now))
    table = Table("Dimension", *heads, "Change", width=None)
    was = {each.dimension: each for each in before.dimensions}
    for each in now.dimensions:
        old = was.get(each.dimension)
        table.add_row(
            _name(each.dimension),
            "none" if old is None else _points(old),
            _points(each),
            ""
            if old is None or not (old.measured and each.measured)
            else f"{each.points - old.points:+.1f}",
        )
    change = f"{now.total - before.total:+.1f}"
    table.add_row("Total", f"{before.total:.1f}", f"{now.total:.1f}", change)
    console.print(table)


def _points(each: DimensionSummary) -> str:
    return f"{each.points:.1f}" if each.measured else "not measured"


def _scores(card: Scorecard) -> Table:
    table = Table("Dimension", "Points", "Level", "Band", "Occasions", width=None)
    for score in card.dimensions:
        low, high = score.band
        table.add_row(
            _name(score.dimension),
            f"{score.points:.1f}" if score.measured else "not measured",
            str(score.level or "not enough evidence"),
            f"{low:.0f} to {high:.0f}",
            str(score.occasions),
        )
    return table


def _name(dimension: str) -> str:
    return dimension.replace("_", " ").capitalize()


def _line(bundle: Bundle, event: Event) -> str:
    return _mail(bundle, event) or _work(bundle, event)


def _mail(bundle: Bundle, event: Event) -> str:
    people = bundle.people()
    match event:
        case MessageArrived(sender=sender, channel=channel, subject=subject, body=body):
            said = subject or body.splitlines()[0]
            return _cut(f"<- {people[sender].name} ({channel}): {said}")
        case MessageSent(to=to, act=act, body=body):
            names = ", ".join(people[each].name for each in to)
            return _cut(f"-> {names} ({act}): {body.splitlines()[0] if body else ''}")
        case ThreadOpened(thread=thread):
            return f"   read {thread}"
        case RunFinished(reason=reason):
            return f"== {'the day is over' if reason == 'day_over' else 'ended'}"
        case _:
            return ""


def _work(bundle: Bundle, event: Event) -> str:
    clock = bundle.day.clock
    match event:
        case TaskOpened(task=task, due=due):
            return f"   asked for {task}, due {clock(due)}"
        case DeadlineChanged(task=task, due=due):
            return f"   {task} is due {clock(due)} now"
        case PromiseMade(task=task, by=by):
            return f"   promised {task} by {clock(by)}"
        case EntryPlaced(calendar=calendar, starts=starts, title=title):
            return f"   placed {title} at {clock(starts)} in {calendar}"
        case WorkDelivered(task=task, correction=correction):
            return f"   delivered {task}{' again' if correction else ''}"
        case _:
            return _plain(event)


def _plain(event: Event) -> str:
    for kind, said in _PLAIN.items():
        if isinstance(event, kind):
            about = getattr(event, "task", "") or getattr(event, "option", "")
            return f"   {said} {about}"
    return ""


_PLAIN: dict[type, str] = {
    WorkStarted: "work on",
    WorkFinished: "work done on",
    DeadlinePassed: "deadline passed of",
    OptionOffered: "now on offer:",
    OptionSold: "no longer on offer:",
    TaskMissed: "missed",
    TaskWithdrawn: "withdrawn:",
    TaskDeclined: "declined",
    PromiseKept: "promise kept on",
    PromiseBroken: "promise broken on",
}


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
