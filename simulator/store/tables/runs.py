"""Runs, what happened in them, and the bundles that were played.

Columns called *at* or ending in *_at* are simulated ms, those called *wall* or ending
in *_wall* seconds since 1970 (UTC). JSON is kept as text, byte for byte as it was written.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
)

from simulator.store.tables.naming import metadata

bundles = Table(
    "bundles",
    metadata,
    Column("sha", String(64), primary_key=True),
    Column("scenario", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("learner", Text, nullable=False, index=True),
    Column("nickname", Text, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("pace", Float, nullable=False),
    Column("clock", String(16), nullable=False),
    Column("bundle", ForeignKey("bundles.sha"), nullable=False),
    Column("opened_wall", Float, nullable=False),
    # Where the clock stood when it was last stored.
    Column("clock_at", BigInteger, nullable=False),
    Column("clock_wall", Float, nullable=False),
    Column("running", Boolean, nullable=False),
    Column("begun", Boolean, nullable=False),
    Column("finished", Boolean, nullable=False),
    # Of a practice run: the run it goes on from, which may be erased, and the moment.
    Column("practice_of", String(64)),
    Column("practice_at", BigInteger),
    # True once nothing that the judge was not sure of waits for a trainer any more.
    Column("doubts_over", Boolean),
)


def _of_a_run() -> Column[str]:
    return Column("run", ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True)


events = Table(
    "events",
    metadata,
    _of_a_run(),
    Column("serial", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("type", String(32), nullable=False),
    Column("v", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("wall", Float, nullable=False),
    # The learner's action that caused it, if one did.
    Column("action", String(64)),
    sqlite_with_rowid=False,
)

actions = Table(
    "actions",
    metadata,
    _of_a_run(),
    Column("action", String(64), primary_key=True),
    Column("first", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    sqlite_with_rowid=False,
)

overrulings = Table(
    "overrulings",
    metadata,
    _of_a_run(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("dimension", String(32), nullable=False),
    Column("mark", String(16), nullable=False),
    # Empty where the rule is to stand again.
    Column("points", Float),
    Column("reason", Text, nullable=False),
    Column("trainer", Text, nullable=False),
    Column("wall", Float, nullable=False),
    sqlite_with_rowid=False,
)

appeals = Table(
    "appeals",
    metadata,
    _of_a_run(),
    Column("task", String(128), primary_key=True),
    Column("point", String(128), primary_key=True),
    Column("serial", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("wall", Float, nullable=False),
    # Empty while no trainer has decided.
    Column("accepted", Boolean),
    Column("reason", Text),
    Column("trainer", Text),
    Column("decided_wall", Float),
    sqlite_with_rowid=False,
)

settlements = Table(
    "settlements",
    metadata,
    _of_a_run(),
    Column("task", String(128), primary_key=True),
    Column("point", String(128), primary_key=True),
    # Of the message in the log.
    Column("serial", Integer, primary_key=True, autoincrement=False),
    Column("sentence", Text, nullable=False),
    Column("met", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
    Column("trainer", Text, nullable=False),
    Column("wall", Float, nullable=False),
    sqlite_with_rowid=False,
)

scores = Table(
    "scores",
    metadata,
    _of_a_run(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("wall", Float, nullable=False),
    sqlite_with_rowid=False,
)

own_views = Table(
    "own_views",
    metadata,
    _of_a_run(),
    Column("body", Text, nullable=False),
    Column("wall", Float, nullable=False),
)
