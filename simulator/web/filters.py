"""How times, spans, sums and dates read on a page, in the language of the request.

Numbers and their units are tied with no-break spaces, so no line ends between them.
"""

from datetime import date, datetime

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal
from flask import Flask
from flask_babel import get_locale, gettext

from simulator.engine.simtime import MINUTE, MINUTES_PER_DAY

TIE = "\u00a0"
TIMES = "\u00d7"


def init_app(app: Flask) -> None:
    """Give the templates of *app* these filters by name."""
    filters = (clock, span, money, day_date, wall_moment, number, pace)
    app.jinja_env.filters.update({each.__name__: each for each in filters})


def clock(at: int, starts: int) -> str:
    """Say the moment *at* (simulated ms) as "09:05"; the day begins *starts* min past midnight."""
    total = (starts + at // MINUTE) % MINUTES_PER_DAY
    return f"{total // 60:02d}:{total % 60:02d}"


def span(length: float) -> str:
    """Say a span of ms as "1 h 30", "4 h" or "25 min"."""
    hours, minutes = divmod(max(0, int(length)) // MINUTE, 60)
    if not hours:
        said = gettext("%(minutes)s min", minutes=minutes)
    elif not minutes:
        said = gettext("%(hours)s h", hours=hours)
    else:
        said = gettext("%(hours)s h %(minutes)s", hours=hours, minutes=f"{minutes:02d}")
    return said.replace(" ", TIE)


def money(amount: float, currency: str) -> str:
    """Say a sum as "€ 36" or "€ 1.234,50": no decimals when there are none."""
    pattern = f"¤{TIE}#,##0" if amount == int(amount) else f"¤{TIE}#,##0.00"
    return format_currency(
        amount, currency, pattern, locale=get_locale() or "en", currency_digits=False
    )


def number(value: float, decimals: int = 0) -> str:
    """Say a number with a fixed count of decimals, in the language's own signs."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, pattern, locale=get_locale() or "en")


def pace(value: float) -> str:
    """Say a pace (simulated seconds per wall second) as a factor."""
    return f"{value:g}{TIMES}"


def day_date(day: str) -> str:
    """Say an ISO date as "Mon 9 March 2026"."""
    return format_date(
        date.fromisoformat(day), "EEE d MMMM y", locale=get_locale() or "en"
    )


def wall_moment(moment: datetime) -> str:
    """Say a moment of wall time as "9 March 2026, 14:05"."""
    return format_datetime(moment, "d MMMM y, HH:mm", locale=get_locale() or "en")
