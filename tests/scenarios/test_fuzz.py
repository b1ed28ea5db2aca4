"""Any bytes at all end in diagnostics; ``bench/fuzz.py`` tries far more of them."""

import pytest

from tests.scenarios import fuzzing

CASES = 60


@pytest.mark.slow
def test_whatever_is_given_to_the_checks_ends_in_diagnostics() -> None:
    findings = fuzzing.run(range(CASES), seed=20)
    assert not findings, f"{findings[0].number}: {findings[0].how}"
