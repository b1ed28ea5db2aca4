"""Eighteen ways to look like an answer, against every scored reply that ships."""

from dataclasses import replace
from functools import cache

import pytest

from simulator.config import shipped_scenarios
from simulator.engine.verdict import Reply
from simulator.referee import Referee
from simulator.referee.referee import situation_of
from simulator.scenarios.folders import ids
from simulator.scenarios.rubrics.cases import Tried, tried
from simulator.scenarios.sound import read_sound
from tests.judge.gaming import FAMILIES, Family

MOST = 25
"""Of a hundred: what no trick may earn."""


@cache
def replies() -> tuple[Tried, ...]:
    """Return every scored reply of the days that ship, in every language."""
    found: list[Tried] = []
    for scenario in ids(shipped_scenarios()):
        day = read_sound(shipped_scenarios() / scenario)
        for language in day.document.languages:
            found += tried(day.document, day.bundle(language=language))
    return tuple(found)


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_no_trick_earns_more_than_a_quarter_of_a_reply(family: Family) -> None:
    earned = {
        f"{group.task} to {group.person} ({group.language})": mark
        for group in replies()
        if (mark := _mark(group, family)) > MOST
    }
    assert earned == {}


def _mark(group: Tried, family: Family) -> float:
    """Return the share of the wanted points that *family* is given, out of 100."""
    case = group.cases[0]
    text = family(situation_of(case.reply), case.reply.body)
    found = Referee().judge(_with(case.reply, text)).findings
    wanted = [
        each.met
        for each, point in zip(found, group.points, strict=True)
        if point.kind != "must_not"
    ]
    return 100 * sum(wanted) / len(wanted) if wanted else 0.0


def _with(reply: Reply, text: str) -> Reply:
    return replace(reply, body=text)
