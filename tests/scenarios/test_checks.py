"""What each code covers beyond its example on the page."""

import pytest

from tests.scenarios.samples import Sample

CHANGES = (
    # The file and its values
    ("level: 1", "level: [1]", "VA113", "A text is expected here, not a list."),
    ("level: 1", "level:", "VA113", "Nothing stands here."),
    ("patience: 0.6", "patience: 60%", "VA113", "not a number from 0 to 1"),
    ("listed: false", "listed: no", "VA113", "neither true nor false"),
    ("languages: [en, nl]", "languages: en", "VA113", "A list is expected here"),
    ("currency: EUR", "currency: euro", "VA113", "is not a currency"),
    ("domain: zoet.example", "domain: zoet", "VA113", "is not a domain"),
    (
        "email: accounts@secure-pay.example",
        "email: accounts",
        "VA113",
        "e-mail address",
    ),
    ("language: nl\n", "language: Dutch\n", "VA113", "is not a language"),
    ('date: "2026-03-10"', 'date: "10-03-2026"', "VA113", "is not a date"),
    ("title: {en: Sort the mail", "title: {en: ''", "VA113", "Nothing stands here."),
    ("at: 09:05..09:15", "at: 9 to 5", "VA114", "is not a time of day"),
    ("is: unanswered", "is: unread", "VA112", "is not one of the words"),
    ("is: unanswered", "is: [done]", "VA113", "A text is expected here, not a list."),
    ("tasks:\n  mail:", "tasks:\n  Mail Box:", "VA119", "is not an id"),
    ('starts: "09:00"\n  ends', 'starts: "+1d 09:00"\n  ends', "VA310", "own date"),
    (
        'ends: "12:00"\n  timezone',
        'ends: "08:00"\n  timezone',
        "VA310",
        "before it has begun",
    ),
    # Names
    ("from: stranger", "from: nobody-at-all", "VA210", "no person"),
    ("attach: [brief]", "attach: [breif]", "VA210", 'no file "breif"'),
    (
        "{asked: phone, task: tasting}",
        "{asked: fone, task: tasting}",
        "VA210",
        "no gap",
    ),
    ("entry: delivery", "entry: delivry", "VA210", "no entry"),
    ("values: business", "values: bussiness", "VA210", "no option"),
    ("contacts:\n  supplier:", "contacts:\n  noor:", "VA211", "id of a client already"),
    ("contacts:\n  supplier:", "contacts:\n  you:", "VA211", "is the learner"),
    ("- {id: delivery, starts", "- {id: baking, starts", "VA211", "second time"),
    ("{id: private, text", "{id: business, text", "VA211", "second time"),
    ("languages: [en, nl]", "languages: [en, nl, en]", "VA211", "listed a second time"),
    # People
    (
        "email: accounts@secure-pay.example",
        "email: ceo@real-bank.com",
        "VA701",
        "may belong",
    ),
    # Attachments
    ("attach: [brief]}", "attach: []}", "VA213", "comes with no message"),
    ("name: receipt.svg", "name: receipt.exe", "VA213", "not of a kind"),
    ("name: receipt.svg", "name: receipt.csv", "VA213", "ends otherwise"),
    ("name: receipt.svg", "name: a/receipt.svg", "VA213", "is a path"),
    # Time
    ('date: "2026-03-10"', 'date: "2026-03-29"', None, ""),
    ("timezone: Europe/Amsterdam", "timezone: Nowhere", "VA316", "no time zone"),
    ('due: "11:45"', 'due: "12:30"', "VA311", "after the day has ended"),
    ('at: "09:40"', 'at: "10:35"', "VA313", "due already"),
    ('opens: "+1d 07:00"', 'opens: "+1d 11:00"', "VA319", "not after"),
    ('latest: "11:00"', 'latest: "09:00"', "VA319", "not after"),
    # Causes
    (
        "once: false\n    chat",
        "once: false\n    opens: [summary]\n    chat",
        "VA414",
        "again and again",
    ),
    (
        '    at: "10:20"\n',
        '    at: "10:20"\n    when: {task: mail, is: done}\n',
        "VA118",
        "cannot stand together",
    ),
    # Points
    ("groups: {en: [[flour]], nl: [[meel]]}", "groups: [[]]", "VA512", "no wording"),
    ('facts: [["10:15", "10.15"]]', 'facts: [["..."]]', "VA512", "to look for"),
    (
        "asked_by: {en: [[phone, number]]",
        "asked_by: {en: [['?']]",
        "VA512",
        "to look for",
    ),
    # Work
    ("step: 30m", "step: 0m", "VA521", "longer than nothing"),
    ("length: 1h", "length: 5h", "VA521", "Not one appointment fits"),
    ("kind: choice", "kind: text", "VA521", "has no options"),
    ("kind: phone", "kind: choice", "VA521", "has options to choose from"),
    ('value: "0.00"', "value: none", "VA521", "cannot stand in a field"),
)


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    CHANGES,
    ids=[new.strip() for _, new, _, _ in CHANGES],
)
def test_a_change_is_told_for_what_it_is(
    sample: Sample, old: str, new: str, code: str | None, message: str
) -> None:
    sample.change(old, new)
    problems = sample.problems()
    if code is None:
        assert problems == ()
        return
    found = [each for each in problems if each.code == code]
    assert found, [str(each) for each in problems]
    assert any(message in each.message for each in found), [str(e) for e in found]
    assert all(each.line for each in problems)


