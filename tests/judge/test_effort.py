"""No text costs more than in proportion to its length."""

from collections.abc import Callable
from time import process_time

import pytest

from simulator.judge import Situation, judge

HARD = (
    "1,", "a1-", "-1", "0 ", "1.", "£", "five ", "half past ", ".", "!?", "\n", "> \n",
    "a", "no ", "\u200b", "é", "From: x\n", "not, ", "1/2", "twenty-", "(", "or ",
)  # fmt: skip


def seconds(work: Callable[[], object]) -> float:
    """Return the least processor seconds of two tries."""
    tries = []
    for _ in range(2):
        begun = process_time()
        work()
        tries.append(process_time() - begun)
    return min(tries)


@pytest.mark.speed
@pytest.mark.parametrize("unit", HARD, ids=ascii)
def test_four_times_the_text_takes_no_more_than_four_times_the_effort(
    unit: str, room: Situation
) -> None:
    short, long = (unit * (size // len(unit)) for size in (1_500, 6_000))
    judge(short, room)
    brief = seconds(lambda: judge(short, room))
    assert seconds(lambda: judge(long, room)) < 4 * brief * 1.8 + 0.02


def test_what_lies_beyond_the_longest_reply_is_not_read(room: Situation) -> None:
    filler = "We talked. " * 800
    assert judge(filler + "The room costs €340.", room).points["price"].met is False
