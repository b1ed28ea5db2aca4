"""Every reason for which the engine refuses has words in the reader's language."""

import re
from pathlib import Path

import simulator

PACKAGE = Path(simulator.__file__).parent
RAISED = re.compile(r'(?:NotPossible|super\(\).__init__)\(\s*"([a-z_]+)"')
WORDED = re.compile(r"^  ([a-z_]+): \(\) =>", re.MULTILINE)


def test_every_refusal_of_the_engine_can_be_told_in_dutch() -> None:
    engine = (PACKAGE / "engine").rglob("*.py")
    raised = {code for file in engine for code in RAISED.findall(file.read_text())}
    words = PACKAGE / "web/static/js/helpers/refusals.js"
    assert "slot_taken" in raised
    assert raised - set(WORDED.findall(words.read_text())) == set()
