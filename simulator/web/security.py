"""What a page may do: headers on every response, a nonce, and the CSRF guard.

No page loads anything from elsewhere, runs a script that is not ours, or turns text into
script; a browser that knows Trusted Types refuses to.
"""

import secrets

from flask import Flask, Response, g
from flask_wtf.csrf import CSRFProtect

csrf = CSRFProtect()

POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'nonce-{nonce}'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    # Covers the websocket of the same host and port too.
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    # Nothing here writes markup from strings, so no policy may be made at all.
    "trusted-types": "'none'",
}

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": behind HTTPS the CSRF guard compares the referrer's host.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def nonce() -> str:
    """Return this response's nonce, drawn at the first call."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def init_app(app: Flask) -> None:
    """Guard every form and put the headers on every response of *app*."""
    app.config.update(SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
    # A token lives as long as its session: a day may lie open for hours.
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    csrf.init_app(app)
    app.after_request(_set_headers)


def _set_headers(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", policy(nonce()))
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.mimetype == "text/html":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def policy(value: str) -> str:
    """Return the Content-Security-Policy with *value* as its nonce."""
    parts = (f"{name} {sources}" for name, sources in POLICY.items())
    return "; ".join(parts).replace("{nonce}", value)
