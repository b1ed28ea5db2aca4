"""What learners say is in their replies after all, and what trainers say to that."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appeals",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("task", sa.String(128), nullable=False),
        sa.Column("point", sa.String(128), nullable=False),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.Column("accepted", sa.Boolean),
        sa.Column("reason", sa.Text),
        sa.Column("trainer", sa.Text),
        sa.Column("decided_wall", sa.Float),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_appeals_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("run", "task", "point", name="pk_appeals"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("appeals")
