"""The catalogue that is picked from."""

from typing import Any

from simulator.engine.bundle import Bundle
from simulator.engine.catalogue import Catalogue, CatalogueOption
from simulator.engine.work.pick.panel import PickPanel


def shown(bundle: Bundle, panel: PickPanel) -> dict[str, Any]:
    """Return what there is to choose from."""
    return {"offers": _offers(bundle.catalogue(panel.catalogue))}


def _offers(catalogue: Catalogue) -> dict[str, Any]:
    """Return a catalogue without what is still to come and what is to vanish from it."""
    return {
        "title": catalogue.title,
        "costs": catalogue.costs,
        "columns": [
            {"id": each.id, "label": each.label, "kind": each.kind}
            for each in catalogue.columns
        ],
        "options": [offer(each) for each in catalogue.options if each.comes_at is None],
    }


def offer(option: CatalogueOption) -> dict[str, Any]:
    """Return an option as it is read."""
    return {"id": option.id, "title": option.title, "values": dict(option.values)}
