"""Whether a test of the options picked holds: for their names, or for what they have."""

from simulator.engine.catalogue import Catalogue, Cell, as_cell, sum_of
from simulator.engine.test import Test
from simulator.engine.work.pick.panel import Picked, PickedFrom, Picks, Relation


def picks_pass(test: Test, answer: Picked, catalogue: Catalogue) -> bool:
    """Tell whether *test* holds for options picked from *catalogue*."""
    match test:
        case PickedFrom():
            return _picked_from(test, answer)
        case Picks():
            return _picks(test, answer, catalogue)
        case _:
            return False


def _picked_from(test: PickedFrom, answer: Picked) -> bool:
    looked_at = answer.options[:1] if test.first else answer.options
    found = sum(each in test.options for each in looked_at)
    least = len(looked_at) if test.least is None else test.least
    return bool(looked_at) and found >= least


def _picks(test: Picks, answer: Picked, catalogue: Catalogue) -> bool:
    kind = catalogue.kind(test.column)
    if kind is None:
        return False
    cells = [catalogue.cell(each, test.column) for each in answer.options]
    if test.together:
        cells = [sum_of(each for each in cells if isinstance(each, float))]
    limits = [as_cell(each, kind) for each in test.values]
    return bool(cells) and all(
        any(_stands(cell, test.relation, limit) for limit in limits) for cell in cells
    )


def _stands(cell: Cell, relation: Relation, limit: Cell) -> bool:
    if relation == "is":
        return cell == limit
    order = _order(cell, limit)
    match relation:
        case "at_most":
            return order in {-1, 0}
        case "at_least":
            return order in {0, 1}
        case "before":
            return order == -1
        case "after":
            return order == 1


def _order(cell: Cell, limit: Cell) -> int | None:
    """Return -1, 0 or 1, or None for what cannot be put in an order."""
    if isinstance(cell, float) and isinstance(limit, float):
        return (cell > limit) - (cell < limit)
    if isinstance(cell, str) and isinstance(limit, str):
        return (cell > limit) - (cell < limit)
    return None
