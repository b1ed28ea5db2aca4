"""Laying an entry's modules end to end."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import simulator.web
from simulator.web.assets import Assets
from simulator.web.linking import (
    Linker,
    NotLinkable,
    late_modules,
    link_entries,
    link_together,
)

LATE_LIMIT = 14_000
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


def test_what_comes_late_takes_from_the_entry_what_is_there() -> None:
    files = {
        "js/desk.js": 'import { a } from "./sub/a.js";\na();\n',
        "js/sub/a.js": "export const a = () => 1;\n",
        "js/sub/b.js": "export const b = 2;\n",
        "js/kinds/late.js": 'import { a } from "../sub/a.js";\nimport { b } from "../sub/b.js";\nexport const late = a() + b;\n',
    }
    late = late_modules(files, "js/desk.js")
    linked = link_together(files.__getitem__, "js/desk.js", late)
    assert 'export const shared = {"js/sub/a.js":m0};' in linked["js/desk.js"]
    text = linked["js/kinds/late.js"]
    assert text.startswith('import { shared } from "../desk.js";')
    assert "() => 1" not in text
    assert "b = 2" in text
    assert "export const late" in text


def test_every_kind_of_work_is_small_and_brings_nothing_the_desk_has() -> None:
    assets = Assets(STATIC)
    link_entries(assets)
    late = late_modules(assets.files, "js/desk.js")
    assert "js/kinds/form.js" in late
    for path in late:
        asset = assets.files[path]
        assert len(asset.pressed or asset.content) < LATE_LIMIT
        assert "await load()" not in assets.text(path)


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
