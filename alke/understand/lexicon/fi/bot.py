"""The Finnish words of concepts: the bot and its person."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "SHOW": (
        "=luetteloi =listataan =esitä =näyttäkää =kerrotko =kertoisitko =näyttäisitkö =näkisinkö =nähdä =näkyy =näytä "
        "näytä =listaa luettele =kerro kerro =katso =anna selvit =hae tulosta =listaus toimitatteko"
    ),
    "OPEN": "=avaa avata avaa avais linkki =linkkaa",
    "GET": "=saa saada =saan saanko =saisiko =saisko =saisinko =sais =saadaan =saisimme =saisi =saanks",
    "REMIND": (
        "herät tökkä tökki hoputt hoputa kiirehd potki vinkka pinga nykäis muistut -muistut =herätä nakuta patist "
        "hälyt ilmoitusvies"
    ),
    "NUDGE": (
        "=muistuta muistuttak muistutatk muistuttais =muistuttaa muistutte muistutel =tökkää =patista =vinkkaa =pingaa"
    ),
    "STOP": (
        "lopet sammut deaktiv =lakkaa lakata hiljen hilja mykis vaimen =sulje suljet keskey katkais riittä =stop =seis =pois "
        "vähemm =enempää =enää spämm =tukkia"
    ),
    "FORGET": "=unohtunut =unohtuko =unohtunu =unohda unohd",
    "PRIVACY": ("tietosuoj rekisterisel henkilötied henkilötiet =tietojani =tietoni =omat+tie =omat+tiedot =tietomme"),
    "DATA": "=tiedot =tieto =tietoja =tietoni =tiedon =tietoa =tietojen =data =dataa -tietoni",
    "ABOUTME": "=unohdetuksi =unohdettu =minusta =musta =minua =mut =minut itsestä =meistä =mustakin",
    "KEEP": (
        "pidä+kirjaa pidät+kirjaa pidätkö+kirjaa tallen rekister säilyt säilö kerät kerää käyte käsitt muistis tiedät "
        "=tiedetään =tiiät"
    ),
    "KNOW": "tiedät tiiät =tiedetään",
    "FINNISH": "suomen+kiel suomek =suomi =suomea =suomeks =suomenkieli",
    "SWEDISH": "ruotsin+kiel ruotsi =ruotsia",
    "ENGLISH": "englan",
    "TONGUE": "=kielellä kieli =kieltä =kielen kieleks",
    "SPEAK": "=puhu puhut puhuu puhua vastau vastaa vastata =jatka jatkaa jatkos asioi palvel ymmärr viesti",
    "HELP": (
        "neuvot komento komenno käyttöoh ominaisuu =helppiä =helppi =apua =apu =ohje ohjeet ohjeita =neuvo neuvoa "
        "neuvoja =auta autat autta opasta opastu"
    ),
    "CANDO": "osaat pystyt =voit teet =toimit kykenet =voi+tehdä =tehdä hyötyä =osaa",
    "USE": "käytän käyte käyttä toimi =toimii",
    "UNDERSTAND": "ymmärrä tajua =hoksaa =käsitä",
    "BOT": "=botti =botin =bot robot =alke-botti =sä =sinä =sinut =sut =sun =tällä =tätä",
    "BE": "=olet =oot =olette",
    "GREET": (
        "viikonlop =mukavaa =hauskaa =kaunista =leppoisaa =hyvää+päiv =hyvää+jatko =oikein+hyvää =hyvää+joul "
        "=hyvää+pääs hola =hellurei =moi moikka =hei =heippa =heissan =hejsan =terve =moro =morjens =morjesta "
        "=moikkelis =huomenta =päivää =iltaa =tere =heipä =moin =hyvää+huomen =hyvää+päivä =hyvää+ilta =hyvää+viikon "
        "terveh =moikkamoi =morjestaaa =nähdään =kuulemiin =näkemiin"
    ),
    "THANKS": "-kiito =kiitos =kiitti kiitok =kiitosta =kiitoksia =kiits =tack",
    "OFFTOPIC": (
        "laulaa =mitä+kuuluu =miten+menee =mites+menee =pöytä =pöydän =pöytää pizza vitsi =vitsin runo =laula "
        "horoskoo resept =lotto jalkapall jääkiek uutis sääennus lounas lounaan =ruokal =ruokana =syödä hotelli "
        "=lento lennon =juna =junat taksi ravintol elokuv pääkaup presiden pääminist =osake bitcoin =käännä käännös "
        "=sää =säätä säätil =sataako =aurinko =paljonko+kello =mitä+kello =kello+=on pitsa =kahvia =kahvi vaalit "
        "eduskuntavaal laske+pal =olutta =kalja harrast =peli =gradu ohjelmoi python"
    ),
    "INJECT": (
        "leikitään+että kuvittele+että =leiki+että unohda+sään unohda+aiem unohda+kaikki+ohj unohda+ohje ohita+ohje "
        "ohita+aiem =ohita+kaikki =ohita+säännöt järjestelmäkeho kehotteesi esitä+olevasi =leiki+olevasi salasana "
        "tietokan =api-avain =admin pääkäyttä ylläpitäj"
    ),
}
