"""Housekeeping by the wall clock, and the only importer of APScheduler.

Nothing that belongs to a day is scheduled here: jobs know neither pace nor pause, and a
late one could be dropped. These may run late, or once instead of twice.
"""

import logging
from collections.abc import Callable
from typing import Any

from apscheduler.schedulers.background import BackgroundScheduler

from simulator.live.runs import Runs

logger = logging.getLogger(__name__)


def start_housekeeping(runs: Runs) -> Callable[[], None]:
    """Start the jobs, which end with the process; return what stops them before."""
    scheduler: Any = BackgroundScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    for job, every in jobs(runs):
        scheduler.add_job(_guarded(job), "interval", **every, id=job.__name__)
    scheduler.start()
    return lambda: scheduler.shutdown(wait=False)


def jobs(runs: Runs) -> list[tuple[Callable[[], object], dict[str, int]]]:
    """List what is done and how often (wall time)."""
    return [
        (runs.drop_idle, {"seconds": 30}),
        (runs.tidy, {"minutes": 10}),
        (runs.close_stale, {"minutes": 30}),
        (runs.forget_expired, {"hours": 6}),
    ]


def _guarded(job: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        try:
            job()
        except Exception:
            logger.exception("housekeeping failed: %s", job.__name__)

    return run
