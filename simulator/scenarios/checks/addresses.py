"""Addresses and numbers in texts: nobody's in the world, somebody's in the day."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from simulator.scenarios.casting import address, name_parts
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.checks.people import is_reserved
from simulator.scenarios.checks.reading import Reading, shown
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import nearest

_DOMAIN = r"((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})"
_ADDRESS = re.compile(rf"\b[\w.+-]{{1,64}}@{_DOMAIN}\b", re.IGNORECASE)
_SITE = re.compile(rf"(?:https?://(?:www\.)?|\bwww\.){_DOMAIN}", re.IGNORECASE)

# Numbers that are given out, by how they begin; those kept for fiction are let be.
_GIVEN_OUT = (
    r"(?:\+31|0031|0)[ -]?6[ -]?[1-58](?:[ -]?\d){7}",
    r"(?:\+44|0044|0)[ -]?7(?!700[ -]?900)[1-57-9]\d\d(?:[ -]?\d){6}",
    r"(?:\+49|0049)[ -]?1[567]\d(?:[ -]?\d){7,8}",
    r"(?:\+33|0033)[ -]?[67](?![ -]?39[ -]?98)(?:[ -]?\d\d){4}",
    r"(?:\+32|0032)[ -]?4[5-9]\d(?:[ -]?\d){6}",
    r"\+1[ -]?\(?[2-9]\d\d\)?[ -]?(?!555[ -]?01)[2-9]\d\d[ -]?\d{4}",
)


@cache
def _numbers() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w+])(?:{'|'.join(_GIVEN_OUT)})(?!\d)")


def check(draft: Draft) -> Iterator[Problem]:
    """Say which address or number in a text is the wrong one to print."""
    known = _known(draft)
    for reading in shown(draft):
        text = reading.text
        if "@" in text or "www." in text or "://" in text:
            yield from _real_domains(reading)
            yield from _of_nobody(reading, known)
        if sum(map(str.isdigit, text)) > 8:
            for found in _numbers().finditer(text):
                message = f"{found[0]} may be somebody's number."
                suggestion = "Write one that nobody has, such as 06 0012 3456."
                yield reading.problem("VA703", found[0], message, suggestion=suggestion)


def _real_domains(reading: Reading) -> Iterator[Problem]:
    if reading.path[-1] in {"domain", "email"}:
        return
    for found in (*_ADDRESS.finditer(reading.text), *_SITE.finditer(reading.text)):
        domain = found[1].lower()
        if not is_reserved(domain):
            message = f'"{domain}" may belong to somebody.'
            suggestion = f"Write {domain.split('.')[-2]}.example."
            yield reading.problem("VA701", found[1], message, suggestion=suggestion)


def _of_nobody(reading: Reading, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """Say which address is a slip away from somebody's; an office has others too."""
    if reading.path[-1] == "address":
        return
    for found in _ADDRESS.finditer(reading.text):
        addresses = known.get(found[1].lower(), set())
        guess = nearest(found[0].lower(), addresses)
        if guess is not None and found[0].lower() not in addresses:
            message = f'Nobody has the address "{found[0]}".'
            suggestion = f"Did you mean {guess}?"
            yield reading.problem("VA214", found[0], message, suggestion=suggestion)


def _known(draft: Draft) -> Mapping[str, set[str]]:
    """Return the addresses of those whose names are written, by domain."""
    found: dict[str, set[str]] = {}
    for section in ("clients", "contacts"):
        for each in draft.tree.map((section,)):
            domain = draft.text(section, each, "domain")
            name = draft.text(section, each, "name")
            written = draft.text(section, each, "email")
            if written is None and name is not None and domain is not None:
                written = address(name_parts(name), domain, fallback=each)
            if written is not None:
                found.setdefault(written.rpartition("@")[2].lower(), set()).add(
                    written.lower()
                )
    return found
