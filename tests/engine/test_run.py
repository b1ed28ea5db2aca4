"""What a day does by itself and under the learner's hands, as dialogues."""

import pytest

from simulator.engine import NotPossible, Run, RunIsOver, WrongLog
from simulator.engine.actions import (
    Deliver,
    Finish,
    OpenThread,
    ParkWork,
    Pause,
    Resume,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
)
from simulator.engine.events import (
    DeadlineChanged,
    DeadlinePassed,
    InjectDropped,
    MessageArrived,
    PlanSet,
    RunFinished,
    RunPaused,
    RunResumed,
    TaskMissed,
    TaskOpened,
    TaskWithdrawn,
    ThreadOpened,
    TimeSkipped,
    WorkAdded,
    WorkDelivered,
    WorkFinished,
    WorkParked,
    WorkStarted,
)
from simulator.engine.inject import (
    At,
    Cancellation,
    DeadlineChange,
    MoreWork,
    Not,
    TaskIs,
    When,
    WroteTo,
)
from simulator.engine.simtime import HOUR, MINUTE, minutes
from simulator.engine.task import Block, TaskId
from simulator.engine.work.form.panel import Filled
from tests.builders import SAM, asks, day, inject, letter, task, writing
from tests.playbook import Playbook, Refused, Wait

FLIGHT, INVOICE = TaskId("flight"), TaskId("invoice")
DONE = Filled(values=(("answer", "yes"),))


def at(clock: str) -> int:
    hours, rest = clock.split(":")
    return (int(hours) - 9) * HOUR + int(rest) * MINUTE


def test_a_task_is_asked_for_at_its_moment() -> None:
    book = Playbook(day(task(), asks("flight", 5))) - TaskOpened
    assert (
        book
        >> Wait("09:05")
        << TaskOpened(
            at=at("09:05"), task=FLIGHT, thread="flight", due=HOUR, work=10 * MINUTE
        )
    )


def test_a_task_left_open_falls_due_once_and_is_given_up_when_worthless() -> None:
    assert (
        Playbook(day(task()))
        >> Wait("13:00")
        << DeadlinePassed(at=HOUR + 1, task=FLIGHT, due=HOUR)
        << TaskMissed(at=at("10:30") + 1, task=FLIGHT)
        << TaskWithdrawn(at=at("10:30") + 1, task=FLIGHT, cause="gave_up")
        << RunFinished(at=at("13:00"), reason="day_over")
    ) - DeadlinePassed


def test_work_counts_only_in_focus_and_finding_back_costs_a_minute() -> None:
    assert (
        Playbook(day(task()))
        >> StartWork(task=FLIGHT)
        << WorkStarted(at=0, task=FLIGHT, resume=0)
        >> Wait("09:04")
        >> ParkWork()
        << WorkParked(at=at("09:04"), task=FLIGHT, worked=4 * MINUTE)
        >> Wait("09:30")
        >> StartWork(task=FLIGHT)
        << WorkStarted(at=at("09:30"), task=FLIGHT, resume=MINUTE)
        >> Wait("09:40")
        << WorkFinished(at=at("09:37"), task=FLIGHT)
    )


def test_work_cannot_be_handed_in_before_it_is_done() -> None:
    assert (
        Playbook(day(task()))
        >> StartWork(task=FLIGHT)
        >> Wait("09:02")
        >> Deliver(task=FLIGHT, answer=DONE)
        << Refused("work_left")
        >> Wait("09:10")
        >> Deliver(task=FLIGHT, answer=DONE)
        << WorkDelivered(at=at("09:10"), task=FLIGHT, answer=DONE, correction=False)
        >> Wait("13:00")
    ) - DeadlinePassed


def test_handing_in_at_the_very_deadline_is_in_time() -> None:
    assert (
        Playbook(day(task()))
        >> StartWork(task=FLIGHT)
        >> Wait("10:00")
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Wait("13:00")
    ) - DeadlinePassed


def test_handing_in_again_corrects() -> None:
    better = Filled(values=(("answer", "no"),))
    assert (
        Playbook(day(task(work=0)))
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Deliver(task=FLIGHT, answer=better)
        << WorkDelivered(at=0, task=FLIGHT, answer=better, correction=True)
    )


def test_what_is_written_is_not_handed_in_as_a_form() -> None:
    book = Playbook(day(task(panel=writing(), work=0)))
    assert book >> Deliver(task=FLIGHT, answer=DONE) << Refused("write_it")


