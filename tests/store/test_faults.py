"""A database in trouble says what is wrong, and works again when the trouble is over."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event, text

from simulator.live.errors import BrokenRun, NotSaved, StoreFailed
from simulator.store import database as database_module
from simulator.store.database import Database
from simulator.store.inspection import inspect
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from tests.house import ADA, House, Houses

START = {"type": "StartWork", "task": "flight"}


@pytest.fixture
def houses(tmp_path: Path) -> Iterator[Houses]:
    made = Houses(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "runs.sqlite"


@pytest.fixture
def database(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(database_module, "BUSY_S", 0.05)
    made = Database(f"sqlite:///{path}")
    prepare(made)
    yield made
    made.close()


@pytest.fixture
def house(houses: Houses, database: Database) -> House:
    return houses.make(store=SqlRunStore(database))


@pytest.fixture
def day(house: House) -> str:
    run = house.begin()
    house.work(8)
    return run


def test_commits_are_flushed_to_the_disk(database: Database) -> None:
    with database.writing() as connection:
        assert connection.scalar(text("PRAGMA synchronous")) == 2
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1


def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(StoreFailed), database.reading() as connection:
        connection.execute(text("DELETE FROM runs"))


def test_a_full_disk_refuses_the_action_and_later_ones_work(
    house: House, database: Database, day: str
) -> None:
    before = house.log(day)
    limit_pages(database, to=1)
    with pytest.raises(NotSaved, match="disk is full"):
        write_letters(house, day, 400)  # until the page that is begun is full
    kept = house.log(day)
    assert kept[: len(before)] == before
    assert house.publisher.events(day) == kept[1:]
    limit_pages(database, to=2_000_000)
    house.runs.act(day, ADA, "later", START)
    assert house.kinds(day)[-1] == "WorkStarted"


def test_a_locked_database_refuses_the_action_and_later_ones_work(
    house: House, path: Path, day: str
) -> None:
    before = house.log(day)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(NotSaved, match="locked"):
        house.runs.act(day, ADA, "a-1", START)
    assert house.log(day) == before
    other.execute("ROLLBACK")
    other.close()
    house.runs.act(day, ADA, "a-1", START)
    assert house.kinds(day).count("WorkStarted") == 1


def test_what_a_learner_wrote_is_not_repeated_in_the_log(
    house: House, path: Path, day: str, caplog: pytest.LogCaptureFixture
) -> None:
    letter = {"type": "SendMessage", "to": ["mira"], "act": "ask", "subject": "?"}
    damage_by_hand(path, "ALTER TABLE events RENAME COLUMN body TO text")
    with pytest.raises(NotSaved):
        house.runs.act(day, ADA, "a-1", {**letter, "body": "my secret question"})
    assert "a commit failed" in caplog.text
    assert "my secret question" not in caplog.text


def test_another_process_on_the_same_run_is_noticed(
    houses: Houses, house: House, day: str
) -> None:
    other = houses.make(store=house.store, clock=house.clock)
    other.runs.act(day, ADA, "other", START)
    with pytest.raises(NotSaved, match="changed elsewhere"):
        house.runs.act(day, ADA, "mine", START)
    house.runs.act(day, ADA, "mine", {"type": "ParkWork"})
    assert house.kinds(day)[-2:] == ["WorkStarted", "WorkParked"]


@pytest.mark.parametrize(
    ("damage", "said"),
    (
        ("DELETE FROM events WHERE run = :run AND serial = 2", "event 2 is missing"),
        (
            """UPDATE events SET body = '{"type":"Dreamt","at":0}'
            WHERE run = :run AND serial = 2""",
            "event 2 is not one",
        ),
        (
            "UPDATE events SET body = '{' WHERE run = :run AND serial = 2",
            "event 2 is not one",
        ),
        (
            """UPDATE events SET body = replace(body, '"v":1', '"v":9')
            WHERE run = :run""",
            "newer program",
        ),
        ("DELETE FROM events WHERE run = :run", "the log is empty"),
        (
            """DELETE FROM events WHERE run = :run AND serial = 1;
            UPDATE events SET serial = serial - 1 WHERE run = :run""",
            "RunStarted",
        ),
        (
            "DELETE FROM bundles WHERE sha = (SELECT bundle FROM runs WHERE id = :run)",
            "bundle .* is missing",
        ),
        (
            """UPDATE bundles SET body = replace(body, 'Flight', 'Fright')
            WHERE sha = (SELECT bundle FROM runs WHERE id = :run)""",
            "not what was played",
        ),
    ),
)
def test_a_strange_run_is_explained_and_the_others_go_on(
    houses: Houses, house: House, path: Path, database: Database, damage: str, said: str
) -> None:
    sound = house.open(learner="cyr", seed=99)
    broken = house.begin()
    house.work(8)
    house.runs.stop()
    damage_by_hand(path, damage.replace(":run", f"'{broken}'"))

    later = houses.make(store=SqlRunStore(database), clock=house.clock)
    with pytest.raises(BrokenRun, match=f"(?i){said}") as refusal:
        later.runs.join(broken, ADA)
    assert "va-sim db check" in refusal.value.message
    later.runs.join(sound, "cyr")
    later.work(8)
    assert "MessageArrived" in later.kinds(sound)

    found = inspect(database)
    assert [run for run, _ in found.problems] == [broken]
    assert found.runs == 2


def test_a_sound_database_passes_the_inspection(database: Database, day: str) -> None:
    assert day
    found = inspect(database)
    assert (found.runs, found.problems) == (1, ())


def test_erased_names_are_gone_from_the_file(
    house: House, database: Database, path: Path
) -> None:
    house.open(nickname="Rumpelstiltskin")
    house.runs.tidy()
    assert b"Rumpelstiltskin" in path.read_bytes()
    house.runs.erase(ADA)
    house.runs.tidy()
    assert b"Rumpelstiltskin" not in path.read_bytes()


def write_letters(house: House, run: str, count: int) -> None:
    letter = {"type": "SendMessage", "to": ["mira"], "act": "ask", "body": "?" * 900}
    for each in range(count):
        house.runs.act(run, ADA, f"letter-{each}", {**letter, "subject": f"{each}"})


def damage_by_hand(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.executescript(script)
    connection.close()


def limit_pages(database: Database, *, to: int) -> None:
    """Let SQLite believe that the disk has room for so many pages and no more."""

    def limit(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {to}")

    event.listen(database.engine, "checkout", limit)
