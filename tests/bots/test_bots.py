"""What each bot does on a tiny day."""

from dataclasses import replace

import pytest

from simulator import bots
from simulator.engine import Bundle, Run, score
from simulator.engine.check import FieldIs, Told
from simulator.engine.events import (
    MessageSent,
    PlanSet,
    PromiseMade,
    TaskDeclined,
    ThreadOpened,
    WorkDelivered,
    WorkStarted,
)
from simulator.engine.inject import At
from simulator.engine.people import Calendar, Entry
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Extension, TaskId
from simulator.engine.terms import Act
from simulator.engine.work import assess
from simulator.engine.work.appointment.panel import KeepsBuffer, StartsWithin
from simulator.engine.work.form.panel import FormPanel
from simulator.engine.work.sort.panel import LabelIs
from tests.bots.days import MIRA, SAM, acts, of, sent, three_tasks, with_a_gap
from tests.builders import (
    appointment,
    check,
    client,
    day,
    form,
    inject,
    letter,
    sorting,
    task,
    writing,
)

STEADY = tuple(
    name
    for name in bots.NAMES
    if name.endswith(("-first", "-come", "-deadline", "-only")) or name == "atc"
)


def quality(run: Run, name: str) -> float:
    task_ = run.bundle.task(TaskId(name))
    return assess(run.bundle, task_, run.state).quality


def order(run: Run) -> list[str]:
    """Return the tasks in the order in which they were handed in."""
    return [each.task for each in run.log if isinstance(each, WorkDelivered)]


def test_the_bots_are_those_the_issue_names() -> None:
    assert " ".join(bots.NAMES) == (
        "idle acknowledge-everything promise-everything decline-everything spam "
        "copy-subject fast-and-wrong slow-and-right first-come latest-first "
        "loudest-first biggest-client-first best-paid-first easiest-first "
        "earliest-deadline importance-only atc expert"
    )


def test_nobody_else_can_be_sent() -> None:
    with pytest.raises(KeyError):
        bots.play(three_tasks(), "nobody")


@pytest.mark.parametrize("bot", bots.NAMES)
def test_the_same_day_and_bot_give_the_same_log_to_the_end_of_the_day(bot: str) -> None:
    run = bots.play(three_tasks(), bot)
    assert run.state.finished
    assert run.log == bots.play(three_tasks(), bot).log


def test_idle_does_nothing_and_that_is_worth_nothing() -> None:
    run = bots.play(three_tasks(), "idle")
    assert acts(run) == []
    assert score(run.bundle, run.log).total == 0


@pytest.mark.parametrize(
    ("bot", "act"),
    (
        ("acknowledge-everything", "acknowledge"),
        ("promise-everything", "acknowledge"),
        ("decline-everything", "decline"),
        ("spam", "acknowledge"),
    ),
)
def test_who_only_writes_does_no_work(bot: str, act: Act) -> None:
    run = bots.play(three_tasks(), bot)
    assert {each.act for each in sent(run)} == {act}
    assert not of(run, WorkStarted)


def test_acknowledging_says_the_same_to_everybody() -> None:
    run = bots.play(three_tasks(), "acknowledge-everything")
    assert len({each.body for each in sent(run)}) == 1
    assert {"list", "flight", "invoice"} <= {each.thread for each in sent(run)}


def test_promising_gives_every_task_its_deadline() -> None:
    run = bots.play(three_tasks(), "promise-everything")
    first = [each for each in acts(run) if "promises" in each][:3]
    assert first == [
        "09:00 promises list by 12:00",
        "09:10 promises flight by 09:50",
        "09:15 promises invoice by 11:00",
    ]


def test_declining_says_no_to_every_task() -> None:
    run = bots.play(three_tasks(), "decline-everything")
    assert len(of(run, TaskDeclined)) == 3


def test_spam_writes_more_often_than_anybody_asked() -> None:
    run = bots.play(three_tasks(), "spam")
    assert len(sent(run)) > 3 * len(of(run, ThreadOpened))


def test_copying_sends_the_subject_back_and_fills_it_in() -> None:
    run = bots.play(three_tasks(), "copy-subject")
    assert {each.body for each in sent(run)} == {"A thing"}
    assert order(run) == ["list", "flight", "invoice"]
    assert quality(run, "list") == 0


