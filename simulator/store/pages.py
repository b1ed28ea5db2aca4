"""What pages read outside a run, through a session that ends with its request.

Flask-SQLAlchemy brings the session; the engine, the tables and the meaning of an error
stay the program's own. Pages only read here: whatever changes goes through ``live``.
"""

from collections.abc import Iterator
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ColumnElement, Engine, and_, exists, or_, select

from simulator.engine.appeal import Appeal
from simulator.live.records import RunHeader
from simulator.store import rows
from simulator.store.database import Database, told
from simulator.store.run_store import newest_of
from simulator.store.tables.naming import metadata
from simulator.store.tables.runs import appeals, events, runs

AT_A_TIME = 20
"""Runs that are asked for at once where a page goes through them until it has enough."""


class Pages(SQLAlchemy):
    """The sessions of pages, over the connections that read *database*."""

    def __init__(self, database: Database) -> None:
        self._database = database
        super().__init__(metadata=metadata)

    def install(self, app: Any) -> None:
        """Give each request of the Flask application *app* its session."""
        app.config["SQLALCHEMY_DATABASE_URI"] = self._database.url
        self.init_app(app)
        app.extensions["pages"] = self

    def runs_of(self, learner: str) -> list[RunHeader]:
        """Return a learner's runs, the newest first; raises `StoreFailed`."""
        with told():
            found = self.session.execute(newest_of(learner))
            return [rows.header(each) for each in found]

    def finished(self, *, most: int) -> list[RunHeader]:
        """Return the runs that are over, of all learners, the newest first."""
        query = select(runs).where(runs.c.finished.is_(True))
        newest = query.order_by(runs.c.opened_wall.desc(), runs.c.id).limit(most)
        with told():
            return [rows.header(each) for each in self.session.execute(newest)]

    def open_appeals(self, *, most: int) -> list[tuple[RunHeader, Appeal]]:
        """Return the appeals that nobody has decided, of all learners, the newest first."""
        query = select(runs, appeals).select_from(appeals.join(runs))
        waiting = query.where(appeals.c.accepted.is_(None))
        newest = waiting.order_by(appeals.c.wall.desc(), appeals.c.run).limit(most)
        with told():
            found = self.session.execute(newest)
            return [(rows.header(each), rows.appeal(each)) for each in found]

    def doubted(self) -> Iterator[RunHeader]:
        """Yield the runs that are over in which a doubt may wait, the newest first."""
        doubts = exists().where(
            events.c.run == runs.c.id,
            events.c.type == "ReplyJudged",
            events.c.body.contains('"unsure":true'),
        )
        waiting = (runs.c.finished.is_(True), runs.c.doubts_over.is_not(True), doubts)
        newest = select(runs).where(*waiting)
        newest = newest.order_by(runs.c.opened_wall.desc(), runs.c.id).limit(AT_A_TIME)
        part = newest
        while True:
            with told():
                found = self.session.execute(part).all()
            yield from map(rows.header, found)
            if len(found) < AT_A_TIME:
                return
            # By what was seen last, for meanwhile some may have left the list.
            part = newest.where(_is_behind(found[-1]))

    def _make_engine(self, bind_key: str | None, options: Any, app: Any) -> Engine:
        return self._database.reader


def _is_behind(last: Any) -> ColumnElement[bool]:
    """Return the condition for what comes after *last*, the newest first."""
    wall = runs.c.opened_wall
    return or_(
        wall < last.opened_wall, and_(wall == last.opened_wall, runs.c.id > last.id)
    )
