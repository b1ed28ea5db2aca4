"""What every page is asked: do axe's rules hold, in light and in dark?"""

import json
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": [
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
        ],
    },
    "resultTypes": ["violations"],
}
COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that depend on the theme; the others read the same page twice."""

SETTLE_MS = 500


class Looker:
    """Looks at pages and keeps what is wrong, so that a journey goes on to its end."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.faults: list[str] = []

    def look(self, page: Page, name: str) -> None:
        """Check *page* as it stands, calling it *name*."""
        self.seen.append(name)
        page.evaluate(Axe().axe_script)
        self._run(page, f"{name}, light", RULES)
        page.emulate_media(color_scheme="dark")
        self._run(page, f"{name}, dark", COLOURS)
        page.emulate_media(color_scheme="light")
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if width > 0:
            self.faults.append(f"{name} scrolls sideways by {width} px")

    def _run(self, page: Page, name: str, rules: dict[str, Any]) -> None:
        faults = _faults(page, name, rules)
        if faults:
            # A page may still be settling on a busy machine: what is wrong stays wrong.
            page.wait_for_timeout(SETTLE_MS)
            again = _faults(page, name, rules)
            faults = [each for each in faults if each in again]
        self.faults += faults


def _faults(page: Page, name: str, rules: dict[str, Any]) -> list[str]:
    found = page.evaluate(f"axe.run({json.dumps(rules)})")
    return [
        f"{name}: {each['help']}, {[node['target'] for node in each['nodes']]}"
        for each in found["violations"]
    ]
