"""Icons and client shapes as one inline sprite, and the marks made from them."""

import re
from pathlib import Path

from markupsafe import Markup

FIGURE = re.compile(r"<svg[^>]*>(.*?)</svg>", re.DOTALL)
SYMBOL = (
    '<symbol id="i-{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-linecap="round" stroke-linejoin="round">{figure}</symbol>'
)

# In a box of 16 x 16: the second sign of a client beside the colour; letters are the third.
SHAPES = {
    "round": '<circle cx="8" cy="8" r="8"/>',
    "square": '<rect x=".5" y=".5" width="15" height="15" rx="2.5"/>',
    "leaf": '<path d="M8 0a8 8 0 0 1 8 8 8 8 0 0 1-8 8H1.5A1.5 1.5 0 0 1 0 14.5V8a8 8 0 0 1 8-8z"/>',
    "petal": '<path d="M1.5 0H8a8 8 0 0 1 8 8v6.5a1.5 1.5 0 0 1-1.5 1.5H8a8 8 0 0 1-8-8V1.5A1.5 1.5 0 0 1 1.5 0z"/>',
    "shield": '<path d="M1.5 0h13A1.5 1.5 0 0 1 16 1.5V8a8 8 0 0 1-16 0V1.5A1.5 1.5 0 0 1 1.5 0z"/>',
    "ticket": '<path d="M4.5 0h7L16 4.5v7L11.5 16h-7L0 11.5v-7z"/>',
    "slant": '<path d="M14.5 0H8a8 8 0 0 0-8 8v6.5A1.5 1.5 0 0 0 1.5 16H8a8 8 0 0 0 8-8V1.5A1.5 1.5 0 0 0 14.5 0z"/>',
    "arch": '<path d="M8 0a8 8 0 0 1 8 8v6.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 0 14.5V8a8 8 0 0 1 8-8z"/>',
}
HATCH = (
    '<defs><pattern id="p-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect class="hatch-bg" width="6" height="6"/>'
    '<line class="hatch-ln" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
)

MARKS = (
    ("blue", "round"),
    ("copper", "square"),
    ("plum", "leaf"),
    ("teal", "petal"),
    ("violet", "shield"),
    ("olive", "ticket"),
    ("brick", "slant"),
)
"""Hue and shape of a client by place in the day."""

OWN = ("slate", "arch")
"""Hue and shape of the learner's own business, and of strangers."""


def read_sprite(folder: Path) -> Markup:
    """Return the icons of *folder*, the client shapes and the hatching as one sprite."""
    icons = "".join(_symbol(file) for file in sorted(folder.glob("*.svg")))
    shapes = "".join(
        f'<symbol id="s-{name}" viewBox="0 0 16 16">{figure}</symbol>'
        for name, figure in SHAPES.items()
    )
    # Files of our own, read at start: nothing in them comes from a person.
    return Markup(  # noqa: S704
        '<svg width="0" height="0" class="sprite" aria-hidden="true" focusable="false">'
        f"{icons}{shapes}{HATCH}</svg>"
    )


def _symbol(file: Path) -> str:
    match = FIGURE.search(file.read_text("utf-8"))
    if match is None:
        raise ValueError(f"{file.name} is not an SVG picture")
    return SYMBOL.format(name=file.stem, figure=" ".join(match[1].split()))


def icon(name: str, css: str = "", label: str = "") -> Markup:
    """Return the icon *name*; it is hidden from screen readers unless it has a *label*."""
    access = (
        Markup('role="img" aria-label="{}"').format(label)
        if label
        else Markup('aria-hidden="true"')
    )
    return Markup('<svg class="icon {}" {}><use href="#i-{}"/></svg>').format(
        css, access, name
    )


def initials(name: str) -> str:
    """Return at most two letters for *name*: of the first and the last word."""
    words = [word for word in re.split(r"[\s\-]+", name) if word[:1].isalpha()]
    capitals = [word for word in words if word[0].isupper()] or words
    letters = [word[0].upper() for word in (capitals[:1] + capitals[1:][-1:])]
    return "".join(letters) or "?"
