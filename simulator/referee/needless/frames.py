"""How people ask for a value, in English and in Dutch, as patterns over small letters."""

import re
from typing import Literal

Sought = Literal[
    "deadline",
    "budget",
    "phone",
    "email",
    "address",
    "reference",
    "length",
    "people",
    "price",
    "count",
    "time",
    "date",
    "day",
    "when",
    "origin",
]
"""What sort of answer a question seeks."""

MOMENTS = frozenset[Sought](("deadline", "date", "day", "when", "time"))
"""Sorts of answer of which one may stand for another."""

LEAD = (
    r"(?:(?:could|can|would|will) you (?:please |kindly |also |just |perhaps )*(?:tell|let|give|send|remind|share)\b"
    r"|\bplease (?:also |just )?(?:tell|let|give|send|share)\b|\blet me (?:also |just )?(?:know|have)\b"
    r"|\b(?:may|could|can|might) i (?:please |also |just )?(?:have|know|ask|get)\b"
    r"|\bi(?:'d| would| will|'ll)? (?:also |still |just |only )*(?:need(?: to know)?|like to know|have to know)\b"
    r"|\b(?:do|would) you (?:know|have|happen to have)\b|\bhave you got\b|\bis there\b"
    r"|\b(?:kun|kan|zou|wil|kunt|wilt) (?:je|u|jij) (?:me|mij|ons|even|ook|nog|alsjeblieft)\b|\bmag ik\b"
    r"|\blaat (?:je |u )?(?:me|mij|ons) (?:even |ook )?weten\b|\b(?:hoor|verneem|ontvang|weet) ik graag\b"
    r"|\bgraag (?:hoor|verneem|ontvang) ik\b|\bgeef (?:je |u )?(?:me|mij)\b|\bweet (?:je|u|jij)\b"
    r"|\bik (?:heb|moet|wil|zou)\b.{0,20}\b(?:nodig|weten)\b|\bis er(?= (?:al |ook )?een\b)"
    r"|\b(?:heb je|heeft u|hebt u)\b|\bik heb (?:ook |nog |alleen )*(?:het|de|je|uw)\b)"
)
"""How somebody begins who asks to be told, with a question mark or without."""

_WORD, _JOINED = r"(?>\w+(?:'\w+)*)", r"(?>\w+(?:-\w+)*)"
"""Words taken whole: a long row of dashes or quotes is split in one way only, or it takes hours."""

_WHAT = (
    r"(?:\bwhat(?:'s| is| was| are| would be| will be)?|\bwat(?: is| was| zijn| wordt)?|\bhow about"
    rf"|{LEAD}(?:\W+(?!(?:if|whether|that|of|or|and|en|dat|for|to)\b){_WORD}){{0,4}}?)"
)
_THE = (
    r"\W+(?:the|your|a|an|any|his|her|their|our|its|het|de|je|jouw|uw|jullie|een|what|which|welke?)"
    rf"(?:\W+(?!for\b|of\b|to\b|voor\b|van\b){_JOINED})??\W+"
)
_THEM = r"(?:it|this|that|them|the \w+)"
_PEOPLE = (
    r"(?:people|persons|guests|attendees|participants|visitors|heads"
    r"|mensen|personen|gasten|deelnemers|man|bezoekers|genodigden)"
)

