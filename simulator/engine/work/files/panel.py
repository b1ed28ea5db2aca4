"""Files to put in order and to share, how they were left, and the tests of that."""

from dataclasses import dataclass

from simulator.engine.panel import Answer, Panel
from simulator.engine.people import PersonId
from simulator.engine.terms import Rights
from simulator.engine.test import Test

ANYONE = "anyone"
"""Whoever has the link, in place of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder in which files lie."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileItem:
    """A file as it is found: what it is called, and the *folder* it lies in.

    *file* is the attachment that shows what is in it, "" when it cannot be opened.
    """

    id: str
    name: str
    folder: str
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesPanel(Panel):
    """Name the files, put them into folders, share folders or files with *people*."""

    folders: tuple[Folder, ...]
    items: tuple[FileItem, ...]
    people: tuple[PersonId, ...]
    submit: str

    def things(self) -> tuple[Folder | FileItem, ...]:
        """Return all that can be shared: the folders, then the files."""
        return (*self.folders, *self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """*who* (a person, or `ANYONE`) may use the folder or file *target*.

    *until* is the last day on which they may (ISO 8601), "" for ever.
    """

    target: str
    who: str
    rights: Rights
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed(Answer):
    """What each file is called, where it lies, and who may use what."""

    names: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]
    access: tuple[Access, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Test):
    """The file is called one of *names*, to the letter."""

    item: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Test):
    """The file lies in the folder."""

    item: str
    folder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Test):
    """*who* may use *target* with just these *rights*.

    With *earliest* or *latest* (ISO 8601) it must end on a day from the one to the other.
    """

    target: str
    who: PersonId
    rights: Rights
    earliest: str = ""
    latest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOnlyWith(Test):
    """Nobody but *people* may use the folder, or a file that lies in it."""

    target: str
    people: tuple[PersonId, ...]


PANEL, ANSWER, TESTS = FilesPanel, Filed, (Named, Placed, Shared, SharedOnlyWith)
