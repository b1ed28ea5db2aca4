"""Files as the engine holds them."""

from collections.abc import Iterator

from simulator.engine.actions import SetAccess
from simulator.engine.bundle import Bundle, SharedWith
from simulator.engine.people import PersonId
from simulator.engine.task import TaskId
from simulator.engine.test import Test
from simulator.engine.work.files.panel import (
    Access,
    Filed,
    FileItem,
    FilesPanel,
    Folder,
    Named,
    Placed,
    Shared,
    SharedOnlyWith,
)
from simulator.scenarios.compiler.setting import Setting
from simulator.scenarios.compiler.several import many
from simulator.scenarios.document.walkthrough import HandIn
from simulator.scenarios.document.work import Task
from simulator.scenarios.work.files import document as written


def panel(files: written.Files, setting: Setting) -> FilesPanel:
    """Return what the task shows."""
    text = setting.writer.text
    return FilesPanel(
        folders=tuple(
            Folder(id=each.id, name=text(each.name)) for each in files.folders
        ),
        items=tuple(
            FileItem(
                id=each.id,
                name=text(each.name),
                folder=each.folder,
                file=each.file or "",
            )
            for each in files.items
        ),
        people=tuple(PersonId(each) for each in files.people),
        submit=text(files.submit),
    )


def words(panel: FilesPanel, bundle: Bundle) -> Iterator[str]:
    """Yield what somebody must read in it."""
    del bundle
    yield from (each.name for each in panel.things())


def test(check: written.CheckKeys, task: Task, setting: Setting) -> Test | None:
    """Return what *check* looks at, if that is how files were left."""
    del task
    match check:
        case written.CheckKeys(named=written.Named() as named):
            given = named.names if isinstance(named.names, list) else [named.names]
            names = tuple(setting.writer.text(each) for each in given)
            return Named(item=named.item, names=names)
        case written.CheckKeys(placed=written.Placed() as placed):
            return Placed(item=placed.item, folder=placed.folder)
        case written.CheckKeys(shared=written.Shared() as shared):
            return _shared(shared)
        case written.CheckKeys(shared_only_with=written.SharedOnlyWith() as only):
            people = tuple(PersonId(each) for each in only.people)
            return SharedOnlyWith(target=only.target, people=people)
        case _:
            return None


def deed(harm: written.HarmKeys, setting: Setting) -> SharedWith | None:
    """Return what does the *harm*, if it is sharing."""
    del setting
    shared = harm.shared
    if shared is None:
        return None
    return SharedWith(
        task=TaskId(shared.task),
        target=shared.target,
        to=tuple(PersonId(each) for each in many(shared.people or [])),
        but=tuple(PersonId(each) for each in many(shared.anyone_but or [])),
    )


def answer(made: HandIn, files: written.Files, setting: Setting) -> Filed:
    """Return what is handed in: the files as they were found, with what is changed."""
    if not isinstance(made, written.HandInKeys):
        raise TypeError("files are handed in with the keys of files")
    text, items = setting.writer.text, files.items
    return Filed(
        names=tuple(
            (each.id, text(made.names.get(each.id, each.name))) for each in items
        ),
        places=tuple(
            (each.id, made.places.get(each.id, each.folder)) for each in items
        ),
        access=tuple(
            Access(
                target=each.to,
                who=each.person,
                rights=each.rights,
                until=each.until or "",
            )
            for each in made.access
        ),
    )


def action(step: written.StepKeys, setting: Setting) -> SetAccess | None:
    """Return what is done in *step*, if that is sharing."""
    del setting
    share = step.share
    if share is None:
        return None
    return SetAccess(
        task=TaskId(share.task),
        target=share.target,
        who=share.person,
        rights=share.rights,
        until=share.until or "",
    )


def _shared(shared: written.Shared) -> Shared:
    until = shared.until or written.Until()
    return Shared(
        target=shared.target,
        who=PersonId(shared.person),
        rights=shared.rights,
        earliest=until.earliest or "",
        latest=until.latest or "",
    )
