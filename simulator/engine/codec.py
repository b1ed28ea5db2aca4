"""Events, actions and bundles as JSON and back, strictly and by their declared types.

Wherever a declared type offers several classes, by itself or because every kind of work
adds one, the JSON names one under "type". Events and actions also carry the version "v"
they were written in; an upcaster turns an older version into the next before it is read.
Reading refuses what the types do not allow and says where, so the same function guards the
log, files and the socket.
"""

import hashlib
import json
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, lru_cache
from typing import (
    Any,
    Literal,
    TypeGuard,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from simulator.engine.actions import Action
from simulator.engine.bundle import Bundle
from simulator.engine.events import Event
from simulator.engine.growth import ADDED
from simulator.engine.summary import Summary
from simulator.engine.work.kinds import members

Json = dict[str, Any]
Upcaster = Callable[[Json], Json]

VERSIONS: Mapping[str, int] = {}
"""The version an event or action is written in, where it is no longer 1."""

UPCASTERS: Mapping[tuple[str, int], Upcaster] = {}
"""From (type, version) to the function that turns it into the next version."""

LONGEST_TEXT = 200_000
LONGEST_LIST = 2_000


class Malformed(ValueError):
    """A JSON value is not what its place calls for; *path* says where."""

    code = "malformed"

    def __init__(self, path: str, message: str) -> None:
        super().__init__(f"{path}: {message}" if path else message)
        self.path = path
        self.message = message


def canonical(value: object) -> str:
    """Write JSON in its one canonical form: keys sorted, nothing between the tokens."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def encode(value: Event | Action) -> Json:
    """Turn an event or an action into JSON with its "type" and version."""
    name = type(value).__name__
    return {"type": name, "v": VERSIONS.get(name, 1), **_encode_fields(value)}


def decode_event(
    data: object, *, upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS
) -> Event:
    """Read an event of any version; raises `Malformed`."""
    return cast(Event, _decode_tagged(_upcast(data, upcasters), Event, "event"))


def decode_action(data: object) -> Action:
    """Read an action; raises `Malformed` with the path of what is wrong."""
    return cast(Action, _decode_tagged(_upcast(data, UPCASTERS), Action, "action"))


def encode_bundle(bundle: Bundle) -> Json:
    """Turn a bundle into JSON."""
    return _encode_fields(bundle)


def decode_bundle(data: object) -> Bundle:
    """Read a bundle; raises `Malformed`."""
    return cast(Bundle, _decode_class(data, Bundle, "bundle"))


def encode_summary(summary: Summary) -> Json:
    """Turn the summary of a score into JSON."""
    return _encode_fields(summary)


def decode_summary(data: object) -> Summary:
    """Read the summary of a score; raises `Malformed`."""
    return cast(Summary, _decode_class(data, Summary, "summary"))


@lru_cache(maxsize=32)
def bundle_hash(bundle: Bundle) -> str:
    """Return the SHA-256 of a bundle's canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical(encode_bundle(bundle)).encode()).hexdigest()


def encode_part(value: object) -> Json:
    """Turn any dataclass of the engine into JSON that names its "type"."""
    return {"type": type(value).__name__, **_encode_fields(value)}


def _upcast(data: object, upcasters: Mapping[tuple[str, int], Upcaster]) -> Json:
    if not isinstance(data, dict):
        raise Malformed("", "expected an object with a type")
    entry = dict(cast(Json, data))
    name, version = entry.get("type"), entry.pop("v", 1)
    if not isinstance(name, str):
        raise Malformed("type", "is missing")
    if not isinstance(version, int) or isinstance(version, bool):
        raise Malformed("v", "expected a whole number")
    newest = VERSIONS.get(name, 1)
    while (name, version) in upcasters:
        entry = upcasters[name, version](entry)
        name, version = entry["type"], version + 1
        newest = version
    if version > newest:
        raise Malformed("v", f"{name} {version} was written by a newer program")
    return entry


def _encode_fields(value: object) -> Json:
    kind: Any = type(value)
    return {
        name: _encode(each, tagged)
        for name, tagged, silent in _encoding(kind)
        if (each := getattr(value, name)) != silent
    }


def _encode(value: object, tagged: bool) -> object:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, tuple):
        return [_encode(each, tagged) for each in cast(tuple[object, ...], value)]
    if tagged:
        return encode_part(value)
    return _encode_fields(value)


@cache
def _encoding(cls: Any) -> tuple[tuple[str, bool, object], ...]:
    """Return each field's name, whether it is tagged, and the value that is not written."""
    silent = {each.name: each.default for each in fields(cls) if ADDED in each.metadata}
    return tuple(
        (name, _has_choice(hint), silent.get(name, MISSING))
        for name, hint, _ in _declared(cls)
    )


