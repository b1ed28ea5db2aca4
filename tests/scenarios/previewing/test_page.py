"""The preview as one page that needs nothing else."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from simulator.cli.look import look_alone
from simulator.engine.simtime import MINUTE
from simulator.scenarios.previewing.differences import Difference
from simulator.scenarios.previewing.page import page
from simulator.scenarios.previewing.preview import Preview, look
from simulator.scenarios.proving.standings import standings
from simulator.scenarios.sound import Sound


@pytest.fixture
def whole(sound: Sound) -> str:
    """The page with everything that can be on it."""
    bundles = [sound.bundle(language="en", seed=seed) for seed in (1, 2)]
    played = [standings([each], bots=("idle", "expert")) for each in bundles]
    changed = Difference(kind="changed", where="tasks > mail > due", was="a", now="b")
    found = look(bundles[0], others=bundles[1:], played=played, differences=(changed,))
    return page(found, look=look_alone())


def test_its_policy_lets_in_its_own_style_and_script_and_nothing_else(
    whole: str,
) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', whole)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;")
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", whole, re.DOTALL)
        assert content
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"sha256-{digest}" in policy[1]


def test_it_leads_nowhere_and_styles_nothing_in_passing(whole: str) -> None:
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', whole) == []
    assert re.findall(r'url\("(?!data:)[^"]*"\)', whole) == []
    assert "style=" not in whole
    assert not re.search(r'\son\w+="', whole)


def test_every_section_is_in_the_contents_and_every_picture_has_its_table(
    whole: str,
) -> None:
    listed = re.findall(r'<li><a href="#([\w-]+)">', whole)
    assert listed == re.findall(r'<section id="([\w-]+)"', whole)
    assert listed == (
        "day causes inbox knowledge bots seeds differences numbers".split()
    )
    for section in ("day", "causes", "bots", "seeds"):
        part = whole.split(f'<section id="{section}"')[1].split(
            "</section>", maxsplit=1
        )[0]
        assert "<svg" in part
        assert "<table" in part


def test_what_an_author_writes_stays_text(preview: Preview) -> None:
    bundle = replace(preview.bundle, title="<script>alert(1)</script>")
    said = page(replace(preview, bundle=bundle), look="")
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert" in said


def test_the_inbox_begins_at_the_moment_that_is_asked_for(preview: Preview) -> None:
    assert 'value="30"' in page(preview, look="", at=30 * MINUTE)
