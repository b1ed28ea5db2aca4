"""Fitting what was read into maps: all that is wrong at once, each in its own terms."""

from typing import Annotated, Literal

import pytest

from simulator.scenarios.document.fitting import (
    Missing,
    NotOneOf,
    NotRead,
    WrongKind,
    fit,
)
from simulator.scenarios.document.kinds import Duration, Id, OneOrMany
from simulator.scenarios.document.shape import Declares, Shape, key


class Stop(Shape):
    """A stop on the way."""

    length: Duration
    """How long."""
    after: OneOrMany[str] | None = None
    """What comes before it."""


class Way(Shape):
    """A way with stops."""

    by: Literal["foot", "bike"] = "foot"
    """How one goes."""
    stops: Annotated[dict[Id, Stop], Declares(kind="stop")]
    """The stops."""
    is_: list[str] = key(default_factory=list, written="is")
    """What it is like."""


def test_what_fits_becomes_a_map_with_values() -> None:
    way, misfits = fit(
        Way,
        {"stops": {"mill": {"length": "25m", "after": ["inn", "ford"]}}, "is": ["wet"]},
    )
    assert misfits == []
    assert way is not None
    assert (way.by, way.is_) == ("foot", ["wet"])
    assert vars(way.stops["mill"]) == {"length": 1_500_000, "after": ["inn", "ford"]}


def test_everything_that_does_not_fit_is_told_at_its_place() -> None:
    way, misfits = fit(
        Way,
        {"by": "boat", "stops": {"Mill": {"length": "25"}, "inn": {}}, "is": "wet"},
    )
    assert way is None
    assert {(type(each), each.path) for each in misfits} == {
        (NotOneOf, ("by",)),
        (NotRead, ("stops", "Mill")),
        (NotRead, ("stops", "Mill", "length")),
        (Missing, ("stops", "inn", "length")),
        (WrongKind, ("is",)),
    }


def test_a_list_left_out_is_not_shared_between_maps() -> None:
    one, other = Way(stops={}), Way(stops={})
    one.is_.append("wet")
    assert other.is_ == []


def test_a_map_is_changed_by_making_another() -> None:
    way = Way(stops={})
    assert way.changed(by="bike").by == "bike"
    assert way.by == "foot"
    with pytest.raises(AttributeError, match="frozen"):
        way.by = "bike"  # type: ignore[misc]
    with pytest.raises(TypeError, match="stops"):
        Way(by="bike")  # type: ignore[call-arg]


def test_a_key_is_known_by_the_word_an_author_writes() -> None:
    assert dict(Way.written_keys()) == {"by": "by", "stops": "stops", "is": "is_"}
    assert Way.described()["is_"] == "What it is like."
