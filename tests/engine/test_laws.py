"""What holds for every day and every learner, however they behave."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine import NotPossible, Run, decode_event, encode
from simulator.engine.actions import (
    Action,
    ComeBack,
    Deliver,
    Finish,
    HoldOption,
    OpenThread,
    ParkWork,
    Pause,
    Promise,
    Resume,
    SendMessage,
    SetPlan,
    Skip,
    StartWork,
    TakeBreak,
)
from simulator.engine.events import (
    Event,
    MessageArrived,
    OptionHeld,
    OptionSold,
    RunFinished,
    WorkDelivered,
)
from simulator.engine.inject import At, DeadlineChange, SatisfactionBelow, TaskIs, When
from simulator.engine.simtime import HOUR, MINUTE, SECOND
from simulator.engine.task import Block, Extension, TaskId
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.pick.panel import Picked
from tests.builders import (
    MIRA,
    SAM,
    asks,
    catalogue,
    day,
    inject,
    letter,
    picking,
    task,
)

FLIGHT, INVOICE, ROOM = TaskId("flight"), TaskId("invoice"), TaskId("room")
TASKS = st.sampled_from((FLIGHT, INVOICE, ROOM))

ROOMS = catalogue("attic", "garden", "canal", id="rooms")
VANISHING = replace(
    ROOMS,
    options=(
        replace(ROOMS.options[0], gone_at=40 * MINUTE),
        replace(ROOMS.options[1], gone_after=25 * MINUTE),
        ROOMS.options[2],
    ),
)

BUSY = day(
    task(extension=Extension(by=HOUR, ask_before=5 * MINUTE)),
    task("invoice", work=20 * MINUTE, due=2 * HOUR),
    task(
        "room",
        panel=picking(catalogue="rooms", most=2, hold=30 * MINUTE),
        work=0,
        due=3 * HOUR,
    ),
    asks("invoice", 12),
    asks(
        "room",
        trigger=When(condition=TaskIs(task=FLIGHT, standing="late"), after=(0, HOUR)),
    ),
    inject(
        "sooner",
        At(at=30 * MINUTE),
        push=DeadlineChange(task=INVOICE, due=HOUR, letter=letter("Sooner, please.")),
        thread="invoice",
    ),
    inject(
        "lost",
        When(
            condition=TaskIs(task=FLIGHT, standing="late"), after=(MINUTE, 9 * MINUTE)
        ),
    ),
    inject(
        "hello",
        When(condition=TaskIs(task=INVOICE, standing="unanswered"), for_=25 * MINUTE),
    ),
    inject("upset", When(condition=SatisfactionBelow(client=MIRA, below=65))),
    catalogues=(VANISHING,),
)

messages = st.builds(
    SendMessage,
    to=st.sampled_from(((MIRA,), (SAM,), (MIRA, SAM))),
    body=st.sampled_from(("On it.", "When does it leave?")),
    act=st.sampled_from(("acknowledge", "ask", "propose", "decline", "deliver")),
    thread=st.sampled_from(("flight", "invoice")),
    promise=st.none() | st.builds(Promise, task=TASKS, by=st.integers(0, 4 * HOUR)),
)
actions: st.SearchStrategy[Action] = st.one_of(
    messages,
    st.builds(StartWork, task=TASKS),
    st.builds(Deliver, task=TASKS, answer=st.just(Filled(values=(("answer", "yes"),)))),
    st.builds(
        Deliver,
        task=st.just(ROOM),
        answer=st.builds(
            Picked,
            options=st.lists(
                st.sampled_from(("attic", "garden", "canal")), max_size=2
            ).map(tuple),
        ),
    ),
    st.builds(
        HoldOption,
        task=st.just(ROOM),
        option=st.sampled_from(("attic", "garden", "canal")),
    ),
    st.builds(OpenThread, thread=st.sampled_from(("flight", "invoice", "lost"))),
    st.builds(
        SetPlan,
        order=st.just((FLIGHT,)),
        blocks=st.sampled_from(
            ((), (Block(task=FLIGHT, starts=0, ends=MINUTE), Block(starts=5, ends=9)))
        ),
    ),
    st.builds(TakeBreak, length=st.integers(0, 40 * MINUTE)),
    st.sampled_from((ParkWork(), ComeBack(), Pause(), Resume(), Skip())),
)
learners = st.lists(st.tuples(st.integers(0, 30 * MINUTE), actions), max_size=25)


def live(
    learner: Sequence[tuple[int, Action]], *, tick: int = 0, clock: str = "hybrid"
) -> Run:
    run = Run.start(BUSY, clock="charged" if clock == "charged" else "hybrid", pace=8.0)
    for wait, action in learner:
        at = run.now + (wait if clock == "hybrid" else 0)
        step(run, at, tick)
        try:
            run.act(action, at=at)
        except NotPossible:
            continue
    if run.state.paused:
        run.act(Resume())
    step(run, 4 * HOUR, tick)
    return run


def step(run: Run, to: int, tick: int) -> None:
    while (
        tick and run.now + tick < to and not run.state.paused and not run.state.finished
    ):
        run.advance(run.now + tick)
    run.advance(to)


@given(learners, st.sampled_from((7 * SECOND, MINUTE, 61 * SECOND, HOUR)))
def test_how_often_the_clock_ticks_does_not_matter(
    learner: list[tuple[int, Action]], tick: int
) -> None:
    assert live(learner, tick=tick).log == live(learner).log


@given(learners, st.sampled_from(("hybrid", "charged")), st.data())
def test_a_replayed_log_has_the_same_state_and_the_same_future(
    learner: list[tuple[int, Action]], clock: str, data: st.DataObject
) -> None:
    whole = live(learner, clock=clock)
    again = Run.replay(BUSY, [decode_event(encode(each)) for each in whole.log])
    assert again.state == whole.state
    cut = data.draw(st.integers(1, len(whole.log)))
    if isinstance(whole.log[cut - 1], RunFinished) or not is_between_actions(
        whole.log, cut
    ):
        return
    part = Run.replay(BUSY, whole.log[:cut])
    untouched = Run.replay(BUSY, whole.log[:cut])
    part.advance(whole.log[cut].at - 1 if cut < len(whole.log) else part.now)
    assert part.log == untouched.log


def is_between_actions(log: Sequence[Event], cut: int) -> bool:
    """Whether time passes between the events on both sides of the cut."""
    return cut < len(log) and log[cut].at > log[cut - 1].at


@given(learners)
def test_time_never_runs_backwards_and_nothing_follows_the_end(
    learner: list[tuple[int, Action]],
) -> None:
    log = live(learner).log
    assert [each.at for each in log] == sorted(each.at for each in log)
    assert [isinstance(each, RunFinished) for each in log].index(True) == len(log) - 1


@given(learners)
def test_what_is_gone_is_gone_once_and_nobody_gets_it_after(
    learner: list[tuple[int, Action]],
) -> None:
    run = live(learner)
    sold = [each for each in run.log if isinstance(each, OptionSold)]
    assert len({(each.catalogue, each.option) for each in sold}) == len(sold)
    held: tuple[str, ...] = ()
    gone: set[str] = set()
    until: dict[str, int] = {}
    for event in run.log:
        if isinstance(event, OptionHeld):
            assert event.option not in gone
            assert not until, "one hold for a task"
            until[event.option] = event.until
        if isinstance(event, OptionSold):
            assert event.at >= until.get(event.option, 0)
        if isinstance(event, OptionSold):
            gone.add(event.option)
        if isinstance(event, WorkDelivered) and isinstance(event.answer, Picked):
            assert not set(event.answer.options) - set(held) & gone
            held = event.answer.options


@given(learners, learners)
def test_two_learners_meet_the_same_planned_day(
    one: list[tuple[int, Action]], other: list[tuple[int, Action]]
) -> None:
    def planned(run: Run) -> list[tuple[int, str, str]]:
        return [
            (each.at, each.inject, each.body)
            for each in run.log
            if isinstance(each, MessageArrived)
            and each.inject in {"flight-asked", "invoice-asked"}
        ]

    assert planned(live(one)) == planned(live(other))


@given(learners)
def test_somebody_new_around_changes_nobody_elses_chance(
    learner: list[tuple[int, Action]],
) -> None:
    crowd = replace(BUSY, injects=(*BUSY.injects, inject("extra", At(at=3 * HOUR))))
    mine = live(learner).log
    run = Run.start(crowd, clock="hybrid", pace=8.0)
    assert run.bundle.seed == BUSY.seed
    lost = [each.at for each in mine if getattr(each, "inject", None) == "lost"]
    run.advance(4 * HOUR)
    idle = Run.start(BUSY, clock="hybrid", pace=8.0)
    idle.advance(4 * HOUR)
    assert [each.at for each in run.log if getattr(each, "inject", None) == "lost"] == [
        each.at for each in idle.log if getattr(each, "inject", None) == "lost"
    ]
    assert len(lost) <= 1


def test_finishing_early_is_the_last_thing() -> None:
    run = Run.start(BUSY, clock="hybrid", pace=8.0)
    run.act(Finish(), at=HOUR)
    assert run.advance(4 * HOUR) == []
