"""Small days for tests: what a test does not name is plain and harmless."""

from dataclasses import replace
from typing import Any

from simulator.engine.bundle import Bundle, Day, Rubric
from simulator.engine.catalogue import Catalogue, CatalogueOption, Column
from simulator.engine.check import Check
from simulator.engine.inject import (
    At,
    Inject,
    InjectId,
    Letter,
    Trigger,
)
from simulator.engine.panel import Field, Panel
from simulator.engine.people import (
    Calendar,
    Client,
    ClientFile,
    Contact,
    Lines,
    Person,
    PersonId,
)
from simulator.engine.simtime import HOUR, MINUTE, minutes
from simulator.engine.task import Task, TaskId
from simulator.engine.terms import Channel
from simulator.engine.work.appointment.panel import AppointmentPanel
from simulator.engine.work.form.panel import FormPanel
from simulator.engine.work.pick.panel import PickPanel
from simulator.engine.work.sort.panel import Label, SortItem, SortPanel
from simulator.engine.work.writing.panel import WritingPanel

MIRA, SAM = PersonId("mira"), PersonId("sam")
"""The client of every small day, and somebody around her."""


def person(id_: str, **changes: Any) -> Person:
    made = Person(
        id=PersonId(id_),
        name=id_.capitalize(),
        email=f"{id_}@office.example",
        role="",
        company="",
        language="en",
    )
    return replace(made, **changes)


def client(id_: str = MIRA, **changes: Any) -> Client:
    """Make a client who answers after exactly two minutes and expects answers in 20."""
    made = Client(
        person=person(id_),
        file=ClientFile(hours="9 to 5"),
        lines=Lines(
            chase=("Any news on {title}?",),
            escalate=("I expected {title} by {due}. Ring me.",),
            thanks=("Thank you.",),
            accept=("{title} by {due} then.",),
            refuse=("No, {due} it stays.",),
            needless=("That is in the file.",),
            withdraw=("Leave it, I did it myself.",),
            declined=("Pity.",),
        ),
        tier="silver",
        patience=0.5,
        first_reply=20 * MINUTE,
        reply_delay=(2 * MINUTE, 2 * MINUTE),
    )
    return replace(made, **changes)


def form(*fields: str) -> FormPanel:
    made = tuple(
        Field(id=each, label=each, kind="text") for each in fields or ("answer",)
    )
    return FormPanel(fields=made, submit="Hand in")


def sorting(*items: str) -> SortPanel:
    return SortPanel(
        items=tuple(
            SortItem(
                id=each, sender=each, address=f"{each}@x.example", subject=each, body=each,
                received="Mon 08:00",
            )
            for each in items
        ),
        labels=(Label(id="keep", text="Keep"), Label(id="report", text="Report")),
    )  # fmt: skip


def appointment(**changes: Any) -> AppointmentPanel:
    made = AppointmentPanel(
        calendar="diary",
        title="Viewing",
        place="Elm Road 1",
        length=30 * MINUTE,
        step=15 * MINUTE,
        opens=0,
        closes=8 * HOUR,
    )
    return replace(made, **changes)


def writing() -> WritingPanel:
    return WritingPanel(hint="Two sentences will do.")


def picking(**changes: Any) -> PickPanel:
    made = PickPanel(catalogue="flights", least=1, most=1, submit="Book it")
    return replace(made, **changes)


def catalogue(*options: str, **changes: Any) -> Catalogue:
    """Make a catalogue in which the first option costs 100, the next 110, and so on.

    They leave at 07:00, 08:00 and so on, on the day of ``day``; none of them vanishes.
    """
    made = Catalogue(
        id="flights",
        title="Flights",
        columns=(
            Column(id="price", label="Price", kind="money"),
            Column(id="leaves", label="Leaves", kind="moment"),
            Column(id="bag", label="Bag", kind="yes_no"),
        ),
        options=tuple(
            CatalogueOption(
                id=each,
                title=each.capitalize(),
                values=(
                    ("price", f"{100 + 10 * place}.00"),
                    ("leaves", f"2026-03-09T{7 + place:02d}:00"),
                    ("bag", "yes" if place else "no"),
                ),
            )
            for place, each in enumerate(options)
        ),
        costs="price",
    )
    return replace(made, **changes)


def task(id_: str = "flight", *, panel: Panel | None = None, **changes: Any) -> Task:
    """Make a task of ten minutes' work, due one hour into the day."""
    made = Task(
        id=TaskId(id_),
        client=MIRA,
        title=id_.capitalize(),
        brief=f"Do the {id_}.",
        importance=3,
        work=10 * MINUTE,
        hands_on=0,
        due=HOUR,
        worthless_after=30 * MINUTE,
        panel=panel or form(),
        checks=(),
    )
    return replace(made, **changes)


def letter(
    body: str = "Please.", *, channel: Channel = "email", sender: str = MIRA
) -> Letter:
    return Letter(
        channel=channel, sender=PersonId(sender), subject="A thing", body=body
    )


def asks(task_id: str, at_minute: float = 0, **changes: Any) -> Inject:
    """Make the mail that opens a task, in a thread of the task's name."""
    made = Inject(
        id=InjectId(f"{task_id}-asked"),
        trigger=At(at=minutes(at_minute)),
        push=letter(f"Please do the {task_id}."),
        thread=task_id,
        opens=(TaskId(task_id),),
    )
    return replace(made, **changes)


def inject(id_: str, trigger: Trigger, **changes: Any) -> Inject:
    """Make a mail in a thread of its own."""
    made = Inject(id=InjectId(id_), trigger=trigger, push=letter(id_), thread=id_)
    return replace(made, **changes)


def check(id_: str, test: Any, *, points: int = 1, **changes: Any) -> Check:
    return replace(Check(id=id_, test=test, points=points, say=id_), **changes)


def day(*parts: Task | Inject, **changes: Any) -> Bundle:
    """Make a day from 09:00 to 13:00 of these tasks and injects.

    A task that no inject opens is asked for at 09:00.
    """
    tasks = tuple(each for each in parts if isinstance(each, Task))
    injects = tuple(each for each in parts if isinstance(each, Inject))
    opened = {each for inject in injects for each in inject.opens}
    asked = tuple(asks(each.id) for each in tasks if each.id not in opened)
    made = Bundle(
        scenario="small",
        title="A small day",
        summary="",
        language="en",
        seed=7,
        level=1,
        day=Day(
            date="2026-03-09",
            timezone="Europe/Amsterdam",
            starts=9 * 60,
            length=4 * HOUR,
            pace=8,
            resume=MINUTE,
            currency="EUR",
            briefing="",
        ),
        clients=(client(),),
        contacts=(Contact(person=person(SAM), client=MIRA),),
        files=(),
        calendars=(Calendar(id="diary", title="Diary", owner=MIRA),),
        tasks=tasks,
        injects=asked + injects,
        rubric=Rubric(
            weights=(
                ("prioritisation", 30),
                ("communication", 30),
                ("time_management", 20),
                ("delivery", 20),
            ),
            react_within=10 * MINUTE,
            messages_allowed=20,
        ),
    )
    return replace(made, **changes)
