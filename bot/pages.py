"""Self-contained pages for people: one HTML file without scripts or addresses, readable aloud, on paper and in the dark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_STYLE = """
:root { color-scheme: light dark; --line: #8886; --late: #a4262c; --good: #0b6a0b; --warm: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --late: #ff99a4; --good: #7fd77f; --warm: #ffc766; } }
body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
ol.line { list-style: none; margin: 0; padding: 0 0 0 1.2rem; border-left: 3px solid var(--line); }
ol.line > li { margin: 0 0 1.2rem; position: relative; }
ol.line > li::before { content: ""; position: absolute; left: -1.72rem; top: .45rem; width: .8rem; height: .8rem;
  border-radius: 50%; background: currentColor; }
time { font-variant-numeric: tabular-nums; font-weight: 600; } .soft { opacity: .75; font-size: .9rem; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; } caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
.done { color: var(--good); } .late { color: var(--late); font-weight: 600; } .owed { color: var(--warm); }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } }
"""


def page(language: str, title: str, body: Iterable[str]) -> str:
    """A whole page; `body` is HTML, everything in it escaped by whoever made it."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )


def element(name: str, text: str, looks: str = "") -> str:
    """An element with a text, escaped."""
    return f'<{name} class="{looks}">{escape(text)}</{name}>' if looks else f"<{name}>{escape(text)}</{name}>"


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[tuple[str, str]]]) -> str:
    """A table with a caption, a heading row and a heading for each row; a cell is its text and its class."""
    top = "".join(f'<th scope="col">{escape(one)}</th>' for one in head)
    lines = []
    for first, *rest in rows:
        cells = "".join(element("td", text, looks) for text, looks in rest)
        lines.append(f'<tr><th scope="row">{escape(first[0])}</th>{cells}</tr>')
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"{element('caption', caption)}<thead><tr>{top}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )
