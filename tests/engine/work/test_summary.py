"""An account of the day: a line for every task, and each held against the log."""

import pytest

from simulator.engine import Run
from simulator.engine.actions import Deliver, SendMessage
from simulator.engine.panel import Field
from simulator.engine.scoring.day import work_out
from simulator.engine.scoring.observations import observe
from simulator.engine.simtime import MINUTE
from simulator.engine.task import Gap, Task, TaskId
from simulator.engine.work import assess
from simulator.engine.work.account import Word
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.summary.panel import (
    ClaimsNoMore,
    Summarised,
    SummaryPanel,
    TrueToLog,
)
from tests.builders import MIRA, asks, check, day, form, task
from tests.playbook import Playbook, Refused, Wait

CLOSE, FLIGHT, ROOM, CAB = (TaskId(each) for each in ("close", "flight", "room", "cab"))
PANEL = SummaryPanel(
    clients=(MIRA,),
    submit="Hand over",
    fields=(Field(id="note", label="Note", kind="text", required=False),),
)
GAP = Gap(
    id="date",
    asked_by=(("date",),),
    answer="The ninth.",
    latency=(20 * MINUTE, 20 * MINUTE),
)


def account() -> Task:
    return task(
        "close",
        panel=PANEL,
        work=0,
        checks=(
            check("true", TrueToLog()),
            check("nearly", TrueToLog(mistakes_at_most=1)),
            check("no-more", ClaimsNoMore()),
        ),
    )


def at_the_desk() -> Playbook:
    """The flight is handed in, the room waits for an answer, the cab is refused."""
    parts = (
        account(),
        task("flight", panel=form("seat"), work=0),
        task("room", gaps=(GAP,)),
        task("cab"),
        task("late"),
        asks("late", 90),
    )
    return (
        Playbook(day(*parts))
        >> Deliver(task=FLIGHT, answer=Filled(values=(("seat", "12A"),)))
        >> SendMessage(
            to=(MIRA,), thread="room", body="Which date do you mean?", act="ask"
        )
        >> SendMessage(
            to=(MIRA,), thread="cab", body="I cannot do the cab today.", act="decline"
        )
    )


def lines(
    flight: Word = "done", room: Word = "waiting", cab: Word = "declined"
) -> Deliver:
    given = ((FLIGHT, flight), (ROOM, room), (CAB, cab))
    return Deliver(task=CLOSE, answer=Summarised(lines=given))


def passed(run: Run) -> set[str]:
    """Return the checks that hold by the state, which must be those that hold by the log."""
    found = assess(run.bundle, run.bundle.task(CLOSE), run.state)
    by_state = {each.check for each in found.results if each.passed}
    scored = work_out(observe(run.bundle, run.log)).tasks
    worked = next(each for each in scored if each.task.id == CLOSE)
    results = worked.assessment.results
    assert {each.check for each in results if each.passed} == by_state
    return by_state


ALL = {"true", "nearly", "no-more"}


@pytest.mark.parametrize(
    ("said", "holds"),
    (
        (lines(), ALL),
        (lines(room="open"), ALL),
        (lines(flight="open"), {"nearly", "no-more"}),
        (lines(cab="open"), {"nearly", "no-more"}),
        (lines(room="done"), {"nearly"}),
        (lines(flight="open", cab="done"), set()),
    ),
)  # fmt: skip
def test_an_account_is_held_against_the_log(said: Deliver, holds: set[str]) -> None:
    assert passed((at_the_desk() >> said).run) == holds


def test_an_answer_that_came_is_waited_for_no_longer() -> None:
    book = at_the_desk() >> Wait("09:40") >> lines(room="waiting")
    assert passed(book.run) == {"nearly", "no-more"}


def test_what_is_done_later_does_not_mend_what_was_said() -> None:
    book = at_the_desk() >> lines(room="done")
    book = book >> Wait("09:30") >> Deliver(task=ROOM, answer=Filled(values=()))
    scored = work_out(observe(book.run.bundle, book.run.log)).tasks
    worked = next(each for each in scored if each.task.id == CLOSE)
    results = {each.check: each.passed for each in worked.assessment.results}
    assert not results["no-more"]


def test_every_task_on_the_desk_needs_a_line() -> None:
    short = Deliver(task=CLOSE, answer=Summarised(lines=((FLIGHT, "done"),)))
    assert at_the_desk() >> short << Refused("answer")


@pytest.mark.parametrize(
    "given",
    (
        ((FLIGHT, "done"), (FLIGHT, "open"), (ROOM, "open"), (CAB, "declined")),
        ((TaskId("moon"), "done"), (FLIGHT, "done"), (ROOM, "open"), (CAB, "declined")),
    ),
)  # fmt: skip
def test_a_line_is_about_one_task_that_there_is(
    given: tuple[tuple[TaskId, Word], ...],
) -> None:
    said = Deliver(task=CLOSE, answer=Summarised(lines=given))
    assert at_the_desk() >> said << Refused("answer")
