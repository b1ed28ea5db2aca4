"""What trainers rule on the lines of a score."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "overrulings",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("place", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("dimension", sa.String(32), nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("points", sa.Float),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("trainer", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_overrulings_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", "place", name="pk_overrulings"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("overrulings")
