from pathlib import Path

import pytest

from tests.scenarios.samples import Sample


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A copy of the quiet morning, sound until a test spoils it."""
    return Sample(tmp_path)
