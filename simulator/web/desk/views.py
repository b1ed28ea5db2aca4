"""Pages of a run: the desk itself and the attachments that have arrived on it."""

from flask import Blueprint, Response, abort, current_app, render_template, url_for

from simulator.engine.codec import canonical
from simulator.engine.events import MessageArrived
from simulator.engine.people import File
from simulator.live.records import RunHeader
from simulator.web import current
from simulator.web.desk import presenters, tokens

blueprint = Blueprint("desk", __name__)

PICTURES = {"image/svg+xml", "image/png", "image/jpeg"}
PRINT = "application/pdf"
CAGE = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""An attachment opened by itself runs nothing and loads nothing."""


@blueprint.get("/runs/<run>/desk")
def show(run: str) -> str:
    """Show the desk of the learner's own run."""
    header = _own(run)
    data = presenters.page(current.runs().bundle(run), header)
    data["token"] = tokens.sign(
        str(current_app.secret_key), run=run, learner=header.learner
    )
    data["urls"] = {
        "home": url_for("library.home"),
        "files": url_for("desk.attachment", run=run, file_id="x").removesuffix("x"),
        "own_view": url_for("debrief.own_view", run=run),
    }
    return render_template("desk/desk.html", header=header, data=canonical(data))


@blueprint.get("/runs/<run>/files/<file_id>")
def attachment(run: str, file_id: str) -> Response:
    """Give an attachment of a message that has arrived."""
    header = _own(run)
    arrived = {
        each
        for _, event in current.runs().updates(run, header.learner, 0)
        if isinstance(event, MessageArrived)
        for each in event.attachments
    }
    if file_id not in arrived:
        abort(404)
    files = {each.id: each for each in current.runs().bundle(run).files}
    return _answer(files[file_id])


def _own(run: str) -> RunHeader:
    """Return the run's header; a run of somebody else does not exist here."""
    header = current.runs().header(run)
    if header.learner != current.learner_id():
        abort(404)
    return header


def _answer(file: File) -> Response:
    # Anything that is no picture is text to be read, whatever it calls itself.
    known = file.media_type in PICTURES or file.media_type == PRINT
    response = Response(
        file.content, mimetype=file.media_type if known else "text/plain"
    )
    response.headers["Content-Security-Policy"] = CAGE
    response.headers["Cache-Control"] = "private, max-age=3600"
    # A browser shows no PDF in a cage, so that goes to the learner's own reader.
    way = "attachment" if file.media_type == PRINT else "inline"
    response.headers.set("Content-Disposition", way, filename=file.name)
    return response
