"""Writing to people: promises, questions, refusals, and how clients react."""

from typing import Any

import pytest

from simulator.engine import Bundle
from simulator.engine.actions import (
    Deliver,
    OpenThread,
    Promise,
    SendMessage,
    StartWork,
)
from simulator.engine.events import (
    DeadlineChanged,
    ExtensionAsked,
    GapAsked,
    MessageArrived,
    MessageSent,
    NeedlessAsked,
    PromiseBroken,
    PromiseKept,
    PromiseMade,
    TaskDeclined,
    WorkDelivered,
)
from simulator.engine.people import PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import Extension, Gap, TaskId
from simulator.engine.terms import Act
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.writing.panel import Written
from tests.builders import MIRA, SAM, asks, day, task, writing
from tests.playbook import Playbook, Refused, Wait, moment

FLIGHT = TaskId("flight")
DONE = Filled(values=(("answer", "yes"),))
PHONE = Gap(
    id="phone",
    asked_by=(("phone", "number"),),
    answer="085 000 00 01",
    latency=(20 * MINUTE, 20 * MINUTE),
)


def says(act: Act = "acknowledge", body: str = "On it.", **changes: Any) -> SendMessage:
    fields: dict[str, Any] = {"to": (MIRA,), "thread": "flight", **changes}
    return SendMessage(act=act, body=body, **fields)


def promises(clock: str) -> SendMessage:
    by = moment(day(), clock)
    return says(promise=Promise(task=FLIGHT, by=by))


