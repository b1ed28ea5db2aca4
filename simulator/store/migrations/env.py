"""Alembic's entry: runs migrations over the connection it is given."""

from alembic import context

from simulator.store.tables import runs as _runs  # noqa: F401 - registers its tables
from simulator.store.tables.naming import metadata

with context.config.attributes["database"].writing() as connection:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,  # SQLite cannot alter most things in place
        compare_server_default=True,
    )
    context.run_migrations()
