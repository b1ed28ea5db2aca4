"""Harms and decision rights: what an author writes, and what is told of mistakes in them."""

from pathlib import Path

import pytest

from simulator.engine.bundle import HandedInUnasked, Overspent, PickedThat, ToldWhom
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.work.pick.panel import PickedFrom, PickPanel, Picks
from simulator.scenarios.library import Library
from tests.scenarios.samples import Sample

BUNDLE = Library(Path(__file__).parent / "examples").bundle("full-house")
IDA, DRIVER = PersonId("ida"), PersonId("driver")


def test_every_kind_of_harm_becomes_its_deed() -> None:
    deeds = {each.id: each.deed for each in BUNDLE.harms}
    bus = TaskId("minibus-booked")
    assert deeds == {
        "over-the-limit": Overspent(client=IDA),
        "far-too-large": PickedThat(
            task=bus, test=PickedFrom(options=("coach",), least=1)
        ),
        "too-dear": PickedThat(
            task=TaskId("rooms"),
            test=Picks(column="price", relation="at_least", values=("350.00",)),
        ),
        "booked-unasked": HandedInUnasked(task=bus, gap="more-money"),
        "told-the-driver": ToldWhom(facts=(("€300", "300 euros"),), but=(IDA,)),
        "told-the-price": ToldWhom(facts=(("Heron", "Linden", "Mill"),), to=(DRIVER,)),
        "wrote-to-driver": None,
    }
    assert BUNDLE.harms[-1].wrote_to == DRIVER


def test_what_may_be_spent_stands_with_the_client_the_task_and_the_answer() -> None:
    assert BUNDLE.client(IDA).may_spend == 150.0
    task = BUNDLE.task(TaskId("minibus-booked"))
    assert isinstance(task.panel, PickPanel)
    assert task.panel.buys
    assert [gap.allows for gap in task.gaps] == [200.0]


HARM = "wrote_to: stranger, of: noor, points: 4"


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    (
        (HARM, "points: 4", "VA117", "what does the harm"),
        (HARM, "told: {facts: [[secret]]}, points: 4", "VA117", "who may not know it"),
        (HARM, "told: {facts: [[secret]], to: nobody-here}, points: 4", "VA210", "no person"),
        (HARM, "picked: {task: flour, options: beeck}, points: 4", "VA210", 'no option "beeck"'),
        (HARM, "picked: {task: mail, options: beek}, points: 4", "VA522", "about a catalogue"),
        (HARM, "picks: {task: flour, column: prize, at_most: 3}, points: 4", "VA210", 'no column "prize"'),
        (HARM, "handed_in: {task: flour, unasked: phone}, points: 4", "VA210", 'no gap "phone"'),
        (HARM, "overspent: nora, points: 4", "VA210", "no client"),
        ("spend: 40}", "spend: forty}", "VA113", "not an amount"),
        ("allows: 45", "allows: €45", "VA113", "not an amount"),
        ("choose: 1, buys: true,", "choose: 1,", "VA536", "Nothing is bought"),
    ),
)  # fmt: skip
def test_a_mistake_in_a_harm_is_told_for_what_it_is(
    sample: Sample, old: str, new: str, code: str, message: str
) -> None:
    sample.change(old, new)
    problems = sample.problems()
    found = [each for each in problems if each.code == code]
    assert any(message in each.message for each in found), [str(e) for e in problems]
    assert all(each.line for each in problems)
