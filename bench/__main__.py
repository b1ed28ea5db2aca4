"""Run every bench, or those named: ``python -m bench [engine ...]``.

A bench is a module of this package with a ``main() -> bool`` that prints what it
measured, beside the bound, and says whether every bound was met. Each runs in a process
of its own, so that none warms or burdens another.
"""

import argparse
import pkgutil
import subprocess
import sys
from pathlib import Path

import bench

RUN_ONE = "import sys, bench.{0} as it; sys.exit(0 if it.main() else 1)"


def main() -> int:
    """Run the benches one after another; 0 when every bound was met."""
    known = benches()
    parser = argparse.ArgumentParser(description="Measure speed and size.")
    parser.add_argument("names", nargs="*", metavar="bench", help=", ".join(known))
    chosen = parser.parse_args().names or known
    if unknown := sorted(set(chosen) - set(known)):
        parser.error(f"no bench called {', '.join(unknown)}; there are {known}")
    missed = [name for name in chosen if not _passes(name)]
    print(
        f"\nBounds missed in: {', '.join(missed)}" if missed else "\nEvery bound met."
    )
    return 1 if missed else 0


def benches() -> list[str]:
    """Name every bench, in the order of the alphabet."""
    paths = [str(Path(bench.__file__).parent)]
    return sorted(
        module.name
        for module in pkgutil.iter_modules(paths)
        if not module.name.startswith("_")
    )


def _passes(name: str) -> bool:
    print(f"\n== {name}", flush=True)
    command = (sys.executable, "-c", RUN_ONE.format(name))
    return subprocess.run(command, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
