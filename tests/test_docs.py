"""The documentation says what there is: settings, commands, actions, events, links."""

import dataclasses
import re
from pathlib import Path

import click
import pytest

from simulator.cli import main
from simulator.config import PREFIX, Settings, for_instance
from tools import reference

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    {
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/**/*.md"),
        *ROOT.glob("scenarios/*.md"),
        *ROOT.glob("examples/*.md"),
    }
)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_within_the_project_lead_somewhere(file: Path) -> None:
    broken = [link for link in _links(file) if not _leads_somewhere(file, link)]
    assert broken == []


def test_every_setting_is_on_its_page_and_nothing_else_is() -> None:
    documented = re.findall(r"^\| `(VA_SIM_\w+)` ", _text("settings.md"), re.MULTILINE)
    names = [f"{PREFIX}{each.name.upper()}" for each in dataclasses.fields(Settings)]
    assert sorted(documented) == sorted(names)


def test_the_settings_page_gives_the_true_defaults(tmp_path: Path) -> None:
    settings = for_instance(tmp_path)
    for each in dataclasses.fields(Settings):
        if each.default is not dataclasses.MISSING:
            row = re.escape(f"| `{PREFIX}{each.name.upper()}` | ")
            said = re.search(rf"{row}`?([^`|]+?)`? \|", _text("settings.md"))
            assert said, each.name
            assert said[1] == _as_typed(getattr(settings, each.name))


def test_every_command_has_its_heading_and_every_option_its_mention() -> None:
    page = _text("cli.md")
    for name, command in _commands(main, "va-sim"):
        section = re.search(
            rf"^## {name}$(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL
        )
        assert section, f"docs/reference/cli.md has no heading for {name}"
        missing = [
            option
            for parameter in command.params
            for option in parameter.opts
            if isinstance(parameter, click.Option) and f"`{option}" not in section[1]
        ]
        assert missing == [], name


@pytest.mark.parametrize("name", reference.PAGES)
def test_the_generated_page_is_what_the_code_says(name: str) -> None:
    assert _text(name) == reference.page(name), "make docs writes it anew"


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs/decisions"
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text())
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


def test_every_page_can_be_reached_from_the_index() -> None:
    seen, to_read = set[Path](), [ROOT / "docs/index.md"]
    while to_read:
        page = to_read.pop()
        seen.add(page)
        targets = (
            (page.parent / link.split("#")[0]).resolve() for link in _links(page)
        )
        to_read += [each for each in targets if each in set(PAGES) - seen]
    assert {page for page in PAGES if "docs" in page.parts} <= seen


def _text(name: str) -> str:
    return (ROOT / "docs/reference" / name).read_text()


def _as_typed(value: object) -> str:
    if value == "":
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _commands(command: click.Command, name: str) -> list[tuple[str, click.Command]]:
    """Give every command that can be typed, with its full name; not the framework's."""
    if not isinstance(command, click.Group):
        return [(name, command)]
    return [
        each
        for word, sub in sorted(command.commands.items())
        if (
            sub.callback is not None and sub.callback.__module__.startswith("simulator")
        )
        or isinstance(sub, click.Group)
        for each in _commands(sub, f"{name} {word}")
    ]


def _links(page: Path) -> list[str]:
    text = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    found = (link or picture for link, picture in LINK.findall(text))
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def _leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists():
        return False
    return not anchor or anchor in _anchors(target)


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings
    }
