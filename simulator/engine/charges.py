"""What each action takes by the catalogue, where time moves only by what the learner does.

Reading goes at 200 words a minute (Brysbaert 2019 finds 238 for silent reading of
English; mail at work is read with care), writing at 30 words a minute.
"""

from math import ceil

from simulator.engine.actions import (
    Action,
    Deliver,
    OpenThread,
    SendMessage,
    SetPlan,
    TakeBreak,
)
from simulator.engine.simtime import MINUTE, SECOND
from simulator.engine.state import State

READING_WORDS_PER_MINUTE = 200
WRITING_WORDS_PER_MINUTE = 30
LEAST = 15 * SECOND
PLANNING = MINUTE


def charge(action: Action, state: State) -> int:
    """Return the simulated ms that *action* takes."""
    match action:
        case OpenThread(thread=thread):
            found = state.threads.get(thread)
            words = found.unread_words if found else 0
            return max(LEAST, _span(words, READING_WORDS_PER_MINUTE))
        case SendMessage(body=body):
            return max(LEAST, _span(len(body.split()), WRITING_WORDS_PER_MINUTE))
        case Deliver(task=task):
            return round(state.tasks[task].task.hands_on * state.bundle.day.pace)
        case SetPlan():
            return PLANNING
        case TakeBreak(length=length):
            return length
        case _:
            return 0


def _span(words: int, per_minute: int) -> int:
    return ceil(words * MINUTE / per_minute)
