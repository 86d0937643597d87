"""Prints what became of each file of the corpus below the test results."""

from __future__ import annotations

from typing import Any


def pytest_terminal_summary(terminalreporter: Any) -> None:
    reports = [
        report
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
    ]
    rows = [value for report in reports for key, value in report.user_properties if key == "corpus"]
    if rows:
        terminalreporter.section(
            f"corpus: {sum(row[1] == 'written' for row in rows)} written, {sum(row[1] != 'written' for row in rows)} refused"
        )
        for name, outcome, detail, why in sorted(rows, key=lambda row: (row[1] != "written", row[0].lower())):
            terminalreporter.write_line(f"{name[:58]:58}  {outcome:8}  {detail:34}  {why}")
