"""Clients as an author describes them: traits, presets, voices, hours."""

import re
from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest

from simulator.engine.people import Client
from simulator.engine.simtime import HOUR, MINUTE
from simulator.scenarios.manners import (
    FIRST_REPLY,
    OCCASIONS,
    Preset,
    Voice,
    differences,
    languages,
    manners_of,
    said_of,
    words_for,
)
from simulator.scenarios.sound import read_sound
from tests.scenarios.samples import Sample

VOICES: tuple[Voice, ...] = get_args(Voice)
PRESETS: tuple[Preset, ...] = get_args(Preset)


TRAITS = (
    "tier|patience|first_reply|reply_delay|preset|control|directness|tolerance|praise|"
    "voice|zone|hours|blackouts"
)


def plain(sample: Sample, *traits: str, lines: str = "") -> Sample:
    """Leave the client of the sample only *traits*, and what *lines* says of her words."""
    text = sample.file.read_text()
    text = re.sub(rf"(?m)^    ({TRAITS}):.*\n", "", text)
    text = re.sub(r"(?m)^    lines:\n(?:      .*\n)+", lines, text)
    own = "".join(f"    {each}\n" for each in traits)
    sample.file.write_text(text.replace("    file:\n", f"{own}    file:\n", 1))
    return sample


def noor(sample: Sample, *, language: str = "en", seed: int = 11) -> Client:
    (client,) = read_sound(sample.folder).bundle(language=language, seed=seed).clients
    return client


def test_a_client_needs_no_traits_at_all(sample: Sample) -> None:
    client = noor(plain(sample))
    assert (client.tier, client.patience, client.first_reply) == ("silver", 0.6, HOUR)
    assert client.reply_delay == (20 * MINUTE, 60 * MINUTE)
    assert client.away == ()
    assert (client.control, client.directness) == (0.5, 0.0)
    assert (client.tolerance, client.praise) == (0.5, 1.0)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_sets_what_is_not_written(sample: Sample, preset: Preset) -> None:
    client, manners = noor(plain(sample, f"preset: {preset}")), manners_of(preset)
    assert client.patience == manners.patience
    assert client.first_reply == FIRST_REPLY[manners.tier]
    assert client.lines.chase == words_for(manners.voice, "nl", "chase")
    assert (client.control, client.praise) == (manners.control, manners.praise)
    assert (client.tolerance, client.directness) == (
        manners.tolerance,
        manners.directness,
    )


def test_what_the_author_writes_goes_before_the_preset(sample: Sample) -> None:
    traits = ("preset: everything-is-urgent", "patience: 0.8", "voice: warm")
    client = noor(plain(sample, *traits))
    assert client.patience == 0.8
    assert client.lines.thanks == words_for("warm", "nl", "thanks")


def test_every_preset_differs_from_nobody_in_particular_and_from_the_others() -> None:
    for preset in PRESETS:
        assert differences(preset), preset
        assert said_of(preset).endswith(".")
    for first, second in combinations(PRESETS, 2):
        assert manners_of(first) != manners_of(second)


@pytest.mark.parametrize(
    ("written", "span"),
    (("fast", (5, 20)), ("medium", (20, 60)), ("slow", (60, 180)), ("3m..8m", (3, 8))),
)
def test_a_speed_may_be_a_word(
    sample: Sample, written: str, span: tuple[int, int]
) -> None:
    client = noor(plain(sample, f"reply_delay: {written}"))
    assert client.reply_delay == tuple(each * MINUTE for each in span)


def test_a_speed_that_is_none_is_guessed_at(sample: Sample) -> None:
    problem = plain(sample, "reply_delay: fsat").only_problem()
    assert (problem.code, problem.suggestion) == ("VA112", "Did you mean fast?")


def test_a_preset_that_is_none_is_guessed_at(sample: Sample) -> None:
    problem = plain(sample, "preset: micro-manager").only_problem()
    assert problem.code == "VA112"
    assert "Did you mean micromanager?" in problem.suggestion


