"""What the parts of a scenario file are made of: the base of every map, and markers.

A marker says what a text is for (it names something, it refers to something, the
learner reads it), so that a check of all names or all texts needs no list of keys.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import (
    Annotated,
    Any,
    ClassVar,
    Self,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Exactly one of *keys* stands in the map (at most one, unless *required*)."""

    what: str
    keys: tuple[str, ...]
    required: bool = True
    code: str = "VA117"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declares:
    """The id (or each key of the map) names a *kind*, unique within the part *within*.

    *within* is the section whose entry is the scope: "tasks" for what is private to a task.
    """

    kind: str
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refers:
    """The text is the id of a *kind*, looked up in the same scope as it was declared."""

    kind: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """One wording for every language, or a map with one for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The learner reads it: a text in which names and amounts are filled in.

    *placeholders* are the names the engine fills in later, in single braces.
    """

    placeholders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planted:
    """Mistakes may stand in the text, put there for a learner to find."""


@dataclass(frozen=True, slots=True)
class Source:
    """The path of a file inside the scenario's folder."""


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """The text is read by *parse*, which raises `times.Unreadable` at what it cannot read.

    *schema* is what an editor is told of it, as JSON Schema has it.
    """

    parse: Callable[[str], Any]
    schema: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Tag:
    """What one of several alternatives is called by the fork that tells them apart."""

    tag: str


@dataclass(frozen=True, slots=True, eq=False)
class Fork:
    """The value is one of several kinds; *tag_of* tells the tag of the kind that it is."""

    tag_of: Callable[[Any], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByHead:
    """The map is one of several kinds, told apart by the first of these keys it has."""

    heads: tuple[str, ...]

    def tag(self, value: object) -> str:
        """Return the tag of the kind that *value* is."""
        if isinstance(value, Mapping):
            for head in self.heads:
                if head in value:
                    return f"<{head}>"
        return f"<{self.heads[-1]}>"


class _Required:
    """Stands where a key has no value of its own: it must be written."""


_REQUIRED = _Required()


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key of a map: what may stand under it, and what holds when it is left out.

    *written* is the key as an author writes it, *name* the attribute that holds it; *hint* is the bare type and
    *markers* what stands with it.
    """

    name: str
    written: str
    hint: Any
    markers: tuple[object, ...]
    default: object = _REQUIRED
    default_factory: Callable[[], object] | None = None

    @property
    def is_required(self) -> bool:
        """Tell whether the key must be written."""
        return self.default is _REQUIRED and self.default_factory is None

    def left_out(self) -> Any:
        """Return what holds when the key is left out; it must not be required."""
        return self.default_factory() if self.default_factory else self.default


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What a class body says of a key beside its type."""

    default: object
    default_factory: Callable[[], object] | None
    written: str


def key(
    *,
    default: object = _REQUIRED,
    default_factory: Callable[[], object] | None = None,
    written: str = "",
) -> Any:
    """Say of a key what holds when it is left out, or that it is *written* otherwise.

    For keys that are words of Python (`is`, `from`), and for lists and maps that are empty
    when left out.
    """
    return _Said(default=default, default_factory=default_factory, written=written)


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(key,))
class Shape:
    """A map in a scenario file: immutable, its keys as annotated attributes.

    Made from keyword arguments that are values already; `fitting.fit` makes one of what
    stands in a file.
    """

    choices: ClassVar[tuple[Choice, ...]] = ()

    def __init__(self, **values: Any) -> None:
        keys = self.keys()
        unknown = values.keys() - keys.keys()
        missing = [
            name
            for name, each in keys.items()
            if each.is_required and name not in values
        ]
        if unknown or missing:
            named = ", ".join([*sorted(unknown), *missing])
            raise TypeError(f"{type(self).__name__}: unknown or missing: {named}")
        for name, each in keys.items():
            given = values[name] if name in values else each.left_out()
            object.__setattr__(self, name, given)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(
            f"{type(self).__name__}.{name} cannot be set: maps are frozen"
        )

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={each!r}" for name, each in vars(self).items())
        return f"{type(self).__name__}({values})"

    def changed(self, **values: Any) -> Self:
        """Return the same map with other *values* under the keys named."""
        return type(self)(**{**vars(self), **values})

    @classmethod
    @cache
    def keys(cls) -> Mapping[str, Key]:
        """Return the keys by the attribute that holds them, a base's before one's own."""
        hints = get_type_hints(cls, include_extras=True)
        return {
            name: _key_of(cls, name, hint)
            for name, hint in hints.items()
            if get_origin(hint) is not ClassVar
        }

    @classmethod
    @cache
    def written_keys(cls) -> Mapping[str, str]:
        """Return the keys as an author writes them, each with the name of its attribute."""
        return {each.written: name for name, each in cls.keys().items()}

    @classmethod
    @cache
    def described(cls) -> Mapping[str, str]:
        """Return what the file says of each key under it, by the name of its attribute.

        Read from the source when somebody asks: a sound scenario needs none of it.
        """
        told: dict[str, str] = {}
        for each in reversed(cls.__mro__):
            if issubclass(each, Shape) and each not in _GROWN:
                told |= _told_under_keys(each)
        return told


S = TypeVar("S", bound=Shape)

_GROWN: set[type[Shape]] = set()
"""Classes that were put together here and stand in no source."""


def grown(keys: Sequence[type[Shape]]) -> Callable[[type[S]], type[S]]:
    """Give a map the keys of other maps too, behind its own."""

    def grow(shape: type[S]) -> type[S]:
        told = {"__module__": shape.__module__, "__doc__": shape.__doc__}
        made = cast("type[S]", type(shape.__name__, (*reversed(keys), shape), told))
        _GROWN.add(made)
        return made

    return grow


def unwrapped(
    hint: Any, markers: tuple[object, ...] = ()
) -> tuple[Any, tuple[object, ...]]:
    """Return the type inside *hint* and the markers around it, the nearest first."""
    while get_origin(hint) is Annotated:
        hint, *more = get_args(hint)
        markers = (*markers, *more)
    return hint, markers


def _key_of(shape: type[Shape], name: str, hint: Any) -> Key:
    said = getattr(shape, name, _REQUIRED)
    if not isinstance(said, _Said):
        said = _Said(default=said, default_factory=None, written="")
    bare, markers = unwrapped(hint)
    return Key(
        name=name,
        written=said.written or name,
        hint=bare,
        markers=markers,
        default=said.default,
        default_factory=said.default_factory,
    )


def _told_under_keys(shape: type[Shape]) -> Mapping[str, str]:
    return dict(_pairs_of(shape))


def _pairs_of(shape: type[Shape]) -> Iterator[tuple[str, str]]:
    """Yield each key of the source of *shape* with the text that stands under it."""
    source = ast.parse(textwrap.dedent(inspect.getsource(shape)))
    body = next(each.body for each in source.body if isinstance(each, ast.ClassDef))
    for above, below in pairwise(body):
        if (
            isinstance(above, ast.AnnAssign)
            and isinstance(above.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            yield above.target.id, inspect.cleandoc(below.value.value)
