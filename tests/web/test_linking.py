"""Laying an entry's modules end to end."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import simulator.web
from simulator.web.assets import Assets
from simulator.web.linking import Linker, NotLinkable, link_entries

STATIC = Path(simulator.web.__file__).parent / "static"


def link(files: Mapping[str, str], entry: str = "a.js") -> str:
    return Linker(files.__getitem__).link(entry)


def test_a_module_is_laid_before_those_that_need_it() -> None:
    text = link(
        {
            "a.js": 'import { b } from "./sub/b.js";\nb();\n',
            "sub/b.js": 'import { c } from "../c.js";\nexport function b() {\n  return c;\n}\n',
            "c.js": "/** Seven. */\nexport const c = 7;\n",
        }
    )
    assert (
        text.index("const c = 7;") < text.index("function b()") < text.index("b();\n")
    )
    assert "Seven" not in text
    assert "./" not in text


def test_a_module_that_two_need_is_laid_once() -> None:
    text = link(
        {
            "a.js": 'import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
            "b.js": 'import { c } from "./c.js";\nexport const b = () => c;\n',
            "c.js": "export const c = 7;\n",
        }
    )
    assert text.count("const c = 7;") == 1


def test_packages_are_left_to_the_browser_and_named_once() -> None:
    text = link(
        {
            "a.js": 'import { h as make } from "preact";\nimport { b } from "./b.js";\nmake(b);\n',
            "b.js": 'import htm from "htm";\nimport { h } from "preact";\nexport const b = htm.bind(h);\n',
        }
    )
    assert text.count('from "preact";') == 1
    assert "{ h: make }" in text
    assert "{ default: htm }" in text


def test_a_module_that_waits_is_waited_for() -> None:
    text = link(
        {
            "a.js": 'import { b } from "./b.js";\nb;\n',
            "b.js": "export const b = 1;\nconst c = await load();\n",
        }
    )
    assert "= await (async () => {" in text


def test_a_circle_is_refused() -> None:
    files = {
        "a.js": 'import { b } from "./b.js";\nb;\n',
        "b.js": 'import { c } from "./c.js";\nexport const b = c;\n',
        "c.js": 'import { b } from "./b.js";\nexport const c = b;\n',
    }
    with pytest.raises(NotLinkable, match="imports itself"):
        link(files)


@pytest.mark.parametrize(
    "line", ('import * as all from "./b.js";\n', 'export { b } from "./b.js";\n')
)
def test_other_forms_are_refused(line: str) -> None:
    files = {
        "a.js": 'import { x } from "./x.js";\nx;\n',
        "x.js": line,
        "b.js": "export const b = 1;\n",
    }
    with pytest.raises(NotLinkable):
        link(files)


def test_the_desk_ships_less_than_sixty_kilobytes() -> None:
    assets = Assets(STATIC)
    link_entries(assets)
    needed = [
        asset
        for path, asset in assets.files.items()
        if path == "js/desk.js" or (path.startswith("vendor/") and path.endswith(".js"))
    ]
    assert len(needed) >= 6
    assert sum(len(asset.pressed or asset.content) for asset in needed) < 60_000
