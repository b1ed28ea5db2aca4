"""The key in the trainer's link: signed with the instance's secret, so it needs no account."""

from itsdangerous import BadSignature, URLSafeSerializer

SALT = "trainer"
WORD = "trainer"


def make_key(secret: str) -> str:
    """Return the key of the instance with this *secret*; it lasts as long as the secret."""
    return URLSafeSerializer(secret, salt=SALT).dumps(WORD)


def fits(secret: str, key: str) -> bool:
    """Tell whether *key* is the instance's own."""
    try:
        return bool(URLSafeSerializer(secret, salt=SALT).loads(key) == WORD)
    except (BadSignature, ValueError):
        return False
