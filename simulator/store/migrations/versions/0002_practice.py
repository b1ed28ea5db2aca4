"""Practice runs: of which run, and from which moment on."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("runs", sa.Column("practice_of", sa.String(64)))
    op.add_column("runs", sa.Column("practice_at", sa.BigInteger))


def downgrade() -> None:
    op.drop_column("runs", "practice_at")
    op.drop_column("runs", "practice_of")
