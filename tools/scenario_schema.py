"""The JSON Schema of scenario files, for editors that complete and explain."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from simulator.scenarios.document import Document
from simulator.scenarios.document.place import (
    Place,
    inner,
    is_shape,
    place_of,
    places_in,
)
from simulator.scenarios.document.shape import (
    ByHead,
    Choice,
    Fork,
    Key,
    Reads,
    Shape,
    unwrapped,
)

Schema = dict[str, Any]


def schema_of_files() -> Schema:
    """Return the schema of a whole file; every other kind of map is one of its ``$defs``."""
    kinds = sorted(_kinds(), key=lambda each: each.__name__)
    defs = {each.__name__: _map(each) for each in kinds if each is not Document}
    return {"$defs": defs, **_map(Document)}


def _kinds() -> set[type[Shape]]:
    """Return every kind of map that can stand somewhere in a file."""
    found: set[type[Shape]] = set()
    waiting: list[Any] = [Document]
    while waiting:
        hint, _ = unwrapped(waiting.pop())
        if is_shape(hint) and hint not in found:
            found.add(hint)
            waiting += [each.hint for each in hint.keys().values()]
        waiting += get_args(hint)
    return found


def _map(shape: type[Shape]) -> Schema:
    told = inspect.getdoc(shape) or ""
    made: Schema = {"additionalProperties": False, "description": told}
    if shape.choices:
        made["allOf"] = [_chosen(each) for each in shape.choices]
    places = places_in(place_of(shape))
    made["properties"] = {
        written: _key(key, place, shape.described())
        for written, (key, place) in places.items()
    }
    required = [written for written, (key, _) in places.items() if key.is_required]
    if required:
        made["required"] = required
    return {**made, "type": "object"}


def _chosen(choice: Choice) -> Schema:
    each: list[Schema] = [{"required": [key]} for key in choice.keys]
    if not choice.required:
        each.append({"not": {"anyOf": [dict(entry) for entry in each]}})
    return {"oneOf": each}


def _key(key: Key, place: Place, described: Mapping[str, str]) -> Schema:
    told: Schema = {"description": described[key.name]} if key.name in described else {}
    if not key.is_required and _is_plain(key.default):
        told = {"default": key.default, **told}
    return {**told, **_place(place)}


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _place(place: Place) -> Schema:
    reads = place.marker(Reads)
    if reads is not None:
        return {"type": "string", **reads.schema}
    return _FORMS[place.form](place)


def _reference(place: Place) -> Schema:
    return {"$ref": f"#/$defs/{place.hint.__name__}"}


def _list(place: Place) -> Schema:
    return {"items": _place(inner(place)), "type": "array"}


def _text(_: Place) -> Schema:
    return {"type": "string"}


def _choice(place: Place) -> Schema:
    known = list(get_args(place.hint))
    one = {"const": known[0]} if len(known) == 1 else {"enum": known}
    return {**one, "type": "string"}


def _by_id(place: Place) -> Schema:
    called = _place(place_of(get_args(place.hint)[0]))
    entries = _place(inner(place))
    pattern = called.get("pattern")
    names = {
        key: each for key, each in called.items() if key not in {"pattern", "type"}
    }
    made: Schema = (
        {"patternProperties": {pattern: entries}}
        if pattern
        else {"additionalProperties": entries}
    )
    return {**made, **({"propertyNames": names} if names else {}), "type": "object"}


def _one_of(place: Place) -> Schema:
    arms = _arms(get_args(place.hint))
    if len(arms) == 1:
        return arms[0]
    told_apart = place.marker(Fork) or place.marker(ByHead)
    return {"oneOf" if told_apart else "anyOf": arms}


def _arms(hints: Iterable[Any]) -> list[Schema]:
    return [_place(place_of(each)) for each in hints if each is not type(None)]


_FORMS: dict[str, Callable[[Place], Schema]] = {
    "map": _reference,
    "union": _one_of,
    "list": _list,
    "dict": _by_id,
    "choice": _choice,
    "value": _text,
}
