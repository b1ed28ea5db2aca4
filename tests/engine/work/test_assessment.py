"""Checks hold or fail by what was handed in, said and asked."""

from dataclasses import replace
from typing import Any

import pytest

from simulator.engine.check import (
    AskedFor,
    FieldHas,
    FieldIs,
    FieldsDiffer,
    NotTold,
    Told,
)
from simulator.engine.panel import Answer, Panel
from simulator.engine.people import Entry, PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work import Assessment, Made, Sent, judge
from simulator.engine.work.appointment.panel import Appointed, KeepsBuffer, StartsWithin
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.sort.panel import LabelIs, Sorted
from simulator.engine.work.writing.panel import Written
from tests.builders import (
    MIRA,
    SAM,
    appointment,
    check,
    day,
    form,
    sorting,
    task,
    writing,
)

FLIGHT = TaskId("flight")


def judged(*checks: Any, panel: Panel | None = None, **made: Any) -> Assessment:
    found = task(panel=panel, checks=checks)
    answer = made.get("answer")
    at = 30 * MINUTE if answer is not None else None
    defaults = {"delivered_at": at, "answered_at": made.get("delivered_at", at)}
    facts = Made(task=FLIGHT, thread="flight", opened_at=0, **{**defaults, **made})
    return judge(day(found), found, facts)


def passes(test: Any, **made: Any) -> bool:
    return judged(check("it", test), **made).results[0].passed


def wrote(body: str, *, to: str = SAM, at: int = 40 * MINUTE, **changes: Any) -> Sent:
    sent = Sent(at=at, to=(PersonId(to),), body=body, thread="new", task=FLIGHT)
    return replace(sent, **changes)


LABELS = Sorted(labels=(("notary", "keep"), ("shop", "report")))
NOON = Appointed(starts=3 * HOUR, values=(("phone", "+31 6 12345678"),))


@pytest.mark.parametrize(
    ("test", "answer", "panel"),
    (
        (LabelIs(item="shop", labels=("bin", "report")), LABELS, sorting("shop")),
        (FieldIs(field="a", values=("389000",)), Filled(values=(("a", "389.000,00"),)), form("a")),
        (FieldIs(field="a", values=("12.5",)), Filled(values=(("a", "€ 12,50"),)), form("a")),
        (FieldIs(field="a", values=("Elm Road 1",)), Filled(values=(("a", "elm  road 1."),)), form("a")),
        (FieldIs(field="a", values=("15:30",)), Filled(values=(("a", "15:30"),)), form("a")),
        (FieldIs(field="a", values=("",)), Filled(values=()), form("a")),
        (FieldsDiffer(fields=("a", "b")), Filled(values=(("a", "x"), ("b", "y"))), form("a", "b")),
        (FieldHas(field="a", groups=(("blue", "blauw"), ("door",))), Filled(values=(("a", "The BLUE door"),)), form("a")),
        (FieldIs(field="phone", values=("06-12345678",)), NOON, appointment()),
        (StartsWithin(earliest=3 * HOUR, latest=3 * HOUR), NOON, appointment()),
        (FieldHas(field="text", groups=(("16:00",),)), Written(text="It is at 4 pm"), writing()),
    ),
)  # fmt: skip
def test_a_right_answer_passes(test: Any, answer: Answer, panel: Panel) -> None:
    assert passes(test, answer=answer, panel=panel)
    assert not passes(test, answer=None, panel=panel)


@pytest.mark.parametrize(
    ("test", "answer", "panel"),
    (
        (LabelIs(item="shop", labels=("keep",)), LABELS, sorting("shop")),
        (LabelIs(item="bank", labels=("keep",)), LABELS, sorting("shop")),
        (FieldIs(field="a", values=("389000",)), Filled(values=(("a", "398000"),)), form("a")),
        (FieldIs(field="a", values=("10:00",)), Filled(values=(("a", "1000"),)), form("a")),
        (FieldIs(field="a", values=("",)), Filled(values=(("a", "x"),)), form("a")),
        (FieldsDiffer(fields=("a", "b")), Filled(values=(("a", "x"), ("b", "X "))), form("a", "b")),
        (FieldsDiffer(fields=("a", "b")), Filled(values=(("a", "x"),)), form("a", "b")),
        (FieldHas(field="a", groups=(("blue",), ("door",))), Filled(values=(("a", "blue"),)), form("a")),
        (StartsWithin(earliest=0, latest=3 * HOUR - 1), NOON, appointment()),
        (LabelIs(item="shop", labels=("keep",)), Written(text="keep"), writing()),
    ),
)  # fmt: skip
def test_a_wrong_answer_fails(test: Any, answer: Answer, panel: Panel) -> None:
    assert not passes(test, answer=answer, panel=panel)


