"""How a command ends and what it leaves behind: exit codes, JSON, options in common."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from simulator.config import BadSetting, Settings, from_environment
from simulator.live.errors import LiveError

SCHEMA = 1
"""Version of every JSON object that a command prints."""

P = ParamSpec("P")
R = TypeVar("R")


class Found(click.ClickException):
    """The command did its work and found problems."""

    exit_code = 1


class InTheWay(click.ClickException):
    """Something around the command stands in its way."""

    exit_code = 3


json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON instead of text."
)
instance_option = click.option(
    "--instance",
    type=click.Path(path_type=Path),
    help="Folder that holds all data; made when it is not there.",
)


def explained(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command end with a clear word where its surroundings fail it."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except BadSetting as reason:
            raise InTheWay(str(reason)) from reason
        except LiveError as reason:
            raise InTheWay(reason.message) from reason
        except PermissionError as reason:
            raise InTheWay(
                f"{reason.filename} may not be written or read. Mend its rights, or "
                "choose another place, for the data with --instance."
            ) from reason
        except OSError as reason:
            where = f"{reason.filename}: " if reason.filename else ""
            raise InTheWay(f"{where}{reason.strerror or reason}") from reason

    return run


def settings_of(instance: Path | None, **chosen: Any) -> Settings:
    """Read the settings, with what was typed put over them."""
    return from_environment(
        instance=instance and instance.expanduser().resolve(), **chosen
    )


def print_json(**content: Any) -> None:
    """Print *content* as one line of canonical JSON with its schema number."""
    from simulator.engine.codec import canonical  # noqa: PLC0415 - slow

    click.echo(canonical({"schema": SCHEMA, **content}))
