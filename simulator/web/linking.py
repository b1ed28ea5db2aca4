"""One file from many modules, laid end to end when the process starts.

Fifty small modules cost fifty requests, and small files press badly: linked, the desk is
two thirds of the bytes. Each module keeps a scope of its own; comments stay at home.
The forms of import and export are the few we write, and anything else is refused.

What a page asks for only when it is needed stands in a folder of `LATE`: each module there
is linked by itself, and takes what the page's entry holds already from that entry.
"""

import json
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from simulator.web.assets import Assets

COMMENT = re.compile(r"/\*\*.*?\*/[ \t]*|^[ \t]*//[^\n]*\n", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"\n\s*")
IMPORT = re.compile(r'^import (?:(\w+|\{[^}]*\}) from )?"([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(
    r"^export ((?:async )?function|class|const|let) (\w+)", re.MULTILINE
)
WAITS = re.compile(r"^(?:const \w+ = )?await ", re.MULTILINE)


class NotLinkable(ValueError):
    """A module is written in a way that cannot be laid end to end; the message says how."""


LATE: Mapping[str, tuple[str, ...]] = {"js/desk.js": ("js/kinds", "js/screens")}
"""The folders of modules that come when they are needed, by the entry they come to."""


def link_entries(assets: Assets, folder: str = "js/") -> None:
    """Put, in place of each entry that stands right in *folder*, its linked text.

    Modules that come late to an entry are linked as well, each in its own place.
    """
    for path in list(assets.files):
        if posixpath.dirname(path) + "/" == folder and path.endswith(".js"):
            late = late_modules(assets.files, path)
            for where, text in link_together(assets.text, path, late).items():
                assets.put(where, text.encode())


def late_modules(paths: Iterable[str], entry: str) -> tuple[str, ...]:
    """Return which of *paths* come late to *entry*, in order."""
    folders = LATE.get(entry, ())
    return tuple(sorted(each for each in paths if posixpath.dirname(each) in folders))


def link_together(
    read: Callable[[str], str], entry: str, late: Iterable[str]
) -> dict[str, str]:
    """Return the linked text of *entry* and of each *late* module, by path.

    The entry shares with the late ones what they would otherwise bring again: a module
    that holds something, such as the strings, is there once.
    """
    first = Linker(read)
    text = first.link(entry)
    home = {path: f"shared[{json.dumps(path)}]" for path in first.names}
    linked: dict[str, str] = {}
    shared: set[str] = set()
    for path in late:
        linker = Linker(read, names=dict(home))
        way = posixpath.relpath(entry, posixpath.dirname(path))
        body = linker.link(path)
        used = {each for each in home if home[each] in body}
        shared |= used
        linked[path] = f'import {{ shared }} from "{way}";\n{body}' if used else body
    if shared:
        table = ",".join(
            f"{json.dumps(each)}:{first.names[each]}" for each in sorted(shared)
        )
        text += f"export const shared = {{{table}}};\n"
    return {entry: text, **linked}


@dataclass(slots=True)
class Linker:
    """Lays the modules that an entry needs before it. *read* returns a module's text."""

    read: Callable[[str], str]
    names: dict[str, str] = field(default_factory=dict[str, str])
    packages: dict[str, str] = field(default_factory=dict[str, str])
    parts: list[str] = field(default_factory=list[str])
    open: list[str] = field(default_factory=list[str])

    def link(self, entry: str) -> str:
        """Return the text of *entry* with everything of ours that it imports."""
        body = self._body(entry)
        imports = [
            f'import * as {name} from "{package}";'
            for package, name in self.packages.items()
        ]
        return "\n".join([*imports, *self.parts, body, ""])

    def _name(self, path: str) -> str:
        """Return the variable that holds the module at *path*, laid down when first asked for."""
        if path in self.open:
            raise NotLinkable(f"{path} imports itself by way of {self.open[-1]}")
        if path not in self.names:
            body = self._body(path)
            self.names[path] = f"m{len(self.names)}"
            self.parts.append(_wrapped(self.names[path], body))
        return self.names[path]

    def _body(self, path: str) -> str:
        self.open.append(path)
        text = COMMENT.sub("", self.read(path))
        text = IMPORT.sub(lambda match: self._given(match, path), text)
        if re.search(r"^import ", text, re.MULTILINE):
            raise NotLinkable(
                f"{path} has an import that is not of the form import {{ … }} from"
            )
        self.open.pop()
        return INDENT.sub("\n", text).strip()

    def _given(self, match: re.Match[str], path: str) -> str:
        wanted, source = match[1], match[2]
        if source.startswith("."):
            name = self._name(
                posixpath.normpath(posixpath.join(posixpath.dirname(path), source))
            )
        else:
            name = self.packages.setdefault(source, f"p{len(self.packages)}")
        if not wanted:
            return ""
        if not wanted.startswith("{"):
            wanted = f"{{ default: {wanted} }}"
        return f"const {wanted.replace(' as ', ': ')} = {name};\n"


def _wrapped(name: str, body: str) -> str:
    exported = [match[2] for match in EXPORT.finditer(body)]
    plain = EXPORT.sub(r"\1 \2", body)
    if re.search(r"^export ", plain, re.MULTILINE):
        raise NotLinkable(
            f"an export is not of the form export const, function or class: {plain}"
        )
    way = "await (async () => {" if WAITS.search(plain) else "(() => {"
    return f"const {name} = {way}\n{plain}\nreturn {{ {', '.join(exported)} }};\n}})();"
