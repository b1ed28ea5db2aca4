"""The composition root: the one module that knows every concrete class."""

from datetime import timedelta
from pathlib import Path

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from simulator import web
from simulator.config import Settings, from_environment
from simulator.live.clock import SystemClock
from simulator.live.judging import open_judges
from simulator.live.ports import Clock
from simulator.live.runs import Runs
from simulator.scenarios.library import Library
from simulator.store.database import Database
from simulator.store.pages import Pages
from simulator.store.run_store import SqlRunStore
from simulator.store.schema import prepare
from simulator.web.publisher import SocketPublisher
from simulator.web.sockets import make_socketio

PACKAGE = Path(__file__).parent

LARGEST_FORM = 256 * 1024
"""Bytes; the longest form is the own view, a few thousand characters."""

KEPT_DAYS = "days"
"""Folder in the instance folder for what reading the scenarios came to."""

KNOWN_FOR = timedelta(days=180)
"""How long a browser is recognised as the same learner."""


def create_app(
    settings: Settings | None = None, *, clock: Clock | None = None
) -> Flask:
    """Put the application together; its tables are made or brought up to date.

    Nothing runs yet: whoever serves it starts ``app.extensions["runs"].driver``. Raises
    `BadSetting` when what is to judge replies cannot be had.
    """
    settings = settings or from_environment()
    judges = open_judges(settings.judge)
    app = _flask(settings)
    database = Database(settings.database_url)
    prepare(database)
    Pages(database).install(app)
    socketio = make_socketio(app, settings.async_mode)
    library = Library(settings.scenarios, keep_in=settings.instance / KEPT_DAYS)
    app.extensions |= {
        "database": database,
        "judges": judges,
        "library": library,
        "settings": settings,
        "runs": Runs(
            SqlRunStore(database),
            library,
            SocketPublisher(app, socketio),
            clock or SystemClock(),
            settings,
            judges,
        ),
    }
    web.register(app)
    if settings.https:
        # TLS ends at a proxy in front; it says what the browser asked for.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_host=1, x_proto=1)  # type: ignore[method-assign]
    return app


def _flask(settings: Settings) -> Flask:
    app = Flask(
        "simulator",
        root_path=str(PACKAGE),
        instance_path=str(settings.instance),
        template_folder="web/templates",
        static_folder=None,
    )
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="practice_desk",
        SESSION_COOKIE_SECURE=settings.https,
        PERMANENT_SESSION_LIFETIME=KNOWN_FOR,
        # Or every file that caches keep would carry the cookie of who asked for it first,
        # and a late answer would bring back the one that an erasure has just cleared.
        SESSION_REFRESH_EACH_REQUEST=False,
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        BABEL_DEFAULT_LOCALE=settings.language,
    )
    return app
