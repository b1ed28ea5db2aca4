"""Every code has its page, and every example on it is what the program says."""

import re

import pytest

from simulator.scenarios.codes import CODES
from tools import check_pages
from tools.check_pages import PAGES, ROOT, Page, answered, index, pages, problems_of

EVERY = pages()
WRONG = [(page.code, diff) for page in EVERY for diff in page.wrong]
WRONG_IDS = [f"{page.code}-{at}" for page in EVERY for at, _ in enumerate(page.wrong)]
RIGHT = [(page.code, diff) for page in EVERY for diff in page.right]
RIGHT_IDS = [f"{page.code}-{at}" for page in EVERY for at, _ in enumerate(page.right)]


def test_every_code_has_a_page_under_its_own_title() -> None:
    written = {page.code: (page.title, page.severity) for page in EVERY}
    assert written == {
        each.code: (each.title, each.severity) for each in CODES.values()
    }


def test_every_code_is_said_somewhere_and_none_that_is_not_listed() -> None:
    said = {
        code
        for path in (ROOT / "simulator").rglob("*.py")
        if path.name != "codes.py"
        for code in re.findall(r"VA\d{3}", path.read_text())
    }
    assert said == set(CODES)


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.code)
def test_every_page_has_an_example_that_is_wrong_and_one_that_is_right(
    page: Page,
) -> None:
    assert page.wrong
    assert page.right


@pytest.mark.parametrize(("code", "diff"), WRONG, ids=WRONG_IDS)
def test_what_a_page_calls_wrong_is_told_under_its_code_alone(
    code: str, diff: str
) -> None:
    problems = problems_of(diff, code=code)
    assert {each.code for each in problems} == {code}, [str(each) for each in problems]


@pytest.mark.parametrize(("code", "diff"), RIGHT, ids=RIGHT_IDS)
def test_what_a_page_calls_right_is_right(code: str, diff: str) -> None:
    assert problems_of(diff, code=code) == (), code


@pytest.mark.parametrize("code", CODES)
def test_a_page_shows_what_the_program_says_and_where(code: str) -> None:
    written = (PAGES / f"{code}.md").read_text()
    assert answered(written) == written, "make docs writes it anew"


def test_the_list_of_codes_is_whole() -> None:
    written = check_pages.INDEX.read_text()
    assert index(written) == written, "make docs writes it anew"
