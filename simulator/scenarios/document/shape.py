"""What the parts of a scenario file are made of: the base of every map, and markers.

A marker says what a text is for (it names something, it refers to something, the
learner reads it), so that a check of all names or all texts needs no list of keys.
"""

import ast
import inspect
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


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
class Source:
    """The path of a file inside the scenario's folder."""


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


class Shape(BaseModel):
    """A map in a scenario file."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        # Only the whole document is ever validated: its parts need no validator each.
        defer_build=True,
        populate_by_name=True,
    )

    choices: ClassVar[tuple[Choice, ...]] = ()

    @classmethod
    @cache
    def written_keys(cls) -> Mapping[str, str]:
        """Return the keys as an author writes them, each with the name of its field."""
        return {field.alias or name: name for name, field in cls.model_fields.items()}

    @classmethod
    @cache
    def described(cls) -> Mapping[str, str]:
        """Return what the file says of each field under it, by the field's name.

        Read from the source when somebody asks: a sound scenario needs none of it.
        """
        told: dict[str, str] = {}
        for each in reversed(cls.__mro__):
            if issubclass(each, Shape):
                told |= _told_under_fields(each)
        return told

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Add what an editor must know of the choices."""
        schema = handler.resolve_ref_schema(handler(core_schema))
        written = {name: key for key, name in cls.written_keys().items()}
        for name, told in cls.described().items():
            if name in cls.model_fields:
                schema["properties"][written[name]]["description"] = told
        for choice in cls.choices:
            each: list[dict[str, Any]] = [{"required": [key]} for key in choice.keys]
            if not choice.required:
                each.append({"not": {"anyOf": [dict(entry) for entry in each]}})
            schema.setdefault("allOf", []).append({"oneOf": each})
        return schema


def _told_under_fields(shape: type[Shape]) -> dict[str, str]:
    """Return the texts that stand under the fields of *shape* in its own source."""
    source = ast.parse(textwrap.dedent(inspect.getsource(shape)))
    body = next(each.body for each in source.body if isinstance(each, ast.ClassDef))
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }
