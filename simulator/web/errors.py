"""Pages for what went wrong: what happened, what is safe, what to do."""

import logging
from dataclasses import dataclass

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from simulator.web.i18n import later

log = logging.getLogger(__name__)

Answer = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a learner is told about one kind of error; translated where it is shown."""

    title: str
    happened: str
    safe: str
    advice: str


PROBLEMS = {
    400: Problem(
        title=later("This could not be read"),
        happened=later("Something in what was sent is missing or not possible."),
        safe=later("Nothing was changed."),
        advice=later("Go back, look at what was filled in, and send it again."),
    ),
    403: Problem(
        title=later("This is not open to you"),
        happened=later("The page exists, but not for this browser."),
        safe=later("Nothing was changed."),
        advice=later("Your own days are in the list on the first page."),
    ),
    404: Problem(
        title=later("Nothing is kept at this address"),
        happened=later(
            "The address may be mistyped, or the day belongs to another browser."
        ),
        safe=later("Your own days are still there."),
        advice=later("Open the first page and choose from the list."),
    ),
    405: Problem(
        title=later("This address only takes forms"),
        happened=later("It was opened as a page, and it is not one."),
        safe=later("Nothing was changed."),
        advice=later("Go back to the page you came from."),
    ),
    413: Problem(
        title=later("That is too much at once"),
        happened=later("What was sent is larger than this place accepts."),
        safe=later("Nothing was changed."),
        advice=later("Shorten it and send it again."),
    ),
    500: Problem(
        title=later("Something broke on our side"),
        happened=later("The page could not be made. The log of the server says why."),
        safe=later("Everything that was saved before is still saved."),
        advice=later(
            "Load the page again. If it stays, tell whoever runs this server."
        ),
    ),
    503: Problem(
        title=later("This could not be saved"),
        happened=later("The server has no room to write, or is just starting."),
        safe=later("Everything that was saved before is still saved."),
        advice=later(
            "Wait a minute and try again. Whoever runs this server can see why."
        ),
    ),
}

STALE_FORM = Problem(
    title=later("This form is out of date"),
    happened=later(
        "The page lay open too long, or cookies are off, "
        "so it is not sure that you sent it."
    ),
    safe=later("Nothing was changed."),
    advice=later("Load the page again, then send the form once more."),
)

# Errors of the use cases, by their code, as the status that says the same on the web.
STATUS = {
    "no_such_run": 404,
    "not_yours": 404,
    "run_is_not_over": 404,
    "bad_choice": 400,
    "run_is_over": 400,
    "not_possible": 400,
    "malformed": 400,
    "not_saved": 503,
    "store_failed": 503,
    "conflict": 503,
}


def init_app(app: Flask) -> None:
    """Let *app* answer every error with a page of its own."""
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _any_error)


def page(status: int, problem: Problem | None = None) -> Answer:
    """Return the page for *status*."""
    told = problem or PROBLEMS.get(status) or PROBLEMS[400 if status < 500 else 500]
    return render_template("problem.html", problem=told, status=status), status


def _stale_form(_error: CSRFError) -> Answer:
    return page(400, STALE_FORM)


def _http_error(error: HTTPException) -> Answer | HTTPException:
    if error.code is None or error.code < 400:
        return error
    return page(error.code)


def _any_error(error: Exception) -> Answer:
    status = STATUS.get(getattr(error, "code", ""))
    if status is not None:
        return page(status)
    log.error("a page could not be made", exc_info=error)
    return page(500)
