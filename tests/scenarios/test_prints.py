"""PDFs among the attachments: plain, with words beside them, and nothing that acts."""

import pytest

from tests.scenarios.samples import Sample

PRINT = """%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
trailer
<< /Root 1 0 R >>
%%EOF
"""


@pytest.fixture
def terms(sample: Sample) -> Sample:
    """The sample with its receipt as a PDF."""
    sample.change("name: receipt.svg", "name: receipt.pdf")
    sample.change("source: files/receipt.svg", "source: files/receipt.pdf")
    (sample.folder / "files/receipt.svg").unlink()
    (sample.folder / "files/receipt.pdf").write_text(PRINT)
    return sample


def test_a_plain_pdf_can_be_attached(terms: Sample) -> None:
    assert terms.problems() == ()


def test_a_pdf_needs_words_for_those_who_cannot_see_it(terms: Sample) -> None:
    terms.change('\n    alt: {en: "A receipt over 12.50", nl: "Een bon van 12,50"}', "")
    assert terms.codes() == ["VA702"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    (
        ("/Pages 2 0 R", "/OpenAction 3 0 R", 3),
        ("/Pages 2 0 R", "/Names << /JavaScript 3 0 R >>", 3),
        ("/Root 1 0 R", "/Root 1 0 R /Encrypt 4 0 R", 6),
        ("/Type /Catalog", "/Lang ({{ day.date }})", 3),
        ("%PDF-1.4", "PDF", 1),
        ("%%EOF", "", 1),
    ),
)
def test_a_pdf_only_shows(terms: Sample, old: str, new: str, line: int) -> None:
    terms.change(old, new, file="files/receipt.pdf")
    problems = terms.problems()
    assert {each.code for each in problems} == {"VA217"}
    assert {each.line for each in problems} == {line}


def test_a_name_that_only_begins_like_one_of_those_is_no_fault(terms: Sample) -> None:
    terms.change("/Type /Catalog", "/Type /Catalog /AAPL 7", file="files/receipt.pdf")
    assert terms.problems() == ()
