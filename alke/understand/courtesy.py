"""What stands around a message for politeness: greetings, excuses, thanks, signatures, pictures; taken off to read the rest."""

from __future__ import annotations

import re
import unicodedata

_SIGNATURE = re.compile(
    r"(?:^|[.!?,\s])\s*(?:(?:ystävällisin |parhain |yst\.? ?)?terv(?:eisin|eiset|\.)|yst\.? ?terv|(?:med "
    r")?(?:vänliga? |bästa )?hälsning(?:ar)?|"
    r"mvh|vänligen,|(?:best |kind |warm )regards|regards,|yours (?:sincerely|truly)|br,|[tT]\. ?(?=[A-ZÅÄÖ]))"
    r"(?!\w)[^?]*$",
    re.IGNORECASE,
)
_HELLO = (
    r"(?:hyvä(?:ä)? (?:huomenta|päivää|iltaa)|hei(?:ssan|ppa)?|moi(?:kka)?|terve(?:hdys|ppä)?|moro|morjens|huomenta|päivää|"
    r"god (?:morgon|dag|kväll)|hej(?:san)?|tjena|good (?:morning|afternoon|evening)|hello|hi(?: there)?|hey|"
    r"dear|hyvä|arvoisa|bästa|"
    r"anteeksi(?: (?:häiriö|että häiritsen))?|sori|ursäkta(?: (?:mig|att jag stör))?|förlåt|sorry(?: to "
    r"bother(?: you)?)?|excuse me|no niin|öö|hmm)"
)
_WHOM = r"(?:(?: |-)(?:alke[- ]?)?(?:bot(?:ti|ten)?|kaikki|kaikille|vaan|taas|alla|allihop|everyone|all|again|igen))*"
_OPENING = re.compile(rf"^(?:{_HELLO}{_WHOM}\s*[,.!:;–-]+\s*)+(?=\w)", re.IGNORECASE)
_THANKS = re.compile(
    r"(?:^|[\s,.!;–-]+)(?:(?:jo )?(?:paljon |suur)?kiito(?:s|ksia|kset)(?: (?:paljon|jo etukäteen|etukäteen|"
    r"avusta|vaivasta|tästä))?|kiitti|"
    r"(?:stort |tusen )?tack(?: (?:så mycket|på förhand|ska du ha|på förhand))?|thank(?:s| you)(?: (?:a lot|so "
    r"much|in advance|very much))?|"
    r"many thanks|please|pls|cheers)[\s!.,]*$",
    re.IGNORECASE,
)
_TELLING = "👍👌✅👎❌"
_PICTURES = frozenset({"So", "Sk", "Cs", "Mn"})


def without_courtesies(text: str) -> str:
    """The message alone; a text that is nothing else stays as it is."""
    bare = _SIGNATURE.sub(lambda match: match.group()[0] if match.group()[0] in "?!" else "", _without_pictures(text))
    for courtesy in (_OPENING, _THANKS):
        bare = courtesy.sub("", bare)
    return bare.strip() or text


def _without_pictures(text: str) -> str:
    """Without emojis, but those that say yes or no."""
    return "".join(letter for letter in text if letter in _TELLING or unicodedata.category(letter) not in _PICTURES)
