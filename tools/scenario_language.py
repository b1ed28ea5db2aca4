"""Write what is generated from the shape of scenario files: the schema and its page.

``python tools/scenario_language.py`` rewrites simulator/scenarios/schema.json for editors
and the keys in docs/reference/scenario-file.md; a test fails when either has fallen
behind the code.
"""

import inspect
import json
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from simulator.scenarios.document import Document, kinds, timeline
from simulator.scenarios.document.shape import Key, Refers, Shape
from tools import client_types
from tools.key_examples import MOST_LINES, Written, examples
from tools.scenario_schema import schema_of_files

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "simulator/scenarios/schema.json"
PAGE = ROOT / "docs/reference/scenario-file.md"
BEGIN, END = "<!-- keys: written by make docs -->\n", "<!-- end of keys -->\n"


def main() -> None:
    """Write the schema and the keys of the page."""
    SCHEMA.write_text(schema())
    PAGE.write_text(page(PAGE.read_text()))


def schema() -> str:
    """Give the JSON Schema of a scenario file."""
    made = schema_of_files()
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "va-scenario/1"
    return json.dumps(_without_noise(made), indent=1, ensure_ascii=False) + "\n"


def page(written: str) -> str:
    """Give the page *written* with its keys as the code has them."""
    before, _, rest = written.partition(BEGIN)
    _, _, after = rest.partition(END)
    keyed = before + BEGIN + "\n" + "\n".join(_keys()) + END + after
    return client_types.with_tables(keyed)


def shapes() -> list[type[Shape]]:
    """Return every map of a scenario file, in the order in which they are met."""
    found: list[type[Shape]] = []

    def visit(shape: type[Shape]) -> None:
        # What may stand under `when` differs from a condition by one key only.
        if issubclass(shape, timeline.Lasting):
            shape = timeline.Lasting
        if shape not in found:
            found.append(shape)
            for key in shape.keys().values():
                for each in _shapes_in(key.hint):
                    visit(each)

    visit(Document)
    return found


def _without_noise(node: Any) -> Any:
    """Leave out titles, which only repeat names, and nulls, which YAML files don't say."""
    if isinstance(node, list):
        return [_without_noise(each) for each in node]
    if not isinstance(node, dict):
        return node
    if {"type": "null"} in node.get("anyOf", []):
        options = [each for each in node["anyOf"] if each != {"type": "null"}]
        rest = {key: each for key, each in node.items() if key != "anyOf"}
        joined = {**options[0], **rest} if len(options) == 1 else {"anyOf": options}
        return _without_noise({**rest, **joined})
    node = _as_it_is_read(node)
    return {
        key: _without_noise(each)
        for key, each in node.items()
        if not (key == "title" and isinstance(each, str))
        and not (key == "default" and each is None)
    }


def _as_it_is_read(node: dict[str, Any]) -> dict[str, Any]:
    """Let an editor take a number for a text, as the reader does, and say what it wants."""
    named = node.get("properties")
    if isinstance(named, dict) and named and all(key.isdigit() for key in named):
        # Editors read such a key as a number, and know it by its pattern only.
        node = {**node, "patternProperties": {f"^({'|'.join(named)})$": {}}}
    if node.get("type") != "string" or "enum" in node or "const" in node:
        return node
    pattern, shown = node.get("pattern"), node.get("examples")
    if re.fullmatch(pattern or ".*", "1"):
        node = {**node, "type": ["string", "number"]}
    if pattern and shown:
        told = f"Write it like {shown[0]}."
        node = {**node, "errorMessage": told, "patternErrorMessage": told}
    return node


def _keys() -> Iterator[str]:
    shown = examples()
    for shape in shapes():
        told = inspect.getdoc(shape) or ""
        yield f"### {title(shape)}\n"
        yield f"{told}\n"
        for choice in shape.choices:
            keys = ", ".join(f"`{key}`" for key in choice.keys)
            yield f"Exactly one of {keys} says {choice.what}.\n"
        for key, name in shape.written_keys().items():
            yield f"#### `{key}`\n"
            told = shape.described().get(name, "")
            yield _described(told, shape.keys()[name]) + "\n"
            if (shape, key) in shown:
                yield _example(shown[shape, key]) + "\n"


def _example(written: Written) -> str:
    lines = written.text.split("\n")
    if lines == [written.text] and len(written.text) <= 100:
        return f"For example `{written.text}`"
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], "# …"]
    return "\n".join(("```yaml", *lines, "```"))


