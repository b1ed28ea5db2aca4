"""Files as nobody should write them: sound ones spoilt by chance, and known tricks."""

import random
from collections.abc import Callable

Chance = random.Random

ODD = (
    "",
    "null",
    "~",
    "NO",
    "no",
    "yes",
    "on",
    "9:30",
    "9:30:15",
    "1_000",
    "0x1F",
    "0o17",
    "1e400",
    ".inf",
    ".nan",
    "-1",
    "999999999999999999999",
    "9" * 5_000,
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "+99d 23:59",
    "24:00",
    "00:00",
    "00:00..23:59",
    "..",
    "0s",
    "99999d",
    "!!binary aGk=",
    "!!python/object/apply:os.system [ls]",
    "&a x",
    "*a",
    "<<",
    "{}",
    "[]",
    "[[[[]]]]",
    "{a: {b: {c: d}}}",
    "? x",
    "|",
    ">",
    "|-\n  x",
    "'",
    '"',
    '"\\x07"',
    '"\\ud800"',
    "\u202e",
    "\u0000",
    "\ufeff",
    "\u2028",
    "%YAML 1.1",
    "---",
    "...",
    "- - - -",
    "@",
    "`",
    "#",
    "../../../etc/passwd",
    "/etc/passwd",
    "files/../../x.md",
    "C:\\x",
    "file:///etc/passwd",
    "nul",
    "." * 300,
    "x" * 100_000,
    "a@b@c",
    "é" * 300,
    "\U0001f600" * 50,
    "١٢:٣٠",
    "{{ 1 }}",
    "{{",
    "}}",
    "{%",
    "{#",
)
"""Values that mean something else elsewhere, or ought to mean nothing here."""

TRICKS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% for i in range(10**9) %}x{% endfor %}",
    "{{ 'a' * 10**9 }}",
    "{{ range(10**9) | list }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ clients.noor.__class__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ lipsum(10**6) }}",
    "{{ 9 ** 9 ** 9 ** 9 }}",
    "{% set x = 1 %}{{ x }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ '%99999999s' | format('x') }}",
    "{{ " + "(" * 500 + " }}",
    "{{ " + "-" * 5_000 + "1 }}",
    "{% raw %}" + "{{" * 900,
    "{{ 1 | money | money }}",
    "{{ '9' * 99 | clock }}",
    "{{ day.ends | clock(1) }}",
    "{{ clients['x' if 1 else 'y'].name }}",
)
"""What a text might do to the program that fills it in."""


