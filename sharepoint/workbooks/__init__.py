"""Workbooks that are the bot's own: registers, overviews, exports and new schedules, made with openpyxl."""

from sharepoint.workbooks.pages import Value
from sharepoint.workbooks.rows import Row, read_rows
from sharepoint.workbooks.schedules import ScheduleSheet, schedule_workbook
from sharepoint.workbooks.tables import Sheet, append_rows, make_workbook

__all__ = [
    "Row",
    "ScheduleSheet",
    "Sheet",
    "Value",
    "append_rows",
    "make_workbook",
    "read_rows",
    "schedule_workbook",
]
