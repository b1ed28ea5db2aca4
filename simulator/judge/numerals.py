"""Numbers written as words, in English, Dutch and French, up to 99 999."""

_ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DUTCH_UNITS = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien"
)
_DUTCH_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_FRENCH = {
    name: number
    for number, name in enumerate(
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize".split()
    )
} | {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}

ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth".split(),
        start=1,
    )
}


def _english() -> dict[str, int]:
    words = {name: n for n, name in enumerate(_ENGLISH_UNITS.split())}
    for n, name in enumerate(_ENGLISH_TENS.split(), start=2):
        words[name] = n * 10
    return words


def _dutch() -> dict[str, int]:
    units = _DUTCH_UNITS.split()
    words = {name: n for n, name in enumerate(units)}
    for n, ten in enumerate(_DUTCH_TENS.split(), start=2):
        words[ten] = n * 10
        for unit in range(1, 10):
            words[f"{units[unit]}en{ten}"] = n * 10 + unit
    del words["een"]
    return words


VALUES = {"en": _english(), "nl": _dutch(), "fr": _FRENCH}
"""Number words by language. The Dutch "een" and the French "un" are mostly articles."""
del VALUES["fr"]["un"]

_MULTIPLES = {"hundred": 100, "thousand": 1000, "honderd": 100, "duizend": 1000}
_MULTIPLES |= {"cent": 100, "cents": 100, "mille": 1000}


def number_at(words: list[str], place: int, language: str) -> tuple[int, int] | None:
    """Return the number written at *place* and how many words it takes."""
    known = VALUES.get(language, VALUES["en"])
    total = current = 0
    taken = 0
    for word in words[place : place + 8]:
        if word in known:
            value = known[word]
            if current % 100 and not (current % 100 >= 20 > value and value < 10):
                break
            current += value
        elif word in _MULTIPLES and (current or taken == 0):
            current, total = _multiplied(current, total, _MULTIPLES[word])
        elif (
            word not in {"and", "en", "et"}
            or not taken
            or not (total or current >= 100)
        ):
            break
        taken += 1
    while taken and words[place + taken - 1] in {"and", "en", "et"}:
        taken -= 1
    return (total + current, taken) if taken else None


def _multiplied(current: int, total: int, times: int) -> tuple[int, int]:
    if times == 100:
        return max(current, 1) * 100, total
    return 0, total + max(current, 1) * 1000