def test_opening_another_conversation_parks_the_work() -> None:
    assert (
        Playbook(day(task(), task("invoice")))
        >> StartWork(task=FLIGHT)
        >> Wait("09:03")
        >> OpenThread(thread="invoice")
        << WorkParked(at=at("09:03"), task=FLIGHT, worked=3 * MINUTE)
        << ThreadOpened(at=at("09:03"), thread="invoice")
    )


def test_reading_the_conversation_of_the_work_keeps_it_in_focus() -> None:
    assert (
        Playbook(day(task())) >> StartWork(task=FLIGHT) >> OpenThread(thread="flight")
    ) - WorkParked


def test_starting_another_task_parks_the_first() -> None:
    assert (
        Playbook(day(task(), task("invoice")))
        >> StartWork(task=FLIGHT)
        >> Wait("09:01")
        >> StartWork(task=INVOICE)
        << WorkParked(at=at("09:01"), task=FLIGHT, worked=MINUTE)
        << WorkStarted(at=at("09:01"), task=INVOICE, resume=0)
    )


def test_a_deadline_can_be_brought_forward_while_the_task_is_open() -> None:
    change = DeadlineChange(task=FLIGHT, due=30 * MINUTE, letter=letter("Sooner."))
    sooner = inject("sooner", At(at=minutes(10)), push=change, thread="flight")
    assert (
        Playbook(day(task(), sooner))
        >> Wait("13:00")
        << DeadlineChanged(
            at=at("09:10"), task=FLIGHT, was=HOUR, due=30 * MINUTE, cause="client"
        )
        << DeadlinePassed(at=30 * MINUTE + 1, task=FLIGHT, due=30 * MINUTE)
    )


def test_a_deadline_change_for_work_that_is_done_never_comes() -> None:
    change = DeadlineChange(task=FLIGHT, due=30 * MINUTE, letter=letter("Sooner."))
    sooner = inject("sooner", At(at=minutes(10)), push=change, thread="flight")
    assert (
        Playbook(day(task(work=0), sooner))
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Wait("13:00")
        << InjectDropped(at=at("09:10"), inject=sooner.id)
    ) - DeadlineChanged


def test_a_cancelled_task_leaves_the_focus_and_cannot_be_handed_in() -> None:
    cancelled = inject(
        "cancelled",
        At(at=minutes(4)),
        push=Cancellation(task=FLIGHT, letter=letter("Never mind.")),
        thread="flight",
    )
    assert (
        Playbook(day(task(), cancelled))
        >> StartWork(task=FLIGHT)
        >> Wait("09:30")
        << WorkParked(at=at("09:04"), task=FLIGHT, worked=4 * MINUTE)
        << TaskWithdrawn(at=at("09:04"), task=FLIGHT, cause="client")
        >> Deliver(task=FLIGHT, answer=DONE)
        << Refused("withdrawn")
    )


def test_more_work_puts_off_the_end_of_the_work_in_focus() -> None:
    grown = inject(
        "grown",
        At(at=minutes(4)),
        push=MoreWork(task=FLIGHT, work=5 * MINUTE, letter=letter("And the hotel.")),
        thread="flight",
    )
    assert (
        Playbook(day(task(), grown))
        >> StartWork(task=FLIGHT)
        >> Wait("09:30")
        << WorkAdded(at=at("09:04"), task=FLIGHT, work=5 * MINUTE)
        << WorkFinished(at=at("09:15"), task=FLIGHT)
    ) - WorkFinished


def test_more_work_does_not_spare_the_learner_finding_back() -> None:
    grown = inject(
        "grown",
        At(at=minutes(10.5)),
        push=MoreWork(task=FLIGHT, work=5 * MINUTE, letter=letter("And the hotel.")),
        thread="flight",
    )
    assert (
        Playbook(day(task(), grown))
        >> StartWork(task=FLIGHT)
        >> Wait("09:04")
        >> ParkWork()
        >> Wait("09:10")
        >> StartWork(task=FLIGHT)
        >> Wait("09:30")
        # Four minutes of fifteen were done, and finding back costs one.
        << WorkFinished(at=at("09:22"), task=FLIGHT)
    )


def test_a_deadline_moved_into_the_past_takes_effect_at_once_and_is_nobody_elses_fault() -> (
    None
):
    change = DeadlineChange(task=FLIGHT, due=30 * MINUTE, letter=letter("Sooner."))
    sooner = inject("sooner", At(at=minutes(65)), push=change, thread="flight")
    book = (
        Playbook(day(task(worthless_after=20 * MINUTE), sooner))
        >> Wait("11:00")
        << DeadlinePassed(at=HOUR + 1, task=FLIGHT, due=HOUR)
        << TaskMissed(at=at("10:05"), task=FLIGHT)
    ) - DeadlinePassed
    assert [
        each.scheduled_at
        for each in book.pending
        if isinstance(each, MessageArrived) and each.occasion == "withdrawal"
    ] == [at("10:05")]


