"""The debrief's pictures."""

import xml.etree.ElementTree as ET

import pytest
from markupsafe import Markup

from simulator.engine.simtime import MINUTE
from simulator.web.debrief.charts import draw_axis, draw_lane, draw_scale, draw_sign
from simulator.web.debrief.figure import sign_words
from simulator.web.debrief.lanes import Lane, Sign, Stretch, lay_lanes
from simulator.web.debrief.story import Block, tell_stories
from tests.web.lived_day import lived_day, small_day


def lane(*signs: Sign, stretches: tuple[Stretch, ...] = ()) -> Lane:
    return Lane(client=None, place=0, stretches=stretches, signs=signs)


def drawn(picture: Markup) -> ET.Element:
    return ET.fromstring(picture)


def test_every_lane_of_a_day_is_well_formed_and_without_styles() -> None:
    run = lived_day()
    stories = tell_stories(run.bundle, run.log)
    for each in lay_lanes(run.bundle, run.log, stories):
        picture = draw_lane(each, run.bundle.day, hue="blue")
        assert drawn(picture).get("aria-hidden") == "true"
        assert "style" not in picture


def test_a_title_is_escaped_in_its_bar() -> None:
    bar = Stretch(
        block=Block(starts=0, ends=200 * MINUTE), number=1, title="Fish & <chips>"
    )
    picture = draw_lane(lane(stretches=(bar,)), small_day().day, hue="blue")
    assert "Fish & <chips>" in "".join(drawn(picture).itertext())


def test_a_short_block_shows_no_more_of_its_title_than_fits() -> None:
    bar = Stretch(
        block=Block(starts=0, ends=10 * MINUTE), number=7, title="A long title"
    )
    picture = draw_lane(lane(stretches=(bar,)), small_day().day, hue="blue")
    texts = [each.text for each in drawn(picture).iter("text")]
    assert texts == ["7"]


def test_what_lies_past_the_day_stands_at_its_edge() -> None:
    day = small_day().day
    tomorrow = Sign(at=day.length * 6, kind="due_missed", number=1)
    picture = draw_lane(lane(tomorrow), day, hue="blue")
    assert '<svg x="100.00%"' in picture


def test_no_two_signs_have_the_same_shape() -> None:
    shapes = [draw_sign(kind) for kind in sign_words()]
    assert len(set(shapes)) == len(shapes)


def test_the_axis_names_the_hours_of_the_day() -> None:
    texts = [each.text for each in drawn(draw_axis(small_day().day)).iter("text")]
    assert texts == ["09:00", "10:00", "11:00", "12:00", "13:00"]


@pytest.mark.parametrize("points", (0, 34.9, 100))
def test_a_scale_marks_one_level_and_says_itself_aloud(points: float) -> None:
    picture = drawn(
        draw_scale(points=points, band=(0, 100), level=2, guess=5, label="Order: 50")
    )
    on = [each for each in picture.iter("rect") if each.get("class") == "sc-seg on"]
    assert len(on) == 1
    assert picture.get("aria-label") == "Order: 50"
