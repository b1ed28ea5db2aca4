"""A learner without a mouse: everything here presses keys and nothing else."""

from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 120
"""Tab stops after which a place counts as out of reach."""


class Keyboard:
    """One page, by keyboard alone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def reach(self, place: Locator, *, back: bool = False) -> None:
        """Press Tab until *place* has the focus."""
        for _ in range(MOST_STOPS):
            if has_focus(place):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"no Tab stop leads to {place}")

    def activate(self, place: Locator) -> None:
        """Go to a button or a link, and press Enter on it."""
        self.reach(place)
        self.press("Enter")

    def fill(self, place: Locator, text: str) -> None:
        """Go to a field, and type over what stands in it."""
        self.reach(place)
        self.press("Control+a")
        self.type(text)

    def choose(self, group: Locator, place: int) -> None:
        """Go to a group of radio buttons, and move to the one at *place* (from 0)."""
        radios = group.get_by_role("radio")
        for _ in range(MOST_STOPS):
            focused = [has_focus(each) for each in radios.all()]
            if any(focused):
                break
            self.press("Tab")
        else:
            raise AssertionError(f"no Tab stop leads to {group}")
        self.press("Space")
        for _ in range(place - focused.index(True)):
            self.press("ArrowDown")
        expect(radios.nth(place)).to_be_checked()


def has_focus(place: Locator) -> bool:
    return place.count() > 0 and bool(
        place.first.evaluate("each => each === document.activeElement")
    )
