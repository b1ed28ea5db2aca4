"""What is wrong with a template, found without filling it in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes

from simulator.scenarios.suggesting import hint, listed
from simulator.scenarios.texts import DAY_FIELDS, FILTERS, PERSON_FIELDS, environment

CODE = "VA212"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong at *text*, which stands in the template from *line* (1…) on."""

    message: str
    suggestion: str
    text: str
    line: int
    code: str = CODE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a template may name."""

    clients: tuple[str, ...]
    contacts: tuple[str, ...]
    person_fields: tuple[str, ...] = PERSON_FIELDS

    def of_description(self) -> "Scope":
        """Return the scope of a role, a company or a number: it fills in names only."""
        fields = ("name", "first_name", "last_name", "email")
        return replace(self, person_fields=fields)


# What a text may be made of. Nothing here repeats, calculates or calls, so no text can
# hold up the program or grow without bound.
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
)

# More than any text needs; a hostile one would take long to take apart.
_MOST_BRACES = 2_000

_CHECKER = environment(language="en", currency="EUR")


def faults(
    template: str, scope: Scope, *, placeholders: tuple[str, ...] = ()
) -> Iterator[Fault]:
    """Yield everything that is wrong with *template*."""
    if placeholders:
        yield from _placeholders(template, placeholders)
    if not any(opening in template for opening in ("{{", "{%", "{#")):
        return
    if template.count("{") > _MOST_BRACES:
        yield _not_a_template(template, 1, "There is too much to fill in.")
    elif len(template) > _LONGEST_KEPT:
        yield from _parsed(template, scope)
    else:
        yield from _known(template, scope)


# While somebody types, all texts but one are those of a moment ago.
_LONGEST_KEPT = 10_000


@lru_cache(maxsize=2048)
def _known(template: str, scope: Scope) -> tuple[Fault, ...]:
    return _parsed(template, scope)


def _parsed(template: str, scope: Scope) -> tuple[Fault, ...]:
    try:
        return tuple(_inspect(_CHECKER.parse(template), scope))
    except TemplateSyntaxError as error:
        return (_not_a_template(template, error.lineno, error.message or ""),)
    except (RecursionError, ValueError, OverflowError):
        return (_not_a_template(template, 1, "It is too long or too deep."),)


def _not_a_template(template: str, line: int, why: str) -> Fault:
    return Fault(
        message=f"The text cannot be filled in: {why}",
        suggestion="Write {{ clients.<id>.name }}, with two braces on either side.",
        text=_first_opening(template, line),
        line=line,
    )


def _first_opening(template: str, line: int) -> str:
    rows = template.split("\n")
    row = rows[line - 1] if 0 < line <= len(rows) else ""
    return next((each for each in ("{{", "{%", "{#") if each in row), row.strip())


def _placeholders(template: str, known: tuple[str, ...]) -> Iterator[Fault]:
    for match in re.finditer(r"(?<!\{)\{(\w*)\}(?!\})", template):
        if match[1] not in known:
            shown = [f"{{{each}}}" for each in known]
            yield Fault(
                message=f"{match[0]} is nothing that is filled in here.",
                suggestion=hint(match[0], shown),
                text=match[0],
                line=template.count("\n", 0, match.start()) + 1,
            )


def _inspect(node: nodes.Node, scope: Scope) -> Iterator[Fault]:
    if not isinstance(node, _ALLOWED):
        yield _not_possible(node)
        return
    if isinstance(node, nodes.Filter):
        yield from _filter(node)
    elif isinstance(node, nodes.CondExpr) and node.expr2 is None:
        message = "It is not said what stands here otherwise."
        yield _fault(message, "Write {{ … if … else … }}.", "if", node.lineno)
    elif isinstance(node, nodes.Operand) and node.op not in {"eq", "ne"}:
        message = "Texts can only be compared with == and !=."
        yield _fault(message, "", "{", node.lineno)
    chain = _chain(node)
    if chain is not None:
        yield from _name(chain, node.lineno, scope)
        return
    for child in node.iter_child_nodes():
        yield from _inspect(child, scope)


def _not_possible(node: nodes.Node) -> Fault:
    subtracted = isinstance(node, nodes.Sub)
    suggestion = "Only {{ … }} with names and filters, and {% if … %}."
    if subtracted:
        suggestion = "A name with a hyphen is written contacts['flour-mill'].name."
    what = type(node).__name__.lower()
    return Fault(
        message=f"This is not possible in a text ({what}).",
        suggestion=suggestion,
        text="{",
        line=node.lineno,
    )


def _filter(node: nodes.Filter) -> Iterator[Fault]:
    name, given = node.name, node.node
    if name not in FILTERS:
        yield _fault(
            f"There is no filter `{name}`.", hint(name, FILTERS), name, node.lineno
        )
    elif node.args or node.kwargs:
        message = f"The filter `{name}` takes nothing in brackets."
        yield _fault(message, f"Write | {name}", name, node.lineno)
    elif isinstance(given, nodes.Const):
        yield from _filtered(name, given)
    elif name != "clock" or (given is not None and _chain(given) not in _CLOCKS):
        message = f"The filter `{name}` writes only what stands written before it."
        yield _fault(message, f"Write {_EXAMPLE[name]}.", name, node.lineno)


_CLOCKS = (["day", "starts"], ["day", "ends"])
_EXAMPLE = {"money": "{{ 12.5 | money }}", "clock": '{{ "15:30" | clock }}'}


def _fault(message: str, suggestion: str, text: str, line: int) -> Fault:
    return Fault(message=message, suggestion=suggestion, text=text, line=line)


def _filtered(name: str, given: nodes.Const) -> Iterator[Fault]:
    # A filter of something written out can be tried at once.
    try:
        _CHECKER.filters[name](given.value)
    except (ValueError, TypeError, OverflowError):
        yield Fault(
            message=f"The filter `{name}` cannot write {given.value!r}.",
            suggestion=f"Write {_EXAMPLE[name]}.",
            text=str(given.value),
            line=given.lineno,
        )


def _chain(node: nodes.Node) -> list[str] | None:
    """Return clients.noor.name as its words, or None for anything else."""
    match node:
        case nodes.Name():
            return [node.name]
        case nodes.Getattr():
            before = _chain(node.node)
            return None if before is None else [*before, node.attr]
        case nodes.Getitem(arg=nodes.Const(value=str() as key)):
            before = _chain(node.node)
            return None if before is None else [*before, key]
        case _:
            return None


def _name(chain: list[str], line: int, scope: Scope) -> Iterator[Fault]:
    levels: dict[str, tuple[tuple[str, ...], ...]] = {
        "clients": (scope.clients, scope.person_fields),
        "contacts": (scope.contacts, scope.person_fields),
        "day": (DAY_FIELDS,),
    }
    root, *rest = chain
    if root not in levels:
        yield _unknown(root, hint(root, levels), line)
        return
    for known, word in zip(levels[root], rest, strict=False):
        if word not in known:
            yield _unknown(word, hint(word, known), line)
            return
    expected = len(levels[root])
    if len(rest) < expected:
        known = levels[root][len(rest)]
        suggestion = f"Say what of it: {listed(known)}."
        yield _unknown(".".join(chain), suggestion, line, whole=True)
    elif len(rest) > expected:
        yield _unknown(rest[expected], "Leave it out.", line)


def _unknown(word: str, suggestion: str, line: int, *, whole: bool = False) -> Fault:
    message = (
        f"`{word}` is no text." if whole else f"`{word}` is nothing that is known."
    )
    return Fault(message=message, suggestion=suggestion, text=word, line=line)
