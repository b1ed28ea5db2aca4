"""Files named, placed and shared: at once, taken back, and judged as they are left."""

from dataclasses import replace
from typing import Any

import pytest

from simulator.engine import Run
from simulator.engine.actions import Deliver, SetAccess
from simulator.engine.bundle import Harm, SharedWith
from simulator.engine.events import AccessSet
from simulator.engine.people import PersonId
from simulator.engine.scoring.day import work_out
from simulator.engine.scoring.harms import find_harms
from simulator.engine.scoring.observations import observe
from simulator.engine.task import TaskId
from simulator.engine.work.files.panel import (
    Access,
    Filed,
    FileItem,
    FilesPanel,
    Folder,
    Named,
    Placed,
    Shared,
    SharedOnlyWith,
)
from simulator.engine.work.files.rule import files_pass, validate
from tests.builders import MIRA, day, task
from tests.playbook import Playbook, Refused

BUNDLE, COUNSEL = TaskId("bundle"), PersonId("counsel")
PANEL = FilesPanel(
    folders=(Folder(id="out", name="For counsel"), Folder(id="own", name="Drafts")),
    items=(
        FileItem(id="plea", name="plea v2.docx", folder="own"),
        FileItem(id="scan", name="IMG_07.pdf", folder="out"),
    ),
    people=(COUNSEL, MIRA),
    submit="Done",
)
READS = Access(target="out", who=COUNSEL, rights="view", until="2026-03-20")
LEFT = Filed(
    names=(("plea", "01 plea.docx"), ("scan", "07 scan.pdf")),
    places=(("plea", "own"), ("scan", "out")),
    access=(READS,),
)


@pytest.mark.parametrize(
    ("test", "holds"),
    (
        (Named(item="scan", names=("07.pdf", "07 scan.pdf")), True),
        (Named(item="scan", names=("07 Scan.pdf",)), False),
        (Placed(item="plea", folder="out"), False),
        (Shared(target="out", who=COUNSEL, rights="view"), True),
        (Shared(target="out", who=COUNSEL, rights="edit"), False),
        (Shared(target="out", who=MIRA, rights="view"), False),
        (Shared(target="out", who=COUNSEL, rights="view", latest="2026-03-20"), True),
        (Shared(target="out", who=COUNSEL, rights="view", latest="2026-03-19"), False),
        (
            Shared(target="out", who=COUNSEL, rights="view", earliest="2026-03-21"),
            False,
        ),
        (SharedOnlyWith(target="out", people=(COUNSEL,)), True),
        (SharedOnlyWith(target="out", people=()), False),
    ),
)
def test_what_was_left_is_judged(test: Any, *, holds: bool) -> None:
    assert files_pass(test, LEFT) is holds


def test_a_file_shared_by_link_is_open_though_its_folder_is_not() -> None:
    link = Access(target="scan", who="anyone", rights="view")
    only = SharedOnlyWith(target="out", people=(COUNSEL,))
    assert not files_pass(only, replace(LEFT, access=(READS, link)))


@pytest.mark.parametrize(
    ("changes", "said"),
    (
        ({"names": (("plea", "a.docx"),)}, "left out"),
        ({"names": (("plea", " "), ("scan", "b"))}, "needs a name"),
        ({"names": (("plea", "a/b"), ("scan", "b"))}, "no file name may have"),
        ({"places": (("plea", "bin"), ("scan", "out"))}, "no folder"),
        ({"names": (("plea", "A.pdf"), ("scan", "a.pdf")), "places": (("plea", "out"), ("scan", "out"))}, "Rename one"),
        ({"access": (Access(target="out", who="stranger", rights="view"),)}, "nobody"),
        ({"access": (Access(target="out", who=COUNSEL, rights="view", until="soon"),)}, "not a date"),
        ({"access": (READS, READS)}, "shared twice"),
        ({"access": (Access(target="out", who=COUNSEL, rights="none"),)}, "to view"),
    ),
)  # fmt: skip
def test_what_cannot_be_handed_in_is_said(changes: Any, said: str) -> None:
    assert said in (validate(replace(LEFT, **changes), PANEL, day(task())) or "")


def shares(who: str, rights: Any) -> SetAccess:
    return SetAccess(task=BUNDLE, target="out", who=who, rights=rights)


def bundle_day(**changes: Any) -> Any:
    return day(task("bundle", panel=PANEL, work=0), **changes)


def test_sharing_holds_at_once_and_can_be_taken_back() -> None:
    book = Playbook(bundle_day()) >> shares("anyone", "view")
    given = AccessSet(at=0, task=BUNDLE, target="out", who="anyone", rights="view")
    assert book << given
    assert book.run.state.tasks[BUNDLE].access == {("out", "anyone"): ("view", "")}
    book = book >> shares("anyone", "none")
    assert book << replace(given, rights="none")
    assert book.run.state.tasks[BUNDLE].access == {}
    assert Run.replay(book.run.bundle, book.run.log).state == book.run.state


def test_only_what_is_there_is_shared_with_those_who_are_there() -> None:
    assert Playbook(bundle_day()) >> shares("stranger", "view") << Refused("access")
    nothing = SetAccess(task=BUNDLE, target="bin", who=COUNSEL, rights="view")
    assert Playbook(bundle_day()) >> nothing << Refused("access")
    elsewhere = Playbook(day(task("flight", work=0)))
    wrong = SetAccess(task=TaskId("flight"), target="out", who=COUNSEL, rights="view")
    assert elsewhere >> wrong << Refused("no_sharing")


def test_handing_in_gives_what_was_not_given_and_takes_back_the_rest() -> None:
    book = Playbook(bundle_day()) >> shares("anyone", "view")
    book = book >> Deliver(task=BUNDLE, answer=LEFT)
    assert book.run.state.tasks[BUNDLE].access == {
        ("out", COUNSEL): ("view", "2026-03-20")
    }


def test_a_harm_is_done_though_it_was_taken_back() -> None:
    deed = SharedWith(task=BUNDLE, but=(COUNSEL,))
    harm = Harm(id="open", points=5, say="It was open.", deed=deed)
    book = Playbook(bundle_day(harms=(harm,))) >> shares(COUNSEL, "view")
    assert not find_harms(work_out(observe(book.run.bundle, book.run.log)))
    book = book >> shares("anyone", "view") >> shares("anyone", "none")
    (loss,) = find_harms(work_out(observe(book.run.bundle, book.run.log)))
    assert loss.weight == 5
    assert len(loss.evidence) == 1