def test_fast_and_wrong_reads_nothing_and_hands_in_what_fails() -> None:
    run = bots.play(three_tasks(), "fast-and-wrong")
    assert not of(run, ThreadOpened)
    assert len(order(run)) == 3
    assert [quality(run, each) for each in order(run)] == [0, 0, 0]


@pytest.mark.parametrize("bot", STEADY)
def test_a_steady_habit_does_good_work_and_names_a_time(bot: str) -> None:
    run = bots.play(three_tasks(), bot)
    assert quality(run, "list") == 1
    assert "12:00" in sent(run)[0].body
    assert not of(run, PromiseMade)


def test_first_come_works_in_the_order_of_the_mail() -> None:
    assert order(bots.play(three_tasks(), "first-come"))[0] == "list"


def test_the_latest_message_comes_first_for_some() -> None:
    run = bots.play(three_tasks(), "latest-first")
    assert order(run)[:2] == ["list", "invoice"]


@pytest.mark.parametrize(
    ("bot", "first"),
    (
        ("first-come", "early"),
        ("loudest-first", "loud"),
        ("biggest-client-first", "gold"),
        ("best-paid-first", "long"),
        ("easiest-first", "short"),
        ("earliest-deadline", "soon"),
        ("importance-only", "heavy"),
    ),
)
def test_each_habit_has_its_own_first_task(bot: str, first: str) -> None:
    assert order(bots.play(one_of_each(), bot))[0] == first


def one_of_each() -> Bundle:
    """Make a day on which six tasks lie there at nine, each first by another habit."""
    names = ("early", "gold", "long", "short", "soon", "heavy", "loud")
    tasks = {name: task(name, due=4 * HOUR, work=12 * MINUTE) for name in names}
    tasks["gold"] = replace(tasks["gold"], client=client("goldie").id)
    tasks["long"] = replace(tasks["long"], work=60 * MINUTE)
    tasks["short"] = replace(tasks["short"], work=2 * MINUTE)
    tasks["soon"] = replace(tasks["soon"], due=HOUR)
    tasks["heavy"] = replace(tasks["heavy"], importance=5)
    made = day(
        *tasks.values(),
        clients=(client(), client("goldie", tier="gold")),
    )
    loud = replace(made.injects[-1], push=letter("NOW!!! This is URGENT!!!"))
    loud = replace(loud, trigger=At(at=0), id=made.injects[-1].id)
    return replace(made, injects=(*made.injects[:-1], loud))


def test_the_expert_lets_go_of_a_light_task_for_a_heavy_one_that_presses() -> None:
    run = bots.play(three_tasks(), "expert")
    assert order(run) == ["flight", "invoice", "list"]
    assert [each for each in acts(run) if " on " in each][:2] == [
        "09:01 works on list",
        "09:11 works on flight",
    ]


def test_the_expert_plans_with_estimates_and_again_when_something_comes_in() -> None:
    plans = of(bots.play(three_tasks(), "expert"), PlanSet)
    assert len(plans) == 3


def test_the_expert_asks_at_once_and_waits_for_the_answer() -> None:
    run = bots.play(with_a_gap(), "expert")
    assert acts(run)[:2] == ["09:00 reads call", "09:02 writes to mira: ask"]
    assert quality(run, "call") == 1
    assert "09:22 hands in call" in acts(run)


def test_who_does_not_ask_does_not_know() -> None:
    assert quality(bots.play(with_a_gap(), "first-come"), "call") == 0


def test_the_expert_hands_in_without_an_answer_that_comes_too_late_and_mends_it() -> (
    None
):
    late = with_a_gap()
    call = replace(late.tasks[0], due=18 * MINUTE)
    run = bots.play(replace(late, tasks=(call,)), "expert")
    assert order(run) == ["call", "call"]
    assert run.state.tasks[call.id].delivered_at is not None
    assert not run.state.tasks[call.id].late
    assert quality(run, "call") == 1


