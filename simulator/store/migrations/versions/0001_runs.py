"""Runs, their events, the actions taken, own views, and the bundles played."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bundles",
        sa.Column("sha", sa.String(64), nullable=False),
        sa.Column("scenario", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sha", name="pk_bundles"),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("learner", sa.Text, nullable=False),
        sa.Column("nickname", sa.Text, nullable=False),
        sa.Column("scenario", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("pace", sa.Float, nullable=False),
        sa.Column("clock", sa.String(16), nullable=False),
        sa.Column("bundle", sa.String(64), nullable=False),
        sa.Column("opened_wall", sa.Float, nullable=False),
        sa.Column("clock_at", sa.BigInteger, nullable=False),
        sa.Column("clock_wall", sa.Float, nullable=False),
        sa.Column("running", sa.Boolean, nullable=False),
        sa.Column("begun", sa.Boolean, nullable=False),
        sa.Column("finished", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["bundle"], ["bundles.sha"], name="fk_runs_bundle_bundles"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_index("ix_runs_learner", "runs", ["learner"])
    op.create_table(
        "events",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("serial", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("v", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.Column("action", sa.String(64)),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_events_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", "serial", name="pk_events"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actions",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("first", sa.Integer, nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_actions_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", "action", name="pk_actions"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_views",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_own_views_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", name="pk_own_views"),
    )


def downgrade() -> None:
    for table in ("own_views", "actions", "events", "runs", "bundles"):
        op.drop_table(table)
