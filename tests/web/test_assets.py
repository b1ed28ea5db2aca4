"""Files of the pages: addresses, compression and the module graph."""

import gzip
import json
import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.web import STATIC
from simulator.web.assets import STYLES, Assets
from simulator.web.modules import Modules

DESK_LIMIT = 60_000


def modules_of(assets: Assets) -> Modules:
    return Modules(
        assets, json.loads(assets.text("vendor/vendor.lock.json"))["modules"]
    )


def small_tree(folder: Path, **files: str) -> Assets:
    for name, text in {"css/tokens.css": ":root{}", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Assets(folder)


def test_a_file_may_be_kept_for_ever_under_its_address(ada: FlaskClient) -> None:
    address = re.search(r'href="(/assets/[^"]+\.css)"', ada.get("/").text)
    assert address is not None
    answer = ada.get(address[1])
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/css; charset=utf-8"


def test_a_changed_file_changes_every_address(tmp_path: Path) -> None:
    before = small_tree(tmp_path, **{"js/a.js": "1", "js/b.js": "2"}).url("js/a.js")
    after = small_tree(tmp_path, **{"js/b.js": "3"}).url("js/a.js")
    assert before != after


def test_an_address_of_another_edition_is_not_answered(ada: FlaskClient) -> None:
    assert ada.get(f"/assets/000000000000/{STYLES}").status_code == 404


def test_a_browser_that_takes_gzip_gets_it(app: Flask, ada: FlaskClient) -> None:
    url = app.extensions["assets"].url(STYLES)
    plain = ada.get(url)
    pressed = ada.get(url, headers={"Accept-Encoding": "gzip, br"})
    assert "Content-Encoding" not in plain.headers
    assert pressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(pressed.data) == plain.data
    assert pressed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


def test_nothing_outside_the_static_tree_is_served(
    app: Flask, ada: FlaskClient
) -> None:
    edition = app.extensions["assets"].edition
    assert ada.get(f"/assets/{edition}/../security.py").status_code == 404
    assert ada.get(f"/assets/{edition}/css/tokens.css").status_code == 404


def test_an_entry_needs_what_its_imports_import(tmp_path: Path) -> None:
    assets = small_tree(
        tmp_path,
        **{
            "js/a.js": 'import { b } from "./sub/b.js";\nimport "./c.js";',
            "js/sub/b.js": 'export { c as b } from "../c.js";',
            "js/c.js": '/** @typedef {import("./types.js").T} T */ export const c = 1;',
        },
    )
    assert Modules(assets, {}).needs("js/a.js") == ("js/a.js", "js/sub/b.js", "js/c.js")


def test_a_vendored_module_is_pinned_by_the_lock_not_by_what_lies_there(
    tmp_path: Path,
) -> None:
    assets = small_tree(
        tmp_path,
        **{"js/a.js": 'import x from "x";', "vendor/x-1.js": "export default 1"},
    )
    lock = {"x": {"file": "x-1.js", "integrity": "sha384-ofTheLock"}}
    modules = Modules(assets, lock)
    assert modules.needs("js/a.js") == ("js/a.js", "vendor/x-1.js")
    assert modules.integrity("vendor/x-1.js") == "sha384-ofTheLock"


def test_what_comes_late_has_a_name_and_a_hash_but_is_not_loaded(
    app: Flask,
) -> None:
    assets = app.extensions["assets"]
    with app.test_request_context():
        tags = modules_of(assets).tags("js/desk.js")
    url = assets.url("js/kinds/form.js")
    assert f'"kinds/form":"{url}"' in tags
    assert f'"{url}":"sha384-' in tags
    assert f'href="{url}"' not in tags


def entries() -> list[str]:
    return sorted(f"js/{path.name}" for path in (STATIC / "js").glob("*.js"))


@pytest.mark.parametrize("entry", entries())
def test_every_module_an_entry_needs_is_there(entry: str) -> None:
    assets = Assets(STATIC)
    assert set(modules_of(assets).needs(entry)) <= assets.files.keys()


def test_the_desk_ships_less_than_sixty_kilobytes_of_script(app: Flask) -> None:
    assets: Assets = app.extensions["assets"]
    needed = [assets.files[path] for path in modules_of(assets).needs("js/desk.js")]
    assert sum(len(each.pressed or each.content) for each in needed) < DESK_LIMIT
