"""The catalogues of the interface, read from their .po files.

Only the .po files are kept: what a translator edits is what is shown, and nothing can
fall out of step.
"""

import hashlib
import io
import json
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

FOLDER = Path(__file__).parent / "translations"
DOMAIN = "messages"
SOURCE = "en"
"""The language of the sources themselves, which needs no catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language of the interface: its catalogue ready to use.

    *browser* is the JSON of the strings that modules show, *edition* its hash.
    """

    code: str
    translations: Translations
    browser: str
    edition: str


def read_language(code: str, folder: Path = FOLDER) -> Language:
    """Read the language *code* from its .po file under *folder*."""
    catalogue = Catalog(locale=code, domain=DOMAIN)
    if code != SOURCE:
        with (folder / code / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
            catalogue = read_po(file, locale=code, domain=DOMAIN)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    browser = browser_json(catalogue)
    return Language(
        code=code,
        translations=Translations(compiled, DOMAIN),
        browser=browser,
        edition=hashlib.sha256(browser.encode()).hexdigest()[:12],
    )


def browser_json(catalogue: Catalog) -> str:
    """Return the translated strings of the browser's modules as one JSON object.

    A string with plural forms has them as a list, in the catalogue's order.
    """
    messages: dict[str, str | list[str]] = {}
    for message in catalogue:
        if not any(path.endswith(".js") for path, _ in message.locations):
            continue
        match message.id, message.string:
            case (str() as single, str() as text) if text:
                messages[single] = text
            case ((str() as single, *_), (tuple() | list()) as forms) if all(forms):
                messages[single] = list(forms)
            case _:
                pass
    return json.dumps(
        messages, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
