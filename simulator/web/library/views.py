"""Pages of the library."""

from urllib.parse import urlsplit

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

from simulator.scenarios.library import ScenarioSummary
from simulator.web import current, i18n
from simulator.web.library import presenters
from simulator.web.library.credits import PARTS
from simulator.web.library.forms import BadForm, read_opening
from simulator.web.library.pictures import hero_line, legend_line

blueprint = Blueprint("library", __name__)

THEMES = {"light", "dark"}


@blueprint.get("/")
def home() -> str:
    """Show what this is, the days to choose from, and the learner's own runs."""
    days = presenters.shelf(current.library().all(), i18n.language())
    learner = current.learner_id()
    mine = current.pages().runs_of(learner) if learner else []
    return render_template("library/home.html", days=days, mine=mine, hero=hero_line())


@blueprint.get("/days/<scenario>")
def day(scenario: str) -> str:
    """Show the briefing of one day, and the choices before its start."""
    entry = _entry(scenario)
    language = request.args.get("language", "")
    if language not in entry.languages:
        language = presenters.best_language(entry.languages, i18n.language())
    bundle = current.library().bundle(scenario, language=language)
    return render_template(
        "library/day.html",
        briefing=presenters.briefing(bundle, entry),
        legend=legend_line(),
        nickname=current.nickname(),
    )


@blueprint.post("/runs")
def open_run() -> Response:
    """Open a run with the choices made, and go to its desk."""
    try:
        opening = read_opening(request.form)
    except BadForm:
        abort(400)
    entry = _entry(opening.scenario)
    if opening.language not in entry.languages:
        abort(400)
    run = current.runs().open(
        scenario=opening.scenario,
        language=opening.language,
        pace=opening.pace,
        clock=opening.clock,
        learner=current.known_learner(),
        nickname=opening.nickname,
    )
    session[current.NICKNAME] = opening.nickname
    return make_response(redirect(url_for("desk.show", run=run), 303))


@blueprint.post("/language")
def language() -> Response:
    """Keep the language chosen for the interface, and go back to the page."""
    code = request.form.get("language", "")
    if code not in i18n.LANGUAGES:
        abort(400)
    response = make_response(redirect(_back(), 303))
    i18n.keep_language(response, code)
    return response


@blueprint.post("/theme")
def theme() -> Response:
    """Keep the theme chosen, for browsers whose scripts do not do it themselves."""
    chosen = request.form.get("theme", "")
    if chosen not in THEMES:
        abort(400)
    response = make_response(redirect(_back(), 303))
    secure = bool(current_app.config["SESSION_COOKIE_SECURE"])
    response.set_cookie(
        "theme", chosen, max_age=i18n.YEAR, samesite="Lax", secure=secure
    )
    return response


@blueprint.get("/credits", endpoint="credits")
def credits_page() -> str:
    """Name the work of others that the pages carry, with its licences."""
    return render_template("library/credits.html", parts=PARTS)


@blueprint.get("/healthz")
def healthz() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "ok"}


def _entry(scenario: str) -> ScenarioSummary:
    found = {each.id: each for each in current.library().all()}
    if scenario not in found:
        abort(404)
    return found[scenario]


def _back() -> str:
    """Return the path of the page the form stood on; never another site's."""
    try:
        wanted = urlsplit(request.form.get("back", "/"))
    except ValueError:
        return "/"
    path = wanted.path if wanted.path.startswith("/") else "/"
    here = (
        not wanted.netloc and not wanted.scheme and not path.startswith(("//", "/\\"))
    )
    if not here:
        return "/"
    return f"{path}?{wanted.query}" if wanted.query else path
