"""The preview in a terminal."""

import pytest

from simulator.engine.simtime import MINUTE
from simulator.scenarios.previewing.inbox import rows
from simulator.scenarios.previewing.preview import Preview, look
from simulator.scenarios.previewing.text import text
from simulator.scenarios.proving.standings import standings
from simulator.scenarios.sound import Sound


@pytest.mark.parametrize("width", (60, 80, 120))
def test_no_line_is_wider_than_the_terminal(preview: Preview, width: int) -> None:
    lines = text(preview, width=width, at=60 * MINUTE).split("\n")
    assert max(map(len, lines)) <= width


def test_it_says_what_there_is(preview: Preview) -> None:
    said = text(preview, width=100)
    for heading in ("THE DAY", "LOAD", "WHAT LEADS TO WHAT", "WHO KNOWS WHAT"):
        assert f"\n{heading}" in said
    assert "INBOX" not in said
    assert "BOTS" not in said


def test_the_inbox_holds_what_has_come_by_then(preview: Preview) -> None:
    assert [row.subject for row in rows(preview.inbox, at=0)] == ["The mail"]
    later = rows(preview.inbox, at=60 * MINUTE)
    assert later[0].last.at == max(row.last.at for row in later) <= 60 * MINUTE
    assert "INBOX AT 10:00" in text(preview, width=80, at=60 * MINUTE)


def test_bots_and_seeds_are_shown_where_they_have_played(sound: Sound) -> None:
    bundles = [sound.bundle(seed=seed) for seed in (1, 2)]
    played = [standings([each], bots=("idle", "expert")) for each in bundles]
    said = text(look(bundles[0], others=bundles[1:], played=played), width=80)
    assert "\nBOTS" in said
    assert "2 SEEDS" in said
    assert "noor: " in said
