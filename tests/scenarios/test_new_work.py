"""What is said of decisions and tables that cannot be made or judged."""

from pathlib import Path

import pytest

from tests.scenarios.samples import told_of_spoilt

MARKET_HALL = Path(__file__).parents[2] / "examples/market-hall"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    (
        ("because: 1..2", "because: 1..4", "VA532 There are only 3 reasons to choose from."),
        ("true, decided: thirty,", "true, decided: sixty,", 'VA210 There is no decision "sixty".'),
        ("because: {reasons: terms, least: 1}", "because: {reasons: mood}", 'VA210 There is no reason "mood".'),
        ("true, decided: thirty,", "true, decided: [take-it, thirty, turn-down, to-ines],",
            "VA511 Every option is right, so this check cannot fail."),
        ("because: {reasons: terms, least: 1}", "because: {reasons: [terms, price, full]}",
            "VA511 Every reason is right, so this check cannot fail."),
        ("because: {reasons: terms, least: 1}", "decided: turn-down", "VA525 This cannot pass together"),
        ("text: Turn it down", "text: Take it as it is", 'VA527 "Take it as it is" can be chosen twice'),
        ("decided: thirty, because: terms", "decided: sixty, because: terms", 'VA210 There is no decision "sixty".'),
        ("decided: thirty, because: terms", "decided: thirty, because: mood", 'VA210 There is no reason "mood".'),
        ("decided: thirty, because: terms", "decided: thirty", 'VA230 The work of "festival" is handed in with because.'),
        ("own_rows: 2", "own_rows: 7", "VA521 Nobody adds more than 6 rows."),
        ("row: fish, column: amount", "row: fish, column: shop", "VA512 Nobody can fill in this cell"),
        ("row: fish, column: amount", "row: fish, column: price", 'VA210 There is no column "price".'),
        ("row: fish, column: amount", "row: soup, column: amount", 'VA210 There is no row "soup".'),
        ('"86.40", within', "dear, within", 'VA521 "dear" cannot stand in a field of the kind money.'),
        ("values: [high]", "values: [high, low]", "VA511 Every option is right"),
        ("      hold: Put on hold\n", "", "VA512 No row of this table can be left out."),
        ("      own_rows: 2\n", "", "VA512 Nobody can add a row to this table."),
        ("has_row: {shop:", "has_row: {store:", 'VA210 There is no column "store".'),
        ("column_sum: {column: amount", "column_sum: {column: note", "VA531 A column of the kind text has no sum."),
        ("shop: De Haven, paid-on", "store: De Haven, paid-on", 'VA210 There is no column "store".'),
        ('paid-on: "2026-06-01"}}', "paid-on: monday}}", 'VA521 "monday" cannot stand in a field of the kind date.'),
        ("not_held: [fish, flour, aprons]", "not_held: [candles]", "VA525 This cannot pass together"),
        ("true, decided: thirty,", "true, held: candles,", "VA522 `held` is about a table, and this task has none."),
        ("held: candles,", "decided: thirty,", "VA522 `decided` is about a decision, and this task has none."),
        ("clients: [ines]", "clients: []", "VA521 An account is about somebody's tasks."),
        ("clients: [ines]", "clients: [nobody]", 'VA210 There is no client "nobody".'),
        ("claims_no_more: true", "claims_no_more: false", "VA512 With false this looks at nothing."),
        ("after-lunch, points: 3, must: true, starts_within: {earliest: \"+1d 13:00\", latest: \"+1d 14:00\"}",
            "after-lunch, points: 3, must: true, true_to_log: {}",
            "VA522 `true_to_log` is about an account, and this task has none."),
        ("summary: {festival: done", "summary: {fair: done", 'VA210 There is no task for this account "fair".'),
        ("with: {task: receipts, cell: {row: fish", "with: {task: receipts, cell: {row: soup", 'VA210 There is no row "soup".'),
        ("cell: {row: fish, column: amount}}}", "cell: {row: fish, column: price}}}", 'VA210 There is no column "price".'),
        ("cell: {row: fish, column: amount}}}", "cell: {row: fish, column: rate}}}", "VA537 A value of the kind money is never the same as a value of the kind choice."),
        ("with: {task: tasting, starts: true}", "with: {task: receipts, starts: true}", 'VA537 "receipts" has no start.'),
        ("with: {task: tasting, starts: true}", "with: {task: close, field: fish}", "VA537 A value always agrees with itself."),
        ("with: {task: tasting, starts: true}", "with: {task: festival, picked: price}", 'VA210 There is no column "price".'),
        ("with: {task: festival, field: deposit}", "with: {task: festival, field: sum}", 'VA210 There is no field "sum".'),
        ("with: {task: festival, field: deposit}", "with: {task: tasting, starts: true}", "VA537 A value of the kind money is never the same as a start."),
        ("          held: candles\n", "          held: soup\n", 'VA210 There is no row "soup".'),
        ("fish: {amount:", "soup: {amount:", 'VA210 There is no row "soup".'),
        ("flour: {paid-on:", "flour: {day:", 'VA210 There is no column "day".'),
    ),
)  # fmt: skip
def test_what_cannot_be_done_or_judged_is_said(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    found = told_of_spoilt(MARKET_HALL, tmp_path, old, new)
    assert any(each.startswith(said) for each in found), found
