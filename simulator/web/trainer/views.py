"""A trainer's way in and out, the finished days of all learners, and what they appeal."""

import logging
from typing import TYPE_CHECKING

from flask import (
    Blueprint,
    Response,
    abort,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)

from simulator.live.errors import BadChoice, BrokenRun, NoSuchRun
from simulator.live.offload import in_turns
from simulator.live.records import RunHeader
from simulator.web import current
from simulator.web.trainer import keys
from simulator.web.trainer.forms import (
    DecisionForm,
    SettlingForm,
    read_decision,
    read_settling,
)

if TYPE_CHECKING:
    from simulator.web.trainer.asked import InDoubt

blueprint = Blueprint("trainer", __name__)

logger = logging.getLogger(__name__)

MOST_SHOWN = 200
"""Finished days, or appeals, that a list shows at a time, the newest ones."""

MOST_DOUBTED = 20
"""Finished days of which the list shows what the judge was unsure of, the newest ones."""


@blueprint.get("/trainer")
def enter() -> Response:
    """Let whoever holds the instance's key in, and go to the finished days."""
    if not keys.fits(str(current_app.secret_key), request.args.get("key", "")):
        abort(404)
    session[current.TRAINER] = True
    return make_response(redirect(url_for("trainer.runs"), 303))


@blueprint.post("/trainer/leave")
def leave() -> Response:
    """Be a trainer no longer in this browser."""
    session.pop(current.TRAINER, None)
    return make_response(redirect(url_for("library.home"), 303))


@blueprint.get("/trainer/runs")
def runs() -> str:
    """Show the finished days of all learners, the newest first."""
    if not current.is_trainer():
        abort(404)
    finished = current.pages().finished(most=MOST_SHOWN)
    waiting = len(current.pages().open_appeals(most=MOST_SHOWN))
    return render_template(
        "trainer/runs.html", finished=finished, most=MOST_SHOWN, waiting=waiting
    )


@blueprint.get("/trainer/appeals")
def appeals() -> str:
    """Show the appeals that wait, and what the judge of replies was unsure of."""
    if not current.is_trainer():
        abort(404)
    return _appeals_page()


@blueprint.post("/trainer/appeals/<run>")
def decide(run: str) -> Response:
    """Let a trainer accept or decline an appeal."""
    if not current.is_trainer():
        abort(404)
    form = read_decision(run, request.form)
    try:
        current.runs().appeals.decide(
            run,
            point=(form.task, form.check),
            accepted=form.accepted,
            reason=form.reason,
            trainer=form.trainer,
        )
    except BadChoice:
        return make_response(_appeals_page(refused=form), 400)
    session[current.TRAINERS_NAME] = form.trainer
    return make_response(redirect(url_for("trainer.appeals"), 303))


@blueprint.post("/trainer/doubts/<run>")
def settle(run: str) -> Response:
    """Let a trainer say whether a point is made of which the judge was not sure."""
    if not current.is_trainer():
        abort(404)
    form = read_settling(run, request.form)
    try:
        current.runs().doubts.settle(
            run,
            point=(form.task, form.check),
            serial=form.serial,
            met=form.met,
            sentence=form.sentence,
            reason=form.reason,
            trainer=form.trainer,
        )
    except BadChoice:
        return make_response(_appeals_page(refused=form), 400)
    session[current.TRAINERS_NAME] = form.trainer
    return make_response(redirect(url_for("trainer.appeals") + "#unsure", 303))


def _appeals_page(*, refused: DecisionForm | SettlingForm | None = None) -> str:
    from simulator.web.trainer import asked  # noqa: PLC0415 - slow

    waiting = current.pages().open_appeals(most=MOST_SHOWN)
    appeals, doubts = asked.appeals(waiting, current.runs().bundle), _doubts()
    if isinstance(refused, SettlingForm) and not _lists(doubts, refused.run):
        # What comes back to be mended is there, however many days have ended since.
        doubts += _doubts_of(current.runs().header(refused.run))
    listed = {each.key for each in appeals} | {each.key for each in doubts}
    return render_template(
        "trainer/appeals.html",
        open=appeals,
        doubts=doubts,
        most=MOST_SHOWN,
        most_days=MOST_DOUBTED,
        trainers_name=current.trainers_name(),
        refused=refused,
        is_gone=refused is not None and refused.key not in listed,
    )


def _lists(doubts: "list[InDoubt]", run: str) -> bool:
    return any(each.header.id == run for each in doubts)


def _doubts() -> "list[InDoubt]":
    """Return what waits in the newest days that have any."""
    shown: list[InDoubt] = []
    days = 0
    # To read the log of a whole day takes about as long as anybody may be kept waiting.
    for each in in_turns(current.pages().doubted(), most=1):
        found = _doubts_of(each)
        shown += found
        days += bool(found)
        if days == MOST_DOUBTED:
            break
    return shown


def _doubts_of(header: RunHeader) -> "list[InDoubt]":
    from simulator.web.trainer import asked  # noqa: PLC0415 - slow

    runs = current.runs()
    try:
        found = runs.doubts.open(header.id)
        return list(asked.in_doubt(header, runs.bundle(header.id), found))
    except (BrokenRun, NoSuchRun) as reason:
        # Erased meanwhile, or not to be read: the others wait all the same.
        logger.warning("nothing to settle: %s", reason, extra={"run": header.id})
        return []
