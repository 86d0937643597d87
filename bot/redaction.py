"""What never stands in the log: bearer tokens, secrets, and addresses that open a file by themselves."""

from __future__ import annotations

import logging
import re

_NAMED = re.compile(
    r"(?i)\b(bearer\s+|(?:tempauth|sig|access_token|client_secret|client_assertion|password)[\"']?\s*[=:]\s*[\"']?)[^\s&\"',;)}]+"
)
_JWT = re.compile(r"\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?")
_LOGIN = re.compile(r"(?<=://)[^\s/:@]+:[^\s/@]+(?=@)")


class Redacting(logging.Formatter):
    """A formatter whose lines, tracebacks included, are without secrets, whoever wrote them."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as usual, with … in the place of every secret."""
        return without_secrets(super().format(record))


def without_secrets(line: str) -> str:
    """The same line with … for tokens, secrets by their names, and the login in an address."""
    return _LOGIN.sub("…", _JWT.sub("…", _NAMED.sub(r"\1…", line)))
