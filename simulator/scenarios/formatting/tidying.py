"""A file to the same file in the house layout, or the reason why it is left alone."""

from simulator.scenarios.formatting.layout import lay_out
from simulator.scenarios.formatting.tokens import Unusual, pieces
from simulator.scenarios.problems import errors, report
from simulator.scenarios.reader import read_bytes


class CannotFormat(Exception):
    """The file is left as it is; the message says why."""


def formatted(data: bytes, *, name: str) -> str:
    """Return the file *data*, called *name*, in the house layout; it means the same.

    Raises CannotFormat where it cannot be read, or where a comment would be lost.
    """
    before, problems = read_bytes(data, name=name)
    if broken := errors(problems):
        raise CannotFormat(report(broken))
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    try:
        parts = list(pieces(text))
    except Unusual as reason:
        raise CannotFormat(
            f"{name}:{reason.line}: `{reason.text}` has no place in the layout of "
            "scenario files. Write the same without it."
        ) from reason
    made = lay_out(parts)
    after, problems = read_bytes(made.encode(), name=name)
    if problems or after.root != before.root or _comments(made) != _comments(text):
        raise CannotFormat(
            f"{name} is laid out in a way that va-sim format does not know how to keep. "
            "It was left as it is."
        )
    return made


def _comments(text: str) -> list[str]:
    return [said for piece in pieces(text) for said in piece.gap.comments]
