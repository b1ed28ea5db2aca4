"""What can be picked from: flights, rooms, suppliers, each option with its values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from simulator.engine.growth import added

ColumnKind = Literal["text", "money", "number", "time", "moment", "yes_no"]

Cell = str | float | None
"""A value as it is compared: text, an amount, or None where nothing stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One respect in which the options of a catalogue can be compared."""

    id: str
    label: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueOption:
    """One thing that can be picked, with (column, value) pairs.

    Values travel as text: money as "189.00" in the day's currency, times as "HH:MM",
    moments as "2026-03-11T17:40" on the clock of the place, yes_no as "yes" or "no". It
    is on offer from *comes_at* (simulated ms; None for as long as the catalogue is) and
    vanishes at *gone_at* (simulated ms), or *gone_after* simulated ms from the moment at
    which the first task that picks from the catalogue opens.
    """

    id: str
    title: str
    values: tuple[tuple[str, str], ...]
    gone_at: int | None = added(None)
    gone_after: int | None = added(None)
    comes_at: int | None = added(None)

    def has_come(self, at: int) -> bool:
        """Tell whether it is on offer yet at the moment *at* (simulated ms)."""
        return self.comes_at is None or self.comes_at <= at


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Options that can be compared, column by column.

    *costs* names the column that says what an option costs, empty if none does.
    """

    id: str
    title: str
    columns: tuple[Column, ...]
    options: tuple[CatalogueOption, ...]
    costs: str = added("")

    def option(self, option: str) -> CatalogueOption | None:
        """Return the option with that id, or None."""
        return next((each for each in self.options if each.id == option), None)

    def kind(self, column: str) -> ColumnKind | None:
        """Return what stands in the column with that id, or None when there is none."""
        return next((each.kind for each in self.columns if each.id == column), None)

    def cell(self, option: str, column: str) -> Cell:
        """Return the value of an option in a column, as it is compared."""
        found, kind = self.option(option), self.kind(column)
        if found is None or kind is None:
            return None
        return as_cell(dict(found.values).get(column, ""), kind)

    def cost(self, option: str) -> float:
        """Return what an option costs in the day's currency, 0 where nothing says so."""
        cell = self.cell(option, self.costs)
        return cell if isinstance(cell, float) else 0.0


def sum_of(amounts: Iterable[float]) -> float:
    """Return the sum of *amounts*, without what binary fractions leave behind.

    No value of a catalogue has more than six decimals.
    """
    return round(sum(amounts, 0.0), 6)


def as_cell(value: str, kind: ColumnKind) -> Cell:
    """Return *value* as it is compared in a column of that *kind*."""
    text = value.strip()
    if not text:
        return None
    if kind in {"money", "number"}:
        return float(text)
    return " ".join(text.casefold().split())
