"""The work of others that travels with the pages, each part with its licence text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part; *text* is the path of its licence in the static tree."""

    name: str
    licence: str
    text: str


OFL = "SIL Open Font License 1.1"

PARTS = (
    Part(name="Hanken Grotesk", licence=OFL, text="fonts/LICENSE-hanken-grotesk.txt"),
    Part(name="Literata", licence=OFL, text="fonts/LICENSE-literata.txt"),
    Part(name="Lucide", licence="ISC", text="icons/LICENSE-lucide-icons.txt"),
    Part(name="Preact", licence="MIT", text="vendor/LICENSE-preact.txt"),
    Part(
        name="Preact Signals", licence="MIT", text="vendor/LICENSE-preact-signals.txt"
    ),
    Part(
        name="Preact Signals core",
        licence="MIT",
        text="vendor/LICENSE-preact-signals-core.txt",
    ),
    Part(name="htm", licence="Apache 2.0", text="vendor/LICENSE-htm.txt"),
)
