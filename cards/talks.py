"""The discussions and what each has: time, theme, people, documents; and the buttons that make what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alke.paper_language import other_language
from alke.rounds import Round
from alke.talk_marks import TalkFacts, asks_attendance, memo_done_mark
from alke.talk_papers import PAPERS
from alke.talks import Talk
from cards.elements import (
    Card,
    Element,
    action_sets,
    card,
    columns,
    container,
    execute,
    facts,
    heading,
    link,
    text,
)
from cards.presses import LANGUAGE, Press
from cards.register import item_of
from cards.talk_documents import Papers, document_lines, documents
from cards.words import Words


def talks_card(
    words: Words,
    round_: Round,
    talks: Sequence[Talk],
    told: Mapping[str, TalkFacts],
    papers: Mapping[str, Papers] | None = None,
) -> Card:
    """All discussions, each with its time, its contact and a button that opens it.

    With `papers`, by the discussions' keys: theme, writer of the memo and documents too.
    """
    rows = [
        _line(
            words, round_, talk, told.get(talk.key, TalkFacts()), None if papers is None else papers.get(talk.key, {})
        )
        for talk in talks
    ]
    press = Press(round_.id).to_data()
    buttons = [execute(words("talk.calendar"), "calendar", press), execute(words("group.show"), "groups", press)]
    if asks_attendance(round_):
        buttons.append(execute(words("talk.attendance"), "attend.form", press))
    body = [heading(words("talk.title_all", round=round_.name)), *(rows or [text(words("talk.none"))])]
    return card(words.language, body, buttons)


def _line(words: Words, round_: Round, talk: Talk, told: TalkFacts, papers: Papers | None) -> Element:
    more = [words("talk.contact_line", who=told.contact or words("talk.nobody"))]
    if papers is not None:
        more.append(f"{words('talk.memo_owner')}: {words.spell(told.memo_owner) or words('talk.nobody')}")
        more.append(f"{words('talk.theme')}: {words.spell(talk.theme or round_.themes) or '–'}")
        more += document_lines(words, papers)
    lines = [
        text(f"**{when_of(words, talk)}** · {words.spell(talk.name)}", spacing="None"),
        *(text(line, isSubtle=True, spacing="None") for line in more),
    ]
    press = Press(round_.id, item=talk.key).to_data()
    return columns(
        ("stretch", lines),
        ("auto", action_sets([execute(words("talk.open"), "talk", press, tooltip=talk.name)])),
        separator=True,
    )


def talk_card(
    words: Words,
    round_: Round,
    talk: Talk,
    told: TalkFacts,
    papers: Papers,
    people: int,
    *,
    banner: Sequence[Element] = (),
) -> Card:
    """One discussion with everything that is known of it, and a button for each thing that can be made."""
    rows = [
        (words("talk.time"), when_of(words, talk)),
        (words("talk.place"), words.spell(talk.place) or "–"),
        (words("talk.theme"), words.spell(talk.theme or round_.themes) or "–"),
        (words("talk.regions"), words.spell(talk.regions)),
        (words("talk.contact"), words.spell(told.contact) or words("talk.nobody")),
        (words("talk.memo_owner"), words.spell(told.memo_owner) or words("talk.nobody")),
        (words("talk.people"), str(people)),
    ]
    if len(told.coming) > 1:
        coming = [ministry for ministry, yes in told.coming.items() if yes]
        rows.append((words("talk.ministries"), words.spell(coming)))
    body = [*banner, heading(words("talk.title", name=talk.name)), facts(rows), documents(words, papers)]
    return card(words.language, [*body, *_buttons(words, round_, talk)], summary=words("talk.title", name=talk.name))


def _buttons(words: Words, round_: Round, talk: Talk) -> list[Element]:
    press = Press(round_.id, item=talk.key).to_data()
    people = [
        execute(words("people.show"), "people", press),
        execute(words("talk.name_contact"), "talk.contact", press),
        execute(words("talk.name_owner"), "talk.owner", press),
    ]
    papers = [
        execute(words(f"talk.make_{kind}"), "paper", Press(round_.id, item=f"{kind}|{talk.key}").to_data())
        for kind in PAPERS
    ]
    done = memo_done_mark(round_, talk)
    if done:
        people.append(execute(words("talk.memo_done"), "mark.form", Press(round_.id, item=item_of(done)).to_data()))
    firm = [execute(words("talk.firm"), "talk.firm", press, style="positive")] if talk.tentative else []
    return action_sets([*firm, *papers, *people], per_row=4)


def ways_to(
    words: Words, round_: Round, verb: str, items: Sequence[tuple[Talk, str]], kept: Mapping[str, str]
) -> list[Element]:
    """A button for each discussion, with its own item and what is `kept` in all."""
    more = {name: value for name, value in kept.items() if value}
    presses = [(talk, {**Press(round_.id, item=item).to_data(), **more}) for talk, item in items]
    return action_sets([execute(title_of(words, talk)[:80], verb, press) for talk, press in presses], per_row=1)


def title_of(words: Words, talk: Talk) -> str:
    """When it is, and what it is called."""
    return words("people.of", when=when_of(words, talk), name=talk.name)


def saved_banner(
    words: Words, sentence: str, url: str = "", *, style: str = "good", also: Sequence[Element] = ()
) -> list[Element]:
    """What was done, with the file to open, and what else must be told."""
    more = action_sets([link(words("folders.open"), url)]) if url else []
    return [container([text(sentence), *also, *more], style=style, bleed=True)]


def other_language_button(words: Words, round_: Round, talk: Talk, kind: str, made_in: str) -> list[Element]:
    """The same document in the other language of the talks, one press away."""
    wanted = other_language(made_in)
    press = {**Press(round_.id, item=f"{kind}|{talk.key}").to_data(), LANGUAGE: wanted}
    return action_sets([execute(words(f"template.in_{wanted}"), "paper", press)])


def when_of(words: Words, talk: Talk) -> str:
    """The talk's time as far as it is known; a tentative one is called so."""
    if talk.date is None:
        return words("talk.no_time")
    when = words.when(talk.date, talk.start, talk.end)
    if talk.end_date:
        when = f"{words.day(talk.date)}–{words.day(talk.end_date, year=True)}"
    return words("meetings.tentative", name=when) if talk.tentative else when
