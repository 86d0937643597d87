"""The words of a plain yes or no, and those that may stand around them."""

from __future__ import annotations

from alke.understand.utterance import word_set

YES = word_set(
    "joo juu jep kyllä kylläpä ok okei okay selvä sopii käy vahvista vahvistan vahvistetaan hyväksyn hyväksy "
    "totta toki niin juuri oikein tehdään ilman muuta ja jo japp jajamän visst absolut gärna bekräfta "
    "bekräftar godkänn godkänner stämmer passar okej yes yep yeah yup sure confirm confirmed correct right "
    "exactly agreed fine sounds good great absolutely definitely javisst course joo-o joopa "
    "perfect toimii kelpaa perfekt utmärkt låter"
)
NO = word_set("ei en älä eikä eiku emme eipä nou nej inte näe nix no nope nah don't not never wrong")
IT = word_set("se sen siitä den det it that this")
FILLERS = word_set(
    "näin tehdään kiitos kiitti kiitos! sitten sitä tee vain se sen niin asia juu minulle meille hyvä hienoa "
    "varaus varauksen aika ajan bokning bokningen booking sittenkään nyt vielä kuitenkaan kiitoksia jätä "
    "jätetään haluakaan halua olekaan sovi käykään sopikaan homma noin tehkää do it that please thanks thank "
    "you is the i'm we're going ahead go tack det den gör så bra är ju inte precis för mig oss passar går "
    "vill jag that's not kyllä ok okei joo hyvin pidä muuta ilman kauppa selvä peruutetaan peruuta ångra "
    "vänta hetki odota heti of mitään tehdä enää nu mind now"
)
