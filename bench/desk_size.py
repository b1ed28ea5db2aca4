"""What the desk ships: every script its page loads, as it goes over the wire."""

import tempfile
from pathlib import Path

from playwright.sync_api import Request

from bench._browser import browsing, open_desk
from bench._server import serving

BOUND_KB = 60.0


def main() -> bool:
    """Print the compressed size of the desk's JavaScript beside its bound (kB = 1000 B)."""
    requests: list[Request] = []
    with (
        tempfile.TemporaryDirectory() as instance,
        serving(Path(instance)) as url,
        browsing() as page,
    ):
        open_desk(page, url)
        page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright marks its handlers
        page.context.new_cdp_session(page).send("Network.clearBrowserCache")
        page.reload()
        page.locator("[data-thread]").first.wait_for()
        scripts = [each for each in requests if each.resource_type == "script"]
        shipped = sum(each.sizes()["responseBodySize"] for each in scripts) / 1000
    print(
        f"  {len(scripts)} modules, {shipped:.1f} kB compressed"
        f"  compressed / {BOUND_KB:.0f} kB: {shipped / BOUND_KB:.2f}"
    )
    return 0 < shipped < BOUND_KB
