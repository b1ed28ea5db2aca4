"""Keep the catalogues of the interface in step with the sources.

``python tools/messages.py`` collects every string and merges it into each catalogue;
``--check`` only says what is missing, and fails when something is.

Strings are marked with ``_()`` and ``ngettext()`` in templates, views and browser modules,
and with ``say()`` where the engine makes a sentence. English is the language of the
sources, so it has no catalogue.
"""

import argparse
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "simulator"
FOLDER = PACKAGE / "web" / "translations"
TEMPLATE = FOLDER / "messages.pot"
LANGUAGES = ("nl",)
STRING = r'"(?:[^"\\\\]|\\\\.)*"'
CALL = re.compile(
    rf"(?<![\w$.])(?:_\(\s*({STRING})|ngettext\(\s*({STRING}),\s*({STRING}))"
)
PLACE = re.compile(r"\{\w+\}")

# No dates and no tool's name in it: two runs on the same sources write the same bytes.
HEADER = """\
# Practice Desk, strings of the interface.
msgid ""
msgstr ""
"Project-Id-Version: Practice Desk\\n"
"Language: {code}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
KEYWORDS = DEFAULT_KEYWORDS | {"say": None, "later": None, "_l": None}


def main() -> int:
    """Update the catalogues, or check them; 0 when all is well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    checking = parser.parse_args().check
    faults = faults_of(collect()) if checking else update(collect())
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults and checking else 0


def collect() -> Catalog:
    """Return every string of the sources, with the files it stands in."""
    with (PACKAGE / "web" / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = Catalog(project="Practice Desk", charset="utf-8")
    for path, _, text, notes, context in extract_from_dir(
        PACKAGE, methods, options, KEYWORDS, ("Translators:",)
    ):
        # Files without lines: a moved line is no news for a translator.
        found.add(text, None, [(path, 0)], auto_comments=notes, context=context)
    for file in sorted((PACKAGE / "web" / "static" / "js").rglob("*.js")):
        for text in _browser_texts(file.read_text("utf-8")):
            found.add(text, None, [(file.relative_to(PACKAGE).as_posix(), 0)])
    return _flagged(found)


def _browser_texts(source: str) -> Iterator[str | tuple[str, str]]:
    """Find the strings of a module, also those deep inside nested templates.

    Babel's own extractor loses them there. Ours needs strings in double quotes.
    """
    for single, one, many in CALL.findall(source):
        yield json.loads(single) if single else (json.loads(one), json.loads(many))


def update(template: Catalog) -> list[str]:
    """Write the template and merge it into each catalogue; say what is untranslated."""
    TEMPLATE.write_bytes(_written(template))
    for code in LANGUAGES:
        catalogue = _catalogue(code)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path = _path(code)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_written(catalogue))
    return faults_of(template)


def faults_of(template: Catalog) -> list[str]:
    """Say what differs between the sources and the catalogues."""
    faults = []
    if not TEMPLATE.exists() or TEMPLATE.read_bytes() != _written(template):
        faults.append(f"{TEMPLATE.name} is not up to date: run tools/messages.py")
    for code in LANGUAGES:
        catalogue = _catalogue(code)
        wanted = {_key(message) for message in template if message.id}
        faults += [
            f"{code}: not in the catalogue: {key}"
            for key in sorted(wanted - _keys(catalogue))
        ]
        faults += [
            f"{code}: no longer used: {key}"
            for key in sorted(_keys(catalogue) - wanted)
        ]
        faults += [
            f"{code}: {_key(message)}: {error}"
            for message in catalogue
            if message.id
            for error in _errors(message, catalogue)
        ]
    return faults


def _errors(message: Message, catalogue: Catalog) -> list[str]:
    ids, texts = _forms(message.id), _forms(message.string)
    if not texts or not all(texts):
        return ["not translated"]
    if message.fuzzy:
        return ["only guessed (fuzzy)"]
    wrong = [str(error) for error in message.check(catalogue)]
    unknown = _places(texts) ^ _places(ids)
    return wrong + [f"{place} stands on one side only" for place in sorted(unknown)]


def _forms(text: object) -> list[str]:
    forms = text if isinstance(text, (list, tuple)) else [text]
    return [str(each) for each in forms if each is not None]


def _places(texts: list[str]) -> set[str]:
    return set(PLACE.findall(" ".join(texts)))


def _keys(catalogue: Catalog) -> set[str]:
    return {_key(message) for message in catalogue if message.id}


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _catalogue(code: str) -> Catalog:
    if not _path(code).exists():
        return Catalog(locale=code, project="Practice Desk", charset="utf-8")
    with _path(code).open("rb") as file:
        return _flagged(read_po(file, locale=code))


def _flagged(catalogue: Catalog) -> Catalog:
    """Take a flag away that Babel guesses: "16 % of" is a place in templates only."""
    for message in catalogue:
        if any(
            path.startswith("engine/") or path.endswith(".js")
            for path, _ in message.locations
        ):
            message.flags.discard("python-format")
    return catalogue


def _path(code: str) -> Path:
    return FOLDER / code / "LC_MESSAGES" / "messages.po"


def _written(catalogue: Catalog) -> bytes:
    file = io.BytesIO()
    if catalogue.locale is not None:
        header = HEADER.format(code=catalogue.locale, plurals=catalogue.plural_forms)
        file.write(header.encode())
    write_po(
        file,
        catalogue,
        width=88,
        sort_output=True,
        include_lineno=False,
        omit_header=True,
    )
    return file.getvalue()


if __name__ == "__main__":
    sys.exit(main())
