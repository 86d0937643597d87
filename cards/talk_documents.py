"""The documents of a discussion, each as a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alke.ports import FileEntry
from alke.seen import is_draft
from cards.elements import Element, container, text
from cards.words import Words

Papers = Mapping[str, Sequence[FileEntry]]
"""By kind."""


def documents(words: Words, papers: Papers) -> Element:
    """Under a title of their own, or that there are none."""
    rows = [text(line, spacing="Small") for line in document_lines(words, papers)]
    title = text(words("talk.papers"), weight="Bolder")
    return container([title, *(rows or [text(words("talk.no_papers"))])], separator=True)


def document_lines(words: Words, papers: Papers) -> list[str]:
    """A line each; a draft is called one."""
    lines = []
    for kind, entries in papers.items():
        for entry in entries:
            draft = is_draft(entry.name)
            name = entry.name.partition(" ")[2] if draft else entry.name
            told = words("talk.draft" if draft else "talk.ready", kind=words(f"talk.paper_{kind}"), name=name)
            lines.append(f"{told} [{words('folders.open')}]({entry.web_url})" if entry.web_url else told)
    return lines
