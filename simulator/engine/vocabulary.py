"""Words for months, days, numbers and money, in English and in Dutch, without accents."""

CURRENCIES = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "pond": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januari",
            "february feb februari",
            "march mar maart mrt",
            "april apr",
            "may mei",
            "june jun juni",
            "july jul juli",
            "august aug augustus",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday maandag",
            "tuesday dinsdag",
            "wednesday woensdag",
            "thursday donderdag",
            "friday vrijdag",
            "saturday zaterdag",
            "sunday zondag",
        )
    )
    for name in names.split()
}

DAYS_ON = {
    "today": 0,
    "vandaag": 0,
    "tomorrow": 1,
    "morgen": 1,
    "morgenochtend": 1,
    "morgenmiddag": 1,
    "overmorgen": 2,
}

NUMBER_WORDS = {
    name: number
    for number, names in enumerate(
        (
            "two twee",
            "three drie",
            "four vier",
            "five vijf",
            "six zes",
            "seven zeven",
            "eight acht",
            "nine negen",
            "ten tien",
            "eleven elf",
            "twelve twaalf",
        ),
        start=2,
    )
    for name in names.split()
}

HOURS = {**NUMBER_WORDS, "one": 1, "een": 1}
