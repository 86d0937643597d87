"""Content controls: which prompts are showing, and what each lets us write (ECMA-376 part 1, 17.5.2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sharepoint.cleantext import same
from sharepoint.errors import Reason, Refused
from sharepoint.word.visible import switched_on
from sharepoint.xmlnodes import Node, tree
from sharepoint.xmlscan import INSIDE_TAG

_LOCKED = ("contentLocked", "sdtContentLocked")
_NOT_TEXT = ("date", "checkbox", "picture", "equation", "citation", "bibliography", "docPartList", "group")


def check(controls: Sequence[Node], text: str) -> str:
    """The text as the innermost control takes it; `controls` are its w:sdtPr around the place, outermost first.

    Refused: CONTROL (bound to data, locked, or not for text), NOT_LISTED (with `.choices`).
    """
    editable(controls)
    if not controls:
        return text
    innermost = controls[-1]
    for child in innermost.children:
        if _local(child) in _NOT_TEXT:
            raise Refused(Reason.CONTROL, f"a {_local(child)} control")
    return _listed(innermost, text)


def editable(controls: Sequence[Node]) -> None:
    """CONTROL when one of them is bound to data (Word would put the old text back) or locked."""
    for child in (child for properties in controls for child in properties.children):
        if _local(child) == "dataBinding":
            raise Refused(Reason.CONTROL, "bound to data")
        if child.name == "lock" and child.get("val") in _LOCKED:
            raise Refused(Reason.CONTROL, "locked")


def _listed(properties: Node, text: str) -> str:
    choices = properties.child("dropDownList")
    if choices is None or not text:
        return text
    items = [item for item in choices.children if item.name == "listItem"]
    shown = tuple(item.get("displayText") or item.get("value") or "" for item in items)
    for choice in shown:
        if same(choice.casefold(), text.casefold()):
            return choice
    raise Refused(Reason.NOT_LISTED, "not in the drop-down list", choices=tuple(filter(None, shown)))


def _local(node: Node) -> str:
    return node.name.rpartition(":")[2]


def properties_at(xml: bytes, prefix: bytes, control: int, before: int) -> Node | None:
    """The w:sdtPr of the w:sdt at this offset, which ends somewhere `before`; None when it has none."""
    found = _properties(prefix).match(xml, control, before)
    return tree(xml, found.start(1), found.end(1), prefix) if found else None


@lru_cache(maxsize=8)
def _properties(prefix: bytes) -> re.Pattern[bytes]:
    opening = rb"<%s%s(?:\s%s)?(?<!/)>"
    p = re.escape(prefix)
    parts = (opening % (p, b"sdt", INSIDE_TAG), opening % (p, b"sdtPr", INSIDE_TAG), p)
    return re.compile(rb"%s\s*(%s.*?</%ssdtPr\s*>)" % parts, re.DOTALL)


def shows_prompt(properties: Node | None) -> bool:
    """Whether the control shows its prompt instead of content."""
    return properties is not None and switched_on(properties.child("showingPlcHdr"))
