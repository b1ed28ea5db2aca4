"""What a day trains, in the words of the interface."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from simulator.scenarios.training import Practice, Strand

PRACTICES: dict[Practice, LazyString] = {
    "prioritising": _l("deciding what comes first"),
    "planning": _l("planning the day"),
    "estimating": _l("estimating"),
    "interruptions": _l("dealing with interruptions"),
    "changes": _l("adapting to changes"),
    "answering": _l("answering in time"),
    "asking": _l("asking what is missing"),
    "promising": _l("making and keeping promises"),
    "early-warning": _l("warning early"),
    "renegotiating": _l("renegotiating deadlines"),
    "declining": _l("saying no"),
    "escalating": _l("escalating"),
    "inbox": _l("clearing an inbox"),
    "calendar": _l("making appointments"),
    "travel": _l("booking travel"),
    "data-entry": _l("entering data"),
    "writing": _l("writing for a client"),
    "reporting": _l("reporting"),
    "confidentiality": _l("keeping confidences"),
    "scams": _l("spotting scams"),
    "time-zones": _l("working across time zones"),
}

STRANDS: dict[Strand, LazyString] = {
    "digital": _l("digital skills"),
    "self_employment": _l("self-employment"),
    "organisational": _l("organisation"),
    "multitasking": _l("multitasking"),
    "communication": _l("communication"),
}


def practice_names(practices: Iterable[str]) -> tuple[str, ...]:
    """Name *practices*; one that this program does not know is left out."""
    names = {str(each): name for each, name in PRACTICES.items()}
    return tuple(str(names[each]) for each in practices if each in names)


def strand_names(strands: Iterable[str]) -> tuple[str, ...]:
    """Name *strands* of the curriculum; an unknown one is left out."""
    names = {str(each): name for each, name in STRANDS.items()}
    return tuple(str(names[each]) for each in strands if each in names)
