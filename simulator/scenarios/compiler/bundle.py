"""The whole bundle, put together from its parts."""

from collections.abc import Mapping

from simulator.engine.bundle import Break, Bundle, Day
from simulator.engine.people import File, PersonId
from simulator.scenarios.attachments import media_type
from simulator.scenarios.compiler.judging import harms, rubric
from simulator.scenarios.compiler.people import calendars, clients, contacts
from simulator.scenarios.compiler.setting import Setting, setting_of
from simulator.scenarios.compiler.timeline import injects
from simulator.scenarios.compiler.work import tasks
from simulator.scenarios.compiler.world import cards, catalogues
from simulator.scenarios.document import Document


def compile_bundle(
    document: Document, *, attachments: Mapping[str, str], language: str, seed: int
) -> Bundle:
    """Settle everything: the same arguments give the same bundle, always.

    *attachments* holds the text of every file the document names, by its source. The
    moments and the people do not depend on *language*.
    """
    setting = setting_of(document, seed=seed, language=language)
    text, document = setting.writer.text, setting.document
    return Bundle(
        scenario=document.id,
        title=text(document.title),
        summary=text(document.summary),
        language=language,
        seed=seed,
        level=document.level,
        day=_day(setting),
        clients=clients(setting),
        contacts=contacts(setting),
        files=_files(setting, attachments),
        calendars=calendars(setting),
        tasks=tasks(setting),
        injects=injects(setting),
        rubric=rubric(setting),
        harms=harms(setting),
        catalogues=catalogues(setting),
        cards=cards(setting),
    )


def _day(setting: Setting) -> Day:
    day = setting.document.day
    return Day(
        date=day.date,
        timezone=day.timezone,
        starts=day.starts.minutes,
        length=setting.at(day.ends),
        pace=day.pace,
        resume=day.resume,
        currency=day.currency,
        briefing=setting.writer.text(day.briefing),
        objectives=setting.writer.texts(day.objectives),
        stops=setting.at(day.stops) if day.stops is not None else None,
        breaks=tuple(
            Break(
                length=each.length,
                opens=setting.at(each.within.opens),
                closes=setting.at(each.within.closes),
            )
            for each in day.breaks
        ),
    )


def _files(setting: Setting, attachments: Mapping[str, str]) -> tuple[File, ...]:
    writer, text = setting.writer, setting.writer.text
    return tuple(
        File(
            id=each,
            name=writer.choose(file.name),
            media_type=media_type(writer.choose(file.name)) or "text/plain",
            content=writer.fill(attachments[writer.choose(file.source)]),
            alt=text(file.alt),
            private=PersonId(file.private) if file.private is not None else None,
        )
        for each, file in setting.document.files.items()
    )
