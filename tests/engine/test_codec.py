from dataclasses import dataclass
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.actions import Action, Deliver, Promise, SendMessage
from simulator.engine.codec import (
    Malformed,
    canonical,
    decode_action,
    decode_event,
    encode,
    encode_part,
)
from simulator.engine.events import DeadlineChanged, Event, WorkDelivered
from simulator.engine.fold import _FOLDS
from simulator.engine.growth import added
from simulator.engine.panel import Answer
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.work.form.panel import Filled
from simulator.engine.work.kinds import members

# Every kind of work adds a class, so the base alone says nothing of what comes along.
st.register_type_strategy(Answer, st.one_of(*map(st.from_type, members(Answer))))

DELIVERED = WorkDelivered(
    at=5,
    task=TaskId("flight"),
    answer=Filled(values=(("price", "10"),)),
    correction=False,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """Something that learned to have a colour after it had been stored."""

    name: str
    colour: str = added("")


def test_a_field_that_came_later_is_written_only_where_it_says_something() -> None:
    assert encode_part(Grown(name="a")) == {"type": "Grown", "name": "a"}
    assert encode_part(Grown(name="a", colour="red"))["colour"] == "red"


def test_every_event_can_be_folded() -> None:
    assert set(get_args(Event)) == set(_FOLDS)


def test_an_event_says_its_type_and_version() -> None:
    assert encode(DELIVERED) == {
        "type": "WorkDelivered",
        "v": 1,
        "at": 5,
        "task": "flight",
        "answer": {"type": "Filled", "values": [["price", "10"]]},
        "correction": False,
        "message": None,
    }


@given(st.from_type(Event))  # type: ignore[arg-type]  # a union is a type to Hypothesis
def test_an_event_comes_back_as_it_went(event: Event) -> None:
    assert decode_event(encode(event)) == event


@given(st.from_type(Action))  # type: ignore[arg-type]  # a union is a type to Hypothesis
def test_an_action_comes_back_as_it_went(action: Action) -> None:
    assert decode_action(encode(action)) == action


@pytest.mark.parametrize(
    ("payload", "path"),
    (
        (None, ""),
        ([], ""),
        ({}, "type"),
        ({"type": "Hack"}, "action.type"),
        ({"type": "StartWork"}, "action.task"),
        ({"type": "StartWork", "task": 7}, "action.task"),
        ({"type": "StartWork", "task": "a", "extra": 1}, "action.extra"),
        ({"type": "StartWork", "task": "a", "v": "1"}, "v"),
        ({"type": "StartWork", "task": "x" * 200_001}, "action.task"),
        ({"type": "StartWork", "task": "half \ud83d"}, "action.task"),
        ({"type": "SetPlan", "order": "abc"}, "action.order"),
        ({"type": "SetPlan", "order": ["a"] * 2_001}, "action.order"),
        (
            {"type": "SetPlan", "order": [], "estimates": [["a", True]]},
            "action.estimates[0][1]",
        ),
        ({"type": "SetPlan", "order": [], "estimates": [["a"]]}, "action.estimates[0]"),
        (
            {"type": "Deliver", "task": "a", "answer": {"type": "Bribe"}},
            "action.answer.type",
        ),
        ({"type": "Deliver", "task": "a", "answer": 3}, "action.answer"),
        (
            {"type": "SendMessage", "to": ["b"], "body": "x", "act": "shout"},
            "action.act",
        ),
        (
            {
                "type": "SendMessage",
                "to": ["b"],
                "body": "x",
                "act": "ask",
                "promise": {"by": 1},
            },
            "action.promise.task",
        ),
    ),
)
def test_a_malformed_action_says_where(payload: Any, path: str) -> None:
    with pytest.raises(Malformed) as refusal:
        decode_action(payload)
    assert refusal.value.path == path


def test_what_an_action_leaves_out_has_its_default() -> None:
    read = decode_action(
        {"type": "SendMessage", "to": ["bea"], "body": "Yes", "act": "ask"}
    )
    assert read == SendMessage(to=(PersonId("bea"),), body="Yes", act="ask")
    sent = decode_action(
        {
            "type": "SendMessage",
            "to": ["bea"],
            "body": "At two",
            "act": "acknowledge",
            "promise": {"task": "flight", "by": 60},
        }
    )
    assert isinstance(sent, SendMessage)
    assert sent.promise == Promise(task=TaskId("flight"), by=60)
    assert isinstance(
        decode_action(
            {"type": "Deliver", "task": "a", "answer": {"type": "Filled", "values": []}}
        ),
        Deliver,
    )


def test_an_older_event_is_brought_up_to_date_step_by_step() -> None:
    def add_cause(entry: dict[str, Any]) -> dict[str, Any]:
        return {**entry, "cause": "client"}

    old = {"type": "DeadlineChanged", "v": 1, "at": 1, "task": "a", "was": 5, "due": 6}
    read = decode_event(old, upcasters={("DeadlineChanged", 1): add_cause})
    assert read == DeadlineChanged(at=1, task=TaskId("a"), was=5, due=6, cause="client")


def test_an_event_of_a_newer_program_is_refused() -> None:
    with pytest.raises(Malformed, match="newer program"):
        decode_event({"type": "RunPaused", "v": 2, "at": 1})


def test_an_event_is_newer_even_where_older_ones_can_be_brought_up_to_date() -> None:
    upcasters = {("RunPaused", 1): dict[str, Any]}
    with pytest.raises(Malformed, match="newer program"):
        decode_event({"type": "RunPaused", "v": 3, "at": 1}, upcasters=upcasters)


def test_canonical_json_has_one_form() -> None:
    assert canonical({"b": 1, "a": ["é"]}) == '{"a":["é"],"b":1}'
