"""A council's own form as a card: what stands in it now, and what was just written."""

from __future__ import annotations

from alke.followup_form import FormView
from alke.paper_language import council_name
from cards.elements import Card, Element, card, container, execute, field, heading, link, text
from cards.presses import FORM_LANGUAGE, Press
from cards.template_notes import template_notes
from cards.words import Words

_LONG = {"theme": 300, "description": 3000, "participants": 3000}


def form_card(words: Words, round_id: str, view: FormView, *, changed: bool = False, mark: str = "") -> Card:
    """The fields with what the file says; above them what became of the last saving. `mark`: of the form as it stands."""
    who = council_name(view.council, words.language)
    body = [
        heading(words("own_form.title", who=who)),
        *_banner(words, view, changed=changed),
        text(words("own_form.lead"), isSubtle=True),
        text(words("own_form.file", file=view.file.name) if view.file else words("own_form.no_file"), spacing="None"),
        *(
            field(name, words(f"own_form.{name}"), value=view.values.get(name, ""), lines=name != "theme", limit=limit)
            for name, limit in _LONG.items()
        ),
    ]
    item = f"{view.council.region}|{mark or view.mark}"
    press = {**Press(round_id, item=item).to_data(), FORM_LANGUAGE: words.language}
    actions = [
        execute(words("own_form.save"), "form.save", press, style="positive"),
        *_open(words, view),
        execute(words("button.missing"), "missing", Press(round_id).to_data()),
    ]
    return card(words.language, body, actions)


def _banner(words: Words, view: FormView, *, changed: bool) -> list[Element]:
    if changed:
        return [container([text(words("own_form.changed"))], style="warning", bleed=True)]
    if not view.saved or view.file is None:
        return []
    left = [words(f"own_form.field_{name}") for name in view.missing if words.has(f"own_form.field_{name}")]
    then = words("own_form.missing", what=left) if left else words("own_form.complete")
    lines = [text(words("own_form.saved", file=view.file.name)), text(then, spacing="None")]
    lines += template_notes(words, view.blank)
    return [container(lines, style="warning" if left else "good", bleed=True)]


def _open(words: Words, view: FormView) -> list[Element]:
    url = view.file.web_url if view.file else ""
    return [link(words("own_form.open"), url)] if url.startswith(("https://", "http://")) else []