@pytest.mark.parametrize("wait", ("09:24", "09:26"))
def test_a_condition_must_hold_for_its_time(wait: str) -> None:
    trigger = When(condition=TaskIs(task=FLIGHT, standing="unopened"), for_=25 * MINUTE)
    book = (
        Playbook(day(task(), inject("hello", trigger)))
        >> Wait(wait)
        >> OpenThread(thread="flight")
        >> Wait("09:40")
    )
    arrived = [
        each
        for each in book.pending
        if isinstance(each, MessageArrived) and each.inject == "hello"
    ]
    assert len(arrived) == (1 if wait == "09:26" else 0)


def test_a_follow_up_comes_once_even_when_its_condition_comes_true_again() -> None:
    started = When(
        condition=TaskIs(task=FLIGHT, standing="done"), after=(MINUTE, MINUTE)
    )
    book = (
        Playbook(day(task(work=0), inject("then", started)))
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Wait("13:00")
    )
    assert [
        each.at for each in book.pending if getattr(each, "inject", None) == "then"
    ] == [MINUTE]


@pytest.mark.parametrize("wrote", (True, False))
def test_what_the_learner_has_not_done_counts_from_the_start_of_the_day(
    wrote: bool,
) -> None:
    silent = When(condition=Not(condition=WroteTo(person=SAM)), for_=20 * MINUTE)
    book = Playbook(day(task(), inject("hello", silent))) >> Wait("09:05")
    if wrote:
        book = book >> SendMessage(
            to=(SAM,), body="Hello", act="acknowledge", subject="Hello"
        )
    book = book >> Wait("13:00")
    assert [
        each.at for each in book.pending if getattr(each, "inject", None) == "hello"
    ] == ([] if wrote else [at("09:20")])


def test_an_inject_is_dropped_when_its_unless_holds() -> None:
    unless = inject(
        "nudge", At(at=minutes(5)), unless=TaskIs(task=FLIGHT, standing="started")
    )
    assert (
        Playbook(day(task(), unless))
        >> StartWork(task=FLIGHT)
        >> Wait("09:05")
        << InjectDropped(at=at("09:05"), inject=unless.id)
    )


def test_skipping_goes_on_to_the_next_arrival_and_no_further() -> None:
    assert (
        Playbook(day(task(), inject("mail", At(at=minutes(6)))))
        >> StartWork(task=FLIGHT)
        >> Skip()
        << TimeSkipped(at=at("09:06"), since=0)
        >> Skip()
        << WorkFinished(at=at("09:10"), task=FLIGHT)
        << TimeSkipped(at=at("09:10"), since=at("09:06"))
    )


def test_skipping_does_not_stop_at_what_never_comes() -> None:
    dropped = inject(
        "nudge", At(at=minutes(3)), unless=TaskIs(task=FLIGHT, standing="started")
    )
    assert (
        Playbook(day(task(), dropped))
        >> StartWork(task=FLIGHT)
        >> Skip()
        << TimeSkipped(at=at("09:10"), since=0)
    )


def test_skipping_onto_the_last_moment_ends_the_day_and_the_log() -> None:
    book = Playbook(day(inject("last", At(at=at("13:00"))))) >> Skip()
    assert isinstance(book.run.log[-1], RunFinished)


def test_skipping_stops_ten_minutes_before_a_deadline_and_again_at_it() -> None:
    assert (
        Playbook(day(task(due=20 * MINUTE)))
        >> Skip()
        << TimeSkipped(at=at("09:10"), since=0)
        >> Skip()
        << TimeSkipped(at=at("09:20"), since=at("09:10"))
    ) - DeadlinePassed


def test_nothing_comes_while_the_clock_is_held() -> None:
    assert (
        Playbook(day(task(), inject("mail", At(at=minutes(6)))))
        >> Pause()
        << RunPaused(at=0)
        >> StartWork(task=FLIGHT)
        << Refused("paused")
        >> Wait("11:00")
        >> Resume()
        << RunResumed(at=0)
    )


def test_a_live_session_has_no_private_pause_and_no_skipping() -> None:
    book = Playbook(day(task()), clock="real")
    assert book >> Pause() << Refused("no_pause") >> Skip() << Refused("no_skip")


