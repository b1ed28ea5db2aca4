"""An editor's half of the language server protocol: what yaml-language-server says of a file."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Editor:
    """An editor that has a scenario file open, with *schema* for every scenario.yaml."""

    def __init__(self, process: "subprocess.Popen[bytes]", schema: Path) -> None:
        self._process = process
        self._settings = {
            "yaml": {
                "schemas": {schema.as_uri(): ["*/scenario.yaml"]},
                "schemaStore": {"enable": False},
            }
        }
        self._serial = 0
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}

    def start(self, root: Path) -> None:
        """Agree with the server on what either can do."""
        client = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": {}}},
        }
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "capabilities": client,
            },
        )
        self._tell("initialized", {})

    def problems(self, file: Path, text: str) -> list[str]:
        """Open *file* with *text* in it; return what is marked, each as "line: message"."""
        uri = self._open(file, text)
        while uri not in self._diagnostics:
            self._handle(self._read())
        return [
            f"{each['range']['start']['line'] + 1}: {each['message']}"
            for each in self._diagnostics[uri]
        ]

    def completions(self, file: Path, text: str) -> list[str]:
        """Return what is offered where *text* has its cursor (``‸``)."""
        uri, place = self._at_cursor(file, text)
        found = self._ask(
            "textDocument/completion", {"textDocument": {"uri": uri}, "position": place}
        )
        items = found["items"] if isinstance(found, dict) else found or []
        return [str(each["label"]) for each in items]

    def hover(self, file: Path, text: str) -> str:
        """Return what is shown where *text* has its cursor (``‸``)."""
        uri, place = self._at_cursor(file, text)
        found = self._ask(
            "textDocument/hover", {"textDocument": {"uri": uri}, "position": place}
        )
        return str(found["contents"]["value"]) if found else ""

    def _at_cursor(self, file: Path, text: str) -> tuple[str, dict[str, int]]:
        before, _, after = text.partition("‸")
        lines = before.split("\n")
        place = {"line": len(lines) - 1, "character": len(lines[-1])}
        return self._open(file, before + after), place

    def _open(self, file: Path, text: str) -> str:
        # Every text is a file of its own, so that no answer is about an older one.
        self._serial += 1
        beside = file.parent.with_name(f"{file.parent.name}-{self._serial}")
        uri = (beside / file.name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, params: Mapping[str, Any]) -> Any:
        self._serial += 1
        serial = self._serial
        self._send({"id": serial, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == serial and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._handle(message)

    def _tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _handle(self, message: Mapping[str, Any]) -> None:
        match message:
            case {"method": "textDocument/publishDiagnostics", "params": told}:
                self._diagnostics[told["uri"]] = told["diagnostics"]
            case {"method": "workspace/configuration", "id": serial, "params": asked}:
                wanted: Sequence[Mapping[str, str]] = asked["items"]
                given = [self._settings.get(each["section"]) for each in wanted]
                self._send({"id": serial, "result": given})
            case {"method": _, "id": serial}:
                self._send({"id": serial, "result": None})
            case _:
                pass

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(stream.read(length))
        return message


@contextmanager
def editor(server: Path, *, root: Path, schema: Path) -> Iterator[Editor]:
    """Start *server* on the files under *root*, and end it."""
    with subprocess.Popen(
        [str(server), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            opened = Editor(process, schema)
            opened.start(root)
            yield opened
        finally:
            process.kill()
