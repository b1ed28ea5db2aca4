"""Pages after the day: the own view, then the debrief."""

from collections.abc import Sequence

from flask import (
    Blueprint,
    Response,
    abort,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)

from simulator.engine.events import Event
from simulator.live.errors import BadChoice, RunIsNotOver
from simulator.live.records import OwnView
from simulator.web import current
from simulator.web.debrief.appeals import AppealForm, read_appeal
from simulator.web.debrief.levels import NAMES, QUESTIONS, descriptors
from simulator.web.debrief.own_view import LENGTH, OwnViewForm, read_own_view
from simulator.web.debrief.rulings import RulingForm, read_ruling

blueprint = Blueprint("debrief", __name__)

NOT_WRITTEN = OwnView(worked="", change="", promise="", guesses={})

LONGEST_MOMENT = 12
"""Digits of a moment; a day has far fewer."""


@blueprint.get("/runs/<run>/own-view")
def own_view(run: str) -> Response:
    """Ask for the learner's own view, before any number is shown."""
    log = _finished_log(run)
    if log is None:
        return _go("desk.show", run)
    if current.runs().own_view(run) is not None:
        return _go("debrief.show", run)
    return _form_page(run, log, OwnViewForm())


@blueprint.post("/runs/<run>/own-view")
def write_own_view(run: str) -> Response:
    """Keep the learner's own view as first written, and go on to the debrief."""
    log = _finished_log(run)
    if log is None:
        return _go("desk.show", run)
    if current.runs().own_view(run) is not None:
        return _go("debrief.show", run)
    form = read_own_view(request.form)
    if form.errors:
        return _form_page(run, log, form)
    current.runs().write_own_view(run, _learner(), form.view())
    return _go("debrief.show", run)


@blueprint.get("/runs/<run>/debrief")
def show(run: str) -> Response:
    """Show what became of the day, once the own view is written."""
    log = _finished_log(run)
    if log is None:
        return _go("desk.show", run)
    view = current.runs().own_view(run)
    if view is None and not current.is_trainer():
        return _go("debrief.own_view", run)
    return make_response(_debrief_page(run, log, view))


@blueprint.post("/runs/<run>/rulings")
def overrule(run: str) -> Response:
    """Let a trainer set what a line of the score is worth."""
    if not current.is_trainer():
        abort(404)
    form = read_ruling(request.form)
    try:
        current.runs().overrule(
            run,
            line=(form.dimension, form.mark),
            points=form.points,
            reason=form.reason,
            trainer=form.trainer,
        )
    except BadChoice:
        log = current.runs().log_for_trainer(run)
        view = current.runs().own_view(run)
        page = _debrief_page(run, log, view, refused=form)
        return make_response(page, 400)
    session[current.TRAINERS_NAME] = form.trainer
    return make_response(redirect(url_for("debrief.show", run=run) + "#points", 303))


@blueprint.post("/runs/<run>/appeals")
def appeal(run: str) -> Response:
    """Let a learner point at the sentence of theirs that makes a missed point."""
    form = read_appeal(request.form)
    try:
        current.runs().appeals.appeal(
            run, _learner(), point=(form.task, form.check), sentence=form.sentence
        )
    except BadChoice:
        log = current.runs().finished_log(run, _learner())
        view = current.runs().own_view(run)
        page = _debrief_page(run, log, view, refused_appeal=form)
        return make_response(page, 400)
    return make_response(redirect(url_for("debrief.show", run=run) + "#points", 303))


def _debrief_page(
    run: str,
    log: Sequence[Event],
    view: OwnView | None,
    *,
    refused: RulingForm | None = None,
    refused_appeal: AppealForm | None = None,
) -> str:
    from simulator.web.debrief import presenters  # noqa: PLC0415 - slow
    from simulator.web.debrief.points import Said  # noqa: PLC0415 - slow

    header = current.runs().header(run)
    page = presenters.debrief(
        header,
        current.runs().bundle(run),
        log,
        view or NOT_WRITTEN,
        said=Said(
            rulings=current.runs().rulings(run),
            appeals=current.runs().appeals.of(run),
            settlements=current.runs().doubts.settled(run),
        ),
        shelf=current.library().all(),
    )
    return render_template(
        "debrief/debrief.html",
        page=page,
        trainer=current.is_trainer(),
        trainers_name=current.trainers_name(),
        refused=refused,
        mine=header.learner == current.learner_id(),
        refused_appeal=refused_appeal,
    )


@blueprint.get("/progress")
def progress() -> str:
    """Show the learner's days side by side, those that they have looked back on."""
    from simulator.web.debrief.progress import MOST_DAYS  # noqa: PLC0415 - slow
    from simulator.web.debrief.progress import progress as shown  # noqa: PLC0415 - slow

    learner = current.learner_id()
    mine = current.pages().runs_of(learner) if learner else []
    seen = [each for each in mine if each.finished and not each.practice_of]
    runs = current.runs()
    told = [each for each in seen if runs.own_view(each.id) is not None][:MOST_DAYS]
    played = [(each, runs.summary(each.id)) for each in reversed(told)]
    return render_template("debrief/progress.html", page=shown(played))


@blueprint.get("/runs/<run>/replay")
def replay(run: str) -> Response:
    """Show the desk as it was at a moment of the day, once the own view is written."""
    log = _finished_log(run)
    if log is None:
        return _go("desk.show", run)
    if current.runs().own_view(run) is None and not current.is_trainer():
        return _go("debrief.own_view", run)
    from simulator.web.debrief.replay import replay as shown  # noqa: PLC0415 - slow

    bundle = current.runs().bundle(run)
    page = shown(bundle, log, _moment(request.args.get("at", "0")))
    header = current.runs().header(run)
    mine = header.learner == current.learner_id()
    return make_response(
        render_template("debrief/replay.html", page=page, header=header, mine=mine)
    )


@blueprint.post("/runs/<run>/practice")
def practise(run: str) -> Response:
    """Open a practice run that goes on from a moment of the day, and go to its desk."""
    at = _moment(request.form.get("at", ""))
    again = current.runs().practise(run, _learner(), at=at)
    return _go("desk.show", again)


def _moment(text: str) -> int:
    """Read a moment (simulated ms) of an address or a form."""
    if not text.isascii() or not text.isdigit() or len(text) > LONGEST_MOMENT:
        abort(400)
    return int(text)


def _form_page(run: str, log: Sequence[Event], form: OwnViewForm) -> Response:
    from simulator.web.debrief import presenters  # noqa: PLC0415 - slow

    bundle = current.runs().bundle(run)
    page = render_template(
        "debrief/own_view.html",
        run=current.runs().header(run),
        form=form,
        length=LENGTH,
        promises=presenters.promises_made(bundle, log),
        dimensions=[
            (each, NAMES[each], QUESTIONS[each], descriptors(bundle, each))
            for each in NAMES
        ],
    )
    return make_response(page, 400 if form.errors else 200)


def _finished_log(run: str) -> Sequence[Event] | None:
    """Return the log of the learner's finished run; None while the day goes on.

    Trainers see everybody's.
    """
    try:
        if current.is_trainer():
            return current.runs().log_for_trainer(run)
        return current.runs().finished_log(run, _learner())
    except RunIsNotOver:
        return None


def _learner() -> str:
    """Return the learner of this browser; another's run does not exist for them."""
    learner = current.learner_id()
    if learner is None:
        abort(404)
    return learner


def _go(endpoint: str, run: str) -> Response:
    return make_response(redirect(url_for(endpoint, run=run), 303))