def test_nothing_happens_after_the_end() -> None:
    book = Playbook(day(task())) >> Finish() << RunFinished(at=0, reason="ended")
    book.run.advance(10 * HOUR)
    with pytest.raises(RunIsOver):
        book.run.act(StartWork(task=FLIGHT))
    assert isinstance(book.run.log[-1], RunFinished)
    assert book.run.next_at() is None


def test_an_order_names_only_tasks_on_the_desk() -> None:
    book = Playbook(day(task(), asks("flight", 30)))
    assert book >> SetPlan(order=(FLIGHT,)) << Refused("no_such_task")


@pytest.mark.parametrize("span", (-1, 4 * HOUR + 1, 10**400))
def test_an_estimate_fits_into_the_day(span: int) -> None:
    plan = SetPlan(order=(FLIGHT,), estimates=((FLIGHT, span),))
    assert Playbook(day(task())) >> plan << Refused("estimate")


def test_a_plan_names_each_task_once_however_often_it_was_given() -> None:
    spans = ((FLIGHT, 10 * MINUTE), (FLIGHT, 20 * MINUTE))
    assert (
        Playbook(day(task()))
        >> SetPlan(order=(FLIGHT,) * 1_000, estimates=spans)
        << PlanSet(at=0, order=(FLIGHT,), estimates=((FLIGHT, 20 * MINUTE),))
    )


def test_a_plan_says_when_each_task_is_worked_on_and_what_stays_free() -> None:
    blocks = (
        Block(task=FLIGHT, starts=0, ends=20 * MINUTE),
        Block(starts=20 * MINUTE, ends=30 * MINUTE),
        Block(task=FLIGHT, starts=30 * MINUTE, ends=4 * HOUR),
    )
    assert (
        Playbook(day(task()))
        >> SetPlan(order=(FLIGHT,), blocks=blocks)
        << PlanSet(at=0, order=(FLIGHT,), estimates=(), blocks=blocks)
    )


@pytest.mark.parametrize(
    ("starts", "ends"), ((-1, 5), (5, 5), (9, 5), (0, 4 * HOUR + 1), (0, 10**400))
)
def test_a_block_of_a_plan_fits_into_the_day(starts: int, ends: int) -> None:
    plan = SetPlan(order=(), blocks=(Block(starts=starts, ends=ends),))
    assert Playbook(day(task())) >> plan << Refused("block")


def test_a_block_is_for_a_task_on_the_desk() -> None:
    book = Playbook(day(task(), asks("flight", 30)))
    plan = SetPlan(order=(), blocks=(Block(task=FLIGHT, starts=0, ends=5),))
    assert book >> plan << Refused("no_such_task")


def test_a_plan_of_endless_blocks_is_refused() -> None:
    blocks = tuple(Block(starts=each, ends=each + 1) for each in range(201))
    plan = SetPlan(order=(), blocks=blocks)
    assert Playbook(day(task())) >> plan << Refused("blocks")


def test_what_was_due_while_the_system_stood_still_is_marked_late_by_the_system() -> (
    None
):
    run = Run.start(day(task(), inject("mail", At(at=minutes(2)))))
    run.advance(minutes(1))
    happened = run.catch_up(minutes(3), held_for=12.5)
    mail, resumed = happened
    assert isinstance(mail, MessageArrived)
    assert (mail.at, mail.scheduled_at) == (minutes(3), minutes(2))
    assert resumed == RunResumed(at=minutes(3), held_for=12.5)


def test_a_clock_that_the_learner_holds_is_not_moved_by_an_outage() -> None:
    run = Run.start(day(task()))
    run.act(Pause(), at=minutes(1))
    assert run.catch_up(minutes(3), held_for=12.5) == []
    assert run.now == minutes(1)


def test_a_log_of_something_else_is_refused_with_the_place() -> None:
    run = Run.start(day(task()))
    with pytest.raises(WrongLog, match="RunStarted"):
        Run.replay(run.bundle, run.log[1:])
    with pytest.raises(WrongLog, match="event 2"):
        Run.replay(run.bundle, [run.log[0], WorkFinished(at=5, task=TaskId("ghost"))])
    with pytest.raises(WrongLog, match="empty"):
        Run.replay(run.bundle, [])
    with pytest.raises(WrongLog, match="another day"):
        Run.replay(day(task(title="Train")), run.log)


def test_an_impossible_action_changes_nothing() -> None:
    run = Run.start(day(task()))
    before = list(run.log)
    with pytest.raises(NotPossible):
        run.act(StartWork(task=TaskId("ghost")))
    assert run.log == before