@pytest.mark.parametrize(("gap", "kept"), ((30, True), (31, False)))
def test_an_appointment_keeps_its_distance(gap: int, *, kept: bool) -> None:
    neighbours = (
        Entry(id="before", starts=2 * HOUR, ends=150 * MINUTE, title="Before"),
        Entry(id="after", starts=4 * HOUR, ends=5 * HOUR, title="After"),
    )
    test = KeepsBuffer(gap=gap * MINUTE)
    calendars = {"diary": neighbours}
    assert passes(test, answer=NOON, panel=appointment(), calendars=calendars) is kept
    assert not passes(test, answer=LABELS, panel=appointment())


def test_somebody_is_told_by_the_facts_in_a_message_to_them() -> None:
    told = Told(person=SAM, facts=(("16:00", "4 pm"), ("tomorrow",)))
    assert passes(told, sent=(wrote("Tomorrow at 16:00."),))
    assert passes(told, sent=(wrote("It is tomorrow."), wrote("At 4 pm, that is.")))
    assert not passes(told, sent=(wrote("Tomorrow at 15:00."),))
    assert not passes(told, sent=(wrote("Tomorrow at 16:00.", to=MIRA),))


def test_facts_count_in_any_conversation_but_a_bare_word_only_about_the_task() -> None:
    elsewhere = wrote("At 16:00.", task=TaskId("invoice"))
    assert passes(Told(person=SAM, facts=(("16:00",),)), sent=(elsewhere,))
    assert not passes(Told(person=SAM), sent=(elsewhere,))
    in_thread = replace(elsewhere, task=None, thread="flight")
    assert passes(Told(person=SAM), sent=(in_thread,))


def test_copied_words_tell_nothing() -> None:
    line = "The train leaves the central station at 16:00 from platform nine."
    told = Told(person=SAM, facts=(("16:00",),))
    assert not passes(told, sent=(wrote(line),), heard=(line,))
    assert passes(told, sent=(wrote("It is the 16:00 train."),), heard=(line,))


def test_telling_counts_from_the_opening_or_from_the_delivery() -> None:
    soon = Told(person=SAM, within=30 * MINUTE)
    assert passes(soon, sent=(wrote("Hi", at=30 * MINUTE),))
    assert not passes(soon, sent=(wrote("Hi", at=31 * MINUTE),))
    after = Told(person=SAM, within=30 * MINUTE, after_delivery=True)
    assert not passes(after, sent=(wrote("Hi"),))
    assert passes(after, sent=(wrote("Hi", at=60 * MINUTE),), answer=LABELS)
    assert not passes(after, sent=(wrote("Hi", at=29 * MINUTE),), answer=LABELS)


def test_silence_is_discreet_only_for_those_who_dealt_with_the_task() -> None:
    discreet = NotTold(person=SAM)
    assert not passes(discreet)
    assert passes(discreet, answer=LABELS)
    assert passes(discreet, sent=(wrote("On it.", to=MIRA),))
    assert not passes(discreet, sent=(wrote("Psst."),), answer=LABELS)


def test_a_gap_is_asked_for_in_time() -> None:
    asked = (("phone", 20 * MINUTE, 9),)
    assert passes(AskedFor(gap="phone"), asked=asked)
    assert passes(AskedFor(gap="phone", within=20 * MINUTE), asked=asked)
    assert not passes(AskedFor(gap="phone", within=19 * MINUTE), asked=asked)
    assert not passes(AskedFor(gap="name"), asked=asked)


RIGHT, WRONG = Filled(values=(("a", "1"),)), Filled(values=(("a", "2"),))
CHECKS = (
    check("right", FieldIs(field="a", values=("1",)), points=3, must=True),
    check("short", FieldIs(field="b", values=("x",)), points=1),
    check("told", Told(person=MIRA), points=5, scores="communication"),
)


def test_quality_is_the_share_of_its_points_and_nothing_without_the_musts() -> None:
    good = judged(*CHECKS, panel=form("a", "b"), answer=RIGHT)
    assert (good.quality, good.musts, good.held_at) == (0.75, True, 30 * MINUTE)
    bad = judged(*CHECKS, panel=form("a", "b"), answer=WRONG)
    assert (bad.quality, bad.musts, bad.held_at) == (0.0, False, None)
    nothing = judged(*CHECKS, panel=form("a", "b"))
    assert (nothing.quality, nothing.musts) == (0.0, False)


def test_a_must_that_is_said_holds_from_the_moment_it_is_said() -> None:
    said = check("said", Told(person=SAM), must=True)
    late = judged(said, answer=RIGHT, sent=(wrote("Hi", at=HOUR, serial=7),))
    assert late.held_at == HOUR
    assert late.results[0].serial == 7


def test_a_task_without_checks_is_good_once_delivered() -> None:
    assert judged(answer=RIGHT).quality == 1.0
