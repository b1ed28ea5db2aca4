"""What the desk ships: every script its page loads, as it goes over the wire."""

import tempfile
from pathlib import Path

from bench._browser import browsing, open_desk
from bench._server import serving

BOUND_KB = 60.0

SIZES = """() => performance.getEntriesByType("resource")
    .filter((entry) => entry.name.endsWith(".js"))
    .map((entry) => entry.encodedBodySize)"""
"""What the browser itself measured of every script (bytes as they came)."""


def main() -> bool:
    """Print the compressed size of the desk's JavaScript beside its bound (kB = 1000 B)."""
    with (
        tempfile.TemporaryDirectory() as instance,
        serving(Path(instance)) as url,
        browsing() as page,
    ):
        open_desk(page, url)
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        page.reload()
        page.locator("[data-thread]").first.wait_for()
        sizes = page.evaluate(SIZES)
    shipped: float = sum(sizes) / 1000
    print(
        f"  {len(sizes)} modules, {shipped:.1f} kB compressed"
        f"  compressed / {BOUND_KB:.0f} kB: {shipped / BOUND_KB:.2f}"
    )
    return 0 < shipped < BOUND_KB
