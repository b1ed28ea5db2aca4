"""Pages and sockets: Flask and Socket.IO, translating and never deciding."""

import json
from pathlib import Path

from flask import Flask, request
from flask_babel import get_locale

from simulator.live.offload import in_turns
from simulator.web import desk, errors, filters, i18n, security, sprite
from simulator.web.assets import Assets, make_blueprint
from simulator.web.debrief.views import blueprint as debrief
from simulator.web.learner.views import blueprint as learner
from simulator.web.library.views import blueprint as library
from simulator.web.linking import link_entries
from simulator.web.modules import Modules, data_block
from simulator.web.trainer.views import blueprint as trainer

STATIC = Path(__file__).parent / "static"
FEATURES = (library, debrief, learner, trainer)


def register(app: Flask) -> None:
    """Give *app* its pages, sockets, filters, error pages and headers."""
    assets = Assets(STATIC)
    link_entries(assets)
    app.extensions["assets"] = assets
    app.register_blueprint(make_blueprint(assets))
    security.init_app(app)
    i18n.init_app(app)
    filters.init_app(app)
    errors.init_app(app)
    _furnish_templates(app, assets)
    for feature in FEATURES:
        app.register_blueprint(feature)
    desk.register(app)


def _furnish_templates(app: Flask, assets: Assets) -> None:
    lock = json.loads(assets.text("vendor/vendor.lock.json"))
    modules = Modules(assets, lock["modules"])
    icons = sprite.read_sprite(STATIC / "icons")
    app.jinja_env.filters["in_turns"] = in_turns
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        asset=assets.url,
        catalogue_link=i18n.catalogue_link,
        data_block=data_block,
        icon=sprite.icon,
        language=i18n.language,
        language_name=_language_name,
        languages=i18n.LANGUAGES,
        module=modules.tags,
        sprite=lambda: icons,
        theme=_theme,
    )


def _theme() -> str:
    """Return the theme kept in the cookie; empty follows the system."""
    kept = request.cookies.get("theme", "")
    return kept if kept in {"light", "dark"} else ""


def _language_name(code: str) -> str:
    """Return a language by its own name, or by the name it has in this page's."""
    locale = get_locale()
    known = i18n.LANGUAGES.get(code)
    return known or (locale.languages.get(code, code) if locale else code)
