"""Reading activities: mentions by entity, other people's kept, odd spaces gone, odd shapes harmless."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.activity import read_turn, spoken
from bot.turn import Attached, Kind
from tests.bot.doors import activity, press

BOT = {"type": "mention", "text": "<at>ALKE-botti</at>", "mentioned": {"id": "28:botti", "name": "ALKE-botti"}}
TESTI = {"type": "mention", "text": "<at>Testi Testilä</at>", "mentioned": {"id": "29:testi", "name": "Testi Testilä"}}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("<at>ALKE-botti</at> vapaat ajat\n", "vapaat ajat"),
        ("<at>ALKE-botti</at>&nbsp;mikä\xa0ALKE-botti on?", "mikä ALKE-botti on?"),
        ("hei <at>ALKE-botti</at> ja <at>Testi Testilä</at>!", "hei ja Testi Testilä!"),
        ("varaa 10.4. &lt;klo&gt; 12.30 &amp; kiitos", "varaa 10.4. <klo> 12.30 & kiitos"),
        ("<p>yksi</p><p>kaksi<br>kolme</p>", "yksi\nkaksi\nkolme"),
        ("10\u200b.\u202e4\u202c.", "10.4."),
        ('<at id="0">ALKE-botti</at> ohje', "ohje"),
    ],
)
def test_what_was_said_is_plain_text_without_the_bots_mention(text: str, heard: str) -> None:
    attributed = {**BOT, "text": '<at id="0">ALKE-botti</at>'}
    assert spoken(activity(text=text, entities=[BOT, attributed, TESTI])) == heard


def test_other_peoples_mentions_are_arguments() -> None:
    turn = read_turn(activity(text="<at>ALKE-botti</at> <at>Testi Testilä</at>", entities=[BOT, TESTI]))
    assert turn is not None
    assert turn.mentions == (("Testi Testilä", "29:testi"),)


def test_a_mention_is_known_by_its_id_never_by_its_text() -> None:
    renamed = {**BOT, "text": "<at>Botti</at>"}
    assert spoken(activity(text="<at>Botti</at> hei", entities=[renamed])) == "hei"


def test_a_submit_is_a_press_with_its_verb_in_the_data() -> None:
    turn = read_turn(activity(value={"verb": "book", "slot": "s1"}, replyToId="17"))
    assert turn is not None
    assert (turn.kind, turn.verb, turn.data, turn.reply_to_id) == (
        Kind.PRESS,
        "book",
        {"verb": "book", "slot": "s1"},
        "17",
    )


@pytest.mark.parametrize(
    "body",
    [
        activity("installationUpdate", action="add"),
        activity("conversationUpdate", membersAdded=[{"id": "28:botti"}]),
    ],
)
def test_being_added_is_a_turn(body: dict[str, Any]) -> None:
    turn = read_turn(body)
    assert turn is not None
    assert turn.kind is Kind.JOINED


def test_a_new_version_of_the_bot_is_no_turn() -> None:
    assert read_turn(activity("installationUpdate", action="add-upgrade")) is None


WORDS = st.text("ab<&;>@:", max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "mentioned", "text", "action", "data"]), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    ["from", "recipient", "conversation", "channelData", "entities", "attachments", "value", "text", "id"]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(FIELDS, JSON))
def test_no_shape_of_an_activity_breaks_the_reading(parts: dict[str, Any]) -> None:
    for body in (activity(**parts), press(**parts)):
        turn = read_turn(body)
        assert turn is not None
        assert isinstance(turn.person_id, str)


def test_a_file_of_a_channel_message_is_known_without_its_name() -> None:
    html = "<div>kirje</div><attachment id=\"ab-12\"></attachment><ATTACHMENT id='3'/>"
    turn = read_turn(activity(attachments=[{"contentType": "text/html", "content": html}]))
    assert turn is not None
    assert turn.attachments == (Attached("", "reference", "ab-12"), Attached("", "reference", "3"))


def test_a_tag_that_never_ends_is_read_as_fast_as_any_text() -> None:
    html = "<attachment " * 20_000 + '<attachment id="ab-12">'
    began = process_time()
    turn = read_turn(activity(attachments=[{"contentType": "text/html", "content": html}]))
    assert turn is not None
    assert (turn.attachments, process_time() - began < 2) == ((Attached("", "reference", "ab-12"),), True)
