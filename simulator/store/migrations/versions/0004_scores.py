"""What runs scored, by each version of the rules."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scores",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_scores_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", "version", name="pk_scores"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("scores")
