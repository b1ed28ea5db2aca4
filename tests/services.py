"""Real services for tests: a private PostgreSQL server, and what to do without one."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tools.provision import postgres

START_WITHIN_S = 30.0
OWNER = "postgres"


def missing(what: str) -> NoReturn:
    """Skip the test because *what* is not here; on CI that is a failure instead."""
    reason = (
        f"{what} is not installed (tools/provision.py installs it as root on Debian)"
    )
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    """Give a TCP port on loopback that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def postgres_server() -> Iterator[str]:
    """Run a PostgreSQL of our own in a temporary folder; give its address.

    VA_SIM_TEST_POSTGRES names a server to use instead
    (``postgresql://user:password@host:port``).
    """
    if given := os.environ.get("VA_SIM_TEST_POSTGRES"):
        yield given.rstrip("/")
        return
    server = postgres() or missing("PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="va-sim-postgres-"))
    try:
        yield from _running(server, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def postgres_database(server: str) -> Iterator[str]:
    """Make an empty database on *server*, give its SQLAlchemy address, drop it."""
    name = f"va_sim_{uuid.uuid4().hex}"
    create = SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name))
    drop = SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name))
    with psycopg.connect(f"{server}/postgres", autocommit=True) as admin:
        admin.execute(create)
        yield f"{server}/{name}".replace("postgresql://", "postgresql+psycopg://")
        admin.execute(drop)


def _running(server: Path, folder: Path) -> Iterator[str]:
    data, port = folder / "data", free_port()
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        shutil.chown(folder, OWNER)
    initdb = (server.with_name("initdb"), "-D", data, "-U", OWNER, "-A", "trust", "-N")
    subprocess.run(
        (*_as_owner(), *initdb), cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    options = ("-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-p", str(port))
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [*_as_owner(), *map(str, (server, "-D", data, "-k", folder)), *options],
            cwd=folder,
            stdout=log,
            stderr=log,
        )
    try:
        address = f"postgresql://{OWNER}@127.0.0.1:{port}"
        _await(address, process, folder / "log")
        yield address
    finally:
        process.send_signal(signal.SIGINT)  # a fast stop: nobody is waited for
        process.wait()


def _as_owner() -> tuple[str, ...]:
    """Drop root's rights where we have them, and die when the tests die."""
    if not (setpriv := shutil.which("setpriv")):
        return ()
    user = ("--reuid", OWNER, "--regid", OWNER, "--clear-groups")
    return (setpriv, *(user if os.geteuid() == 0 else ()), "--pdeathsig", "INT")


def _await(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    give_up = time.monotonic() + START_WITHIN_S
    while process.poll() is None and time.monotonic() < give_up:
        try:
            psycopg.connect(f"{address}/postgres", connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"PostgreSQL did not start:\n{log.read_text()}")
