"""The browser's modules: which ones an entry needs, and the import map that pins them.

Modules are plain files; nothing is bundled. The import map gives the bare names of the
vendored modules their addresses and every module its hash, so a file that was changed on
its way is refused. What an entry asks for later has a name there too: "kinds/form" is the
module js/kinds/form.js.
"""

import base64
import hashlib
import json
import posixpath
import re
from collections.abc import Mapping
from functools import cache

from markupsafe import Markup

from simulator.web.assets import Assets
from simulator.web.linking import late_modules
from simulator.web.security import nonce

# Types in comments are written as imports too; those are not needed at run time.
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
IMPORT = re.compile(
    r"""(?:\bimport|\bexport)\s*(?:[\w$*{},\s]+?\bfrom\s*)?["']([^"']+)["']"""
    r"""|\bimport\(\s*["']([^"']+)["']\s*\)"""
)


class Modules:
    """The module graph of a static tree."""

    def __init__(self, assets: Assets, lock: Mapping[str, Mapping[str, str]]) -> None:
        """Take the tree and the *lock*: bare names with the file and its known hash."""
        self.assets = assets
        self.names = {name: f"vendor/{entry['file']}" for name, entry in lock.items()}
        self.locked = {
            f"vendor/{entry['file']}": entry["integrity"] for entry in lock.values()
        }
        self.needs = cache(self._needs)
        self.integrity = cache(self._integrity)

    def tags(self, entry: str) -> Markup:
        """Return import map, preloads and script of the module at *entry*."""
        graph = [path for path in self.needs(entry) if path != entry]
        late = late_modules(self.assets.files, entry)
        preloads = Markup("").join(
            Markup('<link rel="modulepreload" href="{}" integrity="{}">\n').format(
                self.assets.url(path), self.integrity(path)
            )
            for path in graph
        )
        script = Markup(
            '<script type="module" nonce="{}" src="{}" integrity="{}"></script>'
        ).format(nonce(), self.assets.url(entry), self.integrity(entry))
        return self._import_map(graph, late) + preloads + script

    def _import_map(self, graph: list[str], late: tuple[str, ...]) -> Markup:
        names = {name: path for name, path in self.names.items() if path in graph}
        names |= {_late_name(path): path for path in late}
        table = {
            "imports": {name: self.assets.url(path) for name, path in names.items()},
            "integrity": {
                self.assets.url(path): self.integrity(path) for path in (*graph, *late)
            },
        }
        text = json.dumps(table, separators=(",", ":"))
        return Markup('<script type="importmap" nonce="{}">{}</script>\n').format(
            nonce(), _inert(text)
        )

    def _needs(self, entry: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        waiting = [entry]
        while waiting:
            path = waiting.pop(0)
            if path not in found:
                found[path] = None
                waiting += self._imports_of(path)
        return tuple(found)

    def _imports_of(self, path: str) -> list[str]:
        text = COMMENT.sub("", self.assets.text(path))
        wanted = [match[1] or match[2] for match in IMPORT.finditer(text)]
        return [self._resolve(name, path) for name in wanted]

    def _resolve(self, name: str, importer: str) -> str:
        if not name.startswith("."):
            return self.names[name]
        return posixpath.normpath(posixpath.join(posixpath.dirname(importer), name))

    def _integrity(self, path: str) -> str:
        if path in self.locked:
            return self.locked[path]
        digest = hashlib.sha384(self.assets.files[path].content).digest()
        return f"sha384-{base64.b64encode(digest).decode()}"


def _late_name(path: str) -> str:
    return path.removeprefix("js/").removesuffix(".js")


def data_block(block_id: str, text: str) -> Markup:
    """Return *text* (JSON) as a data block that a module reads; it is never run."""
    return Markup('<script type="application/json" id="{}">{}</script>').format(
        block_id, _inert(text)
    )


def _inert(text: str) -> Markup:
    """Return JSON that cannot end its script element."""
    # "<" stands only inside strings of JSON, where the escape means the same.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704