def from_mira(book: Playbook) -> list[tuple[int, str]]:
    return [
        (each.at // MINUTE, each.occasion)
        for each in book.pending
        if isinstance(each, MessageArrived) and each.occasion != "planned"
    ]


def test_a_reply_is_about_the_one_task_of_its_conversation() -> None:
    assert Playbook(day(task())) >> says() << MessageSent(
        at=0, message="m2", thread="flight", to=(MIRA,), act="acknowledge", channel="email",
        subject="A thing", body="On it.", task=FLIGHT,
    )  # fmt: skip


def test_a_message_can_go_to_an_address() -> None:
    book = Playbook(day(task())) >> says(to=("SAM@office.example",))
    sent = [each for each in book.pending if isinstance(each, MessageSent)]
    assert sent[0].to == (SAM,)


def two_in_one_conversation() -> Bundle:
    both = asks("flight", thread="flight", opens=(FLIGHT, TaskId("hotel")))
    return day(task(due=4 * HOUR), task("hotel", due=4 * HOUR, gaps=(PHONE,)), both)


def test_a_reply_in_a_conversation_of_two_tasks_answers_both() -> None:
    silent = Playbook(two_in_one_conversation()) >> Wait("09:40")
    assert from_mira(silent) == [(30, "chase"), (30, "chase")]
    book = Playbook(two_in_one_conversation()) >> says() >> Wait("12:59")
    assert from_mira(book) == []


def test_a_question_in_it_goes_to_the_task_that_lacks_the_answer() -> None:
    book = Playbook(two_in_one_conversation()) >> says("ask", "Her phone number?")
    book = book << GapAsked(
        at=0, task=TaskId("hotel"), gap="phone", message="m2", answer_at=20 * MINUTE
    )
    assert book - NeedlessAsked


def test_a_refusal_in_it_must_say_of_what() -> None:
    book = Playbook(two_in_one_conversation()) >> says("decline", "No.")
    assert book << Refused("which_task")


@pytest.mark.parametrize(
    ("message", "code"),
    (
        (says(to=()), "no_recipient"),
        (says(to=("nobody@x.example",)), "no_such_person"),
        (says(body="  "), "empty"),
        (says(body="\u200b\u2060 \n"), "empty"),
        (says(body="x" * 8_001), "too_long"),
        (says(thread="ghost"), "no_such_thread"),
        (says(thread=None), "no_subject"),
        (says(thread=None, subject="\u200b"), "no_subject"),
        (says(thread=None, subject="x" * 201), "too_long"),
        (says(task=TaskId("ghost")), "no_such_task"),
        (says(attachments=("secret.pdf",)), "no_such_file"),
        (says(act="decline", to=(SAM,)), "not_to_client"),
        (
            says(to=(SAM,), promise=Promise(task=FLIGHT, by=30 * MINUTE)),
            "not_to_client",
        ),
        (says(act="decline", thread=None, subject="No"), "which_task"),
        (says(act="deliver"), "not_handed_in"),
        (promises("09:00"), "promise"),
        (promises("13:01"), "promise"),
    ),
)
def test_what_cannot_be_sent_says_why(message: SendMessage, code: str) -> None:
    book = Playbook(day(task())) >> message << Refused(code)
    assert not [each for each in book.pending if isinstance(each, MessageSent)]


def test_a_promise_is_kept_by_handing_in_by_then() -> None:
    by = moment(day(), "09:30")
    assert (
        Playbook(day(task(work=0)))
        >> promises("09:30")
        << PromiseMade(at=0, task=FLIGHT, by=by, message="m2")
        >> Wait("09:30")
        >> Deliver(task=FLIGHT, answer=DONE)
        << PromiseKept(at=by, task=FLIGHT, by=by)
        >> Wait("13:00")
    ) - PromiseBroken


def test_a_promise_is_broken_once_its_moment_passes() -> None:
    by = moment(day(), "09:30")
    assert (
        Playbook(day(task()))
        >> promises("09:30")
        >> Wait("13:00")
        << PromiseBroken(at=by + 1, task=FLIGHT, by=by)
    ) - PromiseBroken


def test_a_later_promise_asks_for_more_time_and_gets_it_if_asked_early() -> None:
    flexible = task(extension=Extension(by=HOUR, ask_before=20 * MINUTE))
    by = moment(day(), "10:45")
    book = (
        Playbook(day(flexible))
        >> promises("10:45")
        << ExtensionAsked(at=0, task=FLIGHT, by=by, granted=True, message="m2")
        >> Wait("09:10")
        << DeadlineChanged(at=2 * MINUTE, task=FLIGHT, was=HOUR, due=by, cause="agreed")
    )
    assert [each.body for each in book.pending if isinstance(each, MessageArrived)][
        -1
    ] == ("Flight by 10:45 then.")


@pytest.mark.parametrize(("asked_at", "by"), (("09:41", "10:45"), ("09:10", "11:01")))
def test_more_time_is_refused_when_asked_too_late_or_too_far(
    asked_at: str, by: str
) -> None:
    flexible = task(
        extension=Extension(by=HOUR, ask_before=20 * MINUTE), worthless_after=4 * HOUR
    )
    book = Playbook(day(flexible)) >> Wait(asked_at) >> promises(by) >> Wait("11:00")
    assert (book - DeadlineChanged).run.state.tasks[FLIGHT].due == HOUR
    assert "refused" in [occasion for _, occasion in from_mira(book)]


def test_asking_for_still_more_does_not_stretch_what_was_agreed() -> None:
    flexible = task(extension=Extension(by=HOUR, ask_before=20 * MINUTE))
    book = Playbook(day(flexible)) >> promises("10:45") >> promises("12:45")
    book = book >> Wait("09:10")
    agreed = [each.due for each in book.pending if isinstance(each, DeadlineChanged)]
    assert agreed == [moment(day(), "10:45")]
    assert from_mira(book) == [(2, "accepted"), (2, "refused")]


def test_a_deadline_moves_once_however_fast_it_is_asked_for_again() -> None:
    flexible = task(extension=Extension(by=HOUR, ask_before=20 * MINUTE))
    book = Playbook(day(flexible)) >> promises("10:30") >> promises("10:45")
    asked = [each.granted for each in book.pending if isinstance(each, ExtensionAsked)]
    assert asked == [True, False]


def test_nobody_answers_for_more_time_once_the_work_is_there() -> None:
    flexible = task(work=0, extension=Extension(by=HOUR, ask_before=20 * MINUTE))
    book = Playbook(day(flexible)) >> promises("10:45")
    book = book >> Deliver(task=FLIGHT, answer=DONE) >> Wait("13:00")
    assert from_mira(book - DeadlineChanged) == [(2, "thanks")]


def test_a_question_about_a_gap_is_answered_after_its_time() -> None:
    book = (
        Playbook(day(task(gaps=(PHONE,))))
        >> says("ask", "What is her phone number, please?")
        << GapAsked(at=0, task=FLIGHT, gap="phone", message="m2", answer_at=20 * MINUTE)
        >> Wait("09:20")
    ) - NeedlessAsked
    assert [each.body for each in book.pending if isinstance(each, MessageArrived)][
        -1
    ] == ("085 000 00 01")


def test_a_question_the_file_answers_is_noticed() -> None:
    book = (
        Playbook(day(task(gaps=(PHONE,))))
        >> says("ask", "Where do you keep the keys?")
        << NeedlessAsked(at=0, task=FLIGHT, message="m2")
        >> Wait("09:20")
    ) - GapAsked
    assert from_mira(book) == [(2, "needless")]


def test_words_that_do_not_ask_do_not_fill_a_gap() -> None:
    book = Playbook(day(task(gaps=(PHONE,)))) >> says(
        "acknowledge", "The phone number is missing."
    )
    assert book - GapAsked


def test_declining_closes_the_task_and_the_client_says_something() -> None:
    book = (
        Playbook(day(task()))
        >> says("decline", "No room today, sorry.")
        << TaskDeclined(at=0, task=FLIGHT, message="m2")
        >> StartWork(task=FLIGHT)
        << Refused("declined")
        >> Wait("13:00")
    )
    assert from_mira(book) == [(2, "declined")]


def test_what_is_to_be_written_is_delivered_by_sending_it() -> None:
    assert (
        Playbook(day(task(panel=writing(), work=0)))
        >> says("deliver", "All done.")
        << WorkDelivered(
            at=0,
            task=FLIGHT,
            answer=Written(text="All done."),
            correction=False,
            message="m2",
        )
    )


def test_telling_that_it_is_done_does_not_hand_it_in() -> None:
    book = (
        Playbook(day(task(work=0)))
        >> says("deliver", "Done!")
        << Refused("not_handed_in")
    )
    assert book >> Deliver(task=FLIGHT, answer=DONE) >> says("deliver", "Done.")


def test_an_unanswered_client_chases_up_to_three_times_and_then_complains() -> None:
    patient = day(task(due=4 * HOUR))
    book = Playbook(patient) >> OpenThread(thread="flight") >> Wait("12:59")
    # First after 20 min x (0.75 + 1.5 x 0.5), then every 10 + 35 x 0.5 min.
    assert from_mira(book) == [
        (30, "chase"),
        (57, "chase"),
        (85, "chase"),
        (112, "escalation"),
    ]


def test_an_answer_ends_the_chasing() -> None:
    book = Playbook(day(task(due=4 * HOUR))) >> says() >> Wait("12:59")
    assert from_mira(book) == []


def test_a_promise_holds_the_chasing_until_it_is_broken_and_some_grace_is_over() -> (
    None
):
    book = Playbook(day(task(due=4 * HOUR))) >> promises("10:00") >> Wait("10:20")
    # Grace is 5 + 25 x 0.5 min.
    assert from_mira(book) == [(77, "chase")]


def test_a_word_in_between_does_not_put_off_the_chase_for_a_broken_promise() -> None:
    book = Playbook(day(task(due=4 * HOUR))) >> promises("10:00") >> says()
    assert from_mira(book >> Wait("10:20")) == [(77, "chase")]


@pytest.mark.parametrize("last_word", (says(), promises("12:20")))
def test_a_client_who_has_complained_asks_no_more(last_word: SendMessage) -> None:
    late = day(task(due=10 * MINUTE, worthless_after=9 * HOUR))
    book = Playbook(late) >> Wait("11:30") >> last_word >> Wait("12:59")
    occasions = [occasion for _, occasion in from_mira(book)]
    assert occasions[:4] == [*["chase"] * 3, "escalation"]
    assert {"chase", "escalation"}.isdisjoint(occasions[4:])


def test_work_well_done_in_time_is_thanked_for() -> None:
    book = (
        Playbook(day(task(work=0)))
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Wait("09:10")
    )
    assert from_mira(book) == [(2, "thanks")]


def test_late_work_is_not_thanked_for() -> None:
    book = (
        Playbook(day(task(work=0, worthless_after=HOUR)))
        >> says()
        >> Wait("10:01")
        >> Deliver(task=FLIGHT, answer=DONE)
        >> Wait("13:00")
    )
    assert "thanks" not in [occasion for _, occasion in from_mira(book)]


def test_writing_to_somebody_new_begins_a_conversation() -> None:
    book = Playbook(day(task())) >> says(
        thread=None, subject="Keys", task=FLIGHT, to=(SAM,)
    )
    state = book.run.state
    assert state.threads["m2"].subject == "Keys"
    assert state.tasks[FLIGHT].answered_at is None
    assert PersonId("sam") in state.written_to