def test_the_expert_promises_no_more_than_the_plan_holds() -> None:
    run = bots.play(three_tasks(), "expert")
    state = run.state.tasks.values()
    assert [each.promises_broken for each in state] == [0, 0, 0]
    assert [each.promises_kept for each in state] == [1, 1, 1]


def test_the_expert_asks_for_more_time_before_a_deadline_that_cannot_be_met() -> None:
    extension = Extension(by=HOUR, ask_before=20 * MINUTE)
    run = bots.play(
        day(
            task("heavy", importance=5, work=50 * MINUTE, due=HOUR),
            task("light", work=30 * MINUTE, due=HOUR, extension=extension),
        ),
        "expert",
    )
    assert any("asks to bring light" in each and "True" in each for each in acts(run))
    assert not any(each.late for each in run.state.tasks.values())


def test_the_expert_says_no_to_what_fits_nowhere() -> None:
    run = bots.play(
        day(
            task("heavy", importance=5, work=3 * HOUR, due=4 * HOUR),
            task("light", importance=1, work=3 * HOUR, due=4 * HOUR),
        ),
        "expert",
    )
    assert [each.task for each in of(run, TaskDeclined)] == ["light"]


def test_the_expert_tells_everybody_whom_it_concerns_and_nobody_else() -> None:
    run = bots.play(three_tasks(), "expert")
    body = next(each.body for each in sent(run) if SAM in each.to)
    assert "17:40" in body
    assert "gate" in body
    assert {each.task for each in sent(run) if SAM in each.to} == {"flight"}


def test_the_expert_does_not_answer_a_stranger() -> None:
    lure = inject("lure", At(at=MINUTE), push=letter("Your password!", sender=SAM))
    run = bots.play(day(task(), lure), "expert")
    assert "09:01 reads lure" in acts(run)
    assert {each.to for each in sent(run)} == {(MIRA,)}


def test_a_fact_that_presses_is_told_before_the_work_is_done() -> None:
    soon = check("soon", Told(person=SAM, facts=(("17:40",),), within=15 * MINUTE))
    run = bots.play(day(task(work=40 * MINUTE, checks=(soon,))), "expert")
    assert [each.at // MINUTE for each in sent(run) if SAM in each.to] <= [15]


def test_slow_and_right_writes_and_reads_at_half_the_speed() -> None:
    expert, slow = (
        bots.play(with_a_gap(), each) for each in ("expert", "slow-and-right")
    )
    assert sent(slow)[0].at == 2 * sent(expert)[0].at


def test_right_work_passes_every_check_of_every_kind_and_wrong_work_none() -> None:
    made = day(
        task("mail", panel=sorting("a", "b"), checks=(
            check("a", LabelIs(item="a", labels=("report",)), must=True),
        )),
        task("money", panel=FormPanel(submit="Go", fields=(
            replace(form("sum").fields[0], kind="money"),
        )), checks=(check("sum", FieldIs(field="sum", values=("12.50",)), must=True),)),
        task("visit", panel=appointment(), checks=(
            check("from", StartsWithin(earliest=HOUR, latest=2 * HOUR), must=True),
            check("room", KeepsBuffer(gap=30 * MINUTE)),
        )),
        task("note", panel=writing(), checks=(
            check("hours", Told(person=MIRA, facts=(("3.75",), ("quarter*",))), must=True),
        )),
        calendars=(
            Calendar(id="diary", title="Diary", owner=MIRA, entries=(
                Entry(id="busy", starts=HOUR, ends=90 * MINUTE, title="Busy"),
            )),
        ),
    )  # fmt: skip
    right, wrong = (bots.play(made, each) for each in ("expert", "fast-and-wrong"))
    names = [each.id for each in made.tasks]
    assert [quality(right, each) for each in names] == [1, 1, 1, 1]
    assert [quality(wrong, each) for each in names] == [0, 0, 0, 0]


def test_a_dutch_day_is_answered_in_dutch() -> None:
    run = bots.play(replace(three_tasks(), language="nl"), "first-come")
    assert sent(run)[0].body.startswith("Dank je.")


def test_messages_say_something_of_their_own() -> None:
    run = bots.play(three_tasks(), "expert")
    assert all(isinstance(each, MessageSent) for each in sent(run))
    assert score(run.bundle, run.log).dimension("communication").points == 100
