"""Names made on a Mac: found, listed and written as the composed names that everybody else writes, and never renamed."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from alke.errors import FileGone
from tests.sharepoint.graph.conftest import Office

FOLDER, NAME = "Päijät-Häme", "kevät.txt"
PATH = f"{FOLDER}/{NAME}"


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def content(path: Path) -> bytes:
    return path.read_bytes()


@pytest.fixture
def path(office: Office) -> Path:
    """The file as it lies in SharePoint."""
    found = office.local.root / normalize("NFD", PATH)
    found.parent.mkdir()
    found.write_bytes(b"yksi")
    return found


async def test_a_decomposed_name_is_found_by_the_composed_one(office: Office, path: Path) -> None:
    assert (await office.shelf.read(PATH)).data == content(path)


async def test_a_name_that_is_decomposed_in_part_is_found(office: Office) -> None:
    folder = office.local.root / FOLDER
    folder.mkdir()
    (folder / normalize("NFD", NAME)).write_bytes(b"kaksi")
    assert (await office.shelf.read(PATH)).data == b"kaksi"


async def test_it_is_written_where_it_lies_under_its_own_name(office: Office, path: Path) -> None:
    await office.shelf.replace(PATH, await office.shelf.read(PATH), b"kaksi")
    assert (content(path), names(path.parent)) == (b"kaksi", {normalize("NFD", NAME)})


async def test_names_of_a_listing_are_composed(office: Office, path: Path) -> None:
    entries = await office.cabinet.entries(FOLDER)
    assert [(one.name, one.path, one.size) for one in entries] == [(NAME, PATH, len(content(path)))]


async def test_a_folder_that_is_there_is_not_made_again(office: Office, path: Path) -> None:
    await office.cabinet.ensure_folder(FOLDER)
    await office.cabinet.create(f"{FOLDER}/uusi.txt", b"x")
    assert names(path.parent) == {normalize("NFD", NAME), "uusi.txt"}


@pytest.mark.parametrize(("missing", "requests"), [("poissa.txt", 1), ("kesä.txt", 2)])
async def test_what_is_not_there_is_gone_and_only_other_letters_are_looked_for(
    office: Office, missing: str, requests: int
) -> None:
    with pytest.raises(FileGone):
        await office.shelf.read(missing)
    assert await office.requests() == (requests, 0)
