"""SharePoint's rewriting of Office files: other bytes, the same content."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from standins.graph.quickxor import quick_xor
from standins.graph.rewriting import rewrite
from tests.standins.graph.local import Local, running


def _word(text: str = "yksi") -> bytes:
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def test_by_default_every_part_stays_and_the_container_is_another() -> None:
    data = _word()
    stored = rewrite(data, promote=False)
    assert (stored != data, _parts(stored) == _parts(data)) == (True, True)


def test_promotion_adds_one_part_and_says_so_in_the_package() -> None:
    data = _word()
    before, after = _parts(data), _parts(rewrite(data, promote=True))
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"docProps/custom.xml", "[Content_Types].xml", "_rels/.rels"}
    assert docx.Document(io.BytesIO(rewrite(data, promote=True))).paragraphs[0].text == "yksi"


def test_promotion_is_the_same_the_second_time() -> None:
    once = rewrite(_word(), promote=True)
    assert rewrite(once, promote=True) == once


@pytest.mark.parametrize("data", [b"", b"ei zip", _word()[:100]], ids=["empty", "no zip", "cut short"])
def test_what_is_no_package_is_stored_as_it_came(data: bytes) -> None:
    assert rewrite(data, promote=True) == data


async def test_an_upload_is_rewritten_at_once_and_its_etag_moves_twice(local: Local) -> None:
    first = (await local.put("root:/a.docx:/content", _word())).json
    second = (await local.put("root:/a.docx:/content", _word("kaksi"))).json
    assert second["file"]["hashes"]["quickXorHash"] != quick_xor(_word("kaksi"))
    assert [int(item["eTag"].strip('"').split(",")[1]) for item in (first, second)] == [2, 4]
    assert len((await local.get("root:/a.docx:/versions")).json["value"]) == 2


async def test_a_text_file_is_left_alone(local: Local) -> None:
    data = _word()
    etag = (await local.put("root:/a.txt:/content", data)).json["eTag"]
    assert (etag.endswith(',1"'), await local.download("root:/a.txt:/content")) == (True, data)


async def test_an_upload_may_be_rewritten_later(tmp_path: Path) -> None:
    async with running(tmp_path, rewrite="async", rewrite_delay=0.05) as local:
        first = (await local.put("root:/a.docx:/content", _word())).json
        for _ in range(200):
            later = (await local.get("root:/a.docx")).json
            if later["eTag"] != first["eTag"]:
                break
        versions = (await local.get("root:/a.docx:/versions")).json["value"]
    assert (later["eTag"] != first["eTag"], later["cTag"] != first["cTag"], len(versions)) == (True, True, 1)
    assert "application" in later["lastModifiedBy"]
