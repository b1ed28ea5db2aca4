"""Problems for programs and for people: JSON, SARIF, text."""

from pathlib import Path
from typing import Any

from simulator.scenarios.codes import CODES
from simulator.scenarios.folders import scenarios_at
from simulator.scenarios.loading import load
from simulator.scenarios.problems import Problem, report
from simulator.scenarios.reporting.records import records
from simulator.scenarios.reporting.sarif import sarif
from simulator.scenarios.reporting.watch import changes
from tests.scenarios.samples import HERE, Sample


def spoilt(sample: Sample) -> tuple[Problem, ...]:
    sample.change("level: 1", "level: easy")
    sample.change("seed: 11", "seed: eleven")
    sample.change("body: Pay now.", "body: Pay  now.")
    return sample.problems()


def test_a_report_explains_each_code_once_and_counts(sample: Sample) -> None:
    said = report(spoilt(sample))
    assert said.count("= see docs/reference/checks/VA113.md") == 1
    assert said.count("= see docs/reference/checks/VA708.md") == 1
    assert said.endswith("\n\n2 errors, 1 warning")
    assert f"{sample.file}:{sample.line_of('level: easy')}:8: error VA113 " in said


def test_a_record_says_place_severity_and_page(sample: Sample) -> None:
    problems = spoilt(sample)
    made = records(problems)
    assert (made["errors"], made["warnings"]) == (2, 1)
    first = made["problems"][0]
    assert first == {
        "code": "VA113",
        "severity": "error",
        "path": str(sample.file),
        "line": sample.line_of("level: easy"),
        "column": 8,
        "end_column": 12,
        "message": '"easy" is not a whole number.',
        "suggestion": "",
        "source": "level: easy",
        "page": "docs/reference/checks/VA113.md",
    }


def test_sarif_has_what_the_standard_asks_for(sample: Sample, tmp_path: Path) -> None:
    problems = (*spoilt(sample), *load(tmp_path / "nowhere").problems)
    made = sarif(problems)
    assert made["version"] == "2.1.0"
    [run] = made["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["VA000", "VA113", "VA708"]
    assert len({each["id"] for each in rules}) == len(rules)
    assert len(run["results"]) == len(problems)
    for result, problem in zip(run["results"], problems, strict=True):
        _is_a_result(result, rules, problem)


def _is_a_result(
    result: dict[str, Any], rules: list[dict[str, Any]], problem: Problem
) -> None:
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == problem.code
    assert result["level"] in {"error", "warning"}
    assert result["message"]["text"].startswith(problem.message)
    [location] = result["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uri"].startswith("file:///")
    if problem.line == 0:
        assert "region" not in place
        return
    region = place["region"]
    assert region["startLine"] >= 1
    assert 1 <= region["startColumn"] < region["endColumn"]
    assert region["snippet"]["text"] == problem.source


def test_a_relative_path_stays_relative_in_sarif() -> None:
    problem = Problem(
        code="VA000", path="a day/scenario.yaml", line=0, column=0, message="No."
    )
    [result] = sarif([problem])["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20day/scenario.yaml"


def test_every_page_that_is_named_is_there() -> None:
    root = Path(__file__).parents[2]
    assert all((root / each.page).is_file() for each in CODES.values())


def test_a_folder_of_folders_stands_for_the_scenarios_in_it(tmp_path: Path) -> None:
    assert HERE / "quiet-morning" in scenarios_at(HERE)
    assert scenarios_at(HERE / "quiet-morning") == (HERE / "quiet-morning",)
    assert scenarios_at(tmp_path) == (tmp_path,)


def test_what_is_no_scenario_is_told_what_one_is(tmp_path: Path) -> None:
    (tmp_path / "day.json").write_text("{}")
    [of_json] = load(tmp_path / "day.json").problems
    [of_folder] = load(tmp_path).problems
    (tmp_path / "day.yml").write_text("")
    [of_neighbour] = load(tmp_path).problems
    assert {of_json.code, of_folder.code, of_neighbour.code} == {"VA000"}
    assert "does not end in .yaml" in of_json.message
    assert "no scenario.yaml in this folder" in of_folder.message
    assert of_neighbour.suggestion.startswith("Call day.yml scenario.yaml")


def test_a_watch_looks_again_when_a_file_has_changed(sample: Sample) -> None:
    seen = changes([sample.folder], every_s=0.001)
    next(seen)
    sample.change("level: 1", "level: 2 ")
    next(seen)
    sample.file.unlink()
    next(seen)
