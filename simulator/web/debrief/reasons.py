"""Why a point was found or not, as the judge of replies says it, in the interface's language.

The judge speaks English; the sentences it has are listed here for the catalogue.
"""

from flask_babel import gettext
from flask_babel import lazy_gettext as _l

REASONS = (
    _l("This sentence does what the reply must not."),
    _l("The reply as a whole does what it must not; this comes nearest to it."),
    _l("It is named only to be denied."),
    _l("Nothing in the reply does this."),
    _l("The right value is stated here as a fact."),
    _l("The question is put here."),
    _l("This sentence says it."),
    _l("The reply has no sentence of the learner's own to judge."),
    _l("It stands only in text that is quoted, copied or not meant for the client."),
    _l("This sentence comes near, but does not say all of it."),
    _l("No sentence was found that says it."),
    _l("The weekday and the date do not go together."),
    _l("A value is given, but not the right one."),
    _l("It is said that this is not so, or not done."),
    _l("It is said as a guess, so the client cannot rely on it."),
    _l("The exact value is missing."),
    _l("A language model says that this sentence says it."),
)
"""Every reason; a test compares them with those of the judge and of its adviser."""

LOOK = _l("A person should look.")
"""What follows the reason where the judge is unsure."""

_LOOK_IN_ENGLISH = " A person should look."


def reason(said: str) -> str:
    """Return what the judge *said*, in the interface's language."""
    known, found, _ = said.partition(_LOOK_IN_ENGLISH)
    return f"{gettext(known)} {LOOK}" if found else gettext(known)


def looked_at(said: str) -> str:
    """Return what the judge *said*, in English, now that a person has looked."""
    return said.removesuffix(_LOOK_IN_ENGLISH)
