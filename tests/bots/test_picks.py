"""What bots pick: the best that is left, and never at the price of a harm."""

from dataclasses import replace
from typing import Any

import pytest

from simulator import bots
from simulator.engine import Bundle
from simulator.engine.bundle import Harm, Overspent, PickedThat
from simulator.engine.catalogue import Catalogue, CatalogueOption, Column
from simulator.engine.events import WorkDelivered
from simulator.engine.simtime import MINUTE
from simulator.engine.task import Gap, TaskId
from simulator.engine.work.pick.panel import Picked, PickedFrom, PickPanel, Picks
from tests.bots.days import MIRA, of
from tests.builders import check, client, day, task

FLIGHTS = Catalogue(
    id="flights",
    title="Flights",
    columns=(
        Column(id="price", label="Price", kind="money"),
        Column(id="lands", label="Lands", kind="time"),
    ),
    options=tuple(
        CatalogueOption(
            id=name, title=name, values=(("price", price), ("lands", lands))
        )
        for name, price, lands in (
            ("late", "80.00", "18:00"),
            ("early", "120.00", "09:30"),
            ("dear", "300.00", "09:00"),
        )
    ),
    costs="price",
)
BEFORE_TEN = check(
    "in-time", Picks(column="lands", relation="before", values=("10:00",)), must=True
)


def flight_day(**changes: Any) -> Bundle:
    panel = PickPanel(catalogue="flights", least=1, most=1, submit="Book", buys=True)
    book = task("book", panel=panel, due=120 * MINUTE, checks=(BEFORE_TEN,))
    return replace(day(book, catalogues=(FLIGHTS,)), **changes)


def picked(bundle: Bundle, bot: str) -> tuple[str, ...]:
    answer = of(bots.play(bundle, bot), WorkDelivered)[-1].answer
    assert isinstance(answer, Picked)
    return answer.options


def test_nobody_picks_what_has_not_come_yet() -> None:
    options = tuple(
        replace(each, comes_at=100 * MINUTE) if each.id == "early" else each
        for each in FLIGHTS.options
    )
    bundle = flight_day(catalogues=(replace(FLIGHTS, options=options),))
    assert picked(bundle, "expert") == ("dear",)


@pytest.mark.parametrize(
    ("bot", "option"),
    (("expert", "early"), ("fast-and-wrong", "late"), ("copy-subject", "late")),
)
def test_work_is_as_good_as_the_bot(bot: str, option: str) -> None:
    assert picked(flight_day(), bot) == (option,)


def test_what_has_sold_out_is_not_picked() -> None:
    gone = [
        replace(each, gone_at=MINUTE) if each.id == "early" else each
        for each in FLIGHTS.options
    ]
    catalogue = replace(FLIGHTS, options=tuple(gone))
    assert picked(flight_day(catalogues=(catalogue,)), "expert") == ("dear",)


def test_what_must_not_be_picked_is_not() -> None:
    deed = PickedThat(task=TaskId("book"), test=PickedFrom(options=("early",)))
    harm = Harm(id="airline", points=4, say="That airline is on strike.", deed=deed)
    assert picked(flight_day(harms=(harm,)), "expert") == ("dear",)


def test_no_more_is_spent_than_the_client_allows_or_says_when_asked() -> None:
    harm = Harm(id="spent", points=4, say="Too dear.", deed=Overspent(client=MIRA))
    poor = flight_day(harms=(harm,), clients=(client(may_spend=100.0),))
    assert picked(poor, "expert") == ("late",)
    gap = Gap(
        id="limit",
        asked_by=(("spend",),),
        answer="Up to 150.",
        latency=(MINUTE, MINUTE),
        allows=150.0,
    )
    asked = replace(poor, tasks=(replace(poor.tasks[0], gaps=(gap,)),))
    assert picked(asked, "expert") == ("early",)
