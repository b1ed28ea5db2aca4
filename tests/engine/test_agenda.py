import pytest

from simulator.engine.agenda import (
    Agenda,
    BreakPromise,
    Chase,
    FinishWork,
    MissTask,
    PassDeadline,
    PushInject,
)
from simulator.engine.inject import InjectId
from simulator.engine.task import TaskId

FLIGHT = TaskId("flight")


def pushed(name: str) -> PushInject:
    return PushInject(InjectId(name))


def test_the_soonest_plan_comes_first() -> None:
    agenda = Agenda()
    agenda.put(pushed("late"), 20)
    agenda.put(pushed("soon"), 10)
    assert agenda.next_at() == 10
    assert agenda.first() == pushed("soon")


def test_in_one_millisecond_deadlines_come_before_arrivals_and_arrivals_before_chases() -> (
    None
):
    agenda = Agenda()
    agenda.put(Chase(FLIGHT), 10)
    agenda.put(pushed("mail"), 10)
    agenda.put(PassDeadline(FLIGHT), 10)
    order = []
    while agenda.next_at() is not None:
        order.append(agenda.first())
        agenda.drop(order[-1])
    assert order == [PassDeadline(FLIGHT), pushed("mail"), Chase(FLIGHT)]


def test_arrivals_of_one_millisecond_keep_the_authors_order() -> None:
    agenda = Agenda()
    agenda.put(pushed("second"), 10, place=2)
    agenda.put(pushed("first"), 10, place=1)
    assert agenda.first() == pushed("first")


def test_a_plan_put_again_moves() -> None:
    agenda = Agenda()
    agenda.put(PassDeadline(FLIGHT), 10)
    agenda.put(PassDeadline(FLIGHT), 30)
    assert agenda.next_at() == 30
    agenda.put(PassDeadline(FLIGHT), 20)
    assert agenda.next_at() == 20
    agenda.drop(agenda.first())
    assert agenda.next_at() is None


def test_plans_of_two_kinds_about_one_task_stand_side_by_side() -> None:
    agenda = Agenda()
    plans = {
        kind(FLIGHT)
        for kind in (PassDeadline, MissTask, BreakPromise, FinishWork, Chase)
    }
    for at, plan in enumerate(plans):
        agenda.put(plan, at)
    assert len(plans) == 5
    for plan in plans:
        assert agenda.first() == plan
        agenda.drop(plan)


def test_a_dropped_plan_never_comes_up() -> None:
    agenda = Agenda()
    agenda.put(PassDeadline(FLIGHT), 10)
    agenda.drop(PassDeadline(FLIGHT))
    agenda.drop(PassDeadline(FLIGHT))
    assert agenda.next_at() is None
    with pytest.raises(IndexError):
        agenda.first()
