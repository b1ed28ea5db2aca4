"""What is wrong with a template, found without filling it in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    nodes.Keyword,
)

_CHECKER = environment(language="en", currency="EUR")


def faults(
    template: str, scope: Scope, *, placeholders: tuple[str, ...] = ()
) -> Iterator[Fault]:
    """Yield everything that is wrong with *template*."""
    if placeholders:
        yield from _placeholders(template, placeholders)
    if not any(opening in template for opening in ("{{", "{%", "{#")):
        return
    try:
        tree = _CHECKER.parse(template)
    except TemplateSyntaxError as error:
        yield Fault(
            message=f"The text cannot be filled in: {error.message}",
            suggestion="Write {{ clients.<id>.name }}, with two braces on either side.",
            text=_first_opening(template, error.lineno),
            line=error.lineno,
        )
        return
    yield from _inspect(tree, scope)


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
    if node.name not in FILTERS:
        yield Fault(
            message=f"There is no filter `{node.name}`.",
            suggestion=hint(node.name, FILTERS),
            text=node.name,
            line=node.lineno,
        )
    elif node.args or node.kwargs:
        yield Fault(
            message=f"The filter `{node.name}` takes nothing in brackets.",
            suggestion=f"Write | {node.name}",
            text=node.name,
            line=node.lineno,
        )
    elif isinstance(node.node, nodes.Const):
        yield from _filtered(node.name, node.node)


def _filtered(name: str, given: nodes.Const) -> Iterator[Fault]:
    # A filter of something written out can be tried at once.
    try:
        _CHECKER.filters[name](given.value)
    except (ValueError, TypeError, OverflowError):
        example = "{{ 12.5 | money }}" if name == "money" else '{{ "15:30" | clock }}'
        yield Fault(
            message=f"The filter `{name}` cannot write {given.value!r}.",
            suggestion=f"Write {example}.",
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
