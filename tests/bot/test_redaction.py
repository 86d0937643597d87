"""No secret in any log line, whoever writes it."""

from __future__ import annotations

import io
import logging

import pytest

from bot.redaction import Redacting, without_secrets

CANARY = "kanarialintu-123.abc~"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"GET https://x.sharepoint.com/download.aspx?tempauth={CANARY}&v=2", "tempauth=…&v=2"),
        (f"GET https://blob/a?sv=1&sig={CANARY}", "sig=…"),
        (f"headers {{'Authorization': 'Bearer {CANARY}'}}", "Bearer …"),
        (f'{{"client_secret": "{CANARY}"}}', '"client_secret": "…"'),
        (f"grant_type=x&client_assertion={CANARY}", "client_assertion=…"),
        (f"postgresql+psycopg://botti:{CANARY}@kanta/alke", "://…@kanta/alke"),
        ("token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.kanarialintu-123", "token …"),
    ],
)
def test_a_secret_is_taken_out_and_the_rest_stays(line: str, told: str) -> None:
    clean = without_secrets(line)
    assert ("kanarialintu" in clean, clean[-len(told) :] == told or told in clean) == (False, True)


def test_a_traceback_is_without_secrets_too() -> None:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(Redacting("%(message)s"))
    log = logging.Logger("tests.redaction")  # noqa: LOG001 - one of its own, not the program's
    log.addHandler(handler)
    try:
        int(f"https://x/?tempauth={CANARY}")
    except ValueError:
        log.exception("oops Bearer %s", CANARY)
    assert ("kanarialintu" in out.getvalue(), "tempauth=…" in out.getvalue()) == (False, True)
