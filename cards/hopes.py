"""The coordinator's card: hopes by time with their collisions, a button to confirm each, and the VN network's agendas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alke.booking import Board
from alke.hopes import Hope, Hopes, Regions
from alke.rounds import Round, ScheduleSpec
from cards.elements import Card, Element, action_sets, card, choices, columns, container, execute, heading, text
from cards.presses import Press
from cards.words import Words

Themes = Mapping[str, str]
"""A region -> the theme of its group."""


def hopes_card(
    words: Words,
    round_: Round,
    spec: ScheduleSpec,
    hopes: Hopes,
    themes: Themes,
    *,
    banner: Sequence[Element] = (),
    vn: Board | None = None,
    agendas: Mapping[str, Sequence[Regions]] | None = None,
) -> Card:
    """Every offered time; below them the groups without one, and who is heard when in the VN network."""
    body = [
        *banner,
        heading(words("confirm.title", name=spec.name)),
        text(words("confirm.intro"), isSubtle=True),
        *(_time(words, round_, spec, hopes, hope, themes) for hope in hopes.times),
        *_unplaced(words, hopes),
        *(_vn(words, round_, vn, agendas or {}, themes) if vn else []),
    ]
    buttons = [
        execute(words("confirm.board"), "board", Press(round_.id, spec.key).to_data()),
        execute(words("group.show"), "groups", Press(round_.id).to_data()),
        execute(words("button.refresh"), "confirm.show", Press(round_.id).to_data()),
    ]
    return card(words.language, body, buttons, summary=words("confirm.title", name=spec.name))


def other_time_card(words: Words, round_: Round, spec: ScheduleSpec, regions: Regions, hopes: Hopes) -> Card:
    """A group that cannot have the time it hoped for: one of those left."""
    times = [(words.when(hope.slot.date, hope.slot.start, hope.end), str(hope.slot)) for hope in hopes.free]
    body = [
        heading(words("confirm.other_title", who=regions), level="Medium"),
        choices("to", words("form.new_time"), times, required=words("form.time_required"))
        if times
        else text(words("confirm.none_free")),
    ]
    press = Press(round_.id, spec.key, item=",".join(regions)).to_data()
    buttons = [
        *([execute(words("confirm.do"), "confirm", press, style="positive")] if times else []),
        execute(words("button.back"), "confirm.show", press),
    ]
    return card(words.language, body, buttons)


def _time(words: Words, round_: Round, spec: ScheduleSpec, hopes: Hopes, hope: Hope, themes: Themes) -> Element:
    rows = [text(words.when(hope.slot.date, hope.slot.start, hope.end), weight="Bolder", style="heading")]
    if hope.collides:
        rows.append(text(words("confirm.collides", count=len(hope.hoped)), color="Warning", spacing="None"))
    if hope.written:
        rows.append(text(words("confirm.written", text=hope.written), spacing="None"))
    if not hope.hoped and not hope.confirmed:
        rows.append(text(words("confirm.no_hopes"), isSubtle=True, spacing="None"))
    if hope.confirmed:
        rows += _given(words, round_, spec, hope, themes)
    rows += [
        element
        for group in hope.hoped
        if group != hope.confirmed
        for element in _hoped(words, round_, spec, hopes, hope, group, themes)
    ]
    return container(rows, separator=True)


def _given(words: Words, round_: Round, spec: ScheduleSpec, hope: Hope, themes: Themes) -> list[Element]:
    press = Press(round_.id, spec.key, hope.slot, ",".join(hope.confirmed)).to_data()
    told = text(words("confirm.given", who=_who(words, hope.confirmed, themes)), color="Good", spacing="None")
    return [told, *action_sets([execute(words("confirm.withdraw"), "confirm.withdraw", press, style="destructive")])]


def _hoped(
    words: Words, round_: Round, spec: ScheduleSpec, hopes: Hopes, hope: Hope, group: Regions, themes: Themes
) -> list[Element]:
    who = _who(words, group, themes)
    elsewhere = hopes.time_of(group)
    if elsewhere:
        return [text(words("confirm.elsewhere", who=who, slot=elsewhere), isSubtle=True, spacing="Small")]
    press = Press(round_.id, spec.key, hope.slot, ",".join(group)).to_data()
    buttons = [execute(words("confirm.other"), "confirm.other", press)]
    if not hope.confirmed and not hope.written:
        told = words("confirm.do_long", who=group, slot=hope.slot)
        buttons.insert(0, execute(words("confirm.do"), "confirm", press, style="positive", tooltip=told))
    return [text(words("confirm.hopes", who=who), spacing="Small"), *action_sets(buttons)]


def _unplaced(words: Words, hopes: Hopes) -> list[Element]:
    if not hopes.unplaced:
        return (
            [container([text(words("confirm.all_placed"), color="Good")], separator=True)]
            if any(hope.confirmed for hope in hopes.times)
            else []
        )
    return [container([text(words("confirm.unplaced", count=len(hopes.unplaced)))], separator=True)]


def _vn(
    words: Words, round_: Round, vn: Board, agendas: Mapping[str, Sequence[Regions]], themes: Themes
) -> list[Element]:
    """Two meetings share the agendas: more than half at one is said, and each can be moved to the other."""
    total = sum(len(groups) for groups in agendas.values())
    blocks: list[Element] = [heading(words("confirm.vn_title", count=total), level="Medium")]
    for line in vn.lines:
        groups = agendas.get(str(line.slot), ())
        rows = [text(words.when(line.slot.date, line.slot.start, line.end), weight="Bolder")]
        if total and len(groups) > (total + 1) // 2:
            rows.append(text(words("confirm.vn_crowded", count=len(groups)), color="Warning", spacing="None"))
        others = [other for other in vn.lines if other.slot != line.slot]
        rows += [_heard(words, round_, vn.spec, group, others[0].slot if others else None, themes) for group in groups]
        blocks.append(container(rows or [text(words("confirm.no_hopes"))], separator=True))
    return blocks


def _heard(words: Words, round_: Round, spec: ScheduleSpec, group: Regions, other: object, themes: Themes) -> Element:
    told = text(_who(words, group, themes), spacing="Small")
    if other is None:
        return told
    press = Press(round_.id, spec.key, other, ",".join(group)).to_data()  # type: ignore[arg-type]
    move = execute(words("confirm.vn_move", slot=other), "confirm.vn", press)
    return columns(("stretch", [told]), ("auto", action_sets([move])))


def _who(words: Words, regions: Regions, themes: Themes) -> str:
    theme = next((themes[region] for region in regions if themes.get(region)), "")
    return words("group.themed", who=regions, theme=theme) if theme else words.spell(regions)
