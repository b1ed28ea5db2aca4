"""Find what the example days write under every key of the language.

The reference shows it beside the key, and a test asks that nothing is left without.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import yaml

from simulator.scenarios.document import Document
from simulator.scenarios.document.shape import Shape
from simulator.scenarios.document.timeline import Lasting
from simulator.scenarios.grafting import FOLDER, KEY
from simulator.scenarios.loading import load

EXAMPLES = Path(__file__).parents[1] / "examples"
MOST_LINES = 8
"""A longer example is cut: it shows how a key begins, not all that may stand under it."""

# The loader the reader uses: the other one refuses some texts that this one takes.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Place = tuple[type[Shape], str]
"""A key, and the kind of map it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One use of a key: its *text* in the day called *day*, ready to be shown."""

    shape: type[Shape]
    key: str
    text: str
    day: str
    languages: tuple[str, ...]


def days() -> list[Path]:
    """Return the folders of the example days."""
    return sorted(each.parent for each in EXAMPLES.glob("*/scenario.yaml"))


def examples() -> Mapping[Place, Written]:
    """Return for every key that an example day uses the one that shows it best."""
    found: dict[Place, Written] = {}
    for each in chain.from_iterable(map(_written, days())):
        place = (each.shape, each.key)
        if place not in found or _ease(each) < _ease(found[place]):
            found[place] = each
    return found


def _ease(written: Written) -> tuple[int, bool, int]:
    """Tell how hard an example is to take in: what is in English and short comes first."""
    lines = written.text.count("\n") + 1
    return max(lines - MOST_LINES, 0), written.languages != ("en",), len(written.text)


def _written(folder: Path) -> Iterator[Written]:
    document = load(folder).document
    if document is None:
        raise ValueError(f"{folder} is not sound")
    page = (folder / "scenario.yaml").read_text()
    node = _composed(page)
    others = [each.read_text() for each in sorted(folder.glob(f"{FOLDER}/*.yaml"))]
    yield from _of_shape(document, node, page, document)
    # The walkthroughs of the folder stand in the document behind the file's own.
    more = document.walkthroughs[len(_items(_under(node, KEY))) :]
    nodes = [(text, each) for text in others for each in _walkthroughs(text)]
    for (text, each), walkthrough in zip(nodes, more, strict=True):
        yield from _of_shape(walkthrough, each, text, document)


def _of_shape(
    shape: Shape, node: yaml.Node | None, page: str, document: Document
) -> Iterator[Written]:
    assert isinstance(node, yaml.MappingNode), node
    written = {key.value: (key, value) for key, value in node.value}
    for key, name in shape.written_keys().items():
        if key in written:
            yield Written(
                shape=_owner(type(shape), key),
                key=key,
                text=_shown(page, *written[key], flow=bool(node.flow_style)),
                day=document.id,
                languages=tuple(document.languages),
            )
            yield from _inside(
                getattr(shape, name), written[key][1], page=page, document=document
            )


def _inside(
    value: object, node: yaml.Node, *, page: str, document: Document
) -> Iterator[Written]:
    match value, node:
        case Shape(), _:
            yield from _of_shape(value, node, page, document)
        case list(), yaml.SequenceNode():
            for each, inner in zip(value, node.value, strict=False):
                yield from _inside(each, inner, page=page, document=document)
        case dict(), yaml.MappingNode():
            inner_nodes = {key.value: inner for key, inner in node.value}
            for key, each in value.items():
                yield from _inside(each, inner_nodes[key], page=page, document=document)
        case _:
            pass


def _owner(shape: type[Shape], key: str) -> type[Shape]:
    """Return the kind of map under which the reference describes *key*."""
    if not issubclass(shape, Lasting):
        return shape
    parts = (base for base in shape.__bases__ if issubclass(base, Shape))
    return next(part for part in parts if key in part.written_keys())


def _composed(page: str) -> yaml.Node | None:
    node: yaml.Node | None = yaml.compose(page, Loader=_LOADER)
    return node


def _walkthroughs(page: str) -> Iterable[yaml.Node]:
    return _items(_under(_composed(page), KEY))


def _under(node: yaml.Node | None, key: str) -> yaml.Node | None:
    entries = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in entries if name.value == key), None)


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _shown(page: str, key: yaml.Node, value: yaml.Node, *, flow: bool) -> str:
    """Give a key and its value as they are written, without what they stand in."""
    start, end = key.start_mark, value.end_mark
    text = page[start.index : end.index].rstrip()
    if flow:
        return re.sub(r"\s*\n\s*", " ", text)
    lines = [line.rstrip() for line in text.split("\n")]
    # A comment below belongs to what follows it.
    while lines[-1].lstrip().startswith("#") or not lines[-1]:
        lines.pop()
    return "\n".join(
        line[start.column :] if at else line for at, line in enumerate(lines)
    )
