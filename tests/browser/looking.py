"""What every page is asked: do axe's rules hold, in light and in dark?"""

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
    }
}


class Looker:
    """Looks at pages and keeps what is wrong, so that a journey goes on to its end."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.faults: list[str] = []

    def look(self, page: Page, name: str) -> None:
        """Check *page* as it stands, calling it *name*."""
        self.seen.append(name)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            found = Axe().run(page, options=RULES)
            if found.violations_count:
                self.faults.append(f"{name}, {scheme}: {found.generate_report()}")
        page.emulate_media(color_scheme="light")
        width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if width > 0:
            self.faults.append(f"{name} scrolls sideways by {width} px")
