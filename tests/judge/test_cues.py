"""Words that soften, deny or threaten, told apart from the same words meaning something else."""

import pytest

from simulator.judge.cues import Cue, cues_in


def cues(text: str, language: str = "en") -> int:
    found = 0
    for each in cues_in(text.lower().split(), language):
        found |= each
    return found


@pytest.mark.parametrize(
    ("text", "hedged"),
    (
        ("about 4 hours", True),
        ("about four hours", True),
        ("a question about the hotel", False),
        ("around noon", True),
        ("look around the house", False),
    ),
)
def test_about_makes_a_number_rough_and_nothing_else(text: str, hedged: bool) -> None:
    assert bool(cues(text) & Cue.HEDGE) == hedged


@pytest.mark.parametrize(
    ("text", "language", "cue"),
    (
        ("you needn't send it", "en", Cue.NEEDLESS),
        ("dat hoeft u niet te doen", "nl", Cue.NEEDLESS),
        ("there is no objection to dogs", "en", Cue.ALLOWED),
        ("daar is geen bezwaar tegen", "nl", Cue.ALLOWED),
        ("between you and me", "en", Cue.CONFIDE),
        ("dan gaat het naar de deurwaarder", "nl", Cue.THREAT),
    ),
)
def test_what_is_waived_allowed_confided_or_threatened_is_noticed(
    text: str, language: str, cue: int
) -> None:
    assert cues(text, language) & cue
