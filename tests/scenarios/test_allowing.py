"""What an author allows is not said, and what is allowed for nothing is."""

import pytest

from tests.scenarios.samples import Sample

BECAUSE = "because he always writes so"
LINE = "    email: {from: stranger, subject: Invoice, body: Pay now.}"
SLIP = LINE.replace("Pay now", "Pay  now")


def test_a_comment_at_the_end_of_a_line_allows_it_there(sample: Sample) -> None:
    sample.change(LINE, f"{SLIP} # lint: allow VA708 {BECAUSE}")
    assert sample.problems() == ()


def test_a_comment_on_a_line_of_its_own_is_about_the_next(sample: Sample) -> None:
    sample.change(LINE, f"    # lint: allow VA708 {BECAUSE}\n    # too\n\n{SLIP}")
    assert sample.problems() == ()


def test_a_comment_above_everything_is_about_the_whole_file(sample: Sample) -> None:
    sample.change(LINE, SLIP)
    sample.change("# A short", f"# lint: allow VA708 {BECAUSE}\n# A short")
    assert sample.problems() == ()


def test_a_text_of_several_lines_is_one_with_its_first(sample: Sample) -> None:
    block = LINE.replace(
        "email: {from: stranger, subject: Invoice, body: Pay now.}", ""
    )
    mail = f"email:\n  from: stranger\n  subject: Invoice\n  body: | # lint: allow VA708 {BECAUSE}\n    Pay.\n\n    Pay  now.\n"
    indented = "".join(f"{block}{line}\n" for line in mail.splitlines())
    sample.change(f"{LINE}\n", indented)
    assert sample.problems() == ()


def test_what_looks_like_a_comment_inside_a_text_is_text(sample: Sample) -> None:
    sample.change(
        "      You work for",
        f"      # lint: allow VA703 {BECAUSE}\n      You work for",
    )
    assert sample.problems() == ()


def test_one_comment_can_allow_several(sample: Sample) -> None:
    wrong = SLIP.replace("now.", "TODO.")
    sample.change(LINE, f"{wrong} # lint: allow VA708, VA704 {BECAUSE}")
    assert sample.problems() == ()


@pytest.mark.parametrize(
    ("comment", "code", "message"),
    (
        ("allow VA708", "VA008", "not said why"),
        ("allow VA708 because", "VA008", "not said why"),
        ("allow", "VA008", "Allow what?"),
        (f"allow VA704 {BECAUSE}", "VA007", "no VA704 here"),
        (f"allow VA998 {BECAUSE}", "VA007", "no code VA998"),
        (f"allow VA001 {BECAUSE}", "VA007", "cannot be allowed"),
        (f"allow VA210 {BECAUSE}", "VA007", "cannot be allowed"),
    ),
)
def test_an_allowance_of_nothing_allows_nothing(
    sample: Sample, comment: str, code: str, message: str
) -> None:
    sample.change(LINE, f"{SLIP} # lint: {comment}")
    assert sample.codes() == ["VA708", code]
    problem = sample.problems()[1]
    assert message in problem.message
    assert problem.source[problem.column - 1 :].startswith(("# lint", comment[6:11]))


def test_an_error_that_may_be_meant_stops_nobody_when_it_is_allowed(
    sample: Sample,
) -> None:
    sample.change("    work: 5m\n", f"    work: 4h # lint: allow VA312 {BECAUSE}\n")
    sample.change('due: "11:00"', f'due: "11:00" # lint: allow VA312 {BECAUSE}')
    assert sample.codes() == ["VA007"]
