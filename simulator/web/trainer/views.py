"""A trainer's way in and out, and the finished days of all learners."""

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

from simulator.web import current
from simulator.web.trainer import keys

blueprint = Blueprint("trainer", __name__)

MOST_SHOWN = 200
"""Finished days that the list shows at a time, the newest ones."""


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
    return render_template("trainer/runs.html", finished=finished, most=MOST_SHOWN)