def _described(told: str, key: Key) -> str:
    told = told.rstrip(".")
    kind = _kind(_annotated(key.hint, key.markers))
    return f"{told}. *{kind[:1].upper()}{kind[1:]}{_need(key)}.*"


def _need(key: Key) -> str:
    if key.is_required:
        return ", required"
    default = key.left_out()
    if default is None or default in ("", [], {}) or isinstance(default, Shape):
        return ""
    said = str(default).lower() if isinstance(default, bool) else default
    return f"; left out: {said}"


# Where each condition is described, by the key that tells it apart.
ANCHORS = {
    "all": "all-of",
    "any": "any-of",
    "not": "not",
    "asked": "asked",
    "wrote_to": "wrote-to",
    "promise": "promise-is",
    "satisfaction": "satisfaction-below",
    "task": "task-is",
}

# Kinds of values that are the same Python type, told apart by the alias they are.
_SAID = {
    "Text": "text",
    "OptionalText": "text, may be empty",
    "CellText": "value, may be empty",
    "FileText": "text",
    "Texts": "list of texts",
    "LineTexts": "list of texts",
    "WordGroups": "groups of wordings",
    "Words": "text in one language",
    "Entered": "text in one language, may be empty",
    "Id": "id",
    "Language": "language",
    "Domain": "domain",
    "Email": "e-mail address",
    "Day": "date",
    "Duration": "duration",
    "Moment": "time",
    "Instant": "time, to the second where it matters",
    "Window": "time or window",
    "Due": "time, or a duration after a plus sign",
    "Vanishing": "time or window, or a duration after a plus sign",
    "HowMany": "number, or from one to another",
    "Span": "duration or span",
    "ReplyDelay": "duration, span or word",
    "Share": "number from 0 to 1",
    "Amount": "amount in the day's currency",
    "EscoSkill": "skill of ESCO",
    "Flag": "`true` or `false`",
    "Currency": "currency",
    "OneToFive": "number from 1 to 5",
    "Points": "number from 0 to 100",
    "Bound": "number of points, such as `>= 85`",
    "Pace": "number from 1 to 120",
    "Count": "number from 1 to 1000",
    "UpTo": "number from 0 to 1000",
    "Seed": "number",
    "Plain": "text, the same in every language",
}


def _kind(hint: Any) -> str:
    """Say in the author's words what may stand at a place of that type."""
    told = _named_kind(hint)
    if told is not None:
        return told
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _kind_of_annotated(inside[0], inside[1:])
    if origin is Literal:
        return "one of " + ", ".join(f"`{each}`" for each in inside)
    if origin in {Union, types.UnionType}:
        arms = [each for each in inside if each is not type(None)]
        return " or ".join(dict.fromkeys(_kind(arm) for arm in arms))
    if origin in {list, dict}:
        what = "list" if origin is list else "map by id"
        return f"{what}, each: {_kind(inside[-1])}"
    return "text"


def _named_kind(hint: Any) -> str | None:
    for name, said in _SAID.items():
        if hint == getattr(kinds, name):
            return said
    if hint in {timeline.Condition, timeline.When}:
        heads = (f"[`{head}`](#{ANCHORS[head]})" for head in timeline.HEADS.heads)
        return "a condition: " + ", ".join(heads)
    if isinstance(hint, type) and issubclass(hint, Shape):
        return f"[{title(hint)}](#{title(hint).lower().replace(' ', '-')})"
    return None


def _kind_of_annotated(inner: Any, markers: tuple[Any, ...]) -> str:
    refers = [each for each in markers if isinstance(each, Refers)]
    if refers:
        article = "an" if refers[0].kind[0] in "aeiou" else "a"
        return f"id of {article} {refers[0].kind}"
    # A marker of the place may stand behind those that make the kind.
    shorter = (_annotated(inner, markers[:length]) for length in range(len(markers)))
    known = [_named_kind(each) for each in shorter]
    return next((each for each in reversed(known) if each), None) or _kind(inner)


def _annotated(inner: Any, markers: tuple[Any, ...]) -> Any:
    annotated: Any = Annotated
    return annotated[(inner, *markers)] if markers else inner


def _shapes_in(hint: Any) -> Iterator[type[Shape]]:
    if isinstance(hint, type) and issubclass(hint, Shape):
        yield hint
    for each in get_args(hint):
        yield from _shapes_in(each)


def title(shape: type[Shape]) -> str:
    """Name a kind of map as a heading does: "Sort item"."""
    name = "When" if shape is timeline.Lasting else shape.__name__
    spaced = "".join(f" {each.lower()}" if each.isupper() else each for each in name)
    return spaced.strip().capitalize()


if __name__ == "__main__":
    main()
