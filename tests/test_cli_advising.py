"""``va-sim score --rejudge --lm``: the language model of whoever runs one, heard at the end."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.stand_in_model import Answers, Asked, StandIn, says, sends, standing_in
from tests.test_cli import DAY, Done, va_sim

KEY = "a-key-nobody-may-see"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("log") / "day.json"
    told = va_sim("play", DAY, "--walkthrough", "careless", "--json")
    path.write_text(told.stdout)
    return path


def scored(
    log: Path, monkeypatch: pytest.MonkeyPatch, answers: Answers
) -> tuple[Done, StandIn]:
    with standing_in(answers) as model:
        monkeypatch.setenv("VA_SIM_LM_URL", model.url)
        monkeypatch.setenv("VA_SIM_LM_MODEL", "small-one")
        monkeypatch.setenv("VA_SIM_LM_KEY", KEY)
        monkeypatch.chdir(log.parent)
        done = va_sim("score", log, "--rejudge", "--lm")
    return done, model


def test_the_model_is_asked_and_a_made_up_quote_changes_nothing(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, model = scored(log, monkeypatch, says(point=1, quote="made up by a model"))
    assert done.returncode == 0
    assert model.asked
    assert "Points found by the language model: 0" in done.stderr
    assert "thrown away: its quote is not in the learner's own words" in done.stderr
    assert done.stdout == va_sim("score", log, "--rejudge").stdout
    assert KEY not in done.stdout + done.stderr
    assert [each.name for each in log.parent.iterdir()] == [log.name]


def test_a_true_quote_is_taken_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def longest_line(handler: BaseHTTPRequestHandler, asked: Asked) -> None:
        line = max(asked.question["reply"].splitlines(), key=len)
        says(point=1, quote=line)(handler, asked)

    day = tmp_path / "day.json"
    day.write_text(va_sim("play", DAY, "--walkthrough", "attentive", "--json").stdout)
    done, model = scored(day, monkeypatch, longest_line)
    assert model.asked
    assert f"Points found by the language model: {len(model.asked)}" in done.stderr


def test_a_model_that_fails_leaves_the_score_as_it_is(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, _ = scored(log, monkeypatch, sends(b"", 503))
    assert done.returncode == 0
    assert "not heard: it answered with status 503" in done.stderr
    assert done.stdout == va_sim("score", log, "--rejudge").stdout


def test_without_a_model_it_is_said_what_to_set(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VA_SIM_LM_URL", raising=False)
    done = va_sim("score", log, "--rejudge", "--lm")
    assert done.returncode == 3
    assert "--lm needs VA_SIM_LM_URL" in done.stderr


def test_nobody_is_asked_unless_the_day_is_judged_again(log: Path) -> None:
    done = va_sim("score", log, "--lm")
    assert done.returncode == 2
    assert "--semantic and --lm go with --rejudge" in done.stderr
