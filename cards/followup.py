"""The follow-up as people see it: two buttons where it is owed, what was made, and whose a file is that nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence

from alke.errors import FileUnreadable
from alke.followup import Prepared, has_followup
from alke.followup_overview import Overview
from alke.followup_owners import NOBODY
from alke.obligations import Obligation, State
from alke.paper_language import council_name
from alke.people import Person
from alke.ports import FileEntry
from alke.rounds import Check, Doubt, Obliged, Party, Round
from cards.elements import Card, Element, action_sets, card, choices, container, execute, heading, link, text
from cards.presses import Press
from cards.template_notes import template_notes
from cards.words import Words

_SHOWN = 8
"""Files asked about at once; the rest come when these are answered."""


def followup_buttons(words: Words, round_id: str, item: Obliged, party: str = "") -> list[Element]:
    """What can be done at once about a follow-up or an own form; without a party it is the presser's."""
    press = Press(round_id, item=party).to_data()
    if item.check is Check.FILE and item.party is Party.COUNCIL and item.template:
        return [
            execute(words("followup.none"), "followup.none", press),
            execute(words("followup.update"), "followup.update", press),
        ]
    if item.check is Check.FORM and item.party is Party.COUNCIL:
        return [execute(words("own_form.button"), "form", press)]
    return []


def owed_buttons(words: Words, one: Obligation) -> list[Element]:
    """The same for an obligation that is still open."""
    return [] if one.state is State.DONE else followup_buttons(words, one.round_id, one.item, one.party)


def prepared_card(words: Words, round_id: str, prepared: Prepared) -> Card:
    """What was made, or that it was there, and the link that opens it."""
    kind = "made_none" if prepared.noted else "made_update"
    key = "already" if prepared.already else kind if prepared.source else f"{kind}_blank"
    sentence = words(f"followup.{key}", file=prepared.file.name, source=prepared.source)
    notes = template_notes(words, prepared.blank)
    body = [
        heading(words("followup.title", who=council_name(prepared.council, words.language))),
        container([text(sentence), *notes], style="emphasis" if prepared.already else "good", bleed=True),
    ]
    back = execute(words("button.missing"), "missing", Press(round_id).to_data())
    return card(words.language, body, [*_open(words, "followup.open", prepared.file), back], summary=sentence)


def cannot_note_card(words: Words, round_id: str, region: str, trouble: FileUnreadable) -> Card:
    """Why the note could not be made, and what one can do instead."""
    reason = f"refused.{trouble.facts.get('reason', '')}"
    lines = [
        words("followup.cannot_note", file=trouble.facts.get("file", "")),
        words(reason, choices=()) if words.has(reason) else "",
        words("followup.cannot_note_what"),
    ]
    body = [container([text(line) for line in lines if line], style="attention", bleed=True)]
    update = execute(words("followup.update"), "followup.update", Press(round_id, item=region).to_data())
    return card(words.language, body, [update], summary=lines[0])


def whom_card(words: Words, round_id: str, verb: str, regions: Sequence[str]) -> Card:
    """Asks for whom, of a person who speaks for several."""
    options = words.choices(regions)
    body = [
        heading(words("followup.whom"), level="Medium"),
        choices("regions", words("form.region"), options, required=words("followup.whom_required")),
    ]
    go = execute(words("followup.go_on"), verb, Press(round_id).to_data(), style="positive")
    return card(words.language, body, [go])


def owner_questions(words: Words, round_id: str, questions: Sequence[Doubt]) -> list[Element]:
    """Files that lie in a folder of the round and could be anybody's, each with a button to tell."""
    return [
        container(
            [
                text(words("followup.whose", file=doubt.text), color="Warning"),
                text(words("followup.whose_by", by=doubt.facts.get("by", "")), isSubtle=True, spacing="None"),
                *action_sets([_tell(words, round_id, doubt)]),
            ],
            separator=True,
        )
        for doubt in questions[:_SHOWN]
        if doubt.code == "unknown_file"
    ]


def _tell(words: Words, round_id: str, doubt: Doubt) -> Element:
    press = Press(round_id, item=str(doubt.facts.get("path", ""))).to_data()
    return execute(words("followup.whose_button", file=doubt.text), "followup.whose", press)


def whose_card(words: Words, round_id: str, file: str, regions: Sequence[str], *, nobody: bool) -> Card:
    """Asks whose the file is; a council's own person is offered its own region alone."""
    options = words.choices(regions)
    if nobody:
        options.append((words("followup.nobody"), NOBODY))
    body = [
        heading(words("followup.whose", file=file.rpartition("/")[2]), level="Medium"),
        choices("owner", words("followup.whose_form"), options, required=words("followup.whose_required")),
    ]
    save = execute(
        words("followup.whose_save"), "followup.owner", Press(round_id, item=file).to_data(), style="positive"
    )
    return card(words.language, body, [save])


def whose_kept_card(words: Words, round_id: str, file: str, owner: str) -> Card:
    """The answer is kept."""
    who = owner or words("followup.nobody")
    sentence = words("followup.whose_kept", file=file.rpartition("/")[2], who=who)
    back = execute(words("button.missing"), "missing", Press(round_id).to_data())
    return card(words.language, [container([text(sentence)], style="good", bleed=True)], [back], summary=sentence)


def with_questions(words: Words, round_: Round, drawn: Card, questions: Sequence[Doubt], person: Person) -> Card:
    """A card with, below it, the files nobody can tell: a coordinator sees all of them, others those they saved themselves.

    The coordinator of a round with a follow-up gets the button of its overview too.
    """
    mine = [doubt for doubt in questions if person.is_coordinator or doubt.facts.get("by") == person.name]
    tools = [overview_button(words, round_.id)] if person.is_coordinator and has_followup(round_) else []
    return {**drawn, "body": [*drawn["body"], *owner_questions(words, round_.id, mine), *action_sets(tools)]}


def overview_button(words: Words, round_id: str) -> Element:
    """For the coordinator."""
    return execute(words("followup.overview"), "followup.overview", Press(round_id).to_data())


def overview_card(words: Words, overview: Overview) -> Card:
    """How much was gathered, what is missing, and where it lies."""
    found = {row.region for row in overview.rows if not row.gap}
    file = overview.file.path if overview.file else ""
    sentence = words("followup.overview_made", actions=overview.actions, councils=len(found), file=file)
    gaps = [text(words("followup.overview_gaps", who=overview.gaps), color="Warning")] if overview.gaps else []
    actions = _open(words, "followup.overview_open", overview.file) if overview.file else []
    return card(words.language, [heading(words("followup.overview")), text(sentence), *gaps], actions, summary=sentence)


def _open(words: Words, key: str, entry: FileEntry) -> list[Element]:
    """SharePoint's own address of the file, if it told one."""
    return [link(words(key), entry.web_url)] if entry.web_url.startswith(("https://", "http://")) else []
