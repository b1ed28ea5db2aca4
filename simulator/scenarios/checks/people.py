"""People: names and addresses that can be told apart, places that are not real."""

from collections.abc import Iterator

from simulator.scenarios.casting import address, locales, name_parts
from simulator.scenarios.checks.draft import Draft
from simulator.scenarios.problems import Problem
from simulator.scenarios.suggesting import nearest
from simulator.scenarios.tree import Path

_RESERVED = (".example", ".test", ".invalid", ".localhost")
_RESERVED_WHOLE = ("example.com", "example.net", "example.org")


def check(draft: Draft) -> Iterator[Problem]:
    """Say who cannot be cast or told apart."""
    yield from _locales(draft)
    yield from _domains(draft)
    yield from _alike(draft)


def _people(draft: Draft) -> Iterator[Path]:
    for section in ("clients", "contacts"):
        for each in draft.tree.map((section,)):
            yield (section, each)


def _locales(draft: Draft) -> Iterator[Problem]:
    for person in _people(draft):
        path = (*person, "persona", "locale")
        locale = draft.tree.text(path)
        if locale and locale not in locales():
            guess = nearest(locale, locales())
            suggestion = f"Did you mean {guess}?" if guess else "Write nl_NL or en_GB."
            message = f'No names are known for the locale "{locale}".'
            yield draft.problem("VA215", path, message, suggestion=suggestion)


def _domains(draft: Draft) -> Iterator[Problem]:
    for spot in draft.spots:
        if not isinstance(spot.node, str) or spot.path[-1:] not in {
            ("domain",),
            ("email",),
        }:
            continue
        domain = spot.node.rpartition("@")[2].lower()
        if "." in domain and not is_reserved(domain):
            message = f'"{domain}" may belong to somebody.'
            suggestion = f"Write {domain.split('.')[-2]}.example."
            yield draft.problem("VA701", spot.path, message, suggestion=suggestion)


def is_reserved(domain: str) -> bool:
    """Tell whether nobody can own *domain*."""
    return domain.endswith(_RESERVED) or any(
        domain == each or domain.endswith(f".{each}") for each in _RESERVED_WHOLE
    )


def _alike(draft: Draft) -> Iterator[Problem]:
    """Names that are drawn are never alike, so only those that are written can be."""
    names: dict[str, Path] = {}
    addresses: dict[str, Path] = {}
    for person in _people(draft):
        name = draft.text(*person, "name")
        written = draft.text(*person, "email")
        domain = draft.text(*person, "domain")
        if name:
            yield from _twice(draft, names, name, (*person, "name"), "is called")
            if written is None and domain:
                written = address(name_parts(name), domain, fallback=str(person[1]))
        if written:
            key = "email" if draft.text(*person, "email") is not None else "name"
            yield from _twice(
                draft, addresses, written, (*person, key), "has the address"
            )


def _twice(
    draft: Draft, seen: dict[str, Path], value: str, path: Path, what: str
) -> Iterator[Problem]:
    first = seen.setdefault(value.casefold(), path)
    if first != path:
        message = f'"{first[1]}" {what} {value} already.'
        suggestion = "Give one of the two another."
        yield draft.problem("VA216", path, message, suggestion=suggestion)
