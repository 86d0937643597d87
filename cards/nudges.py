"""A reminder as people see it in the channel: what is due when, who still owes what, what to do, and how not to be mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from alke.nudges import Nudge
from alke.obligations import Obligation
from alke.rounds import Check, Deadline, Round
from alke.steps import SUMMARY
from cards.elements import Card, Element, card, container, execute, heading, text
from cards.followup import followup_buttons, owner_questions
from cards.presses import Press
from cards.register import shared_button
from cards.sources import source_text
from cards.words import Words

MOST_MENTIONS = 60
"""More would make the message too heavy; the names stand in the card in any case."""


def nudge_card(
    words: Words,
    nudge: Nudge,
    today: date,
    mentions: Sequence[tuple[str, str]] = (),
    *,
    mark: str = "",
    also: Sequence[Words] = (),
) -> Card:
    """One post for one deadline and step; `also` says the same sentence in other languages of the channel."""
    called = list(mentions)[:MOST_MENTIONS]
    names = " · ".join(f"<at>{name}</at>" for name, _ in called)
    body = [
        heading(nudge_title(words, nudge)),
        text(nudge_sentence(words, nudge, today), size="Medium"),
        *[text(nudge_sentence(other, nudge, today), isSubtle=True, spacing="Small") for other in also],
        *_owed(words, nudge),
        *([text(names)] if names else []),
        *owner_questions(words, nudge.round.id, nudge.questions),
        text(
            f"{words('nudge.why')} {source_text(words, deadline_of(nudge).source)}".strip(), isSubtle=True, size="Small"
        ),
    ]
    return card(
        words.language,
        body,
        _buttons(words, nudge),
        summary=nudge_summary(words, nudge, today),
        mentions=called,
        mark=mark,
    )


def nudge_title(words: Words, nudge: Nudge) -> str:
    """'Muistutus: Vuoden 2023 seurantatietojen päivitys'."""
    key = "nudge.summary_title" if nudge.step.step == SUMMARY else "nudge.title"
    meeting = nudge.step.deadline_key.partition("@")[2]
    told = (*(m.name for m in nudge.round.meetings if m.key == meeting), *(one.meeting for one in nudge.owed))
    name = next(filter(None, told), "") if meeting else ""
    return words(key, name=" – ".join(filter(None, (deadline_of(nudge).name, name))))


def nudge_sentence(words: Words, nudge: Nudge, today: date) -> str:
    """'Määräaika on huomenna, pe 8.3.2024.' The days are counted from today, also when the step was moved."""
    if nudge.step.step == SUMMARY:
        return words(
            "nudge.summary_none" if not nudge.owed else "nudge.summary",
            day=_day(nudge, today),
            count=len(_parties(nudge)),
        )
    day = _day(nudge, today)
    left = (day - today).days
    if deadline_of(nudge).soft:
        return words("nudge.soft")
    return words({0: "nudge.today", 1: "nudge.tomorrow"}.get(left, "nudge.days"), day=day, days=left)


def nudge_summary(words: Words, nudge: Nudge, today: date) -> str:
    """One line for a list or a notification."""
    return f"{nudge_title(words, nudge)}. {nudge_sentence(words, nudge, today)}"


def deadline_of(nudge: Nudge) -> Deadline:
    """The round's deadline this step belongs to."""
    return nudge.round.deadline(nudge.step.deadline_key.partition("@")[0])


def _day(nudge: Nudge, today: date) -> date:
    return nudge.step.day or today


def _parties(nudge: Nudge) -> list[str]:
    return list(dict.fromkeys(one.party for one in nudge.owed))


def _owed(words: Words, nudge: Nudge) -> list[Element]:
    """Each thing that is owed, with those who owe it."""
    items: dict[str, list[Obligation]] = {}
    for one in nudge.owed:
        items.setdefault(one.item.key, []).append(one)
    return [_item(words, found) for found in items.values()]


def _item(words: Words, found: Sequence[Obligation]) -> Element:
    parties = [one.party for one in found]
    return container(
        [
            text(f"**{words.spell(found[0].item.name)}**"),
            text(words("nudge.owing", count=len(parties), who=parties), spacing="None"),
        ],
        spacing="Small",
    )


def _buttons(words: Words, nudge: Nudge) -> list[Element]:
    """What can be done about it at once."""
    round_: Round = nudge.round
    asked = [] if nudge.step.step == SUMMARY else deadline_of(nudge).obliged
    booking = [one for one in asked if one.check is Check.BOOKING]
    return [
        *(button for one in asked for button in followup_buttons(words, round_.id, one)),
        *(button for one in asked for button in shared_button(words, round_.id, nudge.step.deadline_key, one)),
        execute(words("button.missing"), "missing", Press(round_.id).to_data()),
        *(execute(words("button.board"), "board", Press(round_.id, one.schedule).to_data()) for one in booking),
    ]
