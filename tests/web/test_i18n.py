"""Languages: choosing one, the catalogues, and the strings of the browser."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from flask.testing import FlaskClient

from simulator.config import LANGUAGES as CONFIGURED
from simulator.web.catalogue import FOLDER, SOURCE, read_language
from simulator.web.i18n import LANGUAGES
from tests.web.conftest import token

ROOT = Path(__file__).parents[2]


def choose(browser: FlaskClient, language: str) -> None:
    form = {"csrf_token": token(browser), "language": language}
    assert browser.post("/language", data=form).status_code == 303


def test_the_browsers_own_language_comes_first(ada: FlaskClient) -> None:
    dutch = ada.get("/", headers={"Accept-Language": "nl-BE, en;q=0.5"})
    assert '<html lang="nl"' in dutch.text
    assert "Begin met oefenen" in dutch.text


def test_a_language_we_lack_falls_back_to_the_default(ada: FlaskClient) -> None:
    assert '<html lang="en"' in ada.get("/", headers={"Accept-Language": "fi"}).text


def test_a_chosen_language_stays_chosen(ada: FlaskClient) -> None:
    choose(ada, "nl")
    english = {"Accept-Language": "en"}
    assert '<html lang="nl"' in ada.get("/my-data", headers=english).text
    choose(ada, "en")
    assert '<html lang="en"' in ada.get("/my-data", headers=english).text


def test_a_language_we_lack_cannot_be_chosen(ada: FlaskClient) -> None:
    form = {"csrf_token": token(ada), "language": "tlh"}
    assert ada.post("/language", data=form).status_code == 400


def test_settings_and_interface_know_the_same_languages() -> None:
    assert set(CONFIGURED) == set(LANGUAGES)


@pytest.mark.slow
def test_the_catalogues_are_complete_and_in_step_with_the_sources() -> None:
    done = subprocess.run(
        (sys.executable, "tools/messages.py", "--check"),
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def test_modules_get_their_own_strings_and_no_others(ada: FlaskClient) -> None:
    messages = ada.get("/i18n/nl.json").get_json()
    assert messages["Send"] == "Versturen"
    assert "Start practising" not in messages


def test_english_needs_no_catalogue(ada: FlaskClient) -> None:
    assert ada.get("/i18n/en.json").get_json() == {}
    assert ada.get("/i18n/fi.json").status_code == 404


def test_a_catalogue_may_be_kept_only_under_the_hash_of_its_content(
    ada: FlaskClient,
) -> None:
    edition = read_language("nl").edition
    kept = ada.get(f"/i18n/nl.json?v={edition}")
    assert "immutable" in kept.headers["Cache-Control"]
    assert ada.get("/i18n/nl.json?v=old").headers["Cache-Control"] == "no-cache"
    again = ada.get("/i18n/nl.json", headers={"If-None-Match": f'"{edition}"'})
    assert again.status_code == 304


def test_plural_forms_reach_the_browser_in_order() -> None:
    forms = json.loads(read_language("nl").browser)["{n} new message"]
    assert forms == ["{n} nieuw bericht", "{n} nieuwe berichten"]


def test_an_empty_catalogue_is_an_empty_object() -> None:
    assert read_language(SOURCE).browser == "{}"


def test_every_page_offers_every_language(ada: FlaskClient) -> None:
    for page in ("/", "/days/first-day", "/my-data", "/no-such-page"):
        for code, name in LANGUAGES.items():
            assert f'value="{code}"' in ada.get(page).text
            assert name in ada.get(page).text


def test_dutch_quotes_as_dutch_does() -> None:
    """Half of the catalogue quoting in another way shows on one and the same page."""
    with (FOLDER / "nl/LC_MESSAGES/messages.po").open("rb") as file:
        dutch = [str(each.string) for each in read_po(file)]
    assert len(dutch) > 100
    assert not [each for each in dutch if "“" in each or "”" in each]
