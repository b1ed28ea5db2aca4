"""The look of Practice Desk in one style sheet, for a page that is a file on its own."""

import base64
import re
from importlib.resources import files

STATIC = files("simulator") / "web/static"
ITALICS = re.compile(r"@font-face \{[^}]*italic[^}]*\}\n")


def look_alone() -> str:
    """Return the tokens with the fonts inside them, upright ones only."""
    tokens = (STATIC / "css/tokens.css").read_text(encoding="utf-8")
    return re.sub(
        r'url\("\.\./(fonts/[\w-]+\.woff2)"\)',
        lambda found: f'url("{_as_data(found[1])}")',
        ITALICS.sub("", tokens),
    )


def _as_data(font: str) -> str:
    content = base64.b64encode((STATIC / font).read_bytes()).decode()
    return f"data:font/woff2;base64,{content}"
