"""Panels as the desk shows them: what they hold, which kind they are, and what goes with it."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol, cast

from simulator.engine.bundle import Bundle
from simulator.engine.codec import encode_part
from simulator.engine.panel import Panel
from simulator.engine.work.kinds import kind_of
from simulator.web.desk import work

Json = dict[str, Any]


class Presenter(Protocol):
    """A kind's module in ``web.desk.work``; the panel is of the kind's own class."""

    def shown(self, bundle: Bundle, panel: Any) -> Json:
        """Return what the desk shows besides the panel."""
        ...


def panel_of(bundle: Bundle, panel: Panel) -> Json:
    """Return *panel* as JSON that names its kind."""
    kind = kind_of(panel)
    known = {**encode_part(panel), "kind": kind}
    if kind not in _presented():
        return known
    presenter = import_module(f"{work.__name__}.{kind}")
    return {**known, **cast(Presenter, presenter).shown(bundle, panel)}


@cache
def _presented() -> frozenset[str]:
    """Return the kinds of which the desk shows more than the panel."""
    return frozenset(each.name for each in iter_modules(work.__path__))