def spoilt(text: str, chance: Chance) -> bytes:
    """Return *text* after one to four mishaps."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        lines = chance.choice(LINES)(lines, chance)
    data = "\n".join(lines).encode("utf-8", errors="surrogatepass")
    return chance.choice(BYTES)(data, chance) if chance.random() < 0.2 else data


def _delete(lines: list[str], chance: Chance) -> list[str]:
    first = chance.randrange(len(lines))
    return [*lines[:first], *lines[first + chance.randint(1, 6) :]] or [""]


def _repeat(lines: list[str], chance: Chance) -> list[str]:
    first = chance.randrange(len(lines))
    part = lines[first : first + chance.randint(1, 8)]
    at = chance.randrange(len(lines) + 1)
    return [*lines[:at], *part, *lines[at:]]


def _swap_lines(lines: list[str], chance: Chance) -> list[str]:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines = list(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def _on_a_line(
    change: Callable[[str, Chance], str],
) -> Callable[[list[str], Chance], list[str]]:
    def changed(lines: list[str], chance: Chance) -> list[str]:
        at = chance.randrange(len(lines))
        return [*lines[:at], change(lines[at], chance), *lines[at + 1 :]]

    return changed


def _indent(line: str, chance: Chance) -> str:
    return (
        chance.choice((" ", "  ", "\t", "      ")) + line
        if chance.random() < 0.6
        else line.lstrip()
    )


def _cut(line: str, chance: Chance) -> str:
    return line[: chance.randrange(len(line) + 1)]


def _punctuate(line: str, chance: Chance) -> str:
    at = chance.randrange(len(line) + 1)
    return line[:at] + chance.choice("{}[]:,'\"&*!|>@%#-?\\\t \u00a0") + line[at:]


def _shuffle(line: str, chance: Chance) -> str:
    words = line.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def _rename(line: str, chance: Chance) -> str:
    key, colon, rest = line.partition(":")
    letters = list(key)
    if letters and chance.random() < 0.7:
        letters[chance.randrange(len(letters))] = chance.choice("abcdefgh-_ 0é")
    return "".join(letters) + colon + rest


def _odd_value(line: str, chance: Chance) -> str:
    key, colon, rest = line.partition(": ")
    odd = chance.choice((*ODD, *TRICKS))
    if chance.random() < 0.5:
        odd = (
            '"'
            + odd.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            + '"'
        )
    if chance.random() < 0.3 and rest.startswith("{"):
        inner, comma, last = rest.partition(", ")
        return f"{key}{colon}{inner.partition(': ')[0]}: {odd}{comma}{last}"
    return f"{key}{colon}{odd}"


LINES: tuple[Callable[[list[str], Chance], list[str]], ...] = (
    _delete, _repeat, _swap_lines, *(_on_a_line(each) for each in (_indent, _cut, _punctuate, _shuffle, _rename)),
    *([_on_a_line(_odd_value)] * 3),
)  # fmt: skip


def _flip(data: bytes, chance: Chance) -> bytes:
    flipped = bytearray(data or b" ")
    for _ in range(chance.randint(1, 5)):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _as(encoding: str) -> Callable[[bytes, Chance], bytes]:
    def encoded(data: bytes, _: Chance) -> bytes:
        return data.decode(errors="replace").encode(encoding, errors="replace")

    return encoded


BYTES: tuple[Callable[[bytes, Chance], bytes], ...] = (
    _flip,
    lambda data, chance: data[: chance.randrange(len(data) + 1)],
    lambda data, _: data.replace(b"\n", b"\r\n"),
    lambda data, _: data.replace(b"\n", b"\r"),
    lambda data, _: b"\xef\xbb\xbf" + data,
    lambda data, chance: data[: chance.randrange(len(data) + 1)] + b"\0" + data,
    _as("utf-16"), _as("utf-32"), _as("latin-1"), _as("cp1252"), _as("utf-7"),
)  # fmt: skip


def bombs() -> tuple[bytes, ...]:
    """Return files that are small, or look so, and cost a program much that trusts them."""
    doubling = "\n".join(
        f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 12)
    )
    texts = (
        "a0: &a0 [x]\n" + doubling,
        "a: &a [*a, *a]",
        "<<: &a {<<: *a}",
        "[" * 50_000,
        "{" * 50_000,
        "- " * 50_000 + "x",
        "? " * 20_000 + "x",
        "a:\n" + "".join(" " * at + "b:\n" for at in range(1, 2_000)),
        "a: " + "'" * 100_001,
        "title: |\n" + "  x\n" * 400_000,
        "x: " + "y" * 10_000_000,
        "k: v\n" * 150_000,
        "".join(f"k{at}: v\n" for at in range(100_000)),
        "title: '" + "{{ " * 300_000,
        'title: "' + "\\x41" * 200_000 + '"',
        "tasks:\n" + "".join(f"  t{at}: {{}}\n" for at in range(9_000)),
        "timeline:\n"
        + "".join(
            f"  - {{id: i{at}, opens: t{at}, when: {{task: t{at + 1}, is: done}}}}\n"
            for at in range(4_000)
        ),
        "clients: {" + ", ".join(f"c{at}: {{name: A}}" for at in range(4_000)) + "}",
        "title: {en: " + "a b " * 200_000 + "}",
        "title: " + "Mr {{ " * 30_000,
        "title: '" + "a@" * 100_000 + "'",
        "title: '" + "0 6 1" * 100_000 + "'",
        "title: '" + "x  " * 200_000 + "'",
        "title: '" + "monday " * 100_000 + "'",
        "# lint: allow " + "VA708, " * 100_000,
        "# lint: allow" + " " * 900_000 + "x",
        "title: '" + "a." * 200_000 + "@'",
        "title: '" + "{{ clients." * 50_000 + "'",
        "# lint: allow VA708 because x\n" * 30_000 + "title: x",
        "",
        "\n" * 900_000,
        "\t",
        "%TAG ! tag:x,2000:\n---\n!x y",
        "--- a\n--- b\n--- c",
    )
    return tuple(each.encode() for each in texts)