PATTERNS: dict[Sought, str] = {
    "deadline": (
        r"\bby (?:when|what time|which (?:day|date|time)|what (?:day|date))\b"
        r"|\bwhen (?:do|would|will|did) (?:you|they|she|he)(?: (?:actually|really|ideally))? "
        r"(?:need|want|have to have|like to have)(?! to)\b"
        rf"|\b(?:at )?what time (?:do|would) you (?:need|want) {_THEM}(?! (?:to|at)\b)"
        rf"|\bwhen is {_THEM} (?:due|needed)\b|{_WHAT}{_THE}deadline\b"
        r"|\b(?:tegen|voor) (?:wanneer|hoe laat)\b"
        r"|\bwanneer (?:heb|heeft|hebben|hebt) (?:je|u|jij|jullie)\b(?=.{0,40}\bnodig\b)"
    ),
    "budget": (
        rf"{_WHAT}{_THE}(?:budget|price limit|spending limit|limit|upper limit|maximum)\b"
        r"|\b(?:what|which|welk) budget\b"
        r"|\bhow much (?:may|can|could|should|shall|do|would|are) (?:i|we|you|it|they)\b(?= .{0,40}\b(?:spend|cost)\b)"
        r"|\bhow much (?:may|can|could|should) .{2,30} cost\b|\bwhat (?:may|can|should|could) (?:it|this|that|they) cost\b"
        r"|\b(?:hoeveel|wat) (?:mag|mogen) (?:het|dit|dat|de|ik|er|we|je|die)\b(?=.{0,40}\b(?:kosten|uitgeven|uitgegeven)\b)"
        r"|\b(?:hoeveel|wat) (?:het|dit|dat|de \w+) (?:mag|mogen) kosten\b"
    ),
    "phone": (
        rf"{_WHAT}{_THE}(?:(?:tele|mobile |cell)?phone number|telephone|mobile number|mobile|telefoonnummer|mobiele nummer|06-nummer)\b"
        r"|\b(?:on|at) (?:what|which) (?:phone |telephone |mobile )?number\b|\bop welk (?:telefoon)?nummer\b"
    ),
    "email": rf"(?:{_WHAT}{_THE}|\b(?:what|which|welk) )(?:e-?mail address|e-?mailadres|mailadres)\b",
    "address": rf"{_WHAT}{_THE}(?:(?:delivery|postal|home|street|post|bezorg|huis)\W?)?(?:address|adres)\b",
    "reference": (
        rf"{_WHAT}{_THE}(?P<noun>order|booking|invoice|reservation|serial|customer|policy|case|ticket|tracking|reference|claim|purchase)"
        r" (?:number|no|reference|ref|code)\b"
        rf"|(?:{_WHAT}{_THE}|\b(?:om )?(?:welk|wat voor) )(?P<nummer>order|bestel|boekings|factuur|reserverings|serie|klant|polis"
        r"|dossier|zaak|ticket|referentie)(?:nummer|code)\b"
    ),
    "length": (
        r"\bhow long (?:is|was|are|does|do|did|should|will|would|may|can|must)\b"
        r"|\bhoe lang (?:is|was|zijn|duurt|duren|moet|mag|gaat)\b"
    ),
    "people": (
        rf"\bhow many {_PEOPLE}\b|\bhow many of you\b|\bfor how many\b(?! (?:days|nights|hours|weeks|minutes))"
        r"|\bhow big (?:is|will|would)(?: the| your)? (?:group|party)\b"
        rf"|{_WHAT}{_THE}(?:(?:number of|aantal) {_PEOPLE}|head ?count|group size|size of the (?:group|party))\b"
        rf"|\b(?:met |voor )?hoeveel {_PEOPLE}\b"
        r"|\bmet (?:z'n |zijn )?hoeveel(?:en)?\b(?= (?:zijn|komen|bent|ben|gaan|eten|komt)\b)"
    ),
    "price": (
        r"\bhow much (?:is|was|were|are|did|does|do|have)\b|\bwhat (?:did|does|do) .{2,40} cost\b"
        rf"|{_WHAT}{_THE}(?:amount|price|fee|rent|fare|rate|sum|bedrag|prijs|huur|tarief)\b"
        r"|\b(?:hoeveel|wat) (?:kost|kostte|kosten)\b|\bhoeveel (?:is|was|bedraagt|heb|heeft|hebt)\b"
    ),
    "count": (
        r"\bhow many (?P<number>(?!of\b|more\b|other\b|extra\b)[a-z]{3,20})\b"
        rf"|{_WHAT}{_THE}(?:number of|aantal) (?P<aantal>(?!the\b|de\b|het\b|your\b|je\b|uw\b)[a-z]{{3,20}})\b"
        r"|\bhoeveel (?P<hoeveel>(?!van\b|meer\b|andere\b|extra\b|tijd\b|geld\b)[a-z]{3,20})\b"
    ),
    "time": (
        r"\b(?:at |for |from )?(?:what|which) time\b(?! (?:zone|frame))|\b(?:om )?hoe laat\b|\b(?:om )?welke tijd\b|\b(?:op )?welk tijdstip\b"
        rf"|{_WHAT}{_THE}(?:(?:start|starting|begin|arrival|departure)\W?)?(?:time|tijdstip|tijd|aanvangstijd|begintijd|starttijd)\b(?! (?:zone|frame|to))"
    ),
    "date": (
        r"\b(?:on |for )?(?:what|which)(?: exact)? dates?\b|\b(?:op |voor )?welke datum\b"
        rf"|{_WHAT}{_THE}(?:dates?|datum)\b(?! of birth)"
    ),
    "day": rf"\b(?:on |for )?(?:what|which) day\b|\b(?:op |voor )?welke dag\b|{_WHAT}{_THE}day\b",
    "when": (
        r"(?:^\W*|[,;:.(-]\s?|\b(?:and|so|but|know|tell me|ask) )when (?:is|are|was|will|would|do|does|did|should|shall|can|could|may)\b"
        r"|\bwanneer\b"
    ),
    "origin": (
        r"\bfrom (?:what|which) (?:airport|station|city)\b|\b(?:what|which) (?:airport|station)\b(?=.{2,40}\bfrom\b)"
        r"|\bwhere (?:do|will|would|are|should|shall) (?:you|we|i|they|he|she)\b"
        r"(?=.{2,30}\b(?:fly|flying|leave|leaving|depart|departing|travel|travelling|start|starting) (?:out )?from\b)"
        r"|\b(?:vanaf|van) welke? (?:vliegveld|luchthaven|station|stad)\b"
    ),
}
"""What asks for each sort of answer; of two that overlap, the first listed holds."""

FRAMES = tuple((seeks, re.compile(pattern)) for seeks, pattern in PATTERNS.items())

_BARE: dict[Sought, str] = {
    "date": "date|datum",
    "time": "time|tijd|tijdstip",
    "day": "day|dag",
    "budget": "budget",
    "deadline": "deadline",
    "people": rf"(?:number|aantal) (?:of )?{_PEOPLE}",
}
BARE = tuple(
    (seeks, re.compile(rf"\W*(?:the |exact |what |de |het |welke? )*(?:{words})\W*"))
    for seeks, words in _BARE.items()
)
"""Questions of a word or two, as people write them under one another."""

WORDS = frozenset(
    word for pattern in PATTERNS.values() for word in re.findall(r"[a-z]{3,}", pattern)
) | frozenset(
    "exact preferred total full precise final exacte precieze maximale totale juiste".split()
)
"""Words of the frames themselves, which say nothing of what a question is about."""

RATE = re.compile(
    r"\b(?:an?|per|each|every|elke?|ieder) "
    r"(head|person|night|day|week|month|year|hour|piece|word|seat|mile|persoon|nacht|dag|maand|jaar|uur|stuk|woord|hoofd)\b"
)
"""What a sum is for: a head, per week."""
