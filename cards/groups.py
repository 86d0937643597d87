"""The groups of a round: who is with whom, who is still without, whether it can work out for all, and what must be asked."""

from __future__ import annotations

from collections.abc import Sequence

from alke.forming import Asked
from alke.groups import Change, Composition, Group, Source, arrangement, candidates, outlook
from alke.people import Council
from alke.rounds import Round
from cards.elements import Card, Element, action_sets, card, choices, container, execute, heading, text
from cards.presses import Press
from cards.words import Words

_SHOWN = 6


def groups_card(
    words: Words,
    round_: Round,
    composition: Composition,
    councils: Sequence[Council],
    leaving: Sequence[tuple[int, str, str]] = (),
    asking: Sequence[Asked] = (),
    banner: Sequence[Element] = (),
) -> Card:
    """All groups, those alone, the outlook, and one way in which everybody has a group while somebody lacks one.

    Whoever looks joins or asks to join with a press, begins a group of their own, or leaves.
    """
    blocks = [
        *(_group(words, round_, composition, group) for group in composition.groups),
        *standing(words, composition),
        *_suggestion(words, composition, councils),
        *(_change(words, change) for change in composition.changes),
        *(_leaver(words, round_, *one) for one in leaving),
        *(_asker(words, round_, composition, one) for one in asking),
    ]
    press = Press(round_.id).to_data()
    buttons = [
        *([execute(words("forming.begin"), "group.begin", press)] if composition.alone else []),
        execute(words("theme.begin"), "theme", press),
        execute(words("group.leave"), "group.leave", press),
        execute(words("button.missing"), "missing", press),
    ]
    return card(words.language, [*banner, heading(words("group.title", round=round_.name)), *blocks], buttons)


def standing(words: Words, composition: Composition) -> list[Element]:
    """Who is without a group, and what the numbers say about it."""
    alone, then = composition.alone, outlook(composition)
    lines = [words("group.alone", count=len(alone), who=alone) if alone else words("group.nobody_alone")]
    if then.stranded:
        lines.append(words("group.stranded", who=then.stranded, needed=composition.needed))
    if then.lacking:
        lines.append(words("group.lacking", count=then.lacking, needed=composition.needed))
    if then.too_many:
        lines.append(words("group.too_many", most=composition.most))
    if composition.contested:
        lines.append(words("group.contested", who=composition.contested))
    looks = "Default" if then.works else "Attention"
    return [container([text(line, color=looks, spacing="Small") for line in lines], separator=True)]


def partners(
    words: Words, composition: Composition, regions: Sequence[str], councils: Sequence[Council]
) -> list[Element]:
    """Who could still join these councils: neighbours first; those with whom nobody is left over are named apart."""
    found = candidates(composition, regions, councils)
    near = [one.region for one in found if one.near][:_SHOWN]
    works = [one.region for one in found if one.works]
    lines = [words("group.partners", who=near)] if near else []
    if works and len(works) < len(found):
        lines.append(words("group.works_with", who=works[:_SHOWN]))
    elif found and not works:
        lines.append(words("group.none_works"))
    return [text(line, isSubtle=True, spacing="Small") for line in lines]


def group_sentence(words: Words, group: Group) -> str:
    """`Etelä-Savo, Kainuu ja Lappi: Rajat` as much of it as is known."""
    return words("group.themed", who=group.regions, theme=group.theme) if group.theme else words.spell(group.regions)


def leave_form(words: Words, round_: Round, region: str, group: Group, needed: int) -> Card:
    """Asked before anything is written: what leaving means for the others."""
    body = [
        heading(words("group.leave_title", who=region), level="Medium"),
        text(words("group.leave_text", group=group.regions)),
    ]
    if len(group.regions) <= needed:
        body.append(text(words("group.leave_short", needed=needed), color="Attention"))
    body.append(
        {
            "type": "Input.Text",
            "id": "reason",
            "label": words("group.leave_reason"),
            "isMultiline": True,
            "maxLength": 300,
        }
    )
    buttons = [
        execute(
            words("group.leave_do"), "group.leave.ask", Press(round_.id, item=region).to_data(), style="destructive"
        ),
        execute(words("button.back"), "groups", Press(round_.id).to_data()),
    ]
    return card(words.language, body, buttons)


