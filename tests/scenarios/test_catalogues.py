"""Catalogues: what an author writes, what the engine holds, and what is told of mistakes."""

from pathlib import Path

import pytest

from simulator.engine import decode_bundle, encode_bundle
from simulator.engine.catalogue import Column
from simulator.engine.simtime import MINUTE
from simulator.engine.task import TaskId
from simulator.engine.work.pick.panel import Picked, PickedFrom, PickPanel, Picks
from simulator.scenarios.compiler.walkthroughs import walkthroughs
from simulator.scenarios.library import Library
from simulator.scenarios.loading import load
from tests.scenarios.samples import Sample

EXAMPLES = Path(__file__).parent / "examples"
BUNDLE = Library(EXAMPLES).bundle("full-house")
ROOMS = BUNDLE.task(TaskId("rooms"))


def test_values_travel_as_their_column_wants_them() -> None:
    hotels = BUNDLE.catalogue("hotels")
    assert (hotels.costs, len(hotels.options)) == ("price", 7)
    assert hotels.columns[0] == Column(id="price", label="Two nights", kind="money")
    mill = hotels.option("mill")
    assert mill is not None
    assert dict(mill.values) == {
        "price": "264.50",
        "walk": "14",
        "desk": "22:00",
        "cancel": "2026-03-17T12:00",
        "breakfast": "yes",
        "area": "Old town",
    }


def test_what_appears_is_drawn_from_its_window() -> None:
    comes = {each.id: each.comes_at for each in BUNDLE.catalogue("buses").options}
    found = [each for each in comes.values() if each is not None]
    assert len(found) == 1
    assert 20 * MINUTE <= found[0] <= 25 * MINUTE


def test_what_vanishes_is_drawn_from_its_window_or_counts_from_the_opening() -> None:
    gone = {
        each.id: (each.gone_at, each.gone_after)
        for each in BUNDLE.catalogue("hotels").options
    }
    at, after = gone["heron"]
    assert at is not None
    assert 50 * MINUTE <= at <= 55 * MINUTE
    assert after is None
    assert gone["quay"] == (None, 30 * MINUTE)
    assert gone["glass"] == (70 * MINUTE, None)
    assert gone["mill"] == (None, None)


def test_limits_are_read_as_their_column_is() -> None:
    assert ROOMS.panel == PickPanel(
        catalogue="hotels",
        least=2,
        most=3,
        submit="Send the choice",
        hold=20 * MINUTE,
    )
    tests = {each.id: each.test for each in ROOMS.checks}
    assert tests["affordable"] == Picks(
        column="price", relation="at_most", values=("300.00",)
    )
    assert tests["can-be-cancelled"] == Picks(
        column="cancel", relation="after", values=("2026-03-16T12:00",)
    )
    assert tests["all-three"] == Picks(
        column="price", relation="at_most", values=("850.00",), together=True
    )
    assert tests["not-at-the-station"] == Picks(
        column="area", relation="is", values=("Fair", "Old town", "Park", "Canal")
    )
    assert tests["two-good-ones"] == PickedFrom(
        options=("mill", "linden", "heron"), least=2
    )


def test_a_rule_card_keeps_its_date_and_its_source() -> None:
    late, clocks = BUNDLE.cards
    assert (late.id, late.reviewed, clocks.source) == ("late-arrival", "2026-02-01", "")
    assert late.text.startswith("A room that is not guaranteed")
    assert decode_bundle(encode_bundle(BUNDLE)) == BUNDLE


def test_a_step_of_a_walkthrough_hands_in_what_was_picked() -> None:
    document = load(EXAMPLES / "full-house").document
    assert document is not None
    (walked,) = walkthroughs(document, BUNDLE)
    answers = [getattr(each.action, "answer", None) for each in walked.actions]
    assert Picked(options=("mill", "linden", "heron")) in answers


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    (
        ("catalogue: mills,", "catalogue: mils,", "VA210", 'no catalogue "mils"'),
        ("costs: price", "costs: prize", "VA210", 'no column "prize"'),
        ("costs: price", "costs: organic", "VA530", "is yes_no"),
        ("{price: 42,", "{prise: 42,", "VA210", 'no column "prise"'),
        ("{price: 42,", '{price: "42,50",', "VA530", "of the kind money"),
        ("arrives: \"+1d 07:30\"", "arrives: tomorrow", "VA530", "of the kind moment"),
        ("organic: no}", "organic: false}", "VA530", "of the kind yes_no"),
        ("vanishes: 10:50..11:00", "vanishes: +soon", "VA115", "not a duration"),
        ("vanishes: 10:50..11:00", "vanishes: 10:50..12:30", "VA310", "within the day"),
        ("vanishes: 10:50..11:00", "appears: 12:10..12:30", "VA310", "within the day"),
        ("vanishes: 10:50..11:00", "vanishes: 10:50..11:00, appears: \"10:55\"", "VA319", "before it appears"),
        ('reviewed: "2026-02-01"', 'reviewed: "2026-04-01"', "VA540", "after the day"),
        ("choose: 1,", "choose: few,", "VA113", "not how many"),
        ("picks: {column: price, at_most", "picks: {column: cost, at_most", "VA210", 'no column "cost"'),
        ("at_most: 45", "at_most: 45, at_least: 20", "VA117", "cannot stand together"),
        ("at_most: 45", "before: 45", "VA531", "`before` says nothing"),
        ("at_most: 45", "at_most: 20", "VA512", "No option"),
        ("at_most: 45", "at_most: cheap", "VA530", "of the kind money"),
        ("is: yes}", "is: yes, together: true}", "VA531", "has no sum"),
        ("picked: {options: [beek]}", "picked: {options: [beeck]}", "VA210", 'no option "beeck"'),
        ("picked: beek", "picked: beeck", "VA210", 'no option "beeck"'),
        ("field_is: {field: amount, values: [\"12.50\"]}", "picked: {options: beek}", "VA522", "about a catalogue"),
    ),
)  # fmt: skip
def test_a_mistake_in_a_catalogue_is_told_for_what_it_is(
    sample: Sample, old: str, new: str, code: str, message: str
) -> None:
    sample.change(old, new)
    problems = sample.problems()
    found = [each for each in problems if each.code == code]
    assert any(message in each.message for each in found), [str(e) for e in problems]
    assert all(each.line for each in problems)
