"""A real LibreOffice opens, edits and saves a file of the folder while Graph is watched."""

from __future__ import annotations

import asyncio
import io
import shutil
from pathlib import Path

import docx
import pytest

from tests.standins.graph.local import Local

pytestmark = pytest.mark.office

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Edit
 Dim none()
 doc = StarDesktop.loadComponentFromURL(ConvertToURL("%s"), "_blank", 0, none())
 Wait 700
 doc.Text.insertString(doc.Text.getStart(), "HUOMIO ", False)
 doc.store()
 Wait 300
 doc.close(True)
 StarDesktop.terminate()
End Sub
</script:module>
"""


async def _office(profile: Path, argument: str) -> asyncio.subprocess.Process:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    user = f"-env:UserInstallation=file://{profile}"
    quiet = asyncio.subprocess.DEVNULL
    return await asyncio.create_subprocess_exec(
        program, user, "--headless", "--norestore", argument, stdout=quiet, stderr=quiet
    )


async def test_an_edit_in_libreoffice_locks_then_shows_and_keeps_the_id(local: Local, tmp_path: Path) -> None:
    await local.control("options", throttle=False)
    document, out = docx.Document(), io.BytesIO()
    document.add_paragraph("ajat")
    document.save(out)
    file, profile = local.root / "a.docx", tmp_path / "profiili"
    file.write_bytes(out.getvalue())
    first = await _office(profile, "--terminate_after_init")  # makes the profile
    await asyncio.wait_for(first.wait(), 90)
    (profile / "user/basic/Standard/Module1.xba").write_text(MACRO % file)

    editing = await _office(profile, "macro:///Standard.Module1.Edit")
    ended = asyncio.ensure_future(asyncio.wait_for(editing.wait(), 90))
    seen, locked, listed = [], False, set()
    while not ended.done():
        item = (await local.get("root:/a.docx")).json
        if (item["id"], item["eTag"]) not in seen:
            seen.append((item["id"], item["eTag"]))
        listed |= {child["name"] for child in (await local.get("root/children")).json["value"]}
        locked = locked or (await local.ask("DELETE", "root:/a.docx", If_Match='"muu"')).status == 423
        await asyncio.sleep(0.02)

    text = docx.Document(io.BytesIO(await local.download("root:/a.docx:/content"))).paragraphs[0].text
    assert (text, locked, listed) == ("HUOMIO ajat", True, {"a.docx"})
    assert ([item_id for item_id, _ in seen], len({etag for _, etag in seen})) == ([seen[0][0]] * 2, 2)
    assert (await local.put("root:/a.docx:/content", b"vapaa")).status == 200
