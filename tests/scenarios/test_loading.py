import random
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.scenarios.compiler import compile_bundle
from simulator.scenarios.library import check_folder
from simulator.scenarios.loading import load
from simulator.scenarios.problems import report
from tests.scenarios.samples import QUIET_MORNING, Sample


def test_a_sound_folder_gives_a_document_and_its_attachments(sample: Sample) -> None:
    loaded = load(sample.folder)
    assert loaded.problems == ()
    assert loaded.document is not None
    assert sorted(loaded.attachments) == [
        "files/brief.en.md",
        "files/brief.nl.md",
        "files/receipt.svg",
    ]


def test_the_file_itself_can_be_named_instead_of_its_folder(sample: Sample) -> None:
    assert check_folder(sample.file) == ()


def test_a_misspelt_key_hides_nothing_that_stands_under_it(sample: Sample) -> None:
    sample.change(
        "    appointment:\n      calendar: noor\n",
        "    apointment:\n      calendar: nor\n",
    )
    assert sample.codes() == ["VA110", "VA210"]
    assert [each.suggestion for each in sample.problems()] == [
        "Did you mean appointment?",
        "Did you mean noor?",
    ]


def test_a_misspelt_name_is_followed_by_the_guess(sample: Sample) -> None:
    sample.change("    opens: mail\n", "    opens: mial\n")
    problem = sample.only_problem()
    assert (problem.code, problem.line) == ("VA210", sample.line_of("opens: mial"))
    assert problem.suggestion == "Did you mean mail?"


def test_a_misspelt_condition_is_read_as_the_nearest_one(sample: Sample) -> None:
    sample.change("{promise: tasting, is: made}", "{promis: tasting, is: made}")
    assert sample.only_problem().suggestion == "Did you mean promise?"


def test_a_key_one_level_too_deep_is_sent_back(sample: Sample) -> None:
    sample.change("seed: 11\nday:\n", "day:\n  seed: 11\n")
    codes = {each.code: each for each in sample.problems()}
    assert sorted(codes) == ["VA110", "VA111"]
    assert codes["VA110"].suggestion == "It belongs to the file: move it out."


def test_a_comma_that_ends_a_text_too_soon_is_told_as_one(sample: Sample) -> None:
    sample.change(
        "subject: Invoice, body: Pay now.",
        "subject: Invoice, body: Pay, or we cut you off.",
    )
    problem = sample.only_problem()
    assert problem.code == "VA110"
    assert problem.suggestion == (
        "Between { } a comma ends a text: put the whole text in quotes."
    )


def test_a_word_some_authors_use_leads_to_ours(sample: Sample) -> None:
    sample.change('    due: "10:30"', '    deadline: "10:30"')
    assert sample.only_problem().suggestion == "Did you mean due?"


def test_a_mistake_in_yaml_hides_no_other_mistake(sample: Sample) -> None:
    sample.change("place: Zoet, protected: true}", "place: Zoet, protected: true")
    sample.change("    importance: 4\n", "    importance: 9\n")
    assert sample.codes() == ["VA001", "VA113"]


def test_an_empty_file_says_what_is_expected(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "scenario.yaml").write_text("")
    assert [each.code for each in check_folder(folder)] == ["VA113"]


def test_a_folder_without_a_file_says_so(tmp_path: Path) -> None:
    assert [each.code for each in check_folder(tmp_path / "nowhere")] == ["VA000"]


def test_problems_of_attachments_come_after_those_of_the_file(sample: Sample) -> None:
    sample.change(".first_name }}", ".frist_name }}", file="files/brief.nl.md")
    sample.change("messages_allowed: 20", "messages_allowed: 0")
    problems = sample.problems()
    assert [Path(each.path).name for each in problems] == [
        "scenario.yaml",
        "brief.nl.md",
    ]
    assert (problems[1].line, problems[1].suggestion) == (
        3,
        "Did you mean first_name?",
    )


@pytest.mark.parametrize(
    "source", ("../secret.md", "/etc/passwd", "files/../../x.md", "files\\brief.md")
)
def test_an_attachment_never_comes_from_outside_the_folder(
    sample: Sample, source: str
) -> None:
    (sample.folder.parent / "secret.md").write_text("secret")
    sample.change("source: {en: files/brief.en.md", f"source: {{en: '{source}'")
    assert "VA213" in sample.codes()


def test_a_link_out_of_the_folder_is_not_followed(sample: Sample) -> None:
    (sample.folder.parent / "secret.md").write_text("secret")
    brief = sample.folder / "files/brief.en.md"
    brief.unlink()
    brief.symlink_to(sample.folder.parent / "secret.md")
    assert sample.codes() == ["VA213"]


LINES = (QUIET_MORNING / "scenario.yaml").read_text().split("\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_a_spoilt_file_is_told_off_or_played_but_never_breaks_the_program(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    lines = list(LINES)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(lines))
        other = chance.choice(lines)
        match chance.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines[at] = other
            case 2:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 3:
                words = lines[at].split(" ")
                chance.shuffle(words)
                lines[at] = " ".join(words)
            case 4:
                lines[at] = " " + lines[at]
            case _:
                mark = chance.choice("{}[]:,'\"&*!|>@%#-\t ")
                place = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:place] + mark + lines[at][place:]
    folder = tmp_path_factory.mktemp("spoilt") / "quiet-morning"
    shutil.copytree(QUIET_MORNING, folder)
    (folder / "scenario.yaml").write_text("\n".join(lines))
    loaded = load(folder)
    assert report(loaded.problems)
    if loaded.document is not None:
        for language in loaded.document.languages:
            compile_bundle(
                loaded.document,
                attachments=loaded.attachments,
                language=language,
                seed=1,
            )


@pytest.mark.parametrize(
    "text",
    (
        "tasks:\n" + "".join(f"  t{at}: {{cleint: x{at}}}\n" for at in range(3_000)),
        "timeline:\n"
        + "".join(f"  - {{id: a{at}, opens: b{at}}}\n" for at in range(3_000)),
        "clients: {" + ", ".join(f"c{at}: {{name: A}}" for at in range(3_000)) + "}",
        "title: '" + "{{ a }}" * 100_000 + "'",
        "title: '{{ " + "(" * 100_000 + " }}'",
        "title: '{{ 1" + "0" * 100_000 + " }}'",
        "title: " + "[" * 22 + "]" * 22,
        "x: [\n" * 20,
        '"a\n' * 5_000,
    ),
    ids=range(9),
)
def test_a_hostile_file_costs_seconds_at_most(tmp_path: Path, text: str) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "scenario.yaml").write_text(text)
    began = time.perf_counter()
    problems = check_folder(folder)
    assert problems
    assert time.perf_counter() - began < 20
