"""Each file of other people is written without loss or refused with the right reason; the table below the results says which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sharepoint.cells import CellEdit
from tests.corpus.files import NAME, REFUSED, Outcome, load, names, office, why, write_first
from tests.corpus.proof import changed_parts, part, same_but_for_cell


@pytest.mark.parametrize("name", names())
def test_corpus_file_is_written_losslessly_or_refused_with_the_right_reason(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    data = load(name)
    outcome = write_first(name, data)
    record_property("corpus", _row(name, outcome))
    assert outcome.reason == REFUSED.get(name)
    if outcome.data is None or outcome.place is None:
        return
    touched = changed_parts(data, outcome.data)
    assert touched
    for part_name in touched:
        same_but_for_cell(part(data, part_name), part(outcome.data, part_name), outcome.place)
    assert [cell.text for cell in office(name).read_cells(outcome.data) if cell.place == outcome.place] == [NAME]


@pytest.mark.parametrize("name", [name for name in names() if name not in REFUSED])
def test_other_cells_of_a_corpus_file_read_as_before(name: str) -> None:
    data = load(name)
    outcome = write_first(name, data)
    before = {str(cell.place): cell.text for cell in office(name).read_cells(data)}
    after = {str(cell.place): cell.text for cell in office(name).read_cells(outcome.data)}
    changed = {place for place in before.keys() & after.keys() if before[place] != after[place]}
    assert changed <= {str(outcome.place)} | {place for place in changed if not after[place]}


def test_cell_of_a_data_bound_control_is_refused() -> None:
    name = "Open-XML-SDK__EquityFax_TP10192740.dotx"
    data = load(name)
    places = [cell.place for cell in office(name).read_cells(data)]
    refused = {
        str(why.reason)
        for place in places
        for why in office(name).write_cells(data, [CellEdit(place, NAME)]).refused.values()
    }
    assert "control" in refused


def _row(name: str, outcome: Outcome) -> tuple[str, str, str, str]:
    passed = ", ".join(f"{count} {reason}" for reason, count in outcome.passed.items())
    if outcome.place is None:
        return name, "refused", str(outcome.reason), why(name)
    at = " ".join(str(value) for key, value in outcome.place.items() if key != "sheet")
    return name, "written", f"{at}" + (f" after {passed}" if passed else ""), why(name)
