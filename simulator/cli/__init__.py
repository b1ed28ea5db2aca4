"""The command ``va-sim``.

Results go to standard output, everything else to standard error. The exit code is 0 when
all is well, 1 when problems were found, 2 when the command was typed wrongly and 3 when
something around it (folder, port, database) stands in the way.
"""

import click

from simulator import __version__
from simulator.cli import checking, database, playing, privacy, serving


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="va-sim")
def main() -> None:
    """Practice Desk: a simulated working day for virtual assistants."""


for command in (
    serving.serve,
    checking.check,
    playing.play,
    playing.replay,
    database.db,
    privacy.privacy,
):
    main.add_command(command)
