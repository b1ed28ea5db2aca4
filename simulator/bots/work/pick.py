"""What bots pick from a catalogue: what the checks want, within what the client allows."""

from itertools import chain, permutations

from simulator.bots.workpiece import MUST, Workpiece, weight_of
from simulator.engine.bundle import Overspent, PickedThat
from simulator.engine.catalogue import Catalogue, sum_of
from simulator.engine.work.pick.limits import picks_pass
from simulator.engine.work.pick.panel import Picked, PickPanel

MOST_COMPARED = 8
"""Options of a catalogue that are put together in every way; alone, all are looked at."""

HARM = 10 * MUST
"""Nothing that a task earns is worth a harm."""


def work_out(piece: Workpiece, panel: PickPanel) -> Picked:
    """Pick what passes most checks, or fewest, of the options that are left."""
    catalogue = piece.bundle.catalogue(panel.catalogue)
    left = [
        each.id
        for each in catalogue.options
        if (panel.catalogue, each.id) not in piece.state.sold
        and each.has_come(piece.state.at)
    ]
    if piece.quality == "empty":
        return Picked(options=tuple(left[: panel.least]))
    sign = 1 if piece.quality == "right" else -1

    def worth(options: tuple[str, ...]) -> float:
        answer = Picked(options=options)
        passed = sum(
            weight_of(check)
            for check in piece.task.checks
            if picks_pass(check.test, answer, catalogue)
        )
        return sign * (passed - HARM * _harms(piece, panel, answer, catalogue))

    likely = sorted(left, key=lambda each: -worth((each,)))[:MOST_COMPARED]
    counts = range(panel.least, min(panel.most, len(likely)) + 1)
    tried = chain.from_iterable(permutations(likely, count) for count in counts)
    return Picked(options=max(tried, key=worth, default=()))


def _harms(
    piece: Workpiece, panel: PickPanel, answer: Picked, catalogue: Catalogue
) -> int:
    """Count the harms that handing in *answer* would do."""
    done = 0
    for harm in piece.bundle.harms:
        match harm.deed:
            case PickedThat(task=task, test=test) if task == piece.task.id:
                done += picks_pass(test, answer, catalogue)
            case Overspent(client=client) if client == piece.task.client:
                cost = sum_of(map(catalogue.cost, answer.options))
                done += panel.buys and cost > _allowed(piece)
            case _:
                pass
    return done


def _allowed(piece: Workpiece) -> float:
    """Return what may be spent, as far as the answers that came say so."""
    client = piece.bundle.client(piece.task.client)
    told = [each.allows for each in piece.task.gaps if each.id not in piece.missing]
    return max([client.may_spend or 0.0, *told])
