"""Keep the browser's libraries inside the project, with checked hashes.

``python tools/vendor.py`` checks offline that every vendored file is the one in the
lock. ``python tools/vendor.py --update`` fetches the packages named in ``vendor.json``
with the npm client, checks them against npm's own checksum, copies the named modules
and their licences, and writes the lock.

The lock is read by the web layer too: ``modules`` is the import map, each entry with
the file's name and its integrity hash.
"""

import argparse
import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

WANTED = Path(__file__).with_name("vendor.json")
VENDOR = Path(__file__).parents[1] / "simulator" / "web" / "static" / "vendor"
LOCK = VENDOR / "vendor.lock.json"


def main() -> int:
    """Check the vendored files, or bring them up to date; 0 when all is well."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="fetch and write")
    if parser.parse_args().update:
        update()
    faults = check()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def check() -> list[str]:
    """Say what differs between the wish list, the lock and the files."""
    wanted, lock = _read(WANTED), _read(LOCK)
    faults = [
        f"{name}: {WANTED.name} says {package['version']}, the lock does not"
        for name, package in wanted.items()
        if lock["packages"].get(name, {}).get("version") != package["version"]
    ]
    present = {path.name: path for path in VENDOR.iterdir() if path != LOCK}
    for name in sorted(present.keys() | lock["files"].keys()):
        if name not in present:
            faults.append(f"{name}: in the lock, not in {VENDOR}")
        elif name not in lock["files"]:
            faults.append(f"{name}: in {VENDOR}, not in the lock")
        elif _integrity(present[name].read_bytes()) != lock["files"][name]:
            faults.append(f"{name}: not the file that was locked")
    return faults


def update() -> None:
    """Fetch every wanted package, copy its modules and licence, write the lock."""
    lock: dict[str, Any] = {"files": {}, "modules": {}, "packages": {}}
    files: dict[str, bytes] = {}
    for name, package in _read(WANTED).items():
        with tempfile.TemporaryDirectory() as folder:
            archive, checksum = _fetch(name, package["version"], Path(folder))
            _take(name, package, archive, files, lock["modules"])
        lock["packages"][name] = {
            "version": package["version"],
            "licence": package["licence"],
            "npm": checksum,
        }
    lock["files"] = {name: _integrity(content) for name, content in files.items()}
    VENDOR.mkdir(parents=True, exist_ok=True)
    for old in VENDOR.iterdir():
        old.unlink()
    for name, content in files.items():
        (VENDOR / name).write_bytes(content)
    LOCK.write_text(json.dumps(lock, indent=2, sort_keys=True) + "\n")


def _take(
    name: str,
    package: dict[str, Any],
    archive: Path,
    files: dict[str, bytes],
    modules: dict[str, Any],
) -> None:
    """Add the wanted files of *archive* to *files* and its modules to the import map."""
    with tarfile.open(archive) as tar:
        for specifier, path in package["modules"].items():
            # Named .js, with the version: not every web server knows .mjs, and a
            # new version is a new address.
            target = f"{_flat(specifier)}-{package['version']}.js"
            files[target] = _without_source_map(_member(tar, path))
            modules[specifier] = {
                "file": target,
                "integrity": _integrity(files[target]),
            }
        files[f"LICENSE-{_flat(name)}.txt"] = _member(tar, "LICENSE")


def _fetch(name: str, version: str, folder: Path) -> tuple[Path, str]:
    """Fetch one package into *folder* and return it with npm's checksum."""
    wanted = f"{name}@{version}"
    packed = json.loads(_npm("pack", "--json", "--silent", wanted, folder=folder))
    published = json.loads(_npm("view", wanted, "dist.integrity", "--json"))
    archive = folder / Path(packed[0]["filename"]).name.replace("@", "")
    checksum = _integrity(archive.read_bytes(), "sha512")
    if checksum != published:
        raise SystemExit(f"{wanted}: the package does not match npm's checksum")
    return archive, checksum


def _npm(*arguments: str, folder: Path | None = None) -> str:
    done = subprocess.run(
        ("npm", *arguments), cwd=folder, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def _member(tar: tarfile.TarFile, path: str) -> bytes:
    member = tar.extractfile(f"package/{path}")
    if member is None:
        raise SystemExit(f"{path} is not a file of the package")
    return member.read()


def _without_source_map(content: bytes) -> bytes:
    """Drop the line that sends developer tools after a map we do not ship."""
    return re.sub(rb"\n?//# sourceMappingURL=\S+\s*\Z", b"\n", content)


def _integrity(content: bytes, algorithm: str = "sha384") -> str:
    digest = hashlib.new(algorithm, content).digest()
    return f"{algorithm}-{base64.b64encode(digest).decode()}"


def _flat(name: str) -> str:
    return name.removeprefix("@").replace("/", "-")


def _read(path: Path) -> Any:
    return json.loads(path.read_text())


if __name__ == "__main__":
    sys.exit(main())
