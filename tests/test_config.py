"""Settings come from the environment, with defaults that suit one laptop."""

import stat
from pathlib import Path

import pytest

from simulator.config import BadSetting, for_instance, from_environment, given


def test_an_empty_environment_serves_one_person_on_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = from_environment({})
    assert settings.host == "127.0.0.1"
    assert settings.instance == tmp_path / "instance"
    assert (
        settings.database_url == f"sqlite:///{tmp_path}/instance/practice-desk.sqlite"
    )


def test_the_environment_changes_a_setting(tmp_path: Path) -> None:
    environ = {"VA_SIM_INSTANCE": str(tmp_path), "VA_SIM_PORT": "8080"}
    assert from_environment(environ).port == 8080


def test_what_was_typed_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"VA_SIM_INSTANCE": str(tmp_path), "VA_SIM_PORT": "8080"}
    assert from_environment(environ, port=9000).port == 9000


def test_an_option_that_was_not_typed_leaves_the_environment_alone(
    tmp_path: Path,
) -> None:
    environ = {"VA_SIM_INSTANCE": str(tmp_path), "VA_SIM_PORT": "8080"}
    assert from_environment(environ, port=None).port == 8080


def test_the_secret_key_is_made_once_and_kept_for_the_owner_alone(
    tmp_path: Path,
) -> None:
    first = for_instance(tmp_path).secret_key
    kept = tmp_path / "secret-key"
    assert len(first) >= 32
    assert for_instance(tmp_path).secret_key == first
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [kept]


def test_two_instances_have_two_secret_keys(tmp_path: Path) -> None:
    here, there = for_instance(tmp_path / "a"), for_instance(tmp_path / "b")
    assert here.secret_key != there.secret_key


def test_a_given_secret_key_is_not_written_down(tmp_path: Path) -> None:
    given = "given by the operator"
    environ = {"VA_SIM_INSTANCE": str(tmp_path), "VA_SIM_SECRET_KEY": given}
    assert from_environment(environ).secret_key == given
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "value", "advice"),
    (
        ("PORT", "many", "a whole number from 0 to 65535, not 'many'"),
        ("PORT", "70000", "a whole number from 0 to 65535, not '70000'"),
        ("RETENTION_DAYS", "-1", "a whole number from 0 to 36500, not '-1'"),
        ("BEAT_EVERY_S", "0", "a number above 0, not '0'"),
        ("BEAT_EVERY_S", "nan", "a number above 0, not 'nan'"),
        ("LOG_LEVEL", "loud", "one of debug, info, warning, error, not 'loud'"),
        ("LANGUAGE", "tlh", "one of en, nl, not 'tlh'"),
        ("LM_TIMEOUT_S", "0", "a number above 0, not '0'"),
        ("JUDGE", "hearsay", "one of auto, words, meaning, not 'hearsay'"),
        ("HTTPS", "maybe", "one of yes, no, true, false, 1, 0, not 'maybe'"),
    ),
)
def test_a_value_that_cannot_be_used_is_refused_with_what_would_do(
    tmp_path: Path, name: str, value: str, advice: str
) -> None:
    environ = {"VA_SIM_INSTANCE": str(tmp_path), f"VA_SIM_{name}": value}
    with pytest.raises(BadSetting, match=f"VA_SIM_{name} must be {advice}"):
        from_environment(environ)


@pytest.mark.parametrize("content", (b"", b"\n", b"short", b"\xff" * 40))
def test_a_secret_key_that_anybody_could_guess_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "secret-key").write_bytes(content)
    with pytest.raises(BadSetting, match="secret-key") as refusal:
        for_instance(tmp_path)
    assert "a new one is made" in str(refusal.value)


def test_an_instance_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadSetting, match="cannot be made"):
        from_environment({"VA_SIM_INSTANCE": str(tmp_path / "file" / "instance")})


@pytest.mark.parametrize(
    "url",
    (
        "file:///etc/passwd",
        "ftp://127.0.0.1/v1",
        "127.0.0.1:8080/v1",
        "http:///v1",
        "http://127.0.0.1:80000/v1",
        "http://[::1/v1",
        "http://me:hidden@127.0.0.1/v1",
        "http://127.0.0.1/v1?key=hidden",
        "http://127.0.0.1/v1#hidden",
        "http://127.0.0.1/v1\r\nHost: hidden",
        "http://127.0.0.1/ v1",
    ),
)
def test_a_language_model_has_a_plain_http_address(tmp_path: Path, url: str) -> None:
    environ = {"VA_SIM_INSTANCE": str(tmp_path), "VA_SIM_LM_URL": url}
    with pytest.raises(BadSetting, match="VA_SIM_LM_URL must be an http") as refusal:
        from_environment(environ)
    assert "hidden" not in str(refusal.value)


def test_the_key_of_a_language_model_is_never_shown(tmp_path: Path) -> None:
    settings = for_instance(tmp_path, lm_key="sesame")
    assert settings.lm_key == "sesame"
    assert "sesame" not in repr(settings)
    with pytest.raises(BadSetting, match="VA_SIM_LM_KEY must be one line") as refusal:
        given({"VA_SIM_LM_KEY": "sesame\nopen"})
    assert "sesame" not in str(refusal.value)


def test_what_is_set_can_be_read_without_making_a_folder(tmp_path: Path) -> None:
    environ = {
        "VA_SIM_INSTANCE": str(tmp_path / "instance"),
        "VA_SIM_LM_URL": "http://127.0.0.1:8080/v1/",
        "VA_SIM_LM_MODEL": "small-one",
    }
    assert given(environ) == {
        "instance": tmp_path / "instance",
        "lm_url": "http://127.0.0.1:8080/v1",
        "lm_model": "small-one",
    }
    assert list(tmp_path.iterdir()) == []
