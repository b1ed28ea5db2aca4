"""A scenario from a stranger reads no file outside its folder and reaches no network."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.scenarios.folders import fingerprint
from simulator.scenarios.library import BrokenScenario, Library, check_folder
from tests.scenarios.mutations import TRICKS
from tests.scenarios.samples import Sample

WATCHED = """
import json, sys
touched = []
def note(event, given):
    if event == "open":
        touched.append(str(given[0]))
    elif event.startswith(("socket.", "subprocess.", "os.system", "urllib.", "ctypes.")):
        touched.append(event)
from pathlib import Path
from simulator.scenarios.library import Library
shelf, scenario = Path(sys.argv[1]), sys.argv[2]
sys.addaudithook(note)
Library(shelf, shelf=None).bundle(scenario)
print(json.dumps(touched))
"""


def test_reading_a_day_opens_nothing_but_its_folder_and_the_program(
    sample: Sample,
) -> None:
    done = subprocess.run(
        (sys.executable, "-c", WATCHED, sample.folder.parent, sample.folder.name),
        capture_output=True,
        text=True,
        check=True,
    )
    program = (
        str(Path(__file__).parents[2] / "simulator"),
        sys.prefix,
        sys.base_prefix,
        "/usr/share/zoneinfo",
        "/usr/lib/python",
    )
    elsewhere = [
        each
        for each in json.loads(done.stdout)
        if not each.startswith((str(sample.folder), *program))
    ]
    assert elsewhere == []


@pytest.mark.parametrize("trick", TRICKS, ids=range(len(TRICKS)))
def test_a_text_can_neither_look_around_nor_run_on(sample: Sample, trick: str) -> None:
    brief = sample.folder / "files/brief.en.md"
    brief.write_text(f"{brief.read_text()}\n{trick}\n")
    codes = set(sample.codes())
    assert codes == {"VA212"} or trick.startswith("{{ clients['x'"), codes
    with pytest.raises(BrokenScenario):
        Library(sample.folder.parent).bundle("quiet-morning")


@pytest.mark.parametrize("target", ("/etc/passwd", "/dev/zero", "scenario.yaml"))
def test_a_scenario_file_that_is_a_link_out_is_not_read(
    sample: Sample, target: str
) -> None:
    sample.file.unlink()
    sample.file.symlink_to(target)
    [problem] = check_folder(sample.folder)
    assert (problem.code, problem.source) == ("VA000", "")
    assert "link" in problem.message


def test_links_that_lead_out_or_in_circles_are_not_followed(sample: Sample) -> None:
    brief = sample.folder / "files/brief.en.md"
    brief.unlink()
    brief.symlink_to(brief)
    (sample.folder / "files/more.md").symlink_to("/dev/zero")
    assert sample.codes() == ["VA213"]
    assert fingerprint(sample.folder)


def test_walkthroughs_are_not_read_through_a_link(sample: Sample) -> None:
    (sample.folder / "tests").mkdir(exist_ok=True)
    (sample.folder / "tests/more.yaml").symlink_to("/etc/passwd")
    assert sample.problems() == ()
