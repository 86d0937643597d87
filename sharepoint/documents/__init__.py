"""Documents of the talks as bytes: templates filled, Liite 1 and forms read back, notes put into people's own files."""

from sharepoint.documents.fill import fill, marks
from sharepoint.documents.followups import add_note, read_follow_up, write_follow_up
from sharepoint.documents.forms import fill_form, form_places, read_form

__all__ = ["add_note", "fill", "fill_form", "form_places", "marks", "read_follow_up", "read_form", "write_follow_up"]
