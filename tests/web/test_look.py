"""The visual system: icons and classes that are used, colours that can be read."""

import re
from pathlib import Path

import pytest

from simulator.web import STATIC, sprite
from simulator.web.library.presenters import best_language

CSS = STATIC / "css"
SOURCES = (
    *(STATIC.parent / "templates").rglob("*.html"),
    *(STATIC / "js").rglob("*.js"),
    *STATIC.parent.rglob("*.py"),
)
TEXT = "\n".join(path.read_text() for path in SOURCES)
ICONS = {path.stem for path in (STATIC / "icons").glob("*.svg")}


def test_every_icon_that_is_named_is_there() -> None:
    named = set(re.findall(r"""\bicon\(\s*["']([a-z0-9-]+)["']""", TEXT))
    assert named <= ICONS


@pytest.mark.parametrize("icon", sorted(ICONS))
def test_no_icon_is_kept_that_nobody_uses(icon: str) -> None:
    assert re.search(rf"""["'`]{icon}["'`]""", TEXT)


def tokens() -> dict[str, tuple[str, str]]:
    text = (CSS / "tokens.css").read_text()
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", text)
    return {name: (light, dark) for name, light, dark in pairs}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", (0, 1), ids=("light", "dark"))
@pytest.mark.parametrize("ground", ("page", "surface", "raised", "sunken"))
@pytest.mark.parametrize(
    ("token", "least"),
    (
        *((ink, 4.5) for ink in ("ink", "ink-2", "ink-3", "accent", "soon", "late")),
        ("info", 4.5),
        ("edge", 3.0),
        ("focus", 3.0),
    ),
)
def test_colours_stand_out_from_every_ground(
    token: str, least: float, ground: str, theme: int
) -> None:
    colours = tokens()
    assert contrast(colours[token][theme], colours[ground][theme]) >= least


@pytest.mark.parametrize("theme", (0, 1), ids=("light", "dark"))
@pytest.mark.parametrize("hue", [hue for hue, _ in sprite.MARKS])
def test_letters_on_a_clients_mark_can_be_read(hue: str, theme: int) -> None:
    colours = tokens()
    ratio = contrast(colours[f"hue-{hue}"][theme], colours["on-hue"][theme])
    assert ratio >= 4.5


def test_only_the_tokens_name_a_colour() -> None:
    for path in sorted(CSS.rglob("*.css")):
        if path.name not in {"tokens.css", "print.css"}:
            assert not re.search(r"#[0-9a-f]{3,8}\b(?! *\{)", path.read_text()), (
                path.name
            )


def test_every_style_sheet_stands_in_a_layer() -> None:
    for path in sorted(CSS.rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL).strip()
        assert text.startswith(("@layer", "@media print", "@font-face")), path.name


def test_no_class_is_styled_that_nobody_uses() -> None:
    words = set(re.findall(r"[A-Za-z][\w-]*", TEXT))
    made_of_parts = re.compile(r"(field|hue|shape)-")
    for path in sorted(CSS.rglob("*.css")):
        rules = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        for selector in re.findall(r"([^{};]+)\{", rules):
            for name in re.findall(r"\.([A-Za-z][\w-]*)", selector):
                assert name in words or made_of_parts.match(name), (path.name, name)


def test_fonts_that_are_named_are_there() -> None:
    for url in re.findall(r'url\("([^"]+)"\)', (CSS / "tokens.css").read_text()):
        assert (CSS / Path(url)).resolve().is_file()


@pytest.mark.parametrize(
    ("name", "letters"),
    (
        ("Marieke de Wit", "MW"),
        ("Priya Nair", "PN"),
        ("Anouk", "A"),
        ("jan-peter smit", "JS"),
        ("", "?"),
    ),
)
def test_a_mark_carries_the_first_and_the_last_initial(name: str, letters: str) -> None:
    assert sprite.initials(name) == letters


def test_a_day_is_shown_in_a_language_it_has() -> None:
    assert best_language(("en", "nl"), "nl") == "nl"
    assert best_language(("en", "nl"), "fr") == "en"
