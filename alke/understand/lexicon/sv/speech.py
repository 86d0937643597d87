"""The Swedish words of concepts: what is asked, how it is said, and what answers."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # what is asked
    "WHO": "=vem =vems =vilka",
    "ANYONE": "=någon =nån =ingen",
    "WHAT": "=vad =vilken =vilket =vilka",
    "WHEN": "=när =hur+dags =vilken+dag =vilket+datum =vilka+dagar =vilken+tid+är",
    "WHERE": "=var =vart =varifrån =var+nånstans",
    "HOWMANY": "=hur+mång =hur+mycket =hur+stor =hur+få",
    "HOWLONG": "hur+många+dagar hur+många+veck =hur+läng =hur+lång",
    "HOW": "=hur",
    "WHATABOUT": "=vad+sägs =hur+är+det+med =hur+vore =och+om",
    "VERB": "=är =finns =har =var =blev =ligger =finn",
    "WHY": "=varför",
    # how it is said
    "NOT": "=inte =ej =inga =ingen =inget =icke =aldrig =ingenting",
    "MUST": "måste =ska =skall =bör borde skulle behöver =behövs",
    "MAY": "går+att =får =kan =tillåt tillåtet =möjligt",
    "CANYOU": "klarar+du klarar+ni kan+du+ens är+du+kapabel",
    "WANT": "=vill önsk skulle+vilja =ville =vilja föredra föreslå helst gärna förstahand =begär =anhåller =ber",
    "NEED": "=behövs behöv",
    "FIT": "=bäst =lämpligast passa =går =funkar =fungerar =duger =möjligt =lämpar",
    "ABLE": "hinner =hinna =komma =kommer =kan",
    "ALL": "=alla =allihop =samtliga =varje",
    "ONLY": "=bara =endast",
    "SEVERAL": "flera =två =mer =fler =båda =tre =fyra =fem",
    "SAME": "=samma oförändr =likadant =samman",
    "NEW": "=ny =nytt =nya",
    "OWN": "=egen =eget =egna",
    "STILL": "=ännu fortfarande =än",
    # answers and turns of speech
    "MEAN": "=menade =menar",
    "RATHER": "=hellre =snarare =rättelse =nej+=förlåt =jag+=menar",
    "SAY": "=står =skriver =säger",
    "POSSIBLE": "=chans =chansen möjlig =går+det",
    "CHOOSE": "alternativ =välja =väljer =valt",
    "YES": (
        "det+går+bra =ja =jo =jajamän =jajamensan =japp =jepp =javisst =visst =absolut =gärna =ok =okej =stämmer "
        "=passar =bra =perfekt =utmärkt =toppen =kör =gör+så =det+blir+bra =låter+bra =precis =naturligtvis "
        "=självklart =👍 =👌 =✅"
    ),
    "NO": "avbryt =nej =nä =näe =nix =inte =absolut+inte =låt+bli =glöm+det =👎 =❌ =vänta",
    "HERE": "=här bifog =bilag bilaga =detta =den+här =det+här",
    "FIRST": "första tidigare förra =1 =ettan",
    "SECOND": "=andra =2 =tvåan =andre",
    "THIRD": "tredje =3 =trean",
    "LAST": "senare sista sistnämn",
    "UNSURE": "=säker =säkert osäker",
    "UNNEEDED": "onödig överflöd",
    "IF": "=om+den =om+det =ifall",
}
