"""The database: its address, its connections, and whether its tables are the right ones.

SQLite runs in WAL mode with synchronous=FULL: an acknowledged action also survives a
power cut. NORMAL would save the flush of the disk per commit, but group commit already
shares that flush between all learners who act at the same moment.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    SQLAlchemyError,
)

from simulator.live.errors import Conflict, StoreFailed

HEAD = "0006"
"""The newest migration; a test holds it against the migrations folder."""

BUSY_S = 2.0
"""Wall seconds that a commit waits for another program that has locked SQLite."""

# Readers of PostgreSQL; SQLite's share the disk cache and are quick.
POOL_SIZE, POOL_OVERFLOW = 10, 20


class WrongDatabase(StoreFailed):
    """The database cannot be used as it is; the message says what to do."""

    code = "wrong_database"


class Database:
    """Connections to one database: many that read, one that writes."""

    def __init__(self, url: str) -> None:
        self.url = _parsed(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(self.url, pool_size=1, query_only=False)
            self._reader = _sqlite_engine(self.url, pool_size=5, query_only=True)
        else:
            self._writer = self._reader = _server_engine(self.url)

    @property
    def engine(self) -> Engine:
        """Return the engine that may change the tables themselves."""
        return self._writer

    @property
    def reader(self) -> Engine:
        """Return the engine that only reads."""
        return self._reader

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that reads one consistent state."""
        with told(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that ends with the block."""
        with told(), self._writer.begin() as connection:
            yield connection

    def revision(self) -> str | None:
        """Return which migration the tables are at; None for an empty database."""
        with self.reading() as connection:
            if not self._writer.dialect.has_table(connection, "alembic_version"):
                return None
            found = connection.scalar(text("SELECT version_num FROM alembic_version"))
            return None if found is None else str(found)

    def tidy(self) -> None:
        """Let SQLite renew its statistics and empty its write-ahead log."""
        if not self.is_sqlite:
            return
        with told(), closing(self._writer.raw_connection()) as connection:
            # Outside any transaction, or the log could not be emptied.
            connection.cursor().execute("PRAGMA optimize")
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Close every connection."""
        self._reader.dispose()
        self._writer.dispose()


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as reason:
        raise WrongDatabase(
            f"{url!r} is not the address of a database. Write sqlite:///FILE or "
            "postgresql://USER:PASSWORD@HOST/NAME."
        ) from reason
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    return parsed


def _sqlite_engine(url: URL, *, pool_size: int, query_only: bool) -> Engine:
    options: dict[str, Any] = {}
    if url.database not in {None, "", ":memory:"}:
        options = {"pool_size": pool_size, "max_overflow": 0 if pool_size == 1 else 20}
    engine = create_engine(
        url,
        connect_args={"timeout": BUSY_S, "check_same_thread": False},
        hide_parameters=True,
        **options,
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        # SQLAlchemy begins transactions below; the driver's own way would come too late.
        connection.isolation_level = None
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its lock at once, so that it never fails half-way.
        connection.exec_driver_sql("BEGIN" if query_only else "BEGIN IMMEDIATE")

    return engine


def _server_engine(url: URL) -> Engine:
    try:
        return create_engine(
            url,
            pool_size=POOL_SIZE,
            max_overflow=POOL_OVERFLOW,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    except (NoSuchModuleError, ModuleNotFoundError) as reason:
        raise WrongDatabase(
            f"The driver for {url.get_backend_name()} is not installed. For PostgreSQL: "
            'pip install "va-simulator[postgres]"'
        ) from reason


@contextmanager
def told() -> Iterator[None]:
    """Turn what the driver reports into what it means, as `Conflict` or `StoreFailed`."""
    try:
        yield
    except IntegrityError as reason:
        raise Conflict(
            "The database holds something else in that place already."
        ) from reason
    except DBAPIError as reason:
        raise StoreFailed(_meaning(reason)) from reason
    except SQLAlchemyError as reason:
        raise StoreFailed(f"The database did not answer ({reason}).") from reason


def _meaning(reason: DBAPIError) -> str:
    said = str(reason.orig).strip()
    for part, meaning in _MEANINGS.items():
        if part in said:
            return meaning
    kind = "failed" if isinstance(reason, DatabaseError) else "was used wrongly"
    return (
        f"The database {kind}: {said.splitlines()[0] if said else 'no reason given'}."
    )


_MEANINGS = {
    "database or disk is full": "The disk is full. Make room, then do it again.",
    "disk I/O error": "The disk could not be written. Look at the disk, then do it again.",
    "database is locked": "Another program has locked the database. Try again.",
    "readonly database": "The database may not be written. Look at the rights of its folder.",
    "unable to open database file": (
        "The database file cannot be opened. Look at the rights of its folder."
    ),
    "file is not a database": "The database file is damaged. Restore it from a backup.",
    "malformed": "The database file is damaged. Restore it from a backup.",
    "no such table": "The database has no tables yet. Make them with: va-sim db upgrade",
    "password authentication failed": (
        "The database server refuses the name or password in VA_SIM_DATABASE_URL."
    ),
    "does not exist": (
        "The database server knows no such database or user. Look at VA_SIM_DATABASE_URL."
    ),
    "could not connect": "The database server cannot be reached. Try again.",
    "connection refused": "The database server cannot be reached. Try again.",
    "connection failed": "The database server cannot be reached. Try again.",
    "server closed the connection": "The database server went away. Try again.",
    "terminating connection": "The database server went away. Try again.",
}
