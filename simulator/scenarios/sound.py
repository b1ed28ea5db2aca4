"""One scenario that can be played, wherever it stands, compiled as often as one likes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simulator.engine.bundle import Bundle
from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.document import Document
from simulator.scenarios.library import BrokenScenario, NoSuchScenario
from simulator.scenarios.loading import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A document without errors, and the text of every file it names, by its source."""

    document: Document
    attachments: Mapping[str, str]

    def bundle(self, *, language: str | None = None, seed: int | None = None) -> Bundle:
        """Return the day compiled for *language* (its first) and *seed* (its own).

        Raises NoSuchScenario when the day is not there in *language*.
        """
        document = self.document
        spoken = language if language is not None else document.languages[0]
        if spoken not in document.languages:
            there = ", ".join(document.languages)
            raise NoSuchScenario(
                f"{document.id} is not there in {spoken!r}, only in: {there}"
            )
        number = seed if seed is not None else document.seed
        return compile_bundle(
            document, attachments=self.attachments, language=spoken, seed=number
        )


def read_sound(path: Path) -> Sound:
    """Read the scenario at *path*, a folder or the file in it; raises BrokenScenario."""
    loaded = load(path)
    if loaded.document is None:
        raise BrokenScenario(loaded.problems)
    return Sound(document=loaded.document, attachments=loaded.attachments)
