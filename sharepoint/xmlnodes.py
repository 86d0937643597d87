"""A small tree over a slice of XML in which every element knows its bytes, so that a change can be spliced exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sharepoint.errors import Reason, Refused
from sharepoint.xmlscan import INSIDE_TAG, attribute

MAX_NESTING = 256
MAX_NODES = 50_000
"""In one slice: no cell or paragraph that a person made has a hundredth of it."""
_TAG = re.compile(rb"<(?:(/?)([\w.:-]+)(%s)>|!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>)" % INSIDE_TAG, re.DOTALL)


class Node:
    """One element: `data[start:end]` all of it, `data[inner:inner_end]` what is between its tags."""

    __slots__ = ("children", "data", "end", "inner", "inner_end", "name", "parent", "start")

    def __init__(self, data: bytes, name: str, parent: Node | None, start: int, inner: int) -> None:
        """Open: the end is known only when the closing tag has been met."""
        self.data = data
        self.name = name
        self.parent = parent
        self.start = start
        self.inner = self.inner_end = self.end = inner
        self.children: list[Node] = []

    @property
    def opening(self) -> bytes:
        """The start tag."""
        return self.data[self.start : self.inner]

    @property
    def raw(self) -> bytes:
        """All its bytes."""
        return self.data[self.start : self.end]

    @property
    def empty_tag(self) -> bool:
        """Whether it is written `<x/>`."""
        return self.end == self.inner and self.data[self.inner - 2 : self.inner] == b"/>"

    def get(self, name: str) -> str | None:
        """An attribute by its local name."""
        return attribute(self.opening, name)

    def child(self, *path: str) -> Node | None:
        """The first child of this name, or its first child of the next name, and so on."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def walk(self) -> Iterator[Node]:
        """Itself and all below it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def ancestors(self) -> Iterator[Node]:
        """Parent, grandparent and so on up to the root of the slice."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


def tree(data: bytes, start: int, end: int, prefix: bytes = b"") -> Node:
    """The element that `data[start:end]` holds. Names in `prefix` (b'w:') lose it, others keep theirs; comments, CDATA and
    processing instructions become childless nodes named '!' and '?'. Refused: CORRUPT, TOO_LARGE (nesting).
    """
    top = Node(data, "", None, start, start)
    node, depth, at = top, 0, start
    for number, match in enumerate(_TAG.finditer(data, start, end)):
        name = match[2]
        if name is None:
            mark = Node(data, match[0][1:2].decode(), node, match.start(), match.end())
            node.children.append(mark)
        elif match[1]:
            node.inner_end, node.end = match.start(), match.end()
            if node.parent is None:
                break
            node, depth = node.parent, depth - 1
        else:
            local = name.removeprefix(prefix) if name.startswith(prefix) else name
            opened = Node(data, local.decode(), node, match.start(), match.end())
            node.children.append(opened)
            if not match[3].endswith(b"/"):
                node, depth = opened, depth + 1
        if depth > MAX_NESTING or number > 2 * MAX_NODES:
            raise Refused(Reason.TOO_LARGE, "nested too deeply, or too many pieces")
        at = match.end()
    if node is not top or at != end or len(top.children) != 1:
        raise Refused(Reason.CORRUPT, "unbalanced tags")
    root = top.children[0]
    root.parent = None
    return root
