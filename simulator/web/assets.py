"""The files pages are made of, each under an address that changes with its content.

The whole static tree is read once, when the process starts. One hash over all of it stands
in every address, so a module's relative imports and a style sheet's fonts stay within the
same edition, and a browser may keep each file for ever.
"""

import gzip
import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

from flask import Blueprint, Response, abort, request

FOREVER = "public, max-age=31536000, immutable"
STYLES = "css/practice-desk.css"
"""All style sheets in one, in the order of their layers."""

STYLE_ORDER = (
    "tokens.css",
    "reset.css",
    "base.css",
    "components/*.css",
    "screens/*.css",
)
STYLE_END = ("utilities.css", "forced-colors.css", "print.css")

# Registered types differ between machines; these decide whether a browser runs a module.
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}
PRESSED = {".js", ".css", ".svg", ".txt", ".json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file: its bytes as they are and, where that pays, pressed with gzip."""

    path: str
    content: bytes
    media_type: str

    @property
    def pressed(self) -> bytes | None:
        """The bytes pressed with gzip, once they are asked for; None where it pays nothing."""
        if PurePosixPath(self.path).suffix not in PRESSED:
            return None
        return _pressed(self.content)


@cache
def _pressed(content: bytes) -> bytes:
    # A fixed time keeps the bytes the same from one start to the next.
    return gzip.compress(content, 9, mtime=0)


class Assets:
    """The static tree as it was when it was read."""

    def __init__(self, folder: Path) -> None:
        """Read everything under *folder*."""
        self.folder = folder
        self.files = {asset.path: asset for asset in _read(folder)}

    def put(self, path: str, content: bytes) -> None:
        """Let *content* stand at *path*; only before any address was given out."""
        self.files[path] = _asset(path, content)

    @cached_property
    def edition(self) -> str:
        """Return the hash of all paths and contents that stands in every address."""
        total = hashlib.sha256()
        for path, asset in sorted(self.files.items()):
            total.update(path.encode() + b"\0" + hashlib.sha256(asset.content).digest())
        return total.hexdigest()[:12]

    def url(self, path: str) -> str:
        """Return the address of the file at *path*; raises KeyError when there is none."""
        return f"/assets/{self.edition}/{self.files[path].path}"

    def text(self, path: str) -> str:
        """Return the text of the file at *path*."""
        return self.files[path].content.decode()


def _read(folder: Path) -> Iterator[Asset]:
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        # Style sheets travel as one, icons inside the page.
        if file.is_file() and not (
            path.startswith("css/")
            or (file.parent.name == "icons" and file.suffix == ".svg")
        ):
            yield _asset(path, file.read_bytes())
    yield _asset(STYLES, b"\n".join(_styles(folder / "css")))


def _styles(folder: Path) -> Iterator[bytes]:
    for pattern in (*STYLE_ORDER, *STYLE_END):
        for file in sorted(folder.glob(pattern)):
            yield file.read_bytes()


def _asset(path: str, content: bytes) -> Asset:
    suffix = Path(path).suffix
    media_type = TYPES.get(suffix) or mimetypes.guess_type(path)[0]
    return Asset(
        path=path,
        content=content,
        media_type=media_type or "application/octet-stream",
    )


def make_blueprint(assets: Assets) -> Blueprint:
    """Return the blueprint that serves *assets*."""
    blueprint = Blueprint("assets", __name__)

    @blueprint.get("/assets/<edition>/<path:path>")
    def file(edition: str, path: str) -> Response:
        if edition != assets.edition or path not in assets.files:
            abort(404)
        return _answer(assets.files[path])

    return blueprint


def _answer(asset: Asset) -> Response:
    takes_gzip = request.accept_encodings.quality("gzip") > 0
    pressed = asset.pressed if takes_gzip else None
    response = Response(asset.content if pressed is None else pressed)
    # Debian's nginx and older proxies take the type at its word, so it is always said.
    response.content_type = asset.media_type + (
        "; charset=utf-8" if asset.media_type.startswith("text/") else ""
    )
    if asset.pressed is not None:
        response.vary.add("Accept-Encoding")
    if pressed is not None:
        response.content_encoding = "gzip"
    response.headers["Cache-Control"] = FOREVER
    return response