def _has_choice(hint: Any) -> bool:
    """Tell whether values of this type need to say which class they are of."""
    if members(hint):
        return True
    if _is_union(hint):
        return len([each for each in get_args(hint) if is_dataclass(each)]) > 1
    return any(_has_choice(each) for each in get_args(hint) if each is not Ellipsis)


@cache
def _declared(cls: type) -> tuple[tuple[str, Any, bool], ...]:
    hints = get_type_hints(cls)
    return tuple(
        (
            each.name,
            hints[each.name],
            each.default is MISSING and each.default_factory is MISSING,
        )
        for each in fields(cls)
    )


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in {Union, types.UnionType}


def _decode(value: Any, hint: Any, path: str) -> Any:
    hint = getattr(hint, "__supertype__", hint)
    if _is_union(hint):
        return _decode_union(value, hint, path)
    origin = get_origin(hint)
    if origin is tuple:
        return _decode_tuple(value, get_args(hint), path)
    if origin is Literal:
        return _decode_literal(value, get_args(hint), path)
    if members(hint):
        return _decode_tagged(value, hint, path)
    if is_dataclass(hint):
        return _decode_class(value, cast(type, hint), path)
    return _decode_plain(value, hint, path)


def _decode_plain(value: Any, hint: Any, path: str) -> Any:
    if hint is str and isinstance(value, str):
        return _decode_text(value, path)
    if hint is bool and isinstance(value, bool):
        return value
    if hint is int and isinstance(value, int) and not isinstance(value, bool):
        return value
    if (
        hint is float
        and isinstance(value, (int, float))
        and not isinstance(value, bool)
    ):
        return float(value)
    raise Malformed(path, f"expected {_NAMES.get(hint, 'something else')}")


def _decode_text(value: str, path: str) -> str:
    if len(value) > LONGEST_TEXT:
        raise Malformed(path, f"is longer than {LONGEST_TEXT} characters")
    if not value.isascii() and _LONE_SURROGATE.search(value):
        raise Malformed(path, "holds half a character, which cannot be stored")
    return value


_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""What JSON can escape and UTF-8 cannot write."""

_NAMES: Mapping[Any, str] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def _decode_literal(value: Any, allowed: tuple[Any, ...], path: str) -> Any:
    if isinstance(value, str | int) and value in allowed:
        return value
    raise Malformed(path, "expected one of " + ", ".join(map(str, allowed)))


def _decode_tuple(value: Any, hints: tuple[Any, ...], path: str) -> tuple[Any, ...]:
    if not _is_list(value):
        raise Malformed(path, "expected a list")
    if len(value) > LONGEST_LIST:
        raise Malformed(path, f"has more than {LONGEST_LIST} items")
    if len(hints) == 2 and hints[1] is Ellipsis:
        return tuple(
            _decode(each, hints[0], f"{path}[{place}]")
            for place, each in enumerate(value)
        )
    if len(value) != len(hints):
        raise Malformed(path, f"expected {len(hints)} items")
    return tuple(
        _decode(each, hint, f"{path}[{place}]")
        for place, (each, hint) in enumerate(zip(value, hints, strict=True))
    )


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _decode_union(value: Any, hint: Any, path: str) -> Any:
    members = get_args(hint)
    if value is None and type(None) in members:
        return None
    classes = [each for each in members if is_dataclass(each)]
    if len(classes) > 1:
        return _decode_tagged(value, hint, path)
    others = [each for each in members if each is not type(None)]
    return _decode(value, others[0], path)


def _decode_tagged(value: Any, hint: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise Malformed(path, "expected an object with a type")
    entry = dict(cast(Json, value))
    name = entry.pop("type", None)
    known = _classes(hint)
    if not isinstance(name, str) or name not in known:
        raise Malformed(f"{path}.type", "expected one of " + ", ".join(sorted(known)))
    return _decode_class(entry, known[name], path)


@cache
def _classes(hint: Any) -> dict[str, type]:
    known = members(hint) or get_args(hint)
    return {each.__name__: each for each in known if isinstance(each, type)}


def _decode_class(value: Any, cls: type, path: str) -> Any:
    if not isinstance(value, dict):
        raise Malformed(path, "expected an object")
    entry = cast(Json, value)
    found: Json = {}
    for name, hint, required in _declared(cls):
        if name in entry:
            found[name] = _decode(entry[name], hint, f"{path}.{name}")
        elif required:
            raise Malformed(f"{path}.{name}", "is missing")
    unknown = sorted(set(entry) - {name for name, _, _ in _declared(cls)})
    if unknown:
        raise Malformed(f"{path}.{unknown[0]}", "is not known here")
    return cls(**found)
