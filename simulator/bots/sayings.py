"""What a bot writes where a check asks for words of one's own: the author's first example."""

from collections.abc import Iterator

from simulator.bots.workpiece import Workpiece
from simulator.engine.saying import Says


def sentences(piece: Workpiece, person: str) -> str:
    """Return one sentence for each point that *person* is to be told and the bot knows."""
    return " ".join(
        _sentence(test)
        for test in _points(piece, person)
        if piece.knows((*test.values, test.examples[0]))
    )


def _points(piece: Workpiece, person: str) -> Iterator[Says]:
    for check in piece.task.checks:
        test = check.test
        if isinstance(test, Says) and test.person == person and test.examples:
            yield test


def _sentence(test: Says) -> str:
    said = test.examples[0].strip()
    end = "" if said[-1:] in {".", "?", "!"} else "?" if test.kind == "ask" else "."
    return f"{said[:1].upper()}{said[1:]}{end}"
