"""The tutorial for authors, followed to the letter: what it says to type, it types."""

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tutorial import Block, blocks, changed

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/tutorial/first-scenario.md"
ENVIRONMENT = {
    **os.environ,
    "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    "COLUMNS": "100",
}


def test_a_newcomer_who_follows_the_page_gets_what_it_shows(
    tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    page = PAGE.read_text()
    file = tmp_path / "tuner/scenario.yaml"
    told: list[tuple[Block, str]] = []
    written = ""
    with _serving(tmp_path, page) as first_page:
        for block in blocks(page):
            match block.kind:
                case "yaml":
                    written += ("\n" if written else "") + block.text
                    file.write_text(written)
                case "diff":
                    file.write_text(changed(file, block.text))
                case "console" if not _serves(block):
                    told.append((block, _typed(block, tmp_path)))
                    if written:  # mistakes are for looking at
                        file.write_text(written)
                case _:
                    pass
            if block.kind == "yaml" and "rubric:" in block.text:
                assert "The tuner is under the lid" in first_page()
    golden(PAGE, _with_answers(page, told))


def _typed(block: Block, folder: Path) -> str:
    """Type what stands at the prompts of *block*; return the block as it then looks."""
    shown = []
    for command in block.commands:
        said = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        answer = said.stdout.replace(str(folder), "/home/you/days")
        shown.append(f"$ {command}\n{answer}".rstrip("\n") + "\n")
    return "".join(shown)


def _with_answers(page: str, told: list[tuple[Block, str]]) -> str:
    for block, shown in reversed(told):
        lines = [line.rstrip() for line in shown.splitlines()]
        page = page[: block.start] + "\n".join(lines) + "\n" + page[block.end :]
    return page


def _serves(block: Block) -> bool:
    return any("va-sim serve" in each for each in block.commands)


@contextmanager
def _serving(folder: Path, page: str) -> Iterator[Callable[[], str]]:
    """Serve *folder* as the page says, on a free port; give what the first page shows."""
    block = next(each for each in blocks(page) if _serves(each))
    (command,) = block.commands
    with subprocess.Popen(
        ["bash", "-c", f"exec env {command} --port 0"],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            # By what replies are judged depends on what is installed, and comes first.
            address = None
            for ready in process.stdout:
                if address := re.search(r"http://127\.0\.0\.1:\d+/", ready):
                    break
            assert address is not None, "no address was printed"
            shown = ready.replace(address[0], "http://127.0.0.1:5000/")
            assert f"$ {command}\n{shown}" == block.text
            yield lambda: urllib.request.urlopen(address[0]).read().decode()
        finally:
            process.kill()
