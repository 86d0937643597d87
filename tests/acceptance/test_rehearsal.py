"""`alke rehearse`: every post of the three rounds in simulated time; none on a free day, none to who has delivered."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from alke.calendar import is_quiet
from bot.__main__ import door
from config.holidays_fi import calendar

FIRST_AND_LAST = {
    "2024": ("2024-02-23T09:00:00+02:00", "2024-05-08T09:00:00+03:00"),
    "2025": ("2024-12-17T09:00:00+02:00", "2025-01-07T09:00:00+02:00"),
    "2026": ("2025-12-05T09:00:00+02:00", "2026-02-16T09:00:00+02:00"),
}


def rehearsed(tmp_path: Path, round_id: str, script: str = "") -> list[dict[str, Any]]:
    asked = ["rehearse", round_id, "--json", "--local", "--data", str(tmp_path)]
    if script:
        (tmp_path / "script.toml").write_text(script, encoding="utf-8")
        asked += ["--deliver", str(tmp_path / "script.toml")]
    told = CliRunner().invoke(door(), asked)
    assert told.exit_code == 0, told.output
    return list(json.loads(told.stdout))


@pytest.mark.parametrize("round_id", FIRST_AND_LAST)
def test_no_post_falls_on_a_free_day_or_at_another_hour(round_id: str, tmp_path: Path) -> None:
    posts = rehearsed(tmp_path, round_id)
    days = [date.fromisoformat(post["at"][:10]) for post in posts]
    assert [d for d in days if not calendar().is_posting_day(d) or d.weekday() > 4 or is_quiet(d)] == []
    assert {post["at"][11:16] for post in posts} == {"09:00"}
    assert (posts[0]["at"], posts[-1]["at"]) == FIRST_AND_LAST[round_id]


def test_each_step_of_a_deadline_is_posted_once(tmp_path: Path) -> None:
    posts = rehearsed(tmp_path, "2024")
    names = [(post["deadline"], post["step"]) for post in posts]
    assert sorted(set(names)) == sorted(names)
    assert [post["step"] for post in posts if post["deadline"] == "seuranta"] == [14, 7, 3, 1, 0, -1]


def test_who_has_delivered_is_left_alone_from_that_day_on(tmp_path: Path) -> None:
    script = '[[deliver]]\nday = 2024-03-06\nparty = "Lappi"\n[[deliver]]\nday = 2024-03-08\ndeadline = "seuranta"\n'
    posts = [post for post in rehearsed(tmp_path, "2024", script) if post["deadline"] == "seuranta"]
    reminded = [(post["step"], len(post["to"]), "Lappi" in [to["party"] for to in post["to"]]) for post in posts]
    assert reminded == [(14, 18, True), (7, 18, True), (3, 18, True), (1, 17, False), (-1, 0, False)]


def test_the_page_is_well_formed_and_stands_alone(tmp_path: Path) -> None:
    file = tmp_path / "harjoitus.html"
    told = CliRunner().invoke(door(), ["rehearse", "2025", "--html", str(file), "--local", "--data", str(tmp_path)])
    assert told.exit_code == 0, told.output
    text = file.read_text(encoding="utf-8")
    outside = [word for word in ("http://", "https://", "<script", "url(") if word in text]
    posts = ET.fromstring(text.partition("</head>\n")[2].removesuffix("</html>\n")).findall(".//ol/li")
    assert (outside, len(posts), '<html lang="fi">' in text) == ([], 6, True)


def test_a_script_that_makes_no_sense_ends_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('[[deliver]]\nwhen = "huomenna"\n', encoding="utf-8")
    told = CliRunner().invoke(door(), ["rehearse", "2024", "--deliver", str(tmp_path / "bad.toml"), "--local"])
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)
