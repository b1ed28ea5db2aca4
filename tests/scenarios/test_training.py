"""What a day says it trains: our words, curriculum strands, skills of ESCO."""

import re
from typing import get_args

import pytest
from flask import Flask

from simulator.scenarios.library import Library
from simulator.scenarios.summary import as_json, from_json
from simulator.scenarios.training import (
    Practice,
    Strand,
    esco_skills,
    esco_source,
)
from simulator.web.i18n import LANGUAGES
from simulator.web.library.practice import (
    PRACTICES,
    STRANDS,
    practice_names,
    strand_names,
)
from tests.scenarios.samples import HERE, Sample
from tests.web.conftest import app

__all__ = ["app"]

UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def test_every_skill_of_esco_has_its_address_and_the_source_is_named() -> None:
    skills = esco_skills()
    assert len({each.uri for each in skills.values()}) == len(skills) > 30
    for slug, skill in skills.items():
        assert re.fullmatch(rf"http://data\.europa\.eu/esco/skill/{UUID}", skill.uri)
        assert slug == re.sub(r"[^a-z]+", "-", skill.label.replace("'", ""))
    assert "© European Union" in esco_source()


@pytest.mark.parametrize(
    ("old", "new", "suggestion"),
    (
        ("manage-time", "manage-tme", "Did you mean manage-time?"),
        ("trains: [asking", "trains: [askin", "Did you mean asking?"),
        ("[organisational]", "[organizational]", "Did you mean organisational?"),
    ),
)
def test_a_tag_that_is_none_is_guessed_at(
    sample: Sample, old: str, new: str, suggestion: str
) -> None:
    problem = sample.change(old, new).only_problem()
    assert problem.code == "VA112"
    assert problem.suggestion.startswith(suggestion)


def test_the_shelf_says_what_a_day_trains() -> None:
    (quiet,) = (each for each in Library(HERE).all() if each.id == "quiet-morning")
    assert quiet.trains == ("asking", "calendar")
    assert quiet.curriculum == ("organisational",)
    assert quiet.esco == ("manage-time", "administer-appointments")
    assert quiet.accessibility["nl"] == ("De bon staat ook in woorden.",)
    assert from_json(as_json(quiet)) == quiet


def test_a_shelf_written_before_there_were_tags_can_still_be_read() -> None:
    (quiet,) = (each for each in Library(HERE).all() if each.id == "quiet-morning")
    added = {"trains", "curriculum", "esco", "accessibility"}
    written = {key: each for key, each in as_json(quiet).items() if key not in added}
    assert from_json(written).trains == ()
    assert from_json(written).accessibility == {}


def test_every_tag_has_a_name_in_every_language(app: Flask) -> None:
    assert set(PRACTICES) == set(get_args(Practice))
    assert set(STRANDS) == set(get_args(Strand))
    named = []
    for language in LANGUAGES:
        cookie = {"Cookie": f"language={language}"}
        with app.test_request_context("/", headers=cookie):
            named.append((practice_names(PRACTICES), strand_names(STRANDS)))
            assert practice_names(["asking", "juggling"]) == practice_names(["asking"])
    assert len(set(named)) == len(LANGUAGES)
