"""Which day of the shelf comes next: one that trains what was weakest, and is not too hard."""

from dataclasses import replace

from simulator.engine import score
from simulator.engine.bundle import Bundle
from simulator.engine.scoring import Scorecard
from simulator.scenarios.summary import ScenarioSummary
from simulator.web.debrief.next_day import next_day
from tests.engine.scoring.learners import STUBBORN, live


def offered(
    id_: str, *trains: str, level: int = 1, **changes: object
) -> ScenarioSummary:
    made = ScenarioSummary(
        id=id_,
        title={"en": id_.capitalize(), "nl": f"{id_}-nl"},
        summary={"en": "", "nl": ""},
        objectives={"en": (), "nl": ()},
        languages=("en", "nl"),
        level=level,
        minutes=240,
        pace=8,
        clients=1,
        tasks=3,
        seed=7,
        trains=trains,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields by name


def stubborn() -> tuple[Bundle, Scorecard]:
    """Give a day whose order of work was the worst of it."""
    run = live(*STUBBORN)
    card = score(run.bundle, run.log)
    return run.bundle, replace(
        card,
        dimensions=tuple(
            replace(each, points=20.0 if each.dimension == "prioritisation" else 60.0)
            for each in card.dimensions
        ),
    )


def test_the_weakest_dimension_decides() -> None:
    bundle, card = stubborn()
    shelf = (offered("words", "answering"), offered("order", "prioritising"))
    found = next_day(bundle, card, shelf, language="nl")
    assert found is not None
    assert (found.scenario, found.title, found.again) == ("order", "order-nl", False)


def test_more_of_it_is_better_and_much_harder_is_not() -> None:
    bundle, card = stubborn()
    shelf = (
        offered("some", "prioritising"),
        offered("more", "prioritising", "changes", level=2),
        offered("most", "prioritising", "changes", "planning", level=5),
    )
    found = next_day(bundle, card, shelf, language="en")
    assert found is not None
    assert found.scenario == "more"


def test_the_same_day_comes_again_only_when_there_is_no_other() -> None:
    bundle, card = stubborn()
    same = offered(bundle.scenario, "prioritising", "planning", "changes")
    alone = next_day(bundle, card, (same,), language="en")
    beside = next_day(bundle, card, (same, offered("b", "changes")), language="en")
    assert alone is not None
    assert alone.again
    assert beside is not None
    assert beside.scenario == "b"


def test_a_day_in_another_language_is_offered_in_that_one() -> None:
    bundle, card = stubborn()
    shelf = (offered("order", "prioritising", languages=("nl",)),)
    found = next_day(bundle, card, shelf, language="en")
    assert found is not None
    assert found.language == "nl"


def test_where_nothing_was_lost_or_nothing_fits_there_is_none() -> None:
    bundle, card = stubborn()
    perfect = replace(
        card, dimensions=tuple(replace(each, points=100.0) for each in card.dimensions)
    )
    shelf = (offered("order", "prioritising"),)
    assert next_day(bundle, perfect, shelf, language="en") is None
    assert (
        next_day(bundle, card, (offered("words", "answering"),), language="en") is None
    )