def test_a_day_in_which_the_clocks_change_is_refused(sample: Sample) -> None:
    sample.change('date: "2026-03-10"', 'date: "2026-03-29"')
    sample.change(
        'starts: "09:00"\n  ends: "12:00"', 'starts: "01:00"\n  ends: "12:00"'
    )
    assert "VA316" in sample.codes()


def test_a_wrong_date_does_not_hide_a_wrong_zone(sample: Sample) -> None:
    sample.change('date: "2026-03-10"', 'date: "2026-02-30"')
    assert sample.codes() == ["VA113"]


def test_a_list_without_languages_asks_for_one(sample: Sample) -> None:
    sample.change("languages: [en, nl]", "languages: []")
    assert "VA120" in sample.codes()


def test_one_drawer_is_too_few_to_sort_into(sample: Sample) -> None:
    sample.change("        - {id: spam, text: Spam}\n", "")
    assert sorted(set(sample.codes())) == ["VA210", "VA521"]


def test_a_task_without_checks_is_refused(sample: Sample) -> None:
    line = sample.file.read_text().split("\n")[sample.line_of("id: says-done") - 1]
    sample.change(f"    checks:\n{line}\n", "    checks: []\n")
    assert sample.codes() == ["VA510"]


def test_two_people_with_one_address_are_told_apart(sample: Sample) -> None:
    sample.change(
        "    persona: {locale: en_GB}\n",
        "    name: Bob\n    email: accounts@secure-pay.example\n",
    )
    assert sample.codes() == ["VA216"]


@pytest.mark.parametrize(
    ("new", "line"),
    (
        ("<text>", 1),
        ('<script>go()</script><text x="4" y="24">', 1),
        ('<a href="https://shop.example"><text/></a><text x="4" y="24">', 1),
        ('<use href="https://shop.example/x.svg"/><text x="4" y="24">', 1),
        ('<image href="#x"/><text x="4" y="24">', 1),
    ),
)
def test_a_picture_only_shows(sample: Sample, new: str, line: int) -> None:
    sample.change('<text x="4" y="24">', new, file="files/receipt.svg")
    if new == "<text>":
        sample.change("</text>", "", file="files/receipt.svg")
    problems = sample.problems()
    assert {each.code for each in problems} == {"VA217"}
    assert {each.line for each in problems} <= {line, line + 1}


def test_a_picture_may_use_a_part_of_itself(sample: Sample) -> None:
    sample.change("<text", '<use href="#x"/><text', file="files/receipt.svg")
    assert sample.problems() == ()


def test_a_picture_declares_no_entities(sample: Sample) -> None:
    sample.change(
        "<svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg', file="files/receipt.svg"
    )
    assert sample.codes() == ["VA217"]


@pytest.mark.parametrize("content", (b"caf\xe9", b"a\x1b[31m", b"x" * 200_001))
def test_an_attachment_is_text_of_some_length(sample: Sample, content: bytes) -> None:
    (sample.folder / "files/brief.en.md").write_bytes(content)
    assert sample.codes() == ["VA213"]


def test_the_nearest_file_is_suggested(sample: Sample) -> None:
    sample.change("en: files/brief.en.md", "en: files/breif.en.md")
    assert sample.only_problem().suggestion == "Did you mean files/brief.en.md?"


def test_a_scenario_with_quite_another_name_than_its_folder(sample: Sample) -> None:
    sample.change("id: quiet-morning", "id: storm")
    assert sample.only_problem().suggestion == "Give both the same name."


@pytest.mark.parametrize(
    ("old", "new"),
    (
        ("not_told: stranger", "not_told: {a: b}"),
        ("wrote_to: stranger", "wrote_to: [stranger]"),
        ("attach: [brief]}", "attach: [{a: b}]}"),
        ("opens: mail\n", "opens: {mail: x}\n"),
        ("from: stranger", "from: {a: b}"),
        ("client: noor", "client: [noor]"),
    ),
)
def test_a_name_that_is_no_text_is_told_and_breaks_nothing(
    sample: Sample, old: str, new: str
) -> None:
    sample.change(old, new)
    assert "VA113" in sample.codes()
