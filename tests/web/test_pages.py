"""What pages read through their own session."""

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from simulator.live.errors import StoreFailed
from simulator.store.pages import Pages


@pytest.fixture
def pages(app: Flask) -> Pages:
    each: Pages = app.extensions["pages"]
    return each


def test_a_learner_finds_their_own_runs_and_nobody_elses(
    app: Flask, pages: Pages
) -> None:
    open_run = app.extensions["runs"].open
    day = {"scenario": "first-day", "language": "en", "pace": 8.0, "clock": "hybrid"}
    mine = [open_run(**day, learner="ada", nickname="Ada") for _ in range(2)]
    open_run(**day, learner="cyr", nickname="Cyr")
    with app.app_context():
        assert sorted(each.id for each in pages.runs_of("ada")) == sorted(mine)


def test_a_page_cannot_write(app: Flask, pages: Pages) -> None:
    with app.app_context(), pytest.raises(OperationalError, match="readonly"):
        pages.session.execute(text("DELETE FROM runs"))


def test_a_broken_database_is_told_in_words(app: Flask, pages: Pages) -> None:
    with app.extensions["database"].writing() as connection:
        connection.execute(text("ALTER TABLE runs RENAME TO gone"))
    with app.app_context(), pytest.raises(StoreFailed, match="db upgrade"):
        pages.runs_of("ada")
