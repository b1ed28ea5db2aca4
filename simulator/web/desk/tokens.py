"""Tokens that let a desk's socket in: a run and its learner, signed and dated."""

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

SALT = "desk"
VALID_FOR_S = 12 * 60 * 60
"""Wall seconds a token lasts; a day that lies open longer loads its page again."""


class BadToken(Exception):
    """The token is forged, garbled or too old; *code* says which."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def sign(secret: str, *, run: str, learner: str) -> str:
    """Return a token for *learner* at the desk of *run*."""
    return _signer(secret).dumps([run, learner])


def read(
    secret: str, token: object, *, valid_for: int = VALID_FOR_S
) -> tuple[str, str]:
    """Return the run and the learner of *token*; raises `BadToken`.

    *valid_for* is in wall seconds.
    """
    if not isinstance(token, str):
        raise BadToken(
            "bad_token", "The desk was opened without its key. Load the page again."
        )
    try:
        run, learner = _signer(secret).loads(token, max_age=valid_for)
    except SignatureExpired as reason:
        raise BadToken(
            "token_expired", "This page has been open for too long. Load it again."
        ) from reason
    except (BadSignature, TypeError, ValueError) as reason:
        raise BadToken(
            "bad_token", "This page’s key does not fit. Load it again."
        ) from reason
    return str(run), str(learner)


def _signer(secret: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt=SALT)
