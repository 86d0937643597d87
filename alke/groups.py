"""Which councils share a discussion, who is still without one, and which memberships leave nobody over; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import islice, product

from alke.people import Council
from alke.rounds import Party, Round, Rules

_MOST_WAYS = 4096


class Source(IntEnum):
    """Where a group is seen; the higher one is believed when two differ."""

    FORMING = 0
    WISH = 1
    NOTICE = 2
    CONFIRMED = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Councils that share a discussion, as one place in the files says; regions in alphabetical order."""

    regions: tuple[str, ...]
    source: Source
    theme: str = ""
    file: str = ""
    number: int = 0
    """A forming group's own."""
    wished: tuple[str, ...] = ()
    """Whom a forming group would like along."""


@dataclass(frozen=True, slots=True)
class Change:
    """A council that a lower source has in or out of a group against a higher one: it left, or wants in. Asked, not guessed."""

    region: str
    group: Group
    other: Group
    left: bool


@dataclass(frozen=True, slots=True)
class Composition:
    """All groups of a round. `contested` stand in two groups; `needed` and `most` are the round's: councils a group, groups."""

    groups: tuple[Group, ...]
    alone: tuple[str, ...]
    contested: tuple[str, ...]
    changes: tuple[Change, ...]
    needed: int
    most: int

    def group_of(self, region: str) -> Group | None:
        """The group this council is in."""
        return next((group for group in self.groups if region in group.regions), None)

    @property
    def short(self) -> tuple[Group, ...]:
        """Groups that still lack councils."""
        return tuple(group for group in self.groups if len(group.regions) < self.needed)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Can it work out for all? `lacking` councils are missing from the short groups; `stranded` can form no group."""

    works: bool
    lacking: int
    stranded: tuple[str, ...]
    too_many: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A council that may join: `near` shares a cooperation area with the group; `works` says that nobody is left over then."""

    region: str
    near: bool
    works: bool


def compose(round_: Round, found: Iterable[Group]) -> Composition:
    """The groups as the most trusted source of each has them; what the others say differently becomes changes."""
    accepted: list[Group] = []
    changes: list[Change] = []
    told = [group for group in found if group.source is not Source.FORMING]
    for group in sorted(told, key=lambda one: -one.source):
        same = next((one for one in accepted if one.source > group.source and _overlap(one, group)), None)
        if same is None:
            accepted.append(group)
            continue
        changes += _changes(same, group)
        if group.theme and not same.theme:
            accepted[accepted.index(same)] = replace(same, theme=group.theme, file=group.file)
    accepted += _forming(found, {region for group in accepted for region in group.regions})
    placed = [region for group in accepted for region in group.regions]
    asking = {change.region for change in changes}
    return Composition(
        tuple(sorted(accepted, key=lambda group: group.regions)),
        tuple(region for region in sorted(round_.councils) if region not in placed and region not in asking),
        tuple(sorted({region for region in placed if placed.count(region) > 1})),
        tuple(change for change in changes if change.left or change.region not in placed),
        group_rules(round_).min_regions or 1,
        _most(round_),
    )


def _forming(found: Iterable[Group], placed: set[str]) -> Iterator[Group]:
    """Who has told the ministry or hoped for a time with others is no longer forming."""
    for group in found:
        if group.source is Source.FORMING:
            rest = tuple(region for region in group.regions if region not in placed)
            if rest:
                yield replace(group, regions=rest)


def has_groups(round_: Round) -> bool:
    """Whether councils form the groups of this round themselves."""
    return "group" in round_.rules or any(spec.kind in ("wish", "confirmed") for spec in round_.schedules)


def group_rules(round_: Round) -> Rules:
    """What the letter says of group discussions."""
    return round_.rules.get("group") or Rules()


def outlook(composition: Composition, *, joining: int = 0) -> Outlook:
    """As it stands, or once so many of those alone have joined a group that lacks nobody."""
    free = composition.alone[joining:]
    lacking = sum(composition.needed - len(group.regions) for group in composition.short)
    own = lacking == 0 and 0 < len(free) < composition.needed
    groups = len(composition.groups) + (1 if lacking == 0 and len(free) >= composition.needed else 0)
    too_many = bool(composition.most) and groups > composition.most
    works = lacking <= len(free) and not own and not too_many and not composition.contested
    return Outlook(works, max(0, lacking - len(free)), free if own else (), too_many)


