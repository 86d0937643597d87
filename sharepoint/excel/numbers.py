"""How a number format without dates shows a number."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*)?,*(?:E[+-]?[0#?]+)?|\.[0#?]+", re.IGNORECASE)
_WIDE = Context(prec=700)
"""The largest number has 309 digits, and a format at most 255 decimals."""
_FRACTION = re.compile(r"(?:([0#?]+) +)?([0#?]+)/([0#?]+|\d+)")


def general(number: float) -> str:
    """The General format: up to eleven characters, no trailing zeros."""
    if number == int(number) and abs(number) < 1e11:
        return str(int(number))
    text = f"{number:.10g}" if abs(number) >= 1e-4 else f"{number:.6g}"
    return text.replace("e", "E")


def shown(number: float, pieces: list[tuple[bool, str]], *, comma: bool) -> str:
    """A number in the pieces (is literal, text) of one section; `comma` as the decimal mark."""
    if any(not literal and text == "General" for literal, text in pieces):
        return "".join(general(number) if text == "General" and not literal else text for literal, text in pieces)
    code = "".join("\0" * len(text) if literal else text for literal, text in pieces)
    words = "".join(text for _, text in pieces)
    fraction = _FRACTION.search(code)
    found = fraction or _DIGITS.search(code)
    if not found:
        return words.replace("@", general(number))
    scaled = Decimal(repr(float(number))) * 100 ** code.count("%")
    text = _fraction(scaled, fraction) if fraction else _decimal(abs(scaled), found[0], comma=comma)
    minus = "-" if scaled < 0 and any(digit in text for digit in "123456789") else ""
    return minus + words[: found.start()] + text + words[found.end() :]


def _decimal(number: Decimal, code: str, *, comma: bool) -> str:
    mantissa, e, exponent_code = code.upper().partition("E")
    whole_code, _, decimals_code = mantissa.rstrip(",").partition(".")
    number /= 1000 ** (len(mantissa) - len(mantissa.rstrip(",")))
    exponent = number.adjusted() if e and number else 0
    number = number.scaleb(-exponent)
    places = len(decimals_code)
    whole, _, decimals = str(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)).partition(".")
    whole = whole.lstrip("0").zfill(whole_code.count("0")) if whole_code else whole.lstrip("0")
    if "," in whole_code:
        whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", "\u00a0" if comma else ",", whole)
    optional = len(decimals_code) - len(decimals_code.rstrip("#?"))
    while optional and decimals.endswith("0"):
        decimals, optional = decimals[:-1], optional - 1
    mark = ("," if comma else ".") if "." in mantissa else ""
    sign = ("-" if exponent < 0 else "+" if "+" in exponent_code else "") if e else ""
    power = f"E{sign}{str(abs(exponent)).zfill(exponent_code.count('0'))}" if e else ""
    return whole + mark + decimals + power


def _fraction(number: Decimal, code: re.Match[str]) -> str:
    whole_code, _, below = code.groups()
    size = abs(Fraction(number))
    whole = int(size) if whole_code else 0
    part = size - whole
    if below.isdigit() and set(below) != {"0"}:
        over, under = round(part * int(below)), int(below)
    else:
        near = part.limit_denominator(10 ** len(below) - 1)
        over, under = near.numerator, near.denominator
    if over == under and whole_code:
        whole, over = whole + 1, 0
    if not over:
        return str(whole)
    return f"{whole} {over}/{under}" if whole else f"{over}/{under}"
