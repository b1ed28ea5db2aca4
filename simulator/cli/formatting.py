"""``va-sim format``: scenario files in the house layout."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import click

from simulator.cli.outcome import Found, explained, json_option, print_json
from simulator.scenarios.folders import file_of, scenarios_at


@click.command("format")
@click.argument(
    "scenarios", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path)
)
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; say what would change."
)
@json_option
@explained
def format_files(scenarios: tuple[Path, ...], only_check: bool, as_json: bool) -> None:
    """Lay out SCENARIOS (folders or files) anew; comments and meaning stay as they are."""
    from simulator.scenarios.formatting import CannotFormat  # noqa: PLC0415 - slow

    changed, refused, files = (
        list[Path](),
        list[tuple[Path, str]](),
        list(_files(scenarios)),
    )
    for file in files:
        try:
            if _lay_out(file, write=not only_check):
                changed.append(file)
        except CannotFormat as reason:
            refused.append((file, str(reason)))
    if as_json:
        print_json(
            changed=[str(each) for each in changed],
            refused=[{"path": str(file), "message": said} for file, said in refused],
        )
    else:
        _tell(changed, refused, count=len(files), only_check=only_check)
    if refused or (only_check and changed):
        raise click.exceptions.Exit(Found.exit_code)


def _files(scenarios: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the file of each scenario and those of its walkthroughs."""
    for each in scenarios:
        for path in scenarios_at(each):
            yield file_of(path)
            yield from sorted(path.glob("tests/*.yaml"))


def _lay_out(file: Path, *, write: bool) -> bool:
    """Tell whether *file* is laid out otherwise, and with *write* mend that."""
    from simulator.scenarios.formatting import formatted  # noqa: PLC0415 - slow

    before = file.read_bytes()
    after = formatted(before, name=str(file)).encode()
    if after == before:
        return False
    if write:
        _replace(file.resolve(), after)
    return True


def _replace(file: Path, content: bytes) -> None:
    """Let *content* stand in *file*, whole at every moment, with the rights it had."""
    written = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        written.write_bytes(content)
        written.chmod(file.stat().st_mode)
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)


def _tell(
    changed: list[Path],
    refused: list[tuple[Path, str]],
    *,
    count: int,
    only_check: bool,
) -> None:
    for file in changed:
        click.echo(
            f"{'Would be laid out anew' if only_check else 'Laid out anew'}: {file}"
        )
    for _file, reason in refused:
        click.echo(reason, err=True)
    if left := count - len(changed) - len(refused):
        click.echo(f"In the house layout already: {left}")
