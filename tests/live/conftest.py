"""Processes in miniature, one or several over the same store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import House, Houses


@pytest.fixture
def houses(tmp_path: Path) -> Iterator[Houses]:
    made = Houses(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def house(houses: Houses) -> House:
    return houses.make()
