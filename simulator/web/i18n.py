"""Languages of the interface: choosing one, and serving the browser its strings.

A day has its own language beside this one; switching here changes no run.
"""

from collections.abc import Mapping

from babel.support import Translations
from flask import Blueprint, Flask, Response, abort, current_app, request, url_for
from flask_babel import Babel, Domain, get_locale, gettext
from markupsafe import Markup

from simulator.web.assets import FOREVER
from simulator.web.catalogue import DOMAIN, Language, read_language

LANGUAGES = {"en": "English", "nl": "Nederlands"}
"""Languages of the interface, each by its own name."""

COOKIE = "language"
YEAR = 365 * 24 * 3600

blueprint = Blueprint("i18n", __name__)


def init_app(app: Flask) -> None:
    """Let every request of *app* choose its language."""
    app.extensions["languages"] = _Catalogues()
    babel = Babel(app, locale_selector=chosen_language)
    domain = Domain(domain=DOMAIN)
    # Filled from here, so it never looks for compiled files.
    domain.cache = _Translations(app.extensions["languages"])
    babel.__dict__["domain_instance"] = domain
    app.register_blueprint(blueprint)


class _Catalogues(dict[str, Language]):
    """The catalogue of each language, read when the first page in it is asked for."""

    def __missing__(self, code: str) -> Language:
        if code not in LANGUAGES:
            raise KeyError(code)
        return self.setdefault(code, read_language(code))


class _Translations(dict[tuple[str, str], Translations]):
    """The same for Flask-Babel, which asks by language and domain."""

    def __init__(self, languages: _Catalogues) -> None:
        super().__init__()
        self._languages = languages

    def __missing__(self, key: tuple[str, str]) -> Translations:
        return self._languages[key[0]].translations


def chosen_language() -> str:
    """Return the language kept in the cookie, or the browser's best, or the default."""
    kept = request.cookies.get(COOKIE, "")
    if kept in LANGUAGES:
        return kept
    fallback: str = current_app.config["BABEL_DEFAULT_LOCALE"]
    # Belgian Dutch is Dutch: whoever asks for nl-BE before en gets nl.
    wanted = (
        tag.partition("-")[0].lower() for tag in request.accept_languages.values()
    )
    return next((code for code in wanted if code in LANGUAGES), fallback)


def language() -> str:
    """Return the language of this request as its code."""
    return str(get_locale() or "en")


def keep_language(response: Response, code: str) -> None:
    """Remember the choice of the language *code* in the browser, for a year."""
    response.set_cookie(
        COOKIE,
        code,
        max_age=YEAR,
        samesite="Lax",
        httponly=True,
        secure=bool(current_app.config["SESSION_COOKIE_SECURE"]),
    )


def later(text: str) -> str:
    """Mark *text* for the catalogue; whoever shows it translates it."""
    return text


def say_again(template: str, values: Mapping[str, str]) -> str:
    """Return the engine's sentence *template* in this request's language, filled in."""
    return gettext(template).format_map(values)


def catalogue_link() -> Markup:
    """Return the link by which modules find their strings; empty for English."""
    each = _languages()[language()]
    if each.browser == "{}":
        return Markup("")
    return Markup(
        '<link rel="preload" as="fetch" crossorigin="anonymous" id="catalogue" href="{}">'
    ).format(url_for("i18n.messages", lang=each.code, v=each.edition))


@blueprint.get("/i18n/<lang>.json")
def messages(lang: str) -> Response:
    """Serve the browser's strings of one language."""
    if lang not in LANGUAGES:
        abort(404)
    each = _languages()[lang]
    response = Response(each.browser, mimetype="application/json")
    current = request.args.get("v") == each.edition
    response.headers["Cache-Control"] = FOREVER if current else "no-cache"
    response.set_etag(each.edition)
    response.make_conditional(request)
    return response


def _languages() -> _Catalogues:
    languages: _Catalogues = current_app.extensions["languages"]
    return languages
