"""A small day that was lived through, for tests of the debrief.

Two clients, four tasks: one delivered on time after its deadline moved earlier, one
promised and kept, one promised and late, one never touched; and a stranger wrote.
"""

from dataclasses import replace
from datetime import UTC, datetime

from simulator.engine import Bundle, Run
from simulator.engine.actions import Deliver, ParkWork, Promise, SendMessage, StartWork
from simulator.engine.check import FieldIs
from simulator.engine.inject import At, DeadlineChange, Letter
from simulator.engine.people import Contact, PersonId
from simulator.engine.simtime import HOUR, MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.form.panel import Filled
from simulator.live.records import OwnView, RunHeader
from tests.builders import asks, check, client, day, inject, letter, person, task
from tests.playbook import Playbook, Wait

FLIGHT, HOTEL = TaskId("flight"), TaskId("hotel")
MINUTES, LOGO = TaskId("minutes"), TaskId("logo")
NOOR = PersonId("noor")
ADA = "ada-at-her-browser"

OWN_VIEW = OwnView(
    worked="I read everything first.",
    change="The hotel at eleven.\nI waited too long.",
    promise="",
    guesses={
        "prioritisation": 3,
        "communication": 4,
        "time_management": 2,
        "delivery": 3,
    },
)


def small_day() -> Bundle:
    moved = DeadlineChange(
        task=FLIGHT,
        due=50 * MINUTE,
        letter=Letter(
            channel="chat", sender=PersonId("mira"), subject="Sooner", body="Sooner?"
        ),
    )
    bundle = day(
        task(
            "flight", checks=(check("seat", FieldIs(field="answer", values=("12A",))),)
        ),
        task("hotel", due=2 * HOUR, importance=5, work=25 * MINUTE),
        task("minutes", client=NOOR, due=90 * MINUTE),
        task("logo", client=NOOR, due=3 * HOUR, importance=1),
        asks("flight", 2),
        asks("hotel", 10),
        inject("sooner", At(at=20 * MINUTE), push=moved, thread="flight"),
        inject(
            "lottery",
            At(at=25 * MINUTE),
            push=letter("You <won>.", sender="stranger"),
        ),
    )
    return replace(
        bundle,
        clients=(client("mira"), client("noor")),
        contacts=(
            *bundle.contacts,
            Contact(person=person("stranger", name="Prize Office"), listed=False),
        ),
    )


def lived_day() -> Run:
    """Play the small day to its end, and return the run."""
    book = Playbook(small_day())
    _ = (
        book
        >> Wait("09:15")
        >> StartWork(task=FLIGHT)
        >> Wait("09:27")
        >> Deliver(task=FLIGHT, answer=Filled(values=(("answer", "12A"),)))
        >> SendMessage(
            to=(PersonId("mira"),),
            body="The hotel by eleven.",
            act="acknowledge",
            thread="hotel",
            task=HOTEL,
            promise=Promise(task=HOTEL, by=110 * MINUTE),
        )
        >> SendMessage(
            to=(NOOR,),
            body="By ten past ten.",
            act="acknowledge",
            thread="minutes",
            task=MINUTES,
            promise=Promise(task=MINUTES, by=70 * MINUTE),
        )
        >> StartWork(task=MINUTES)
        >> Wait("09:40")
        >> Deliver(task=MINUTES, answer=Filled(values=(("answer", "noted"),)))
        >> StartWork(task=HOTEL)
        >> Wait("09:50")
        >> ParkWork()
        >> Wait("10:40")
        >> StartWork(task=HOTEL)
        >> Wait("11:05")
        >> Deliver(task=HOTEL, answer=Filled(values=(("answer", "booked"),)))
        >> Wait("13:00")
    )
    return book.run


def header(**changes: object) -> RunHeader:
    made = RunHeader(
        id="a-run",
        scenario="small",
        title="A small day",
        language="en",
        learner=ADA,
        nickname="Ada",
        pace=8.0,
        clock="hybrid",
        bundle_sha="",
        opened_at=datetime(2026, 3, 9, 8, 0, tzinfo=UTC),
        finished=True,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
