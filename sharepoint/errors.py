"""Why a file is not written: one exception with a reason out of a short list, translated into people's words at the door."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The documented list. The word of each in three languages is in config/words under `refused.<value>`."""

    NOT_OFFICE = "not-office"  # no Word or Excel package at all, or of the other kind
    CORRUPT = "corrupt"  # a broken zip, broken XML, lying sizes or sums, a missing main part
    ENCRYPTED = "encrypted"  # password protected (OLE2 wrapper) or rights managed
    SIGNED = "signed"  # any write would break the signature
    DTD = "dtd"  # the XML declares a document type
    TOO_LARGE = "too-large"  # over the caps: bombs and honest giants alike
    PROTECTED = "protected"  # document or sheet protection, or a mark-as-final lock
    SHARED_WORKBOOK = "shared-workbook"  # the old shared workbook with its revision log
    NO_SCHEDULE = "no-schedule"  # readable, but nothing in it is a schedule
    NO_YEAR = "no-year"  # a schedule whose dates do not say their year, nor does anything else in the file
    UNCLEAR = "unclear"  # which column takes the names must be told (`.choices` has the columns)
    NO_SUCH_PLACE = "no-such-place"  # the place is not in these bytes
    CHANGED = "changed"  # something else stands there than the caller believes
    FORMULA = "formula"  # the cell is computed, or part of an array, data table or pivot table
    MERGED_COVERED = "merged-covered"  # covered by a merged cell
    CONTROL = "control"  # a data-bound, locked, date or check-box content control
    NOT_LISTED = "not-listed"  # a drop-down or validation list without this value (`.choices` has the list)
    DELETED_ROW = "deleted-row"  # a tracked deletion of the row
    UNSUPPORTED = (
        "unsupported"  # something in the cell that we cannot keep intact: nested table, field, footnote, text box
    )
    BAD_TEXT = "bad-text"  # empty of visible characters, too long, or with line breaks or control characters
    READ_OTHERWISE = "read-otherwise"  # with this name in it, names would be looked for in another column
    NOT_VERIFIED = "not-verified"  # our own check after writing failed: nothing leaves


class Refused(Exception):  # noqa: N818 - the contract's name (docs/reference/contracts.md): it is a refusal, not an error
    """What the surgical reader or writer will not do."""

    def __init__(self, reason: Reason, detail: str = "", *, choices: tuple[str, ...] = ()) -> None:
        """`detail` is English for the log, never shown to people; `choices` are the values a list allows."""
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail
        self.choices = choices
