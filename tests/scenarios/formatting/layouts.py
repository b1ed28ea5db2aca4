"""The same values written in any layout that YAML allows and authors use."""

from dataclasses import dataclass

from hypothesis import strategies as st

from simulator.scenarios.tree import Node

WORDS = st.text("abc d", min_size=1, max_size=12).map(str.strip).filter(bool)
TEXTS = st.one_of(
    WORDS,
    st.sampled_from(
        ["09:30", "2026-03-09", "it's", 'say "so"', "a # b", "{{ x }}", ""]
    ),
    st.lists(WORDS, min_size=2, max_size=4).map("\n".join),
)
KEYS = st.sampled_from("id day tasks timeline clients en nl body at of".split())


def nodes() -> st.SearchStrategy[Node]:
    """Give maps of texts, lists and maps, as deep as a scenario goes."""
    values: st.SearchStrategy[Node] = st.recursive(
        TEXTS,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3),
            st.dictionaries(KEYS, inner, min_size=1, max_size=3),
        ),
        max_leaves=12,
    )
    return st.dictionaries(KEYS, values, min_size=1, max_size=5)


@dataclass(frozen=True)
class Written:
    """A node as a text, and the comments in it."""

    node: Node
    text: str
    comments: list[str]


@st.composite
def layouts(draw: st.DrawFn) -> Written:
    """Give a node in some layout."""
    node = draw(nodes())
    scribe = Scribe(draw)
    return Written(node=node, text=scribe.write(node), comments=scribe.comments)


class Scribe:
    """Writes a node in a layout that is drawn line by line; remembers its comments."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._lines: list[str] = []
        self.comments: list[str] = []
        self._most = 99
        """The last column at which a comment is not part of a text above it."""

    def write(self, node: Node) -> str:
        """Return *node* as YAML."""
        self._comment(0)
        self._block(node, 0, "")
        self._comment(self._draw(st.integers(0, 3)))
        return "\n".join(self._lines) + "\n"

    def _block(self, node: Node, indent: int, start: str) -> None:
        """Write a map or a list, its first entry behind *start*."""
        entries = (
            [(f"{key}:", value) for key, value in node.items()]
            if isinstance(node, dict)
            else [("-", value) for value in node]
        )
        for number, (head, value) in enumerate(entries):
            begin = start if start and number == 0 else " " * indent
            if not (start and number == 0):
                self._comment(indent)
            self._entry(begin, head, value, indent)

    def _entry(self, begin: str, head: str, value: Node, indent: int) -> None:
        spaces = " " * self._draw(st.integers(1, 3))
        if isinstance(value, str):
            self._text(f"{begin}{head}{spaces}", value, indent)
        elif self._draw(st.booleans()):
            self._line(f"{begin}{head}{spaces}{self._flow(value)}")
        elif head == "-" and self._draw(st.booleans()):
            inner = indent + 1 + len(spaces)
            self._block(value, inner, f"{begin}-{spaces}")
        else:
            least = 0 if head != "-" and isinstance(value, list) else 1
            inner = indent + self._draw(st.integers(least, 4))
            self._line(f"{begin}{head}")
            self._block(value, inner, "")

    def _text(self, begin: str, text: str, indent: int) -> None:
        if "\n" in text:
            inner = indent + self._draw(st.integers(1, 4))
            said = "".join(f"\n{' ' * inner}{line}" for line in text.split("\n"))
            self._lines.append(f"{begin}|-{said}")
            self._most = inner - 1
        else:
            self._line(begin + self._quoted(text, flow=False))

    def _flow(self, node: Node) -> str:
        comma = self._draw(st.sampled_from([", ", ",", " , ", ",\n          "]))
        if isinstance(node, str):
            return self._quoted(node, flow=True)
        if isinstance(node, list):
            return f"[{comma.join(map(self._flow, node))}]"
        inside = (f"{key}: {self._flow(value)}" for key, value in node.items())
        return f"{{{comma.join(inside)}}}"

    def _quoted(self, text: str, *, flow: bool) -> str:
        plain = text and not set(text) & set("#{}'\"\n")
        if plain and not flow and self._draw(st.booleans()):
            return text
        if "\n" not in text and self._draw(st.booleans()):
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'

    def _line(self, text: str) -> None:
        if self._draw(st.integers(0, 4)) == 0:
            text += f" {self._said()}"
        self._lines.append(text + " " * self._draw(st.integers(0, 1)))
        self._most = 99

    def _comment(self, indent: int) -> None:
        for kind in self._draw(st.lists(st.booleans(), max_size=2)):
            column = min(self._most, indent + self._draw(st.integers(0, 2)))
            self._lines.append(" " * column + self._said() if kind else "")

    def _said(self) -> str:
        self.comments.append(f"# {len(self.comments)} is said")
        return self.comments[-1]
