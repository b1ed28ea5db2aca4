"""A text to correct: typed over as it should stand, passages selected and flagged with a note."""

from playwright.sync_api import Page, expect

from simulator.engine.bundle import Day
from simulator.engine.work.edit.panel import Edited, EditPanel

SELECT = """(field, passage) => {
    const at = field.value.indexOf(passage);
    field.setSelectionRange(at, at + passage.length);
}"""


def fill(page: Page, panel: EditPanel, answer: Edited, day: Day) -> None:
    del day
    text = page.locator("#edit-text")
    for passage, note in answer.flags:
        text.evaluate(SELECT, passage)
        flags = page.locator(".edit-flag")
        before = flags.count()
        page.get_by_role("button", name=panel.flags, exact=True).click()
        expect(flags).to_have_count(before + 1)
        flags.last.get_by_role("textbox").fill(note)
    text.fill(answer.text)
