"""A refusal as text and back, with its facts: times, dates, lists, numbers and words keep their kinds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from alke.errors import AlkeError
from alke.slots import SlotTime


def dump_error(error: AlkeError | None) -> str | None:
    """Its code and facts as JSON; None stays None."""
    return (
        None
        if error is None
        else json.dumps([error.code, {k: _plain(v) for k, v in error.facts.items()}], ensure_ascii=False)
    )


def load_error(text: str | None) -> AlkeError | None:
    """The error of this code with these facts; a code that is no longer known becomes the base error."""
    if text is None:
        return None
    code, facts = json.loads(text)
    return _kinds().get(code, AlkeError)(**{key: _rich(value) for key, value in facts.items()})


def dump_facts(facts: Mapping[str, object]) -> str:
    """Facts alone, for the log."""
    return json.dumps({key: _plain(value) for key, value in facts.items()}, ensure_ascii=False, sort_keys=True)


def load_facts(text: str) -> dict[str, object]:
    """The facts of `dump_facts`."""
    return {key: _rich(value) for key, value in json.loads(text).items()}


def _plain(value: object) -> Any:
    match value:
        case SlotTime():
            return {"slot": str(value)}
        case date():
            return {"date": value.isoformat()}
        case tuple() | list() | frozenset():
            return [_plain(item) for item in value]
        case str() | int() | float() | None:
            return value
        case _:
            return str(value)


def _rich(value: Any) -> object:
    match value:
        case {"slot": str(text)}:
            return SlotTime.parse(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case list():
            return tuple(_rich(item) for item in value)
        case _:
            return value


def _kinds() -> dict[str, type[AlkeError]]:
    """Every error by its code."""
    found: dict[str, type[AlkeError]] = {}
    waiting = [AlkeError]
    while waiting:
        kind = waiting.pop()
        found[kind.code] = kind
        waiting += kind.__subclasses__()
    return found
