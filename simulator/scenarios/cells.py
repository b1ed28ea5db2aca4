"""What stands in a column of a catalogue: what an author may write, and how it travels."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from simulator.engine.catalogue import ColumnKind
from simulator.scenarios import times
from simulator.scenarios.times import Unreadable


def cell(value: str, kind: ColumnKind, *, day: str) -> str:
    """Return *value*, which fits a column of that *kind*, as it travels.

    Moments count from the *day* of the scenario (ISO 8601).
    """
    text = value.strip()
    if not text:
        return ""
    match kind:
        case "money":
            return f"{float(text):.2f}"
        case "time":
            return times.moment(text).clock
        case "moment":
            moment = times.moment(text)
            on = date.fromisoformat(day) + timedelta(days=moment.days)
            return f"{on.isoformat()}T{moment.clock}"
        case "text" | "number" | "yes_no":
            return text


def misfit(value: str, kind: str) -> str:
    """Say what belongs in a column of that *kind* instead of *value*, or nothing."""
    text = value.strip()
    if not text or "{{" in text or kind not in _SHAPES:
        return ""
    fits, wanted = _SHAPES[kind]
    return "" if fits(text) else wanted


def _is_amount(text: str) -> bool:
    return re.fullmatch(r"-?\d{1,9}(\.\d{1,2})?", text, re.ASCII) is not None


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d{1,9}(\.\d{1,6})?", text, re.ASCII) is not None


def _is_moment(text: str) -> bool:
    try:
        times.moment(text)
    except Unreadable:
        return False
    return True


def _is_time(text: str) -> bool:
    return _is_moment(text) and "d" not in text


_SHAPES: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "money": (_is_amount, "Write 189 or 189.50, without a sign."),
    "number": (_is_number, "Write 3 or 3.5."),
    "time": (_is_time, 'Write "09:30".'),
    "moment": (_is_moment, 'Write "09:30", or "+2d 09:30" for the day after tomorrow.'),
    "yes_no": ({"yes", "no"}.__contains__, "Write yes or no."),
}