def move_form(words: Words, round_: Round, region: str, mine: Group, target: str, name: str) -> Card:
    """A council that is forming another group is asked before it changes sides."""
    body = [
        heading(words("forming.move_title", who=region), level="Medium"),
        text(words("forming.move_text", who=region, old=mine.regions, new=name)),
    ]
    press = Press(round_.id, item=target).to_data()
    buttons = [
        execute(words("forming.move"), "group.join", {**press, "from": str(mine.number)}, style="positive"),
        execute(words("button.back"), "groups", Press(round_.id).to_data()),
    ]
    return card(words.language, body, buttons)


def elsewhere_card(words: Words, round_: Round, region: str, mine: Group) -> Card:
    """Each council is in one group only: it must leave first."""
    sentence = words("forming.elsewhere", who=region, group=mine.regions, state=state_of(words, mine))
    buttons = [
        execute(words("group.leave"), "group.leave", Press(round_.id, item=region).to_data()),
        execute(words("group.show"), "groups", Press(round_.id).to_data()),
    ]
    body = [container([text(sentence)], style="attention", bleed=True)]
    return card(words.language, body, buttons, summary=sentence)


def whom_form(words: Words, round_: Round, verb: str, item: str, regions: Sequence[str]) -> Card:
    """Somebody who speaks for several councils is asked for which."""
    options = [(region, region) for region in sorted(regions)]
    body = [choices("region", words("form.region"), options, required=words("form.region_required"))]
    go = execute(words("followup.go_on"), verb, Press(round_.id, item=item).to_data(), style="positive")
    return card(words.language, body, [go])


def state_of(words: Words, group: Group) -> str:
    """'teemailmoitus tehty', 'muodostumassa'."""
    return words(f"group.source_{Source(group.source).name.lower()}")


def _join(words: Words, round_: Round, group: Group) -> list[Element]:
    """Into a forming group at once; one that has told its councils is asked."""
    forming = group.source is Source.FORMING
    item = f"#{group.number}" if forming else group.regions[0]
    press = Press(round_.id, item=item).to_data()
    name = words.listing(group.regions)
    return action_sets(
        [execute(words("forming.join" if forming else "forming.ask"), "group.join", press, tooltip=name)]
    )


def _asker(words: Words, round_: Round, composition: Composition, asked: Asked) -> Element:
    group = composition.group_of(asked.of)
    press = Press(round_.id, item=f"{asked.region}|{asked.of}").to_data()
    buttons = [
        execute(words("forming.accept"), "group.accept", press),
        execute(words("forming.decline"), "group.decline", press),
    ]
    who = group.regions if group else (asked.of,)
    told = text(words("forming.asks", who=asked.region, group=who), color="Warning")
    return container([told, *action_sets(buttons)], separator=True)


def _group(words: Words, round_: Round, composition: Composition, group: Group) -> Element:
    state = state_of(words, group)
    lines = [
        text(f"**{group_sentence(words, group)}**", spacing="Small"),
        text(words("group.count", count=len(group.regions), state=state), isSubtle=True, spacing="None"),
    ]
    if len(group.regions) < composition.needed:
        lines.append(
            text(words("group.short", count=composition.needed - len(group.regions)), color="Attention", spacing="None")
        )
    if group.wished:
        lines.append(text(words("forming.wished", who=group.wished), isSubtle=True, spacing="None"))
    return container([*lines, *_join(words, round_, group)], separator=True)


def _suggestion(words: Words, composition: Composition, councils: Sequence[Council]) -> list[Element]:
    if not composition.alone and not composition.short:
        return []
    made = arrangement(composition, councils)
    if not made:
        return []
    lines = "\n".join(f"- {words.spell(regions)}" for regions in made)
    return [text(words("group.suggestion")), text(lines, isSubtle=True, spacing="None")]


def _change(words: Words, change: Change) -> Element:
    key = "group.left" if change.left else "group.joined"
    return text(words(key, who=change.region, group=change.group.regions, file=_name(change.other)), color="Warning")


def _name(group: Group) -> str:
    return group.file.rpartition("/")[2] or ", ".join(group.regions)


def _leaver(words: Words, round_: Round, number: int, region: str, reason: str) -> Element:
    press = Press(round_.id, item=f"{number}|{region}").to_data()
    buttons = [
        execute(words("group.let_go"), "group.settle.go", press),
        execute(words("group.keep"), "group.settle.stay", press),
    ]
    told = text(words("group.wants_out", who=region, reason=reason or "–"), color="Warning")
    return container([told, *action_sets(buttons)], separator=True)
