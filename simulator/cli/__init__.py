"""The command ``va-sim``.

Results go to standard output, everything else to standard error. The exit code is 0 when
all is well, 1 when problems were found, 2 when the command was typed wrongly and 3 when
something around it (folder, port, database) stands in the way.
"""

from importlib import import_module

import click

from simulator import __version__

COMMANDS = {
    "serve": "serving",
    "new": "starting",
    "check": "checking",
    "format": "formatting.format_files",
    "preview": "previewing",
    "compile": "compiling.compile_day",
    "bots": "bots",
    "play": "playing",
    "replay": "playing",
    "score": "scoring",
    "rubric": "rubric",
    "judge": "judging.judge_command",
    "db": "database",
    "privacy": "privacy",
}
"""Each command with the module here that holds it, and its name there where it differs."""


class _Commands(click.Group):
    """Imports a command when it is wanted: what most of them need takes long to load."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which they are needed."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command *cmd_name*, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(".")
        home = import_module(f"simulator.cli.{module}")
        command: click.Command = getattr(home, name or cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="va-sim")
def main() -> None:
    """Practice Desk: a simulated working day for virtual assistants."""
