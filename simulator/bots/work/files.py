"""Files put in order and shared: as the checks want them, or with anybody who has the link."""

from simulator.bots.workpiece import Workpiece
from simulator.engine.work.files.panel import (
    ANYONE,
    Access,
    Filed,
    FilesPanel,
    Named,
    Placed,
    Shared,
)


def work_out(piece: Workpiece, panel: FilesPanel) -> Filed:
    """Name, place and share the files; done badly, share the first folder with everybody."""
    names = {each.id: each.name for each in panel.items}
    places = {each.id: each.folder for each in panel.items}
    if piece.quality == "wrong":
        link = Access(target=panel.folders[0].id, who=ANYONE, rights="edit")
        return _filed(names, places, (link,))
    if piece.quality == "empty":
        return _filed(names, places, ())
    access: list[Access] = []
    for check in piece.task.checks:
        match check.test:
            case Named(item=item, names=wanted):
                names[item] = wanted[0]
            case Placed(item=item, folder=folder):
                places[item] = folder
            case Shared() as test:
                until = test.latest or test.earliest
                access.append(
                    Access(
                        target=test.target,
                        who=test.who,
                        rights=test.rights,
                        until=until,
                    )
                )
            case _:
                pass
    return _filed(names, places, tuple(access))


def _filed(
    names: dict[str, str], places: dict[str, str], access: tuple[Access, ...]
) -> Filed:
    return Filed(
        names=tuple(names.items()), places=tuple(places.items()), access=access
    )
