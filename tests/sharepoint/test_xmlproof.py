"""The proof that XML is well-formed: two parsers, one verdict, at any size."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharepoint.errors import Reason, Refused
from sharepoint.xmlproof import MAX_QUICK, prove

LONG = b"<!--" + b"x" * MAX_QUICK + b"-->"
BROKEN = [
    b"", b"<a>", b"<a/><b/>", b"<a><b></a></b>", b"<a b='1' b='2'/>", b"<a>&b;</a>", b"<a>&#1;</a>", b"<a>]]></a>", b"<a>\x01</a>",
    b"<a b='<'/>", b"<a>\xff</a>", b"<a><!-- -- --></a>", b"<a/>x", b"<a",
]  # fmt: skip
UNBOUND = [b"<x:a/>", b"<a x:b='1'/>", b"<a xmlns:x='u:1' xmlns:y='u:1' x:b='1' y:b='2'/>"]
PIECES = [
    b"<a>",
    b"</a>",
    b"<a/>",
    b"<x:a>",
    b"</x:a>",
    b" xmlns:x='u:x'",
    b"<b",
    b">",
    b"/>",
    b"'",
    b'"',
    b"&amp;",
    b"&",
    b"<!--",
    b"-->",
    b"c='d'",
]


@pytest.mark.parametrize("tail", [b"", LONG], ids=["small", "large"])
@pytest.mark.parametrize("xml", BROKEN)
def test_broken_xml_is_corrupt_at_any_size(xml: bytes, tail: bytes) -> None:
    with pytest.raises(Refused) as caught:
        prove(xml + tail)

    assert caught.value.reason is Reason.CORRUPT


@pytest.mark.parametrize("tail", [b"", LONG], ids=["small", "large"])
@pytest.mark.parametrize("xml", UNBOUND)
def test_prefixes_are_proven_when_asked(xml: bytes, tail: bytes) -> None:
    prove(xml + tail)
    with pytest.raises(Refused) as caught:
        prove(xml + tail, names=True)

    assert caught.value.reason is Reason.CORRUPT


def test_what_is_deeper_than_libxml2_reads_is_still_well_formed() -> None:
    prove(b"<a>" * 5000 + b"</a>" * 5000, names=True)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
def test_small_and_large_xml_meet_the_same_verdict(xml: bytes) -> None:
    verdicts = []
    for tail in (b"", LONG):
        verdicts.append("well-formed")
        with suppress(Refused):
            prove(xml + tail, names=True)
            continue
        verdicts[-1] = "corrupt"

    assert verdicts[0] == verdicts[1]
