"""How values are written: names of days, months and money, and one pattern for figures."""

import re
from collections.abc import Iterable

from simulator.engine.vocabulary import CURRENCIES, DAYS_ON, MONTHS, WEEKDAYS

DAY_NAMES = WEEKDAYS | {
    name: number
    for number, names in enumerate(
        "mon lundi;tue tues mardi;wed mercredi;thu thur thurs jeudi;fri vendredi;"
        "sat samedi;sun dimanche".split(";")
    )
    for name in names.split()
}
MONTH_NAMES = MONTHS | {
    name: number
    for number, name in enumerate(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre "
        "decembre".split(),
        start=1,
    )
}
DAY_NAMES |= {
    f"{day}{part}": number
    for day, number in WEEKDAYS.items()
    if day.endswith("dag")
    for part in ("ochtend", "morgen", "middag", "avond")
}
RELATIVE_DAYS = DAYS_ON | {
    "tonight": 0,
    "vanavond": 0,
    "vanmiddag": 0,
    "vanochtend": 0,
    "aujourd'hui": 0,
    "demain": 1,
    "tomorow": 1,
    "tmrw": 1,
    "yesterday": -1,
    "gisteren": -1,
    "hier": -1,
}
MONEY_NAMES = CURRENCIES | {"quid": "GBP", "eu": "EUR", "gbp": "GBP", "bucks": "USD"}


def _slips(names: Iterable[str]) -> dict[str, str]:
    """Map names with one letter left out, written twice or swapped to what was meant."""
    found: dict[str, str] = {}
    for name in names:
        if len(name) < 5 or not name.isalpha():
            continue
        for place in range(1, len(name)):
            head, letter, tail = name[:place], name[place], name[place + 1 :]
            swapped = head + tail[:1] + letter + tail[1:]
            for slip in (head + tail, head + letter + letter + tail, swapped):
                found.setdefault(slip, name)
    known = {*DAY_NAMES, *MONTH_NAMES, *RELATIVE_DAYS, *_WORDS}
    return {slip: name for slip, name in found.items() if slip not in known}


_WORDS = "maand marc march mars marh dinsdags morge today".split()
"""Words that are none of these slips."""
SLIPS = _slips([*DAY_NAMES, *MONTH_NAMES, "tomorrow", "vandaag"]) | {
    "wensday": "wednesday",
    "wendsday": "wednesday",
    "tommorow": "tomorrow",
    "tommorrow": "tomorrow",
    "febuari": "februari",
}
"""How people mistype days and months."""
_MONTH = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_AFTER = r"€|£|\$|euros?\b|eur\b|pounds?\b|quid\b|gbp\b|dollars?\b|usd\b|pond\b|bucks\b"
_FIGURES = r"\d{1,9}(?:[.,]\d{1,9}){0,4}"

HOUR_NAMES = {
    "noon": 720,
    "midday": 720,
    "midi": 720,
    "midnight": 0,
    "middernacht": 0,
    "minuit": 0,
}

PATTERN = re.compile(
    # What begins with a letter is mostly a word: it must not try all that follows.
    r"(?=[^\W\d_])(?:"
    rf"(?P<monthday>\b(?P<mon2>{_MONTH})\.?\s(?:the\s)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.,]?\d)(?:,?\s\d{{4}})?)"
    rf"|(?P<worth>(?:eur|euros?|gbp|usd)\s?(?P<wn>{_FIGURES})\s?(?P<wk>k\b)?)"
    r"|(?P<code>\b(?=[a-z0-9-]{0,20}\d)[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,4}\b)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r")|(?=[\d+€£$])(?:"
    r"(?P<iso>\b\d{4}-(?P<im>\d{1,2})-(?P<id>\d{1,2})\b)"
    r"|(?P<dmy>\b(?P<dd>\d{1,2})[/.-](?P<dm>\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/]))"
    r"|(?P<dms>\b(?P<sd>\d{1,2})/(?P<sm>\d{1,2})\b(?!/))"
    r"|(?P<phone>(?<![\w.,])(?:\+\d|0\d)(?:[ ()-]{0,2}\d){7,13}(?!\w))"
    rf"|(?P<before>[€£$]\s?(?P<bn>{_FIGURES})\s?(?P<bk>k\b|thousand\b)?(?:,-)?)"
    rf"|(?P<after>(?<![\w.,])(?P<an>{_FIGURES})\s?(?P<ak>k\b)?(?:,-)?\s?(?P<cur>{_AFTER}))"
    rf"|(?P<percent>(?<![\w.,])(?P<pn>{_FIGURES})\s?(?:%|per ?cent\b|procent\b|pour cent\b))"
    rf"|(?P<daymonth>\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|ste|de|e)?\s?(?:of\s)?(?P<mon>{_MONTH})\b\.?(?:\s\d{{4}})?)"
    r"|(?P<meridiem>(?<![\d:.,])(?P<mh>\d{1,2})(?:[:.h]?(?P<mm>\d{2}))?\s?(?P<ap>[ap])\.?\s?m\b)"
    r"|(?P<clock>(?<![\d.,:€£$])(?P<ch>\d{1,2})(?:[:.]|\s?[hu]\s?)(?P<cm>\d{2})(?![\d%]|[.,:]\d)(?:\s?(?:uur|h|hrs)\b)?)"
    r"|(?P<hour>(?<![\d.,:])(?P<hh>\d{1,2})\s?(?:uur|o'clock|h|hrs)\b(?!\s?per))"
    r"|(?P<military>(?<![\w.,:-])(?P<th>[01]\d|2[0-3])(?P<tm>[0-5]\d)(?=\s?(?:hrs|hours|h\b|,|\.\s|\.$|$|\)|-))(?<![12]9\d\d)(?<!20[0-4]\d))"
    r"|(?P<nth>\b(?P<dom>\d{1,2})(?:st|nd|rd|th)\b)"
    r"|(?P<figures>(?=\d)(?=[0-9-]{0,20}[a-z])[a-z0-9]{1,12}(?:-[a-z0-9]{1,12}){0,4}\b)"
    r"|(?P<parts>(?<![\w.,-])\d{1,9}(?:-\d{1,9}){1,4}(?!\w))"
    rf"|(?P<number>(?<![\w.,]){_FIGURES}(?!\w))"
    r")"
)
