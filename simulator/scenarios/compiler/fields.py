"""Typed fields of a document as the engine holds them, and what there is to read in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from simulator.engine.panel import Field, Option
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document.fields import FormField
from simulator.scenarios.texts import Written


def fields_of(written: Sequence[FormField], setting: Setting) -> tuple[Field, ...]:
    """Return the fields of a panel."""
    text = setting.writer.text
    return tuple(
        Field(
            id=each.id,
            label=text(each.label),
            kind=each.kind,
            group=text(each.group),
            hint=text(each.hint),
            required=each.required,
            options=tuple(
                Option(id=option.id, text=text(option.text), detail=text(option.detail))
                for option in each.options
            ),
            value=text(each.value),
        )
        for each in written
    )


def values_of(
    filled: Mapping[str, Written], setting: Setting
) -> tuple[tuple[str, str], ...]:
    """Return what a walkthrough fills in, by field."""
    return tuple((field, setting.writer.text(value)) for field, value in filled.items())


def words_in(fields: Iterable[Field]) -> Iterator[str]:
    """Yield what a learner reads in *fields*."""
    for each in fields:
        yield f"{each.label} {each.hint}"
        yield from (f"{option.text} {option.detail}" for option in each.options)
