"""Settings: what an operator may change, and the only reader of the environment.

Every setting has a default that suits one person on one laptop. The environment
variable of a setting is its name in capitals behind ``VA_SIM_``; docs/reference/settings.md
lists them all, and a test keeps that page in step with this module.
"""

import contextlib
import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

PREFIX = "VA_SIM_"
SECRET_FILE = "secret-key"  # noqa: S105 - the name of the file, not the secret
SHORTEST_SECRET = 16
RENEWING = (
    "Remove it and a new one is made; browsers are then no longer recognised, and "
    "their learners cannot get back to their days."
)
DATABASE_FILE = "practice-desk.sqlite"

LANGUAGES = ("en", "nl")

LM_TIMEOUT_S = 20.0
LONGEST_LM_MODEL = 200

AsyncMode = Literal["gevent", "threading"]
LogLevel = Literal["debug", "info", "warning", "error"]
JudgeBy = Literal["auto", "words", "meaning"]

_PACKAGE = Path(__file__).parent


class BadSetting(Exception):
    """A setting has a value that cannot be used; the message says what would do."""


def shipped_scenarios() -> Path:
    """Find the days that ship: in the installed package, or beside it in a clone."""
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _PACKAGE.parent / "scenarios"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One process's settings; immutable, given to whatever needs them."""

    instance: Path
    """Folder that holds all data: the database, the secret key, uploads."""
    secret_key: str
    """Signs cookies and tokens; made once and kept in the instance folder."""
    scenarios: Path
    """Folder with one sub-folder for each day."""
    database_url: str
    """SQLAlchemy address of the database; SQLite in the instance folder by default."""
    host: str = "127.0.0.1"
    """Address that the server listens on."""
    port: int = 5000
    """TCP port that the server listens on; 0 lets the system choose one."""
    language: str = "en"
    """Language of the interface when neither the learner nor the browser has chosen."""
    log_level: LogLevel = "info"
    """Least serious message that reaches the log."""
    async_mode: AsyncMode = "gevent"
    """How the server waits for many sockets; threading is for tests and debuggers."""
    https: bool = False
    """Whether browsers reach the server over HTTPS; makes cookies secure-only."""
    judge: JudgeBy = "auto"
    """By what replies are judged; auto takes meaning too where the encoder is installed."""
    beat_every_s: float = 5.0
    """Wall seconds between two beats of the clock to each desk."""
    leave_grace_s: float = 5.0
    """Wall seconds without a desk after which a hybrid run's clock is held."""
    stale_after_hours: float = 24.0
    """Wall hours without a desk after which an unfinished run is closed."""
    retention_days: int = 90
    """Wall days that a finished or closed run is kept; 0 keeps runs for ever."""
    lm_url: str = ""
    """Address of a language model for `va-sim score --rejudge --lm`; "" is none."""
    lm_model: str = ""
    """The name by which that address knows the model."""
    lm_key: str = field(default="", repr=False)
    """What opens that address, where it wants a key; never logged or printed."""
    lm_timeout_s: float = LM_TIMEOUT_S
    """Wall seconds in which the model must have answered about one message."""


def from_environment(
    environ: Mapping[str, str] | None = None, **chosen: object
) -> Settings:
    """Read the settings from *environ*; values in *chosen* that are not None win.

    The instance folder is made, and the secret key in it, when they are not there yet.
    """
    values = given(environ)
    values |= {name: value for name, value in chosen.items() if value is not None}
    instance = Path(values.pop("instance", "instance")).expanduser().resolve()
    return replace(_defaults(instance, secret_key=values.get("secret_key")), **values)


