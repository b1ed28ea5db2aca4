"""Typed fields in the browser."""

from collections.abc import Iterable, Sequence

from playwright.sync_api import Page

from simulator.engine.panel import Field

FEW_OPTIONS = 4
"""Up to so many plain options stand side by side; more become a list."""


def fill_fields(
    page: Page, fields: Sequence[Field], values: Iterable[tuple[str, str]]
) -> None:
    """Fill in *values*, by field."""
    given = dict(values)
    for field in fields:
        if field.id not in given:
            continue
        box = page.locator(f"#f-{field.id}")
        if field.kind not in ("choice", "yes_no"):
            box.fill(given[field.id])
        elif _is_list(field):
            box.select_option(given[field.id])
        else:
            place = [each.id for each in field.options].index(given[field.id])
            page.locator(f'input[name="f-{field.id}"]').nth(place).check()


def _is_list(field: Field) -> bool:
    return len(field.options) > FEW_OPTIONS and not any(
        option.detail for option in field.options
    )
