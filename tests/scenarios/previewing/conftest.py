from functools import cache

import pytest

from simulator.scenarios.previewing.preview import Preview, look
from simulator.scenarios.sound import Sound, read_sound
from tests.scenarios.samples import QUIET_MORNING


@cache
def quiet_morning() -> Sound:
    return read_sound(QUIET_MORNING)


@pytest.fixture
def sound() -> Sound:
    """The sample, read."""
    return quiet_morning()


@pytest.fixture
def preview(sound: Sound) -> Preview:
    """The sample in English, looked at."""
    return look(sound.bundle(language="en"))
