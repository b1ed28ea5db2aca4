"""Typed fields, whatever kind of work they stand in: what may be filled in, and its tests."""

from collections.abc import Iterable, Mapping, Sequence

from simulator.engine.check import FieldHas, FieldIs, FieldsDiffer
from simulator.engine.panel import Field
from simulator.engine.test import Test
from simulator.engine.words import has_all
from simulator.engine.work.values import complaint, same


def validate_fields(
    values: Iterable[tuple[str, str]], fields: Sequence[Field]
) -> str | None:
    """Say what is wrong with *values* for *fields*, the first thing found, or None."""
    known = {field.id: field for field in fields}
    given: dict[str, str] = {}
    for field_id, value in values:
        if field_id not in known:
            return f"There is no field {field_id!r} here."
        if field_id in given:
            return f"“{known[field_id].label}” is filled in twice."
        given[field_id] = value
    for field in fields:
        value = given.get(field.id, "").strip()
        if field.required and not value:
            return f"“{field.label}” is still empty."
        problem = complaint(field, value) if value else None
        if problem is not None:
            return f"“{field.label}”: {problem}"
    return None


def fields_pass(test: Test, values: Mapping[str, str], *, date: str) -> bool:
    """Tell whether *test* holds for *values*; a field left out is empty."""
    match test:
        case FieldIs(field=field, values=wanted, within=within):
            given = values.get(field, "")
            return any(same(given, each, within=within) for each in wanted)
        case FieldsDiffer(fields=fields):
            given_values = [values.get(field, "") for field in fields]
            return all(given_values) and not any(
                same(one, other)
                for place, one in enumerate(given_values)
                for other in given_values[place + 1 :]
            )
        case FieldHas(field=field, groups=groups):
            return has_all(values.get(field, ""), groups, date=date)
        case _:
            return False
