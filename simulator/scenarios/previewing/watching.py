"""Somebody who lives through the day, so that one can look over their shoulder."""

from collections.abc import Sequence

from simulator import bots
from simulator.engine import Bundle, CannotPlay, play
from simulator.engine.events import Event
from simulator.referee import Referee
from simulator.scenarios.compiler.walkthroughs import walkthroughs
from simulator.scenarios.document import Document
from simulator.scenarios.suggesting import hint


class NobodyToWatch(Exception):
    """There is no bot and no walkthrough of that name, or it cannot be played."""


def watch(document: Document, bundle: Bundle, name: str) -> Sequence[Event]:
    """Return what happened to *name*, a bot or a walkthrough in the language of *bundle*.

    Raises NobodyToWatch.
    """
    if name in bots.NAMES:
        return bots.play(bundle, name, judge=Referee()).log
    written = {each.name: each.actions for each in walkthroughs(document, bundle)}
    if name not in written:
        guess = hint(name, (*bots.NAMES, *written))
        raise NobodyToWatch(
            f'There is no bot and no walkthrough "{name}". {guess}'.strip()
        )
    try:
        return play(bundle, written[name], judge=Referee()).log
    except CannotPlay as reason:
        raise NobodyToWatch(f"{name}: {reason}") from reason
