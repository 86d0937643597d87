"""Round files: one TOML file is one year's talks; read with every fault named at once, and written back equal."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from alke.characters import composed
from alke.checks import all_doubts, faults
from alke.rounds import Round
from config.directory import councils, ministries
from config.plain import Reader
from config.plain_text import day_text, offer_text
from config.toml_text import read_toml

SHIPPED = Path(__file__).parent / "rounds"


class RoundFileFault(ValueError):  # noqa: N818 -- it holds faults, and the loader's callers speak of faults
    """A round file that cannot be used; `faults` are English lines that begin with the file's name and the place."""

    def __init__(self, faults: list[str]) -> None:
        """Keep all of them: a coordinator mends a file once, not line by line."""
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


def load_round(path: Path) -> Round:
    """One round out of its file; RoundFileFault with every fault, also when the file is missing or no TOML."""
    try:
        return parse_round(path.read_bytes().decode(), path.name)
    except OSError as error:
        raise RoundFileFault([f"{path.name}: cannot be read: {error.strerror}"]) from error
    except UnicodeDecodeError as error:
        raise RoundFileFault([f"{path.name}: is not UTF-8 text"]) from error


def parse_round(text: str, name: str) -> Round:
    """A round out of TOML text; `name` is how faults call the file. RoundFileFault as `load_round`."""
    try:
        table = read_toml(composed(text))  # names copied from a Mac are decomposed
    except ValueError as error:
        raise RoundFileFault([f"{name}: is not TOML: {error}"]) from error
    reader = Reader()
    round_: Round | None = reader.record(Round, table, name)
    if round_ is None:
        raise RoundFileFault(reader.faults)
    wrong = [f"{name}: {line}" for line in (*faults(round_), *_strangers(round_))]
    if wrong:
        raise RoundFileFault(wrong)
    return dataclasses.replace(round_, doubts=all_doubts(round_))


def load_rounds(folder: Path) -> dict[str, Round]:
    """Every `*.toml` of a folder by the round's id, in order of name; the faults of all files at once."""
    rounds: dict[str, Round] = {}
    wrong: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            round_ = load_round(path)
        except RoundFileFault as fault:
            wrong += fault.faults
            continue
        if round_.id in rounds:
            wrong.append(f"{path.name}: the round {round_.id} is in another file too")
        rounds[round_.id] = round_
    if wrong:
        raise RoundFileFault(wrong)
    return rounds


def shipped_rounds() -> dict[str, Round]:
    """The rounds that come with the bot: 2024, 2025, 2026."""
    return load_rounds(SHIPPED)


def describe(round_: Round) -> dict[str, Any]:
    """The round as plain JSON values: dates `2024-04-10` with their `weekday` beside them, times `HH:MM`."""
    return {f.name: _plain(getattr(round_, f.name)) for f in dataclasses.fields(round_)}


def lines(round_: Round) -> list[str]:
    """The round as lines of text for the command line: its dates in order, its times, rules and doubts."""
    dated = sorted((m.date, f"{m.name} ({m.kind})", m.source) for m in round_.meetings if m.date)
    due = [(d.due, d.name, d.source) for d in round_.deadlines if d.due]
    loose = [f"  {d.days_before} d < {d.of_kind}" if d.of_kind else "  –" for d in round_.deadlines if not d.due]
    names = [f"{d.name}  [{d.source}]" for d in round_.deadlines if not d.due]
    return [
        f"{round_.id}  {round_.name}",
        *(f"  {day_text(day)}  {name}  [{source}]" for day, name, source in sorted(dated + due)),
        *(f"{when}  {name}" for when, name in zip(loose, names, strict=True)),
        *(f"  {spec.key}: {offer_text(offer)}  [{spec.source}]" for spec in round_.schedules for offer in spec.offers),
        *(f"  {kind}: {_rule_text(rules)}" for kind, rules in round_.rules.items()),
        *(f"  ? {d.code}: {d.text} {_facts(d.facts)}{d.note}  [{d.source}]" for d in round_.doubts),
    ]


def _rule_text(rules: Any) -> str:
    return ", ".join(
        f"{f.name} = {v}" for f in dataclasses.fields(rules) if (v := getattr(rules, f.name)) not in (None, "")
    )


def _facts(facts: Any) -> str:
    return f"({', '.join(f'{k} = {v}' for k, v in facts.items())}) " if facts else ""


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        table = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        day = next((getattr(value, name) for name in ("date", "due") if getattr(value, name, None)), None)
        return table | ({"weekday": day_text(day)[:2]} if day else {})
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if hasattr(value, "items"):
        return {name: _plain(one) for name, one in value.items()}
    if hasattr(value, "isoformat"):
        return value.isoformat() if hasattr(value, "year") else f"{value:%H:%M}"
    return value


def _strangers(round_: Round) -> list[str]:
    """Names that the directory does not know: a typing mistake would leave a council without its reminders."""
    known, states = {c.region for c in councils()}, {m.abbreviation for m in ministries()}
    regions = [*round_.councils, *(r for m in round_.meetings for r in m.regions)]
    return [
        *(f"councils: {name!r} is no region" for name in dict.fromkeys(regions) if name not in known),
        *(f"ministries: {name!r} is no ministry's abbreviation" for name in round_.ministries if name not in states),
    ]
