"""The key that lets a desk's socket in."""

import pytest

from simulator.web.desk import tokens


def test_a_token_says_whose_desk_it_opens() -> None:
    token = tokens.sign("secret", run="r1", learner="ada")
    assert tokens.read("secret", token) == ("r1", "ada")


@pytest.mark.parametrize("forged", ("", "x.y.z", None, 7, ["r1", "ada"]))
def test_what_is_no_token_opens_nothing(forged: object) -> None:
    with pytest.raises(tokens.BadToken, match="Load"):
        tokens.read("secret", forged)


def test_a_token_signed_elsewhere_opens_nothing() -> None:
    token = tokens.sign("another secret", run="r1", learner="ada")
    with pytest.raises(tokens.BadToken) as refused:
        tokens.read("secret", token)
    assert refused.value.code == "bad_token"


def test_a_token_grows_old() -> None:
    token = tokens.sign("secret", run="r1", learner="ada")
    with pytest.raises(tokens.BadToken) as refused:
        tokens.read("secret", token, valid_for=-1)
    assert refused.value.code == "token_expired"
