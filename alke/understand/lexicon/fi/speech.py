"""The Finnish words of concepts: what is asked, how it is said, and what answers."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # what is asked
    "WHO": (
        "=kuka =kukas =kukahan =kuk =ketkä =ketäs =ketä =keitä =kenellä =kenelle =keneltä =kenen =kenet =keneen "
        "=keiden =keille =keillä =keiltä =kelle =kellä =keltä =kehen =kutka =kene"
    ),
    "ANYONE": "=joku =jokukin =kukaan =kenelläkään =kenellekään =kenenkään =jollain =jollekin =kenelläkin =kukin",
    "WHAT": (
        "=millasia =millasta =mikä =mikäs =mitä =mitäs =mitkä =minkä =millä =mille =miltä =millai =minkälai =mitähän "
        "=mikähän =mitäköhän =mil =mist =millainen =millaisia =minkälaisia =mitäpä"
    ),
    "WHEN": (
        "=milloin =millon =millonkas =milloinkas =millo =koska =koskas =minä+päivänä =mikä+päivä =mille+päivälle "
        "=mihin+aikaan =moneltako =monelta =mihin+kellon =mihin+päivään =mihis+aikaan =minä+päivinä"
    ),
    "WHERE": "=kenelle =missä =misä =missäs =mistä =mistäs =mihin =mihis =mihi =minne =minnes =minnehän =mis",
    "HOWMANY": (
        "montako =kuinka+mon =kuinka+paljon =kuin+mont paljonko =monta =moniko =moni =minkä+verran =mones monessako "
        "moneenko"
    ),
    "HOWLONG": (
        "=montako+viikkoa kuinka+mon+viik =paljonko+päiviä =monta+päivää kauanko =kuinka+kauan =kuinka+pitk "
        "=miten+pitk =paljonko+aikaa =paljonko+=on+aikaa =montako+päivää =kuinka+mon+päivää =paljonko+=on+vielä+aikaa "
        "=mihin+asti =mihin+saakka"
    ),
    "HOW": "=mitenkä =mitenkäs =miten+hitossa =miten =kuinka",
    "WHATABOUT": "=mites =miten+olisi =miten+ois =entä =entäs =mitä+jos =mitäs+jos",
    "VERB": "=onko",
    "IS": (
        "=onko =onks =onkos =onkohan =oliko =oliks =ovatko =joko =ollaanko =olemmeko =olenko =oonko =oonks =eikö "
        "=eiks =vieläkö"
    ),
    "WHY": "=miksi =miks =minkä+takia =mitä+varten",
    # how it is said
    "NOT": ("=ei =en =emme =emmä =eivät =eikä =älä =älkää =äläpä =elä =et =ette =eipä =enkä =eivätkä =eihän =ettei"),
    "MUST": (
        "~ttavana ~ttävänä ~ttavia ~ttäviä pitää pitäis pitäs pitik =piti täyty =oltava =oltav =pakko kuuluu kuuluis "
        "~ttava ~ttävä ~ttavaa ~tettava =lie =lienee"
    ),
    "MAY": (
        "=voisi =voisin =vois =voisko =voisiko saako =saaks =saadaanko =saammeko voiko =voiks =voidaanko =voimmeko "
        "sallit voisimmeko =saa =voi =voin =voimme =pääseekö pääsekö"
    ),
    "CANYOU": "pystyisit osaatko osaatteko pystytkö pystyttekö kykenet =osaaks =osaako osaaks+sä",
    "WANT": (
        "=eiköhän =toive halua halus halut toivo toivei toivee mielui mielelä mielellä ensisijai toissijai pyydä "
        "pyytä ehdot esitä esittä =tahdo tahdom"
    ),
    "NEED": "tarvi tartt tarvei kaipa",
    "FIT": (
        "parempi =käydä =paras parhait =parhaiten =parasta sopi =käy =käykö =käyks käykä kävis =käykään passa kelpa "
        "kelvan onnistu mahdol"
    ),
    "ABLE": "pääse pääst =ehti =ehdi =ehdin =ehdimme ehditä ehti =kerkee =kerkeä kerki jouda =tulla =tulemaan",
    "ALL": "=kaikki kaikil kaikki =jokai jokaise joka+maakun =kaikista =kaikkien",
    "ONLY": "=vain =yhteen =yhdessä =yhden =yhdes =yksi =ainoast",
    "SEVERAL": (
        "useam =usea =monessa =moneen kahdes kahteen =kaksi =kaks =kolme =kolmea =kahta molem =toiseen enemmän =neljä "
        "=viisi"
    ),
    "SAME": "=sama samas samaan =samassa saman samat samaksi ennallaan muuttumat =entisel =entisellään",
    "NEW": "=uusi =uutta =uuden =uusia =uus",
    "OWN": "=oma =omat =oman =omaa =omia =omaan",
    "STILL": "=vielä =yhä =edelleen",
    # answers and turns of speech
    "MEAN": "tarkoit",
    "RATHER": "=eiku =eikun =ei+=kun =ei+=ku =siis =sittenkin =tai+=siis mieluummin =korjaan",
    "SAY": "sanoo =sanotaan kirjoit =sanon sanoma sanomme",
    "POSSIBLE": "=mahkuja saumaa =saisikohan mahdoll",
    "CHOOSE": "vaihtoeh valita valits",
    "YES": (
        "toimitaan+näin =joo =joojoo =juu =juuh =jep =jeps =jees =kyl =kyllä =kylläpä =ok =okei =okay =oki =okke "
        "=okej =selvä =sopii =sopis =käy =kelpaa =toki =tottakai =totta =niinpä =juuri =oikein =joopa =toimii =hyvä "
        "=kiva =ilman+muuta =anna+mennä =tehdään+niin =tee+niin =näin+on =varmasti =ehdottomasti =just =passaa =näin "
        "=👍 =👌 =✅ =yes =hyvin =tehdään =tee"
    ),
    "NO": (
        "=eipäs jätetään+se jätetään+sikseen keskeyt =ei =eipä =ehei =en =emme =älä =nou =nej =no+ei =ei+sittenkään "
        "=unohda+koko =unohda+se =antaa+olla =anna+olla =👎 =❌ =eiku =väärin =hetki =odota"
    ),
    "HERE": "=tässä =ohessa ohei =oheisena liittee liite =tämä =tuossa lataan",
    "FIRST": "ensimmäi =eka =ekan =ekaan =1 =ykkönen =ykköseen aiemp aikaisem edelli edellä",
    "SECOND": "=toka =tokan =tokaan =toinen =toiseen =2 =kakkonen =kakkoseen",
    "THIRD": "kolmas kolmanne =kolmanteen =3",
    "LAST": "jälkimm viimei myöhem",
    "UNSURE": "=varma =varmaa epävarm",
    "UNNEEDED": "tarpeeto turha",
    "IF": "=jos =mikäli",
}