def candidates(composition: Composition, regions: Sequence[str], councils: Sequence[Council]) -> tuple[Candidate, ...]:
    """Those alone who may join these councils, likely partners first, each with whether nobody is left over then."""
    others = [group for group in composition.groups if not set(group.regions) & set(regions)]
    alone = [region for region in composition.alone if region not in regions]
    areas = {area for region in regions for area in _areas(councils, region)}
    found = []
    for region in alone:
        joined = Group(tuple(sorted((*regions, region))), Source.WISH)
        rest = tuple(one for one in alone if one != region)
        then = Composition((*others, joined), rest, (), (), composition.needed, composition.most)
        found.append(Candidate(region, bool(areas & _areas(councils, region)), outlook(then).works))
    return tuple(sorted(found, key=lambda one: (not one.near, not one.works, one.region)))


def arrangement(composition: Composition, councils: Sequence[Council]) -> tuple[tuple[str, ...], ...]:
    """One way in which everybody has a group: the groups there are, filled up, and new ones of neighbours; () when there is none.

    A council in two cooperation areas goes where it is needed (Kainuu makes the North's fourth).
    """
    made = [set(group.regions) for group in composition.groups]
    free = list(composition.alone)
    for regions in made:
        while len(regions) < composition.needed and free:
            regions.add(free.pop(_nearest(free, regions, councils)))
    grouped, over = _by_area(free, councils, composition.needed)
    made += grouped
    if len(over) >= composition.needed:
        made.append(set(over))
    else:
        for region in over if made else ():
            min(made, key=lambda regions: (not _near(region, regions, councils), len(regions))).add(region)
    while composition.most and len(made) > composition.most:
        made.sort(key=len)
        smallest = made.pop(0)
        made[0] |= smallest
    fits = made and all(len(regions) >= composition.needed for regions in made) and not composition.contested
    return tuple(sorted(tuple(sorted(regions)) for regions in made)) if fits else ()


def _by_area(free: Sequence[str], councils: Sequence[Council], needed: int) -> tuple[list[set[str]], list[str]]:
    """Groups by area, and those whose area has too few; the choice of areas that leaves fewest of them."""
    choices = [sorted(_areas(councils, region)) or [""] for region in free]
    best: tuple[list[set[str]], list[str]] = ([], list(free))
    for ways in islice(product(*choices), _MOST_WAYS):
        members: dict[str, set[str]] = {}
        for region, area in zip(free, ways, strict=True):
            members.setdefault(area, set()).add(region)
        over = [r for area, regions in members.items() if len(regions) < needed or not area for r in sorted(regions)]
        if len(over) < len(best[1]):
            best = ([regions for area, regions in members.items() if len(regions) >= needed and area], over)
    return best


def _changes(group: Group, other: Group) -> list[Change]:
    left = [Change(region, group, other, left=True) for region in group.regions if region not in other.regions]
    return left + [Change(region, group, other, left=False) for region in other.regions if region not in group.regions]


def _overlap(one: Group, other: Group) -> bool:
    """The same group, changed: most of the smaller one's councils are in both."""
    common = len(set(one.regions) & set(other.regions))
    return 2 * common >= min(len(one.regions), len(other.regions)) and common > 0


def _most(round_: Round) -> int:
    """As many discussions as times are offered; 0: not said."""
    kinds = ("confirmed", "wish")
    offers = {s.kind: len(s.offers) for s in round_.schedules if s.party is Party.GROUP and s.kind in kinds}
    return offers.get("confirmed") or offers.get("wish") or 0


def _nearest(free: Sequence[str], regions: Iterable[str], councils: Sequence[Council]) -> int:
    return next((i for i, region in enumerate(free) if _near(region, regions, councils)), 0)


def _near(region: str, regions: Iterable[str], councils: Sequence[Council]) -> bool:
    return any(_areas(councils, region) & _areas(councils, other) for other in regions)


def _areas(councils: Sequence[Council], region: str) -> frozenset[str]:
    return next((frozenset(council.areas) for council in councils if council.region == region), frozenset())
