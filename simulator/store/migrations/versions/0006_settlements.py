"""What trainers say of verdicts that the judge of replies was not sure of."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "settlements",
        sa.Column("run", sa.String(64), nullable=False),
        sa.Column("task", sa.String(128), nullable=False),
        sa.Column("point", sa.String(128), nullable=False),
        sa.Column("serial", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("met", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("trainer", sa.Text, nullable=False),
        sa.Column("wall", sa.Float, nullable=False),
        sa.ForeignKeyConstraint(
            ["run"], ["runs.id"], name="fk_settlements_run_runs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint(
            "run", "task", "point", "serial", name="pk_settlements"
        ),
        sqlite_with_rowid=False,
    )
    op.add_column("runs", sa.Column("doubts_over", sa.Boolean))


def downgrade() -> None:
    op.drop_column("runs", "doubts_over")
    op.drop_table("settlements")
