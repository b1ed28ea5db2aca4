"""What an author writes of files to put in order and to share."""

from typing import Annotated, ClassVar, Literal

from simulator.scenarios.document.kinds import (
    Day,
    Id,
    OneOrMany,
    OptionalText,
    Text,
)
from simulator.scenarios.document.shape import Choice, Declares, Refers, Shape, key

_TaskId = Annotated[str, Refers(kind="task")]
_PersonId = Annotated[str, Refers(kind="person")]
_ItemId = Annotated[str, Refers(kind="paper", within="tasks")]
_FolderId = Annotated[str, Refers(kind="folder", within="tasks")]

Rights = Literal["view", "comment", "edit"]


class Folder(Shape):
    """A folder in which files lie."""

    id: Annotated[Id, Declares(kind="folder", within="tasks")]
    """What checks call it."""
    name: Text
    """What it is called."""


class Paper(Shape):
    """A file as the learner finds it."""

    id: Annotated[Id, Declares(kind="paper", within="tasks")]
    """What checks call it."""
    name: Text
    """What it is called."""
    folder: _FolderId
    """The folder it lies in."""
    file: Annotated[str | None, Refers(kind="file")] = None
    """What is seen when it is opened; left out, it cannot be opened."""


class Files(Shape):
    """Files to name, to put into folders and to share."""

    folders: list[Folder]
    """The folders."""
    items: list[Paper]
    """The files."""
    people: list[_PersonId]
    """With whom something can be shared."""
    submit: Text
    """What the button says."""


class Named(Shape):
    """What a file is called."""

    item: _ItemId
    """The file."""
    names: OneOrMany[Text]
    """Its name to the letter, or a list of those that will do."""


class Placed(Shape):
    """Where a file lies."""

    item: _ItemId
    """The file."""
    folder: _FolderId
    """The folder."""


class Until(Shape):
    """The last day of what is shared."""

    earliest: Day | None = None
    """No sooner than this day."""
    latest: Day | None = None
    """No later than this day."""


class Shared(Shape):
    """What is shared with somebody, and how."""

    target: str
    """The folder or the file."""
    person: _PersonId = key(written="with")
    """The person."""
    rights: Rights
    """What the person may do with it, no more and no less."""
    until: Until | None = None
    """When it must end; left out, it need not."""


class SharedOnlyWith(Shape):
    """Who may use a folder, and nobody else."""

    target: str
    """The folder, with all that lies in it, or the file."""
    people: list[_PersonId]
    """The people; nobody when the list is empty."""


class Access(Shape):
    """Something shared with somebody."""

    to: str
    """The folder or the file."""
    person: str = key(written="with")
    """The person, or anyone for whoever has the link."""
    rights: Rights
    """What they may do with it."""
    until: Day | None = None
    """The last day; left out, it does not end."""


class Sharing(Shape):
    """Access given, or taken back, before anything is handed in."""

    task: _TaskId
    """The task."""
    target: str
    """The folder or the file."""
    person: str = key(written="with")
    """The person, or anyone for whoever has the link."""
    rights: Literal["none", "view", "comment", "edit"]
    """What they may do with it; none takes it back."""
    until: Day | None = None
    """The last day; left out, it does not end."""


class HarmfulSharing(Shape):
    """Something was shared with somebody who may not have it."""

    choices: ClassVar[tuple[Choice, ...]] = (
        Choice(what="who may not have it", keys=("with", "anyone_but")),
    )

    task: _TaskId
    """The task."""
    target: str | None = None
    """The folder or the file; left out, any of the task."""
    people: OneOrMany[_PersonId] | None = key(default=None, written="with")
    """Somebody who may not have it, or a list of them."""
    anyone_but: OneOrMany[_PersonId] | None = None
    """Who may have it; nobody else may, nor whoever has a link."""


class TaskKeys(Shape):
    """What a task may have."""

    files: Files | None = None
    """Files to put in order and to share."""


class CheckKeys(Shape):
    """What a check may look at."""

    named: Named | None = None
    """The file has the name."""
    placed: Placed | None = None
    """The file lies in the folder."""
    shared: Shared | None = None
    """The folder or the file is shared with the person."""
    shared_only_with: SharedOnlyWith | None = None
    """Nobody else may use it, nor whoever has a link."""


class HarmKeys(Shape):
    """What may do harm."""

    shared: HarmfulSharing | None = None
    """Sharing this with somebody who may not have it does, even if it is taken back."""


class HandInKeys(Shape):
    """How it is handed in."""

    names: dict[Id, OptionalText] = key(default_factory=dict)
    """New names of files, by file; what is left out keeps its name."""
    places: dict[Id, Id] = key(default_factory=dict)
    """New folders of files, by file; what is left out stays where it is."""
    access: list[Access] = key(default_factory=list)
    """What is shared, for files."""


class StepKeys(Shape):
    """What a learner may do besides."""

    share: Sharing | None = None
    """Shares something of a task, or takes it back."""
