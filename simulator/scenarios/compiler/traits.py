"""How a client behaves: what the author wrote, else the preset, else nothing special."""

from dataclasses import replace
from typing import Any

from simulator.engine.clients import FOLLOWS_CLOSELY
from simulator.engine.people import Lines
from simulator.scenarios.absence import Clock, Hours, Stretch, away
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document import Day
from simulator.scenarios.document import people as written
from simulator.scenarios.manners import (
    FIRST_REPLY,
    OCCASIONS,
    SPEEDS,
    TRAITS,
    Manners,
    Occasion,
    manners_of,
    words_for,
)
from simulator.scenarios.times import Span


def manners(part: written.Client) -> Manners:
    """Return the traits of *part* that a preset may set."""
    own: dict[str, Any] = {
        trait: getattr(part, trait)
        for trait in TRAITS
        # A speed in the file has become its span already.
        if trait != "reply_delay" and getattr(part, trait) is not None
    }
    return replace(manners_of(part.preset), **own)


def first_reply(part: written.Client) -> int:
    """Return the time within which the client expects an answer, in simulated ms."""
    if part.first_reply is not None:
        return part.first_reply
    return FIRST_REPLY[manners(part).tier]


def reply_delay(part: written.Client) -> Span:
    """Return how long the client takes to answer."""
    return part.reply_delay or SPEEDS[manners(part).reply_delay]


def lines(part: written.Client, setting: Setting) -> Lines:
    """Return what the client says: their own words, else those of their voice."""
    traits, writer = manners(part), setting.writer
    language = part.language or writer.language

    def said(occasion: Occasion) -> tuple[str, ...]:
        own = getattr(part.lines, occasion)
        if own is not None:
            return writer.texts(own)
        return words_for(traits.voice, language, occasion)

    # Bundles do not carry words that nobody will say.
    unsaid = set() if traits.control > FOLLOWS_CLOSELY else {"progress"}
    words = {each: said(each) for each in OCCASIONS if each not in unsaid}
    return Lines(**words, register=_corrects(part, setting, language))


def _corrects(part: written.Client, setting: Setting, language: str) -> tuple[str, ...]:
    """Return how a client who minds the register says so."""
    if part.register_ is None:
        return ()
    if part.lines.register is not None:
        return setting.writer.texts(part.lines.register)
    known = _CORRECTS[part.register_]
    return (known.get(language, known["en"]),)


_CORRECTS = {
    "formal": {
        "en": "One small thing: in writing I prefer Mr or Ms and the surname. Thank you.",
        "nl": "Eén kleinigheid: ik word in brieven graag met u aangesproken. Dank u.",
    },
    "informal": {
        "en": "No need to be so formal with me, the first name will do.",
        "nl": "Zo formeel hoeft het niet hoor, je mag gewoon je zeggen.",
    },
}


def absences(part: written.Client, day: Day) -> tuple[Stretch, ...]:
    """Return when the client is away, in simulated ms of the day, soonest first."""
    own, hours = part.hours, None
    if own is not None:
        hours = Hours(opens=own.start, closes=own.to, lunch=own.lunch)
    stretches = away(_clock(part, day), hours=hours, blackouts=part.blackouts)
    ends = day.ends.after(day.starts.minutes)
    return tuple(each for each in stretches if each[0] < ends)


def clock_ahead(part: written.Client, day: Day) -> int:
    """Return how many minutes the client's clock is ahead of the day's."""
    return _clock(part, day).ahead()


def _clock(part: written.Client, day: Day) -> Clock:
    return Clock(day=day.date, starts=day.starts, day_zone=day.timezone, zone=part.zone)