def test_own_words_go_before_the_voice_occasion_by_occasion(sample: Sample) -> None:
    lines = "    lines:\n      thanks: {en: [Ta very much.], nl: [Dankjewel hoor.]}\n"
    client = noor(plain(sample, "voice: loud", lines=lines))
    assert client.lines.thanks == ("Ta very much.",)
    assert client.lines.chase == words_for("loud", "nl", "chase")


def test_a_voice_speaks_the_clients_language_or_else_the_days(sample: Sample) -> None:
    assert noor(plain(sample)).lines.chase == words_for("plain", "nl", "chase")
    sample.change("    language: nl\n", "")
    for language in ("en", "nl"):
        said = noor(sample, language=language).lines.chase
        assert said == words_for("plain", language, "chase")


def test_nobody_is_given_words_they_will_not_say(sample: Sample) -> None:
    assert noor(plain(sample, "control: 0.6")).lines.progress == ()
    sample.change("control: 0.6", "control: 0.7")
    assert noor(sample).lines.progress == words_for("plain", "nl", "progress")


def test_hours_and_blackouts_are_when_a_client_is_away(sample: Sample) -> None:
    client = noor(
        plain(
            sample,
            'hours: {from: "09:30", to: "11:30", lunch: "10:30..10:50"}',
            'blackouts: ["10:40..11:00", "09:00..09:10"]',
        )
    )
    first, second, third = client.away
    assert first == (0, 30 * MINUTE)
    assert second == (90 * MINUTE, 120 * MINUTE)
    assert third[0] == 150 * MINUTE
    assert third[1] > 12 * HOUR


def test_hours_are_read_on_the_clients_own_clock(sample: Sample) -> None:
    blackout = 'blackouts: ["09:00..10:00"]'
    client = noor(plain(sample, blackout, "zone: Europe/London"))
    assert client.away == ((HOUR, 2 * HOUR),)
    assert client.clock_ahead == -60
    sample.change("Europe/London", "Europe/Helsinki")
    client = noor(sample)
    assert client.away == ()
    assert client.clock_ahead == 60


def test_between_two_clock_changes_the_distance_is_another(sample: Sample) -> None:
    sample.change('date: "2026-03-10"', 'date: "2026-03-20"')
    assert noor(plain(sample, "zone: America/New_York")).clock_ahead == -5 * 60
    sample.change('date: "2026-03-20"', 'date: "2026-04-20"')
    assert noor(sample).clock_ahead == -6 * 60


@pytest.mark.parametrize(
    ("trait", "code"),
    (
        ("zone: Europe/Lodnon", "VA316"),
        ('hours: {from: "11:00", to: "09:00"}', "VA319"),
        ('blackouts: ["11:00..10:00"]', "VA116"),
        ("control: 1.5", "VA113"),
        ("voice: shouting", "VA112"),
    ),
)
def test_a_trait_that_cannot_be_is_said(sample: Sample, trait: str, code: str) -> None:
    assert plain(sample, trait).codes() == [code]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("occasion", OCCASIONS)
def test_no_two_voices_say_the_same(language: str, occasion: str) -> None:
    every = [
        line
        for voice in VOICES
        for line in words_for(
            voice, language, next(o for o in OCCASIONS if o == occasion)
        )
    ]
    assert len(every) >= 2 * len(VOICES)
    assert len(set(every)) == len(every)
    for line in every:
        assert set(re.findall(r"\{(\w*)\}", line)) <= {"title", "due"}, line
        assert line == line.strip()


def test_the_words_that_ship_are_no_other_clients_anywhere() -> None:
    days = Path(__file__).parents[2] / "scenarios"
    shipped = "".join(path.read_text() for path in days.glob("*/scenario.yaml"))
    for voice in VOICES:
        for language in languages():
            for occasion in OCCASIONS:
                for line in words_for(voice, language, occasion):
                    assert f'"{line}"' not in shipped
