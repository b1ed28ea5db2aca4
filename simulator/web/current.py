"""What a view may reach: the one set of use cases, the library of days, the learner."""

import secrets

from flask import current_app, session

from simulator.live.runs import Runs
from simulator.scenarios.library import Library
from simulator.store.pages import Pages

LEARNER = "learner_id"
NICKNAME = "nickname"
TRAINER = "trainer"
TRAINERS_NAME = "trainers_name"


def runs() -> Runs:
    """Return the use cases of this process."""
    each: Runs = current_app.extensions["runs"]
    return each


def library() -> Library:
    """Return the library of days."""
    each: Library = current_app.extensions["library"]
    return each


def pages() -> Pages:
    """Return what pages read outside a run."""
    each: Pages = current_app.extensions["pages"]
    return each


def learner_id() -> str | None:
    """Return the learner of this browser; None before their first run."""
    kept: str | None = session.get(LEARNER)
    return kept


def known_learner() -> str:
    """Return the learner of this browser, made known now if this is their first run."""
    if LEARNER not in session:
        session[LEARNER] = secrets.token_urlsafe(16)
        session.permanent = True
    return str(session[LEARNER])


def is_trainer() -> bool:
    """Tell whether this browser came by the instance's trainer link."""
    return bool(session.get(TRAINER))


def trainers_name() -> str:
    """Return the name the trainer of this browser last signed with, or nothing."""
    return str(session.get(TRAINERS_NAME, ""))


def nickname() -> str:
    """Return the name the learner last chose for themselves, or nothing."""
    return str(session.get(NICKNAME, ""))
