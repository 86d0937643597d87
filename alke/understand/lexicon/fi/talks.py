"""The Finnish words of concepts: times, people and the calendar."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    # times
    "TIME": (
        "=ajassa =ajoissa =aika =ajan =ajat =aikaa =aikoja =ajoilla =ajaksi =ajasta =ajastamme =ajalle ajankoh "
        "=aikamme =aikani =aikansa =aikaani =aikaamme =ajoista =slotti slot =slottia =vuoro =vuoron vuorom -aikoja "
        "-aikoj ~ajat ~ajan ~aika ~ajaksi ~ajankohdat"
    ),
    "BOOKING": "buukkaus buukkauks ajanvarau varau -varau",
    "FREE": (
        "tyhjä tyhji jäi+yli jää+yli rako =varaamatta =vapaita =jälellä vapaa vapai vapau =jäljellä =jäljel jälel "
        "tarjol saatav varattavis varattavana =auki =jaossa mahtu mahdu =vapaana =vapait"
    ),
    "SPACE": "=tilaa =tilaako",
    "FIND": "=löytyskö löyty löyd =jäi =jäikö =jäiks =ois =oisko =olisi =olisiko =olisko =sais =jaa",
    "BOOK": (
        "lyödään+lukkoon lyö+lukkoon naulataan kiinnitä buukka =varailla =varailemaan =varaa =varaan =varaat "
        "=varaatko =varaatte =varaatteko =varaamme =varaavat =varaako =varaas =varaappa =varaapa varatkaa =varaamaan "
        "varais varattais =varata =varaisi varataan =vara buukat bookkaa bookata rese"
    ),
    "BOOKED": (
        "=täynnä saatiin merkitty merkittii kirjattu kirjattii =mennyt =poissa varatu varattu varannu varaam varasi "
        "varattii varanne buukattu buukannu =meni =menny mennyt =vei =vienyt =vieny =viety =sai =saanut =saanu "
        "=ottanut =ottanu =otettu =hallussa =nappasi =napannut =ehti =tuliko"
    ),
    "CANCEL": (
        "=jäihin =peruta antaa+muille anna+muille vapaaksi+muille =käyttämättä mitätöi hylkää hylätä =skipataan "
        "jätetään+väliin jää+väliin =peruttua =peru =peruu =perun =perumme =perua =perukaa =peruko =perus =perukaapa "
        "=perukaas perutaan perutais peruis peruut =perumaan peruttais luovu luopu vapauta vapautt vapautet =peruisin "
        "=peruutus =perutuksi"
    ),
    "CANCELLED": "=peruttu peruutettu peruuntu perunut =perui =peruin peruttiin peruuttanut",
    "MOVE": (
        "myöhenn =siirtyy =siirtyi siirtyv =siirtynyt siirtyis =myöhemmäksi =aiemmaksi =aikaisemmaksi =myöhemmälle "
        "siirr siirtä =siirto =siirtoa lykkä lykät aikaist myöhent myöhäist"
    ),
    "CHANGE": "vaihd vaihta vaihto vaihtu vaihte muuta muutta muutet muuto päivit korja",
    "OTHER": "=toinen =toista =toisen =eri =joku+muu =muu+aika =muun =muuta+aikaa",
    "TAKE": (
        "=ota =otan =otamme =otetaan =ottaa ottais otettais =ottakaa =otettas =ottaisimme =napataan =nappaa =nappaan"
    ),
    "PUT": (
        "=heitä heitetä laitat kirjais =valita =laita laitta laitet laitan =pistä pistä pistet merkit merkat merkka "
        "kirjaa kirjat =pane panna sovitaan =sovitaanko =valitaan valits"
    ),
    "CLOSE": "suljet sulkeut umpeut päätty loppu",
    "DURATION": "kestä kesto =pitkä",
    # people
    "ADD": "=lisää lisät lisää lisäis lisäys ilmott ilmota ilmoit =nimeä nimeä nimet =utsee",
    "REMOVE": "pudota pudotet poista poistet poisto =pois pyyhi pyyhk hävit tuhoa tuhot siivo karsi",
    "COME": (
        "=tulla tulis =tule tulee =tulen tulem tulev tulos saapu lähtee =lähtevät lähde =mukana läsnä paikal tullaan "
        "=tulee =tulis =tulemassa =tulossa"
    ),
    "ATTEND": "osallist edusta",
    "PARTICIPANT": (
        "=väkeä =väki =porukkaa =tyyppiä =listalta osallistuj osanott edustaja -osallistuj =tulijat =hlö =hlöä "
        "=henkilöä =henkilöt =henkee =henkilöitä =ihmistä =henkeä =edustajia =edustajat =listalle =listoille"
    ),
    "ONLIST": (
        "=osallistujalistaa =osallistujalistassa =osallistujalistalla =osallistujalistasta =osallistujaluetteloa "
        "=osallistujaluettelossa =osallistujaluettelosta"
    ),
    "ENVOY": "edustaja",
    "CONTACT": "linkkihen vastuuvirk yhteyshlö yhteystie yhteyshe kontakti vastuuhen vastuuhlö yhdyshen yhteysih",
    "REACH": (
        "yhteyt yhteydes yhteydenot =soitan =soittaa soita soittais kysyä kysyn =kysyy kontaktoi tavoit puhua =puhun "
        "puhutaan juttele jutella keskustellaan lisätie lisäinfo"
    ),
    "RESPONSIBLE": (
        "työskent vastaava laatii kokoaa =vastaa =vastaako =hoitaa koordinoi vetää vastuul vastuuta =hoidossa "
        "vastuuss valmistelee =tietää"
    ),
    "PHONE": ("=puhelin =kännykkä kännyk yhteysnum puhelin numero =puh =puhnro sähköposti meili mail sposti =s-posti"),
    "COUNCIL": "maakun liitto liito liiti =liitot =liitoista =liitoilta",
    "MINISTRY": "ministeri",
    "GROUP": "ryhmitt kimppa kimpas -ryhm ryhmä kokoonpan porukka porukas poruko",
    "JOIN": (
        "=ryhmään =keskusteluryhmään porukkaan =joukkoon =ryhmiin yhdisty =matkaan liity liitty liitä liittä liitet "
        "=mukaan lyöttäy =mukaanko"
    ),
    "TOGETHER": "=samassa =kanssa =kaa =kans =yhdessä =samaan =kesken+muiden =keskenään",
    "BELONG": "=kuulua kuulu",
    "WITHOUT": "=ilman =vailla ryhmättöm",
    "PREVENTED": "estyny sairast =esteen =este esteell sairaa",
    # the calendar
    "PLACE": "etänä lähitil lähitap =teamsissa =teamsis =paikan",
    "CALENDAR": "kalenteri -kalenteri",
    "EXPORT": "=vie =viedään lataa lataisi =tuo",
    "CALENDARFILE": (
        "=ics ics-tied ical =outlook outlook kalenterikut kalenterimer kalenteritied kalenterivie kalenterivar"
    ),
    "PROGRAM": "aikataulu ohjelma -aikataul tapahtuma aikajana päivämäärät",
    "HAPPEN": (
        "=edessämme =agendalla =ohjelmistossa =kalenterissa tapahtu luvassa =tulossa edessä tiedossa =ohjelmassa"
    ),
    "WEBINAR": "webinaar",
    "SEMINAR": "seminaar",
    "AUNE": "aune =aune =aune:n neuvottelukun",
    "MEETING": (
        "keskustelee keskustella =keskustelevat keskustelu tapaami kokou kokoontu palaver tilaisuu puheenvuor "
        "neuvottelut istunto alkaa pidetään järjest =palsu miitin =puheenvuoro"
    ),
}
