"""Texts to correct, meetings and files: what authors are told of each."""

from pathlib import Path

import pytest

from tests.scenarios.samples import told_of_spoilt

BOARD_PAPERS = Path(__file__).parents[2] / "examples/board-papers"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    (
        ("from: Thurdsay 29,", "from: Tuesday 29,", 'VA512 "Tuesday 29" does not stand just once in the text.'),
        ("to: Thursday 29}", "to: Thurdsay 29}", "VA511 What stands there already is right"),
        ("kept: nobody will make a long speech", "kept: everybody speaks", 'VA512 "everybody speaks" does not stand just once'),
        ("      flags: Only she can know\n", "", "VA512 Nothing can be marked in this text."),
        ("{from: Thurdsay 29, to: Thursday 29}", "{from: Wednesday, to: Thursday 29}", 'VA512 "Wednesday" does not stand just once'),
        ("folder: drafts}\n", "folder: attic}\n", 'VA210 There is no folder "attic".'),
        ("named: {item: agenda, names:", "named: {item: minutes, names:", 'VA210 There is no paper "minutes".'),
        ("names: [2026-10-28 agenda.pdf]", "names: [28/10 agenda.pdf]", "VA512 “28/10 agenda.pdf” has a character that no file name may have"),
        ("placed: {item: plan, folder: drafts}", "placed: {item: plan, folder: meeting}", "VA511 The file lies there already"),
        ("shared: {target: meeting, with: lawyer", "shared: {target: meting, with: lawyer", 'VA210 There is no folder or file "meting".'),
        ("share: {task: papers, target: meeting, with: lawyer", "share: {task: papers, target: meeting, with: hilde", 'VA210 There is no person to share with "hilde".'),
        ("zone: America/New_York", "zone: America/Newyork", 'VA316 There is no time zone "America/Newyork".'),
        ("suits: {who: treasurer", "suits: {who: printer", 'VA512 "printer" is not among those who are to be there.'),
        ("step: 30m", "step: 0m", "VA521 This must be longer than nothing."),
        ("      length: 30m", "      length: 60h", "VA521 Not one meeting fits"),
        ("step: 30m", "step: 1s", "VA521 These are"),
    ),
)  # fmt: skip
def test_what_cannot_be_done_or_judged_is_said(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = told_of_spoilt(BOARD_PAPERS, tmp_path, old, new)
    assert any(each.startswith(said) for each in found), found
