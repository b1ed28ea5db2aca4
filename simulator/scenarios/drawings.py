"""Whether a picture (SVG) is well formed and keeps to itself: no script, no links out."""

from collections.abc import Iterator
from xml.etree import ElementTree

from simulator.scenarios.templating import Fault

CODE = "VA217"

_FORBIDDEN = {
    "script",
    "foreignobject",
    "iframe",
    "image",
    "a",
    "animate",
    "set",
}


def faults_of_drawing(content: str) -> Iterator[Fault]:
    """Yield what a picture may not have."""
    for declaration in ("<!DOCTYPE", "<!ENTITY"):
        if declaration.lower() in content.lower():
            yield _fault("A picture declares nothing.", declaration, content)
            return
    try:
        # What it could be made to expand is refused above.
        root = ElementTree.fromstring(content)  # noqa: S314
    except ElementTree.ParseError as error:
        line = error.position[0]
        yield Fault(
            message=f"The picture is not SVG: {error.msg}.",
            suggestion="Open it in a browser to see where it breaks.",
            text="",
            line=line,
            code=CODE,
        )
        return
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name.lower() in _FORBIDDEN:
            yield _fault(f"A picture may not have <{name}>.", f"<{name}", content)
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2]
            leads_out = attribute.lower() == "href" and not value.startswith("#")
            if attribute.lower().startswith("on") or leads_out:
                yield _fault(f"A picture may not have {attribute}.", attribute, content)


def _fault(message: str, text: str, content: str) -> Fault:
    at = max(0, content.lower().find(text.lower()))
    return Fault(
        message=message,
        suggestion="Take it out.",
        text=content[at : at + len(text)],
        line=content.count("\n", 0, at) + 1,
        code=CODE,
    )
