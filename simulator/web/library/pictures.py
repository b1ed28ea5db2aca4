"""Pictures of invented days: under the headline, and in the briefing's legend."""

from markupsafe import Markup

from simulator.web.dayline import DayLine, Flag, FlagState, Stretch


def _at(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _stretch(starts: str, ends: str, hue: str = "none") -> Stretch:
    return Stretch(starts=_at(starts), ends=_at(ends), hue=hue)


BLUE, COPPER, PLUM = (
    ("blue", "round", "L"),
    ("copper", "square", "B"),
    ("plum", "leaf", "J"),
)


def _flag(at: str, whose: tuple[str, str, str], state: FlagState = "") -> Flag:
    hue, shape, letter = whose
    return Flag(at=_at(at), hue=hue, shape=shape, letter=letter, state=state)


MORNING = DayLine(
    starts=_at("08:30"),
    ends=_at("16:30"),
    now=_at("10:31"),
    done=(
        _stretch("08:30", "08:40"),
        _stretch("08:40", "09:16", "blue"),
        _stretch("09:20", "09:54", "copper"),
        _stretch("09:56", "10:28", "blue"),
        _stretch("10:29", "10:31", "copper"),
    ),
    planned=(_stretch("10:31", "10:49", "copper"), _stretch("10:50", "11:15", "plum")),
    held=(_stretch("12:45", "13:00"),),
    flags=(
        _flag("09:45", BLUE, "met"),
        _flag("10:40", BLUE, "met"),
        _flag("11:20", COPPER),
        _flag("11:50", PLUM),
        _flag("12:30", BLUE),
        _flag("15:00", BLUE),
        _flag("15:30", PLUM),
        _flag("16:30", COPPER),
    ),
)


def hero_line() -> Markup:
    """Return the day line under the first page's headline."""
    return MORNING.draw(css="hero-line")


EXAMPLE = DayLine(
    starts=_at("09:00"),
    ends=_at("13:00"),
    now=_at("10:40"),
    done=(_stretch("09:05", "09:35", "blue"), _stretch("09:40", "10:40", "blue")),
    planned=(_stretch("10:40", "11:15", "blue"), _stretch("11:20", "11:40", "blue")),
    flags=(
        _flag("09:50", BLUE, "met"),
        _flag("10:20", BLUE, "missed"),
        _flag("11:30", BLUE),
        _flag("12:40", BLUE),
    ),
    promises=((_at("11:15"), "blue"),),
)


def legend_line() -> Markup:
    """Return a short day line that has one of everything on it."""
    return EXAMPLE.draw()
