"""A trainer's way in and out, the finished days of all learners, and what they appeal."""

from collections.abc import Mapping
from dataclasses import dataclass

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

from simulator.live.errors import BadChoice
from simulator.web import current
from simulator.web.trainer import keys

blueprint = Blueprint("trainer", __name__)

MOST_SHOWN = 200
"""Finished days, or appeals, that a list shows at a time, the newest ones."""

MOST_DOUBTED = 20
"""Finished days of which the list shows what the judge was unsure of, the newest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionForm:
    """What a trainer wrote to an appeal."""

    run: str
    task: str
    check: str
    accepted: bool
    reason: str
    trainer: str


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
    form = _read_decision(run, request.form)
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


def _appeals_page(*, refused: DecisionForm | None = None) -> str:
    from simulator.web.trainer import asked  # noqa: PLC0415 - slow

    runs = current.runs()
    doubted = current.pages().doubted(most=MOST_DOUBTED)
    return render_template(
        "trainer/appeals.html",
        open=asked.appeals(current.pages().open_appeals(most=MOST_SHOWN), runs.bundle),
        doubts=[
            doubt
            for each in doubted
            for doubt in asked.doubts(
                each,
                runs.bundle(each.id),
                runs.log_for_trainer(each.id),
                runs.appeals.of(each.id),
            )
        ],
        most=MOST_SHOWN,
        most_days=MOST_DOUBTED,
        trainers_name=current.trainers_name(),
        refused=refused,
    )


def _read_decision(run: str, form: Mapping[str, str]) -> DecisionForm:
    """Read the form; what no page of ours sends is refused outright."""
    verdict = form.get("verdict")
    if verdict not in {"accept", "decline"}:
        abort(400)
    return DecisionForm(
        run=run,
        task=form.get("task", ""),
        check=form.get("check", ""),
        accepted=verdict == "accept",
        reason=form.get("reason", ""),
        trainer=form.get("trainer", ""),
    )
