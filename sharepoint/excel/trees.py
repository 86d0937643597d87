"""Small trees asked by local names, whatever the namespace: transitional and Strict differ in nothing else."""

from __future__ import annotations

from lxml import etree

_TRUE = {"1", "true", "on"}


def local(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: etree._Element, *path: str) -> list[etree._Element]:
    """Descendants down a path of local names."""
    found = [element]
    for name in path:
        found = [child for parent in found for child in parent if local(child) == name]
    return found


def number(element: etree._Element, name: str, default: int = 0) -> int:
    """A whole number in an attribute; the default for anything else."""
    value = element.get(name) or ""
    return int(value) if value.isdecimal() and len(value) < 10 else default


def true(element: etree._Element, name: str, *, default: bool = False) -> bool:
    """A boolean attribute."""
    value = element.get(name)
    return default if value is None else value in _TRUE
