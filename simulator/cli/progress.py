"""A bar that says how far something slow has come, for people who watch a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

WIDTH = 30
"""Characters of the bar itself."""


@contextmanager
def bar(what: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what is to be told how much is done, of how much; nothing when nobody watches.

    The bar stands on standard error, and only while it is a terminal.
    """
    if not sys.stderr.isatty():
        yield None
        return
    try:
        yield lambda done, total: _draw(what, done, total)
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


def _draw(what: str, done: int, total: int) -> None:
    filled = WIDTH * done // max(total, 1)
    drawn = "█" * filled + "░" * (WIDTH - filled)
    click.echo(f"\r{what} {drawn} {done}/{total}", nl=False, err=True)
