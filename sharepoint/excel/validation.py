"""Data validation: which texts a cell takes (ECMA-376 §18.3.1.33, and the 2009 extension for lists on other sheets)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from sharepoint.errors import Reason, Refused
from sharepoint.excel.refs import Area, areas
from sharepoint.excel.trees import children, local, true

_NO_NAMES = frozenset({"whole", "decimal", "date", "time"})

Lookup = Callable[[str], list[str] | None]
"""The texts of the cells a formula points to; None when it is no plain reference."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One validation that stops a person from typing anything else."""

    kind: str
    formula: str
    areas: tuple[Area, ...]

    def check(self, text: str, lookup: Lookup) -> None:
        """NOT_LISTED, with the choices where there is a list."""
        if self.kind in _NO_NAMES:
            raise Refused(Reason.NOT_LISTED, f"only {self.kind} values")
        if self.formula.startswith('"'):
            choices: list[str] | None = [one.strip() for one in self.formula.strip('"').replace('""', '"').split(",")]
            listed = text in (choices or [])
        else:
            choices = lookup(self.formula)
            listed = text.casefold() in {one.casefold() for one in choices or []}
        if not listed:
            shown = tuple(dict.fromkeys(one for one in choices or [] if one))
            raise Refused(Reason.NOT_LISTED, self.formula, choices=shown)


def rules(tree: etree._Element) -> list[Rule]:
    """A sheet's validations that stop: lists, and those that take numbers or dates alone."""
    old = children(tree, "dataValidations", "dataValidation")
    new = children(tree, "extLst", "ext", "dataValidations", "dataValidation")
    return [rule for element in [*old, *new] if (rule := _rule(element))]


def _rule(element: etree._Element) -> Rule | None:
    kind = element.get("type", "none")
    stops = true(element, "showErrorMessage") and element.get("errorStyle", "stop") == "stop"
    if not stops or kind not in _NO_NAMES | {"list"}:
        return None
    formula = sqref = ""
    for child in element:
        text = "".join(map(str, child.itertext())).strip()
        if local(child) == "formula1":
            formula = text
        elif local(child) == "sqref":
            sqref = text
    return Rule(kind, formula.removeprefix("="), tuple(areas(element.get("sqref") or sqref)))


def check(text: str, at: tuple[int, int], known: list[Rule], lookup: Lookup) -> None:
    """Whether a person could type this text here; an empty one always. NOT_LISTED."""
    for rule in known:
        if text and any(one.covers(at) for one in rule.areas):
            rule.check(text, lookup)
