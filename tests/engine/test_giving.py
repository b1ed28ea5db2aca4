"""What had been given before a message, as the judge of replies is told it."""

from dataclasses import replace
from typing import Any

from simulator.engine import Run
from simulator.engine.actions import OpenThread, SendMessage
from simulator.engine.bundle import Bundle
from simulator.engine.events import MessageArrived
from simulator.engine.inject import At, Inject
from simulator.engine.people import File, PersonId
from simulator.engine.saying import Says
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Gap
from simulator.engine.verdict import Given, MayAsk, Reply, Verdict
from tests.builders import MIRA, SAM, asks, check, client, day, inject, letter, task
from tests.fakes import LiteralJudge

BRIEF = Given(by="brief", text="Do the flight.", topic="Flight")
LETTER = Given(by="letter", text="Please do the flight.", topic="A thing")


class _Listening(LiteralJudge):
    """Keeps what it is asked."""

    def __init__(self) -> None:
        self.heard: list[Reply] = []

    def judge(self, reply: Reply) -> Verdict:
        self.heard.append(reply)
        return super().judge(reply)


def write(
    to: PersonId = MIRA, *, thread: str | None = "flight", **changes: Any
) -> SendMessage:
    subject = "" if thread else "New"
    made = SendMessage(
        to=(to,), thread=thread, subject=subject, body="When?", act="acknowledge"
    )
    return replace(made, **changes)


def heard(bundle: Bundle, *steps: tuple[float, SendMessage | OpenThread]) -> Reply:
    """Return what the judge is asked of the last message."""
    judge = _Listening()
    run = Run.start(bundle, judge=judge)
    for minute, action in steps:
        run.act(action, at=int(minute * MINUTE))
    return judge.heard[-1]


def more(minute: float, body: str) -> Inject:
    """Make a second letter in the thread of the flight."""
    made = inject(f"at-{minute:g}", At(at=int(minute * MINUTE)))
    return replace(made, push=letter(body), thread="flight")


def flight(*parts: Inject, **changes: Any) -> Bundle:
    return day(task("flight", due=3 * HOUR, **changes), asks("flight", 0), *parts)


def test_the_letter_and_the_brief_are_given() -> None:
    assert heard(flight(), (5, write())).given == (LETTER, BRIEF)


def test_a_letter_that_may_have_crossed_the_message_is_not() -> None:
    bundle = flight(more(10, "At nine."))
    assert heard(bundle, (11, write())).given == (LETTER, BRIEF)
    later = heard(bundle, (13, write())).given
    assert [each.text for each in later] == [
        "Please do the flight.",
        "At nine.",
        "Do the flight.",
    ]


def test_nor_is_one_that_came_after_the_conversation_was_last_read() -> None:
    bundle = flight(more(10, "At nine."))
    read, again = OpenThread(thread="flight"), OpenThread(thread="flight")
    assert heard(bundle, (5, read), (30, write())).given == (LETTER, BRIEF)
    assert len(heard(bundle, (5, read), (20, again), (30, write())).given) == 3


def test_what_somebody_else_wrote_is_nothing_the_reader_has_said() -> None:
    bundle = flight()
    assert heard(bundle, (5, write(SAM))).given == ()


def test_a_conversation_of_ones_own_has_only_what_came_in_it() -> None:
    assert heard(flight(), (5, write(thread=None))).given == ()


def test_a_text_that_came_attached_is_given_and_a_table_is_not() -> None:
    files = (
        File(id="page", name="page.md", media_type="text/markdown", content="# How"),
        File(id="sheet", name="s.csv", media_type="text/csv", content="a,b"),
    )
    sent = replace(letter("Please do the flight."), attachments=("page", "sheet"))
    bundle = day(task("flight", due=3 * HOUR), asks("flight", 0, push=sent))
    given = heard(replace(bundle, files=files), (5, write())).given
    assert given[2:] == (Given(by="paper", text="# How"),)


def test_what_a_client_answers_is_given_and_a_chase_is_not() -> None:
    gap = Gap(id="seat", asked_by=(("seat",),), answer="Any.", latency=(MINUTE, MINUTE))
    judge = _Listening()
    impatient = replace(flight(gaps=(gap,)), clients=(client(patience=0.0),))
    run = Run.start(impatient, judge=judge)
    run.act(write(act="ask", body="Which seat?"), at=160 * MINUTE)
    run.act(write(), at=170 * MINUTE)
    came = {e.occasion for e in run.log if isinstance(e, MessageArrived)}
    assert {"planned", "answer", "chase"} <= came
    texts = [each.text for each in judge.heard[-1].given]
    assert texts == ["Please do the flight.", "Any.", "Do the flight."]


def test_points_to_ask_gaps_and_the_clients_own_list_are_worth_asking() -> None:
    names = Says(person=MIRA, kind="ask", about="Asks who flies.", examples=("Who?",))
    fact = Says(person=MIRA, kind="fact", about="Says when.", examples=("At nine",))
    gap = Gap(id="seat", asked_by=(("seat",),), answer="Any.", latency=(MINUTE, MINUTE))
    bundle = flight(checks=(check("names", names), check("when", fact)), gaps=(gap,))
    (made,) = bundle.clients
    picky = replace(made, file=replace(made.file, ask_first=("dates in a contract",)))
    asked = heard(replace(bundle, clients=(picky,)), (5, write())).may_ask
    assert asked == (
        MayAsk(asked_by=(("seat",),)),
        MayAsk(examples=("Asks who flies.", "Who?")),
        MayAsk(examples=("dates in a contract",)),
    )
