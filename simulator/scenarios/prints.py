"""Whether a PDF is plain text throughout and only shows: no script, no links, nothing packed."""

import re
from collections.abc import Iterator

from simulator.scenarios.templating import Fault

CODE = "VA217"

_FORBIDDEN = (
    "/JavaScript",
    "/JS",
    "/Launch",
    "/OpenAction",
    "/AA",
    "/URI",
    "/GoToR",
    "/SubmitForm",
    "/EmbeddedFile",
    "/RichMedia",
    "/XFA",
    "/Encrypt",
    "/ObjStm",
    "/Filter",
    "/Names",
)
"""Names that let a PDF do more than show, or hide what it does."""


_SPELT_OTHERWISE = re.compile(r"/[^\s/<>\[\]()]*#")
"""A name in which a letter is written as its number, so that it reads as another."""


def faults_of_print(content: str) -> Iterator[Fault]:
    """Yield what a PDF may not have."""
    if not (content.startswith("%PDF-") and content.rstrip().endswith("%%EOF")):
        yield _fault("This is no PDF.", "", content)
        return
    if "{{" in content or "{%" in content:
        message = (
            "Nothing is filled in inside a PDF: its parts would no longer be found."
        )
        yield _fault(message, "{", content)
    hidden = _SPELT_OTHERWISE.search(content)
    if hidden:
        yield _fault("A PDF may not spell a name in numbers.", hidden[0], content)
    for name in _FORBIDDEN:
        found = re.search(re.escape(name) + r"\b", content)
        if found:
            yield _fault(f"A PDF may not have {name}.", name, content)


def _fault(message: str, text: str, content: str) -> Fault:
    at = max(0, content.find(text))
    return Fault(
        message=message,
        suggestion="Make it plain: text and lines only, nothing packed.",
        text=text,
        line=content.count("\n", 0, at) + 1,
        code=CODE,
    )