def given(environ: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Read what *environ* says of the settings, and nothing more: no folder is made."""
    environ = os.environ if environ is None else environ
    return {
        name: convert(f"{PREFIX}{name.upper()}", environ[f"{PREFIX}{name.upper()}"])
        for name, convert in _CONVERTERS.items()
        if environ.get(f"{PREFIX}{name.upper()}")
    }


def for_instance(instance: Path, **chosen: Any) -> Settings:
    """Give the defaults for the data in *instance*, with *chosen* values put over them."""
    return from_environment({}, instance=instance, **chosen)


def _defaults(instance: Path, *, secret_key: str | None) -> Settings:
    _make_folder(instance)
    return Settings(
        instance=instance,
        secret_key=secret_key or _kept_secret(instance / SECRET_FILE),
        scenarios=shipped_scenarios(),
        database_url=f"sqlite:///{instance / DATABASE_FILE}",
    )


def _make_folder(instance: Path) -> None:
    try:
        instance.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise BadSetting(
            f"The instance folder {instance} cannot be made ({reason.strerror}). "
            f"Choose another with --instance or {PREFIX}INSTANCE."
        ) from reason


def _kept_secret(path: Path) -> str:
    """Read the secret key, making it first when this is a new instance folder."""
    if not path.exists():
        _keep(path, secrets.token_urlsafe(32))
    try:
        return _secret(str(path), path.read_text().strip())
    except UnicodeDecodeError as reason:
        raise BadSetting(f"{path} holds no text. {RENEWING}") from reason


def _secret(name: str, value: str) -> str:
    """Refuse a key that anybody could guess: whoever has it can be any learner."""
    if len(value) < SHORTEST_SECRET:
        raise BadSetting(
            f"{name} must have at least {SHORTEST_SECRET} characters. {RENEWING}"
        )
    return value


def _keep(path: Path, secret: str) -> None:
    """Put *secret* at *path*, whole and for the owner alone, unless one is there."""
    written = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    written.touch(mode=0o600)
    written.write_text(secret)
    with contextlib.suppress(FileExistsError):  # another process was first
        path.hardlink_to(written)
    written.unlink()


def _text(_name: str, value: str) -> str:
    return value


def _path(_name: str, value: str) -> Path:
    return Path(value).expanduser().resolve()


def _address(name: str, value: str) -> str:
    """Take an http address; what it holds may be secret, so no refusal repeats it."""
    if value.isascii() and value.isprintable() and " " not in value:
        with contextlib.suppress(ValueError):
            parts = urlsplit(value)
            _port = parts.port  # raises ValueError where it is none
            if (
                parts.scheme in {"http", "https"}
                and parts.hostname
                and "@" not in parts.netloc
                and not parts.query
                and not parts.fragment
            ):
                return value.rstrip("/")
    raise BadSetting(
        f"{name} must be an http or https address such as http://127.0.0.1:8080/v1, "
        "without a user name, a password or a question mark."
    )


def _key(name: str, value: str) -> str:
    if value.isascii() and value.isprintable():
        return value
    raise BadSetting(f"{name} must be one line of plain ASCII characters.")


def _model(name: str, value: str) -> str:
    if value.isprintable() and len(value) <= LONGEST_LM_MODEL:
        return value
    raise BadSetting(
        f"{name} must be one line of at most {LONGEST_LM_MODEL} characters."
    )


def _whole(least: int, most: int) -> Callable[[str, str], int]:
    def convert(name: str, value: str) -> int:
        if value.isdecimal() and least <= int(value) <= most:
            return int(value)
        raise BadSetting(
            f"{name} must be a whole number from {least} to {most}, not {value!r}."
        )

    return convert


def _span(name: str, value: str) -> float:
    try:
        span = float(value)
    except ValueError:
        span = -1.0
    if not 0 < span < float("inf"):
        raise BadSetting(f"{name} must be a number above 0, not {value!r}.")
    return span


def _one_of(*choices: str) -> Callable[[str, str], str]:
    def convert(name: str, value: str) -> str:
        if value.lower() in choices:
            return value.lower()
        raise BadSetting(f"{name} must be one of {', '.join(choices)}, not {value!r}.")

    return convert


def _yes_or_no(name: str, value: str) -> bool:
    return _one_of("yes", "no", "true", "false", "1", "0")(name, value) in {
        "yes",
        "true",
        "1",
    }


_CONVERTERS: dict[str, Callable[[str, str], Any]] = {
    "instance": _path,
    "secret_key": _secret,
    "scenarios": _path,
    "database_url": _text,
    "host": _text,
    "port": _whole(0, 65_535),
    "language": _one_of(*LANGUAGES),
    "log_level": _one_of(*get_args(LogLevel)),
    "async_mode": _one_of(*get_args(AsyncMode)),
    "https": _yes_or_no,
    "judge": _one_of(*get_args(JudgeBy)),
    "beat_every_s": _span,
    "leave_grace_s": _span,
    "stale_after_hours": _span,
    "retention_days": _whole(0, 36_500),
    "lm_url": _address,
    "lm_model": _model,
    "lm_key": _key,
    "lm_timeout_s": _span,
}
