"""Who knows what: facts a learner must ask for, files and who brings them, strangers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from simulator.engine.bundle import Bundle
from simulator.engine.catalogue import CatalogueOption
from simulator.engine.people import File
from simulator.engine.simtime import span_text
from simulator.engine.task import Gap
from simulator.scenarios.previewing.planned import Arrival, Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Something to know, who has it, and how a learner gets at it."""

    what: str
    who: str
    how: str


def knowledge(
    bundle: Bundle, arrivals: Sequence[Arrival], jobs: Sequence[Job]
) -> tuple[Known, ...]:
    """Return what a learner can come to know beyond the messages themselves."""
    return (
        *_gaps(bundle, jobs),
        *_files(bundle, arrivals),
        *_calendars(bundle),
        *_catalogues(bundle),
        *_away(bundle),
        *_unlisted(bundle),
    )


def _gaps(bundle: Bundle, jobs: Sequence[Job]) -> Iterator[Known]:
    for job in jobs:
        task = job.task
        for gap in task.gaps:
            yield Known(
                what=f"{gap.id}: {_short(gap.answer)}",
                who=bundle.client(task.client).person.name,
                how=_asking(gap, job, bundle),
            )


def _asking(gap: Gap, job: Job, bundle: Bundle) -> str:
    lowest, highest = gap.latency
    wait = span_text(highest)
    if lowest != highest:
        wait = f"{span_text(lowest)} to {wait}"
    words = " with ".join("/".join(group[:4]) for group in gap.asked_by)
    latest = bundle.day.clock(job.ends - highest)
    return (
        f"left out of “{job.task.title}”; asked for in words like {words}, answered "
        f"after {wait}, so by {latest} to have it at the deadline"
    )


def _files(bundle: Bundle, arrivals: Sequence[Arrival]) -> Iterator[Known]:
    """Yield the files, those that come together in one line."""
    people = bundle.people()
    brought: dict[tuple[str, ...], list[File]] = {}
    for file in bundle.files:
        bringing = (each.id for each in arrivals if file.id in each.letter.attachments)
        brought.setdefault(tuple(bringing), []).append(file)
    for ids, files in brought.items():
        bringers = [each for each in arrivals if each.id in ids]
        senders = dict.fromkeys(people[each.letter.sender].name for each in bringers)
        yield Known(
            what=", ".join(map(_counted, files)),
            who=", ".join(senders),
            how="; ".join(
                f"with “{_short(each.said)}”, {bundle.day.clock(each.at)}"
                for each in bringers
            ),
        )


def _counted(file: File) -> str:
    return file.name if file.alt else f"{file.name} ({len(file.content.split())} words)"


def _calendars(bundle: Bundle) -> Iterator[Known]:
    people = bundle.people()
    for calendar in bundle.calendars:
        yield Known(
            what=f"{calendar.title} (entries: {len(calendar.entries)})",
            who=people[calendar.owner].name,
            how="on the desk from the start",
        )


def _catalogues(bundle: Bundle) -> Iterator[Known]:
    for catalogue in bundle.catalogues:
        gone = "; ".join(filter(None, map(partial(_gone, bundle), catalogue.options)))
        yield Known(
            what=f"{catalogue.title} (options: {len(catalogue.options)})",
            who="everybody",
            how=f"on the desk; {gone}" if gone else "on the desk",
        )


def _gone(bundle: Bundle, option: CatalogueOption) -> str:
    if option.gone_at is not None:
        return f"“{option.title}” is gone at {bundle.day.clock(option.gone_at)}"
    if option.gone_after is not None:
        return f"“{option.title}” is gone {span_text(option.gone_after)} after it is asked for"
    return ""


def _away(bundle: Bundle) -> Iterator[Known]:
    clock, length = bundle.day.clock, bundle.day.length
    for client in bundle.clients:
        stretches = [
            f"{clock(max(starts, 0))} to {clock(min(ends, length))}"
            for starts, ends in client.away
            if starts < length and ends > 0
        ]
        if stretches:
            yield Known(
                what=f"Away: {', '.join(stretches)}",
                who=client.person.name,
                how="neither answers nor asks then; what is asked is answered afterwards",
            )


def _unlisted(bundle: Bundle) -> Iterator[Known]:
    for contact in bundle.contacts:
        if not contact.listed:
            yield Known(
                what=f"{contact.person.name} <{contact.person.email}>",
                who="nobody",
                how="not in the address book: known only from what they write",
            )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79].rstrip(' .,')}…"
