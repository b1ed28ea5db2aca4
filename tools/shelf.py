"""Write the shelf that ships: what the first page says of each day, without reading it.

``make shelf`` rewrites scenarios/shelf.json after a day was changed; a test fails when
the two differ. A server whose shelf is out of date reads the days itself, which takes
most of a second longer.
"""

import json
from typing import Any

from simulator.config import shipped_scenarios
from simulator.scenarios.keeping import SHELF_FILE
from simulator.scenarios.library import Library
from simulator.scenarios.summary import as_json


def main() -> None:
    """Write the shelf."""
    text = json.dumps(shelf(), ensure_ascii=False, indent=2, sort_keys=True)
    (shipped_scenarios() / SHELF_FILE).write_text(f"{text}\n", encoding="utf-8")


def shelf() -> dict[str, Any]:
    """Return what the shelf should say, read from the days themselves."""
    library = Library(shipped_scenarios(), shelf=None)
    return {
        each.id: {
            "fingerprint": library.fingerprint(each.id),
            "summary": as_json(each),
        }
        for each in library.all()
    }


if __name__ == "__main__":
    main()
