"""A finished day with a reply that was judged, kept for the pages to show."""

import re

from flask.testing import FlaskClient

from simulator.engine import bundle_hash
from simulator.live.records import (
    EventsAppended,
    OwnViewWritten,
    RunClock,
    RunOpened,
)
from simulator.store.run_store import SqlRunStore
from tests.judged_day import judged_run
from tests.web.lived_day import OWN_VIEW, header


def keep_judged_day(store: SqlRunStore, **changes: object) -> str:
    """Keep the day with the own view written, its header with *changes*; return its id."""
    played = judged_run()
    kept = header(bundle_sha=bundle_hash(played.bundle), **changes)
    over = RunClock(at=played.now, wall=0.0, begun=True, finished=True)
    store.commit(
        [
            RunOpened(header=kept, clock=over, bundle=played.bundle),
            EventsAppended(run=kept.id, first=1, events=tuple(played.log), wall=0.0),
            OwnViewWritten(run=kept.id, view=OWN_VIEW, wall=0.0),
        ]
    )
    return kept.id


def debrief(browser: FlaskClient, run: str) -> str:
    """Return the debrief of *run* as that browser shows it."""
    answer = browser.get(f"/runs/{run}/debrief")
    assert answer.status_code == 200
    return answer.text


def form_with(text: str, *values: str) -> str:
    """Return the first form of a page that has all of *values* in it."""
    forms: list[str] = re.findall(r"<form.*?</form>", text, re.DOTALL)
    return next(each for each in forms if all(value in each for value in values))
