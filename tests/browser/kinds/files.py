"""Files: named and moved, then shared, which holds at once."""

from playwright.sync_api import Page, expect

from simulator.engine.bundle import Day
from simulator.engine.work.files.panel import Filed, FilesPanel


def fill(page: Page, panel: FilesPanel, answer: Filed, day: Day) -> None:
    del panel, day
    for item, name in answer.names:
        page.locator(f'[id="f-name-{item}"]').fill(name)
    for item, folder in answer.places:
        page.locator(f"#place-{item}").select_option(folder)
    for access in answer.access:
        share = page.locator(f"#share-{access.target}")
        share.click()
        given = page.locator(".share-given")
        before = given.count()
        place = f"#give-{access.target}"
        page.locator(f"{place}-who").select_option(access.who)
        page.locator(f"{place}-rights").select_option(access.rights)
        page.locator(f"{place}-until").fill(access.until)
        page.get_by_role("button", name="Share it now").click()
        expect(given).to_have_count(before + 1)
        share.click()
