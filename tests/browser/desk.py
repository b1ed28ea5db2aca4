"""The desk as a learner handles it with a mouse: what can be seen and pressed there."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, WebSocket, expect

ACTS = {
    "acknowledge": "Acknowledge",
    "ask": "Ask",
    "propose": "Propose",
    "deliver": "Deliver",
    "decline": "Decline",
    "escalate": "Escalate",
    "hand_over": "Hand over",
}
SKIP = re.compile("^(Skip ahead|Skip to|Work on)")
PARK = re.compile("^Park")
BREAK = re.compile("^Take a break of")
TWO_FRAMES = "new Promise(go => requestAnimationFrame(() => requestAnimationFrame(go)))"
"""What the server said has been drawn once this holds."""

ACK = "43"
"""How Socket.IO begins a packet that answers another."""


class Desk:
    """One desk on one page, in English. Make it before the page opens the desk."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        """What went wrong in the page's own scripts."""
        self._sockets: list[WebSocket] = []
        page.on("websocket", self._remember)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _remember(self, socket: WebSocket) -> None:
        self._sockets.append(socket)

    def is_ready(self) -> None:
        """Wait until the desk shows everything that has happened so far."""
        expect(self.page.locator("body[data-ready=true]")).to_be_attached()

    def minute(self) -> int:
        """Return the minute of the day on the clock, counted from midnight."""
        hours, minutes = self.page.locator("time.clock").inner_text().split(":")
        return int(hours) * 60 + int(minutes)

    def row(self, thread: str) -> Locator:
        """Return the row of a thread in the inbox."""
        return self.page.locator(f'[data-thread="{thread}"]')

    def is_unread(self, thread: str) -> bool:
        return self.page.locator(f'.unread > [data-thread="{thread}"]').count() > 0

    def open(self, thread: str) -> None:
        """Open a thread, if it is not the open one with nothing new in it."""
        if self.is_unread(thread) or not self.is_open(thread):
            self.row(thread).click()
            expect(self.row(thread)).to_have_attribute("aria-current", "true")

    def is_open(self, thread: str) -> bool:
        return self.row(thread).get_attribute("aria-current") == "true"

    def show_letters(self) -> None:
        """Show the letters of the open thread."""
        self._view("Letters")

    def show_work(self, title: str) -> None:
        """Show the work of a task of the open thread."""
        self._view(f"Work: {title}")

    def _view(self, name: str) -> None:
        views = self.page.locator(".views")
        if views.count():
            views.get_by_role("button", name=name, exact=True).click()

    def start(self, title: str) -> None:
        """Turn the focus to a task of today's order, unless its work is done."""
        rows = self.page.locator(".q-list")
        if rows.get_by_role("button", name=f"Hand in {title}", exact=True).count():
            return
        button = rows.get_by_role("button", name=f"Start {title}", exact=True)
        if button.count():
            with self.answered():
                button.click()
        expect(self.page.locator(".tb-focus")).to_contain_text(title)

    def skip(self) -> None:
        """Let time pass until something arrives or the work in focus is done."""
        bar = self.page.locator(".topbar")
        skip = bar.get_by_role("button", name=SKIP)
        if not skip.count():
            # Work that is done waits to be handed in; time is skipped without it.
            with self.answered():
                bar.get_by_role("button", name=PARK).click()
        with self.answered():
            skip.click()

    def take_break(self) -> bool:
        """Take the break that is offered; False when none is."""
        button = self.page.get_by_role("button", name=BREAK)
        if not button.count():
            return False
        with self.answered():
            button.click()
        return True

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Go on when the page shows what the server answered to what is done here."""
        with self._sockets[-1].expect_event(
            "framereceived", lambda packet: str(packet).startswith(ACK)
        ):
            yield
        self.page.evaluate(TWO_FRAMES)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the clock meanwhile."""
        self.page.get_by_role("button", name="Pause the day").click()
        run_on = self.page.get_by_role("button", name="Let the clock run")
        expect(run_on).to_be_visible()
        yield
        run_on.click()
        expect(self.page.get_by_role("button", name="Pause the day")).to_be_visible()

    def plan(self, order: Sequence[str], minutes: dict[str, int]) -> None:
        """Say how long tasks take, and put them (by title) first in this order."""
        for title, count in minutes.items():
            estimate = self.page.get_by_label(f"Estimate for {title}, minutes")
            if estimate.count():
                estimate.fill(str(count))
                estimate.press("Enter")
        for place, title in enumerate(order, start=1):
            self._move(title, place)

    def _move(self, title: str, place: int) -> None:
        grip = self.page.get_by_role("button", name=f"Move {title}, now")
        for _ in range(10):
            name = grip.get_attribute("aria-label") if grip.count() else None
            if name is None or int(name.rsplit(" ", 1)[-1]) <= place:
                return
            grip.press("Alt+ArrowUp")
        raise AssertionError(f"“{title}” does not move up to place {place}")

    def write(
        self,
        body: str,
        *,
        to: Sequence[str],
        act: str = "acknowledge",
        promise: str = "",
        subject: str = "",
        about: str = "",
    ) -> None:
        """Write in the composer that is open, and send it."""
        composer = self.page.locator("form.composer")
        composer.get_by_label("Your message", exact=True).click()
        acts = composer.get_by_role("radio", name=ACTS[act], exact=True)
        if acts.count():
            acts.check()
        if subject:
            composer.get_by_label("Subject").fill(subject)
        # An empty composer folds once the focus leaves it.
        composer.get_by_label("Your message", exact=True).fill(body)
        self._address(composer, to)
        if about:
            composer.get_by_label("About").select_option(label=about)
        if promise:
            composer.locator("[data-promise]").click()
            composer.locator("#by").fill(promise)
        with self.answered():
            composer.locator(".btn.primary").click()
        expect(self.page.locator(".letter.pending")).to_have_count(0)
        expect(composer.locator(".error-line")).to_have_count(0)

    def _address(self, composer: Locator, to: Sequence[str]) -> None:
        for name in to:
            if composer.get_by_role("button", name=f"Remove {name}").count():
                continue
            field = composer.locator(".to-add")
            if not field.count():
                composer.get_by_role("button", name="Add a recipient").click()
            field.fill(name)
            field.press("Enter") if field.count() else None
            expect(
                composer.get_by_role("button", name=f"Remove {name}")
            ).to_be_visible()

    def begin_message(self) -> None:
        """Open the composer for a message that begins a new thread."""
        self.page.get_by_role("button", name="Write to someone").click()

    def is_workable(self) -> bool:
        """Tell whether the work that is shown can be handed in."""
        status = self.page.locator("#work-why").inner_text()
        return "of work are left" not in status

    def hand_in(self, button: str) -> None:
        """Hand in the work that is shown."""
        with self.answered():
            self.page.get_by_role("button", name=button, exact=True).click()
        expect(
            self.page.get_by_role("button", name="Hand in a correction")
        ).to_be_visible()

    def end_the_day(self) -> None:
        """End the day, and go on to the own view."""
        self.page.get_by_role("button", name="End the day", exact=True).click()
        dialog = self.page.get_by_role("dialog", name="End the day?")
        dialog.get_by_role("button", name="End the day").click()
        self.page.get_by_role("link", name="Write your own view").click()
