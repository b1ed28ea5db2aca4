"""Install what the tests need beyond Python, where that is ours to do.

As root on Debian the missing system packages are installed; anywhere else they are
named, and the tests that need them are skipped with the reason. To need something
more, add it to ``NEEDS``.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


def chromium() -> Path | None:
    """Find a Chromium: the one named by CHROMIUM, or the first on the path."""
    names = (
        os.environ.get("CHROMIUM"),
        "chromium",
        "chromium-browser",
        "google-chrome",
    )
    return _first(shutil.which(name) for name in names if name)


def postgres() -> Path | None:
    """Find the PostgreSQL server program; Debian keeps it off the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True)
    return _first((shutil.which("postgres"), *map(str, debian)))


def npm() -> Path | None:
    """Find npm, which comes with Node.js and brings what package.json names."""
    return _first((shutil.which("npm"),))


def yaml_language_server() -> Path | None:
    """Find the language server that editors run on YAML files."""
    local = Path(__file__).parents[1] / "node_modules/.bin/yaml-language-server"
    return _first((shutil.which(str(local)),)) if shutil.which("node") else None


def _first(found: Iterable[str | None]) -> Path | None:
    return next((Path(each) for each in found if each), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A program that some tests drive, and the Debian packages that bring it."""

    name: str
    packages: tuple[str, ...]
    find: Callable[[], Path | None]


NEEDS = (
    Need(name="Chromium", packages=("chromium",), find=chromium),
    Need(name="PostgreSQL", packages=("postgresql",), find=postgres),
    Need(name="Node.js with npm", packages=("nodejs", "npm"), find=npm),
)


def main() -> None:
    """Install what is missing, or say what to install."""
    missing = [need for need in NEEDS if need.find() is None]
    if not missing:
        return
    names = ", ".join(need.name for need in missing)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {names} ...", flush=True)
        _install([package for need in missing for package in need.packages])
    else:
        print(f"Not found: {names}. The tests that need them will be skipped.")


def _install(packages: list[str]) -> None:
    # Another installation may hold dpkg's lock: wait for it rather than fail.
    install = (
        "install",
        "-y",
        "--no-install-recommends",
        "-o",
        "DPkg::Lock::Timeout=600",
    )
    for arguments in (("update",), (*install, *packages)):
        done = subprocess.run(
            ("apt-get", "-qq", *arguments),
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            print(f"apt-get {arguments[0]} failed ({done.returncode})", file=sys.stderr)


if __name__ == "__main__":
    main()
