"""The Finnish words of concepts: papers, what is done with them, and what is owed."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # papers
    "THEME": "-teema teem aihe asiakokon keskusteluaihe",
    "AGENDA": "kokousagend asialis esityslis =agenda =agendan =agendaa",
    "HANDLING": "käsitell käsitelt käsitte",
    "NETWORK": (
        "vn-verk valtioneuvostoverk verkosto =vn =vn:n vn-käs vn-aika vn-ajan vn-ajaks vn-kok =vn-slotti vn-slot"
    ),
    "MEMO": "muistiinpan muistio -muistio pöytäkirj kokousmuist",
    "BACKGROUND": "taustamuist taustoitt taustapape",
    "FOLLOWUP": "toimenpi seuran -seuranta",
    "SITUATION": "tilannekuv kehityskuv tilanne-",
    "INVITATION": "-kutsu kutsuj kutsut",
    "REPORT": "raportoi kerrottav ilmoitettav lisättäv raportti",
    "CHANGES": "muutoksia =muutosta =muutokset muuttun muutos",
    "TEMPLATE": (
        "=mallin mallipoh asiakirjapoh =pohja =pohjan =pohjaa =pohjat =pohjia =pohjasta =pohjalle sapluun ~pohja "
        "~pohjan ~pohjaa ~pohjat mallia =malli"
    ),
    "FORM": "-lomake -lomakk lomak",
    "ANNEX": "=liite+=1 =liite1 =liitteen+=1",
    "FOLDER": "kansio -kansio hakemist",
    "FILES": "tiedosto -tiedosto asiakirj dokument materiaal aineist =sharepoint =teamsis -asiakirj",
    "LETTER": "ohjekirj kutsukirj saatekirj kirje -kirje",
    "WEEKDAY": "=päivissä =päivien viikonpäiv päivämäär päiväys päiväyk =päivät =vuosi =vuosiluku",
    "WRONG": (
        "=eikö =vika =vikaa =vialla väär virhe -virhei ristirii epäselv mahdoto oikein täsm stemmaa =oikea paikkans "
        "paikkaans eikö+=sen tarkist =pitäisi =pitäis =pitäiskö =pitäisikö =lienee oikee"
    ),
    "READ": (
        "=lue =luet =luetko =luetaan luke =luepa =lukisitko =lukisit poimi jäsenn tulkit analysoi tiivist käy+läpi "
        "käy+se+läpi käydä+läpi läpikäy =läpi purkaa =pura eritel"
    ),
    "DIARY": "tunnuks viitte viitenum asianro diaari asianumer =dnro vn-numer asiatunn rekisteröintin asiano",
    "REGISTRY": "kirjaamo -kirjaamo",
    "ADDRESS": "=s-postiin osoite osoitt sähköpostiin =sähköpostiin =sähköpostiosoitteeseen",
    "OFFICIAL": "viralli vastaus vastauk =tiedot =hakemus",
    "SEND": "lähet lähtee toimita toimitt toimite palaut jätä jättä jätet välit tulostu luovutt",
    "SAVE": (
        "jakoon tallen tallet =laitan =laitetaan viedään lataan jätet =lisätään =pistän palautetaan =laitettu =vien"
    ),
    "COPY": "kopioi",
    "ACCEPT": "hyväksy vahvist kuitat kuittaan",
    # what is owed, and by when
    "READY": (
        "lopulli =kasassa =paketissa =purkissa valmi kunnos =tehty tehtyn =tullut toimitettu toimitetu lähetetty "
        "saapun olemas =kesken saatavi =tehtynä julkais =tehdään"
    ),
    "STATUS": "=pitkällä tilannekats valmiusast =tila =tilanne tilannet =vaihe vaihees status eteny etene edist",
    "DONE": (
        "tallentan =tullu saane hoitan toimittan tehny palauttan lähettän ilmoittan jättän varannu nimenn päivittän "
        "hoidettu =tehty toimitettu palautet lähetetty =jätetty =tullut vastann =nimetty nimettyn ilmoitettu =antanut "
        "=antanu tallennettu =kunnossa =valmiina =hoidettu"
    ),
    "MISS": (
        "roikku myöhäss myöhästy laista jäljess laaha unohtun jäänyt+teke puutt puute puutu uupu rästi vajaa vajava "
        "=velkaa keskenerä tekemät =hoitamatta"
    ),
    "OPENISH": "=auki",
    "UNDONE": "~matta ~mättä ~mati",
    "TODO": "=hommia =hommat velvoit odotat odotet =odottaa =tehdä =tehtävä tehtäv =hoitaa hoidet =tehtävänä",
    "DEADLINE": (
        "määräpäiv aikaraj päättymisp palautusaik =viimeinen+ilmoit =viimeinen+toimit määräaik määräaj deadlin "
        "deadlai =dead =dedis dedis takaraj eräpäiv =dl jättöpäiv palautuspäiv =viimeinen+päivä =viimeinen+=jättö "
        "=viimeinen+hetki"
    ),
    "BY": "mennes viimeist =mihin+men",
    "RULE": "mitä+säädet sääntö säännö rajoitu =rajat =ehdot ohjeistus vaatimu reunaeh",
    "LIMIT": (
        "rajatt kokoi yläraj alaraj =raja vähint enint vähimm enimm maksim minim pienin suurin korkeint =max =min "
        "=koko rajoit pakko pakoll riittä tarvitaanko tarvitseeko välttäm täytyyk pitääkö pitääks sallit"
    ),
}
