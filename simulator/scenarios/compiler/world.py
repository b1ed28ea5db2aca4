"""Catalogues and rule cards of a document as the engine holds them."""

from simulator.engine.card import Card
from simulator.engine.catalogue import Catalogue, CatalogueOption, Column
from simulator.scenarios.cells import cell
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.document import world as written
from simulator.scenarios.relative import Later


def catalogues(setting: Setting) -> tuple[Catalogue, ...]:
    """Return every catalogue, with the moments drawn at which options vanish."""
    return tuple(
        _catalogue(each, catalogue, setting)
        for each, catalogue in setting.document.catalogues.items()
    )


def cards(setting: Setting) -> tuple[Card, ...]:
    """Return every rule card."""
    text = setting.writer.text
    return tuple(
        Card(
            id=each,
            title=text(card.title),
            text=text(card.text),
            reviewed=card.reviewed,
            source=text(card.source),
        )
        for each, card in setting.document.cards.items()
    )


def _catalogue(name: str, catalogue: written.Catalogue, setting: Setting) -> Catalogue:
    return Catalogue(
        id=name,
        title=setting.writer.text(catalogue.title),
        columns=tuple(
            Column(id=each.id, label=setting.writer.text(each.label), kind=each.kind)
            for each in catalogue.columns
        ),
        options=tuple(
            _option(name, each, catalogue, setting) for each in catalogue.options
        ),
        costs=catalogue.costs or "",
    )


def _option(
    name: str,
    option: written.CatalogueOption,
    catalogue: written.Catalogue,
    setting: Setting,
) -> CatalogueOption:
    comes, gone, text = option.appears, option.vanishes, setting.writer.text
    stream = f"catalogue/{name}/{option.id}"
    day = setting.document.day.date
    return CatalogueOption(
        id=option.id,
        title=text(option.title),
        values=tuple(
            (each.id, cell(text(option.values.get(each.id, "")), each.kind, day=day))
            for each in catalogue.columns
        ),
        gone_at=None
        if gone is None or isinstance(gone, Later)
        else setting.drawn(gone, stream=f"{stream}/vanishes"),
        gone_after=gone.span if isinstance(gone, Later) else None,
        comes_at=None
        if comes is None
        else setting.drawn(comes, stream=f"{stream}/appears"),
    )
