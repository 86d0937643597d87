"""Our date grammar against dateparser.search_dates on our own annotated set, and the time a letter takes.

Run: python benchmarks/dates.py
"""

from __future__ import annotations

import json
import time
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dateparser.search import search_dates

from alke.dates import find

ROOT = Path(__file__).parents[1]
ROWS: list[dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "dates.json").read_text("utf-8"))
HELD_OUT: list[dict[str, Any]] = json.loads((ROOT / "tests" / "data" / "dates_heldout.json").read_text("utf-8"))
LETTERS = sorted((ROOT / "tests" / "data" / "letters").glob("*.txt")) + sorted(
    (ROOT.parent / "shared" / "letters").glob("*.txt")
)
Answer = list[dict[str, Any]]


def ours(row: dict[str, Any]) -> Answer:
    return [
        {
            "start": m.start and m.start.isoformat(),
            "end": m.end and m.end.isoformat(),
            "time_from": m.time_from and f"{m.time_from:%H:%M}",
            "time_to": m.time_to and f"{m.time_to:%H:%M}",
            "more": [day.isoformat() for day in m.more],
            "doubt": m.doubt,
        }
        for m in find(row["text"], date.fromisoformat(row["today"]))
    ]


def theirs(row: dict[str, Any]) -> Answer:
    """The library's hits folded kindly: first date is the start, further dates are the list, a time counts if it is not now's."""
    base = datetime.fromisoformat(row["today"])
    settings: Any = {"RELATIVE_BASE": base, "DATE_ORDER": "DMY"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        hits = search_dates(row["text"], languages=[row["lang"]], settings=settings) or []
    if not hits:
        return []
    days = list(dict.fromkeys(hit.date().isoformat() for _, hit in hits))
    clocks = [f"{hit:%H:%M}" for _, hit in hits if (hit.hour, hit.minute) != (0, 0)]
    return [
        {"start": days[0], "end": None, "time_from": clocks[0] if clocks else None, "time_to": None, "more": days[1:]}
    ]


def verdict(row: dict[str, Any], answer: Answer) -> str:
    """exact; missed (nothing said); wrong (a date or time that is not there); part (right as far as it goes); doubted."""
    fields = ("start", "end", "time_from", "time_to", "more")
    if row.get("none"):
        return "exact" if not answer else "doubted" if all(a.get("doubt") for a in answer) else "wrong"
    if not answer:
        return "missed"
    if len(answer) == 1 and all(answer[0][name] == row[name] for name in fields):
        return "exact"
    said = answer[0]
    agrees = all(said[name] in {None, row[name]} for name in fields[:4]) and set(said["more"]) <= {
        *row["more"],
        row["end"],
    }
    return "part" if agrees and len(answer) == 1 else "doubted" if said.get("doubt") else "wrong"


def measure(name: str, reader: Callable[[dict[str, Any]], Answer]) -> None:
    for lang in ("fi", "sv", "en"):
        rows = [row for row in ROWS if row["lang"] == lang]
        began = time.perf_counter()
        counted = Counter(verdict(row, reader(row)) for row in rows)
        spent = (time.perf_counter() - began) / len(rows) * 1000
        shown = "  ".join(f"{word} {counted[word]:3}" for word in ("exact", "part", "wrong", "missed", "doubted"))
        print(f"{name:12} {lang}  of {len(rows):3}:  {shown}   {spent:6.2f} ms each")


def held_out_verdict(row: dict[str, Any], answer: Answer) -> str:
    """Sets of facts, so that how an answer is cut into expressions does not matter."""
    wanted, said = _facts(row["want"]), _facts(answer)
    if said == wanted:
        return "exact"
    if not said <= wanted:
        return "doubted" if answer and all(a.get("doubt") for a in answer if not _facts([a]) <= wanted) else "wrong"
    return "part" if said else "missed"


def _facts(answer: Answer) -> set[tuple[str, str]]:
    """Days and times; a range's end is a day."""
    days = {("day", day) for a in answer for day in (a["start"], a["end"], *a["more"]) if day}
    return days | {("time", clock) for a in answer for clock in (a["time_from"], a["time_to"]) if clock}


def held_out(name: str, reader: Callable[[dict[str, Any]], Answer]) -> None:
    for batch in sorted({row["batch"] for row in HELD_OUT}):
        rows = [row for row in HELD_OUT if row["batch"] == batch]
        counted = Counter(held_out_verdict(row, reader(row)) for row in rows)
        shown = "  ".join(f"{word} {counted[word]:3}" for word in ("exact", "part", "wrong", "missed", "doubted"))
        print(f"{name:12} held out {batch}  of {len(rows):3}:  {shown}")


def letters() -> None:
    for path in LETTERS:
        text = path.read_text("utf-8")
        began = time.perf_counter()
        found = find(text, date(2026, 11, 21))
        ours_ms = (time.perf_counter() - began) * 1000
        began = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hits = search_dates(text, languages=["sv" if path.stem.startswith("sv") else "fi"]) or []
        theirs_ms = (time.perf_counter() - began) * 1000
        print(
            f"{path.stem:26} ours {len(found):3} in {ours_ms:6.1f} ms   dateparser {len(hits):3} in {theirs_ms:8.1f} ms"
        )


if __name__ == "__main__":
    measure("alke.dates", ours)
    measure("dateparser", theirs)
    held_out("alke.dates", ours)
    held_out("dateparser", theirs)
    letters()
