"""Logs that ``va-sim play --json`` printed, read back, and what a log is worth as JSON."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulator.cli.compiling import compiled
from simulator.cli.outcome import Found
from simulator.config import shipped_scenarios
from simulator.engine import (
    Bundle,
    Malformed,
    Run,
    WrongLog,
    bundle_hash,
    decode_event,
    score,
)
from simulator.engine.codec import encode_part
from simulator.engine.events import Event
from simulator.engine.ruling import Ruling
from simulator.engine.scoring.curve import takeover_curve
from simulator.engine.scoring.overruling import overruled
from simulator.engine.scoring.satisfaction import satisfaction

LARGEST_LOG = 100_000_000
"""Bytes; a day of 200 events has a thousandth of that."""


def read_log(log: Path, scenario: Path | None) -> Run:
    """Replay the log in the file *log* on the scenario in that folder, or a shipped one.

    Raises Found with what is wrong.
    """
    played = _read(log)
    try:
        day, events = played["day"], [decode_event(each) for each in played["log"]]
        bundle = compiled(
            scenario or shipped_scenarios() / day["scenario"],
            language=day["language"],
            seed=day["seed"],
        )
        if bundle_hash(bundle) != played["bundle"]:
            raise Found(
                f"{log} was played on another edition of {day['scenario']!r}: the "
                "scenario has been changed since, so the log cannot be replayed on it."
            )
        return Run.replay(bundle, events)
    except (Malformed, WrongLog) as reason:
        raise Found(f"{log}: {reason}") from reason
    except (KeyError, TypeError, ValueError) as reason:
        raise Found(f"{log} is not what play --json prints ({reason!r}).") from reason


def ledgers(
    bundle: Bundle, log: Sequence[Event], rulings: Sequence[Ruling] = ()
) -> dict[str, Any]:
    """Return every ledger of a run as JSON: the scorecard, the takeover curve, the clients.

    The scorecard is as trainers have ruled on it.
    """
    return {
        "scorecard": encode_part(overruled(score(bundle, log), rulings, bundle.rubric)),
        "takeover": [encode_part(each) for each in takeover_curve(bundle, log)],
        "clients": [encode_part(each) for each in satisfaction(bundle, log)],
    }


def _read(path: Path) -> Any:
    with path.open("rb") as file:
        text = file.read(LARGEST_LOG + 1)
    if len(text) > LARGEST_LOG:
        raise Found(f"{path} is larger than any log that play --json prints.")
    try:
        return json.loads(text)
    except RecursionError as reason:
        raise Found(f"{path} is nested too deeply to be a log.") from reason
    except ValueError as reason:
        raise Found(f"{path} is not JSON: {reason}") from reason
