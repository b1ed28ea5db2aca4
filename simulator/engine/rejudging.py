"""Judge the messages of a day again: new verdicts in the place of the old ones.

No serial moves and nothing else changes, so what happened stays what happened; only what
scores read of it is new.
"""

from collections.abc import Sequence

from simulator.engine.bundle import Bundle
from simulator.engine.events import Event, MessageSent, ReplyJudged
from simulator.engine.fold import fold
from simulator.engine.judging import Asked, judged_again
from simulator.engine.state import State
from simulator.engine.verdict import Judge


def rejudged(bundle: Bundle, log: Sequence[Event], judge: Judge) -> list[Event]:
    """Return *log*, a run of *bundle*, with every verdict given anew by *judge*."""
    state = State.at_start(bundle)
    sent: dict[str, MessageSent] = {}
    again: list[Event] = []
    for event in log:
        said = event
        match event:
            case MessageSent():
                sent[event.message] = event
            case ReplyJudged():
                asked = Asked(state=state, log=again, sent=sent[event.message])
                said = judged_again(judge, asked, event)
            case _:
                pass
        again.append(said)
        fold(state, said)
    return again
