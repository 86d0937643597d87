"""Which addresses may be spoken to, and which are the same server."""

from __future__ import annotations

from urllib.parse import urlsplit

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(url: str) -> bool:
    """An address of this machine."""
    return urlsplit(url).hostname in _LOOPBACK


def check_address(url: str) -> str:
    """The address without a slash at its end. ValueError for plain http anywhere but on this machine."""
    scheme = urlsplit(url).scheme
    if scheme == "https" or (scheme == "http" and is_loopback(url)):
        return url.rstrip("/")
    raise ValueError(url)


def same_server(one: str, other: str) -> bool:
    """Scheme, host and port agree; all names of this machine are one."""
    return _origin(one) == _origin(other)


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    host = parts.hostname or ""
    return parts.scheme, "127.0.0.1" if host in _LOOPBACK else host, port
