"""What pages may do, and what forms need."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simulator.web import STATIC
from tests.web.conftest import token

OpenRun = Callable[..., str]

PAGES = ("/", "/days/first-day", "/my-data", "/credits", "/no-such-page")
TEMPLATES = STATIC.parent / "templates"


def directives(answer_header: str) -> dict[str, str]:
    parts = (each.split(" ", 1) for each in answer_header.split("; "))
    return dict(parts)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_may_load_nothing_from_elsewhere(ada: FlaskClient, page: str) -> None:
    policy = directives(ada.get(page).headers["Content-Security-Policy"])
    assert policy["default-src"] == "'none'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert policy["trusted-types"] == "'none'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    allowed = {source for name in policy for source in policy[name].split()}
    assert not {each for each in allowed if "unsafe" in each or ":" in each}


def test_each_answer_has_a_nonce_of_its_own(ada: FlaskClient) -> None:
    nonces = set()
    for _ in range(2):
        answer = ada.get("/")
        found = re.search(r"'nonce-([^']+)'", answer.headers["Content-Security-Policy"])
        assert found is not None
        assert f'nonce="{found[1]}"' in answer.text
        nonces.add(found[1])
    assert len(nonces) == 2


@pytest.mark.parametrize("page", PAGES)
def test_no_page_has_inline_style_or_script(ada: FlaskClient, page: str) -> None:
    text = ada.get(page).text
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", text)
    for attributes in re.findall(r"<script([^>]*)>", text):
        assert 'type="module"' in attributes or 'type="importmap"' in attributes
        assert "nonce=" in attributes


@pytest.mark.parametrize(
    "header", ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")
)
def test_errors_carry_the_same_headers(ada: FlaskClient, header: str) -> None:
    assert header in ada.get("/no-such-page").headers


def test_pages_are_not_kept_by_caches(ada: FlaskClient) -> None:
    assert ada.get("/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "address", ("/runs", "/language", "/theme", "/my-data/erasure")
)
def test_a_form_without_its_token_changes_nothing(
    ada: FlaskClient, address: str
) -> None:
    answer = ada.post(address, data={"language": "nl", "theme": "dark", "sure": "yes"})
    assert answer.status_code == 400
    assert "This form is out of date" in answer.text
    assert "Set-Cookie" not in answer.headers or "learner" not in str(answer.headers)


def test_another_browsers_token_is_refused(ada: FlaskClient, cyr: FlaskClient) -> None:
    stolen = token(ada)
    token(cyr)
    answer = cyr.post("/language", data={"csrf_token": stolen, "language": "nl"})
    assert answer.status_code == 400


def test_the_session_cookie_is_out_of_reach_of_scripts(ada: FlaskClient) -> None:
    cookie = ada.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_file_that_caches_keep_names_nobody(
    ada: FlaskClient, open_run: OpenRun
) -> None:
    open_run(ada)
    for path in re.findall(r"/assets/[^\"']+", ada.get("/").text)[:3]:
        answer = ada.get(path)
        assert "public" in answer.headers["Cache-Control"]
        assert "Set-Cookie" not in answer.headers
        assert "Cookie" not in answer.headers.get("Vary", "")


def test_forms_that_post_carry_a_token() -> None:
    for path in sorted(TEMPLATES.rglob("*.html")):
        for form in re.findall(
            r"<form[^>]*post.*?</form>", path.read_text(), re.DOTALL
        ):
            assert "csrf" in form, path.name


def test_an_oversized_form_is_refused_with_a_page(app: Flask, ada: FlaskClient) -> None:
    form = {"csrf_token": token(ada), "nickname": "x" * 300_000}
    answer = ada.post("/runs", data=form)
    assert answer.status_code == 413
    assert "too much at once" in answer.text


def test_style_sheets_and_templates_name_no_other_host() -> None:
    for path in [*TEMPLATES.rglob("*.html"), *(STATIC / "css").rglob("*.css")]:
        assert not re.search(r"https?://|//[a-z]+\.", Path(path).read_text()), path.name
