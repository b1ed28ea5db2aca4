"""Pages on which learners see what is kept of them, take it along, and erase it."""

import json

from flask import (
    Blueprint,
    Response,
    abort,
    flash,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask_babel import gettext as _

from simulator.web import current

blueprint = Blueprint("learner", __name__)


@blueprint.get("/my-data")
def my_data() -> str:
    """Show what is kept of this learner."""
    learner = current.learner_id()
    mine = current.pages().runs_of(learner) if learner else []
    return render_template(
        "learner/my_data.html", mine=mine, learner=learner, nickname=current.nickname()
    )


@blueprint.get("/my-data/export")
def export() -> Response:
    """Hand over everything that is kept of this learner, as one JSON file."""
    learner = current.learner_id()
    if learner is None:
        abort(404)
    text = json.dumps(current.runs().export(learner), ensure_ascii=False, indent=2)
    response = Response(text, mimetype="application/json")
    response.headers["Content-Disposition"] = (
        'attachment; filename="practice-desk.json"'
    )
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.post("/my-data/erasure")
def erase() -> Response:
    """Erase everything that is kept of this learner, and forget the browser."""
    if request.form.get("sure") != "yes":
        flash(_("Nothing was erased: the box was not ticked."), "soon")
        return make_response(redirect(url_for("learner.my_data"), 303))
    learner = current.learner_id()
    if learner is not None:
        current.runs().erase(learner)
    session.clear()
    flash(_("Everything that was kept of you on this server is erased."), "ok")
    return make_response(redirect(url_for("learner.my_data"), 303))
