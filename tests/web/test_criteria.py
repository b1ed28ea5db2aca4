"""What no rule can judge, and levels in the words of a day, on the pages after it."""

from dataclasses import replace

import pytest
from flask import Flask, render_template_string

from simulator.config import shipped_scenarios
from simulator.engine import Bundle, Scorecard, play, score
from simulator.engine.bundle import Criterion
from simulator.engine.task import TaskId
from simulator.scenarios.library import Library
from simulator.web.debrief.criteria import criteria
from simulator.web.debrief.levels import DESCRIPTORS, descriptors
from simulator.web.debrief.points import level_cards
from tests.learners import actions_of

OWN = ("Nothing <b>stands</b>.", "Little.", "Half.", "Most.", "All of it.")
PAGE = (
    '{% from "debrief/criteria.html" import criteria_cards with context %}'
    "{{ criteria_cards(page) }}"
)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return Library(shipped_scenarios()).bundle("first-day", language="nl")


def with_rubric(bundle: Bundle, **changes: object) -> Bundle:
    return replace(bundle, rubric=replace(bundle.rubric, **changes))  # type: ignore[arg-type]  # fields by name


def shown(app: Flask, bundle: Bundle) -> str:
    page = {"criteria": criteria(bundle), "header": {"language": bundle.language}}
    with app.test_request_context("/"):
        return render_template_string(PAGE, page=page)


def test_a_question_stands_with_what_it_is_about_and_its_anchors(
    app: Flask, bundle: Bundle
) -> None:
    asks = Criterion(id="kind", asks="Kind?", anchors=("Curt.", "Fine.", "Warm."))
    soft = (
        replace(asks, dimension="communication"),
        replace(asks, id="short", task=TaskId("summary")),
        replace(asks, id="calm"),
    )
    text = shown(app, with_rubric(bundle, soft=soft))
    assert text.count('<h3 lang="nl">Kind?</h3>') == 3
    assert text.index("Curt.") < text.index("Fine.") < text.index("Warm.")
    assert "Communication" in text
    assert bundle.task(TaskId("summary")).title in text
    assert [text.count(f'class="num">{step}<') for step in range(1, 6)] == [
        3,
        0,
        3,
        0,
        3,
    ]


def test_a_day_without_soft_criteria_asks_nothing(app: Flask, bundle: Bundle) -> None:
    assert shown(app, with_rubric(bundle, soft=())).strip() == ""


def test_the_first_day_has_two_questions_in_the_language_of_the_day(
    bundle: Bundle,
) -> None:
    cards = criteria(bundle)
    assert [card.task != "" for card in cards] == [False, True]
    assert all("?" in card.asks and len(card.anchors) == 3 for card in cards)


def test_the_levels_are_said_in_the_words_of_the_day(
    app: Flask, bundle: Bundle
) -> None:
    own = with_rubric(bundle, levels=(("delivery", OWN),))
    with app.test_request_context("/"):
        said = descriptors(own, "delivery")
        assert said[0] == '<span lang="nl">Nothing &lt;b&gt;stands&lt;/b&gt;.</span>'
        usual = tuple(str(each) for each in DESCRIPTORS["communication"])
        assert descriptors(own, "communication") == usual
        cards = level_cards(own, lived(own), {})
        level = {card.name: card for card in cards}["Delivery"]
        assert OWN[level.level - 1] in level.says


def lived(bundle: Bundle) -> Scorecard:
    run = play(bundle, actions_of("attentive", language="nl"))
    return score(bundle, run.log)
